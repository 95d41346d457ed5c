package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The identifiers of a message: one, or a set when fields are part of it.
 *
 * @param word the identifier with every field zero, and {@link CanFrame#EXTENDED} set for a 29-bit one
 * @param fields the fields, none for most messages
 */
public record Identifier(int word, List<IdentifierField> fields) {

    /** Checks that the fields are zero in the word, do not overlap and fit. */
    public Identifier {
        fields = List.copyOf(fields);
        int taken = word;
        for (IdentifierField field : fields) {
            if ((taken & field.mask()) != 0) {
                throw new IllegalArgumentException(
                        field.name() + " overlaps another part of identifier " + CanFrame.idText(word));
            }
            taken |= field.mask();
        }
        if ((word & CanFrame.EXTENDED) == 0 && taken > CanFrame.MAX_STANDARD_ID) {
            throw new IllegalArgumentException(
                    "identifier " + CanFrame.idText(word) + " with its fields does not fit in 11 bits");
        }
    }

    /**
     * Returns all identifiers of the message.
     *
     * @return identifier words, one for each combination of field values that the wire can carry
     */
    public IntStream words() {
        IntStream words = IntStream.of(word);
        for (IdentifierField field : fields) {
            words = words.flatMap(
                    base -> IntStream.range(0, 1 << field.width()).map(value -> base | value << field.lowest()));
        }
        return words;
    }

    /** Whether there is an identifier that both have. */
    boolean overlaps(Identifier other) {
        return ((word ^ other.word) & ~fieldMask() & ~other.fieldMask()) == 0;
    }

    /** The bits that fields cover. */
    int fieldMask() {
        int mask = 0;
        for (IdentifierField field : fields) {
            mask |= field.mask();
        }
        return mask;
    }

    /**
     * Returns one identifier.
     *
     * @param values values by field name; a field that is not named is sent with its usual value
     * @return the identifier word
     * @throws IllegalArgumentException when a value is outside its field's range
     */
    public int with(Map<String, Integer> values) {
        int result = word;
        for (IdentifierField field : fields) {
            result = field.write(result, values.getOrDefault(field.name(), field.usual()));
        }
        return result;
    }

    @Override
    public String toString() {
        return CanFrame.idText(word);
    }
}
