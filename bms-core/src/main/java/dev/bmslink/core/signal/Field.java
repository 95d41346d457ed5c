package dev.bmslink.core.signal;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a signal: name, position, meaning and source first, then the kind, which ends the description.
 *
 * <pre>{@code
 * Decimal voltage = Field.named("voltage").s16le(0).unit("V").source(DOCUMENTED, "PY12").decimal("0.01");
 * }</pre>
 *
 * <p>A field without a source, or one whose kind does not fit its position, is refused. Not thread-safe; the signals it
 * builds are immutable.
 */
public final class Field {

    private final String name;
    private @Nullable Bits bits;
    private String unit = "";
    private @Nullable Range range;
    private String note = "";
    private @Nullable Provenance provenance;
    private long notAvailable = Numeric.NONE;

    private Field(String name) {
        this.name = name;
    }

    /**
     * Starts a description.
     *
     * @param name wire name in snake_case
     * @return a new description
     */
    public static Field named(String name) {
        return new Field(name);
    }

    /**
     * Sets the position.
     *
     * @param position the bits
     * @return this
     */
    public Field at(Bits position) {
        bits = position;
        return this;
    }

    /**
     * Sets the position to one bit.
     *
     * @param byteIndex the byte, 0 to 7
     * @param bit the bit, 0 to 7
     * @return this
     */
    public Field bit(int byteIndex, int bit) {
        return bits(byteIndex, bit, 1);
    }

    /**
     * Sets the position to bits of one byte.
     *
     * @param byteIndex the byte, 0 to 7
     * @param lowest the lowest bit, 0 to 7
     * @param width the number of bits
     * @return this
     */
    public Field bits(int byteIndex, int lowest, int width) {
        return at(Bits.littleEndian(Byte.SIZE * byteIndex + lowest, width));
    }

    /**
     * Sets the position to an unsigned byte.
     *
     * @param byteIndex the byte, 0 to 7
     * @return this
     */
    public Field u8(int byteIndex) {
        return bits(byteIndex, 0, Byte.SIZE);
    }

    /**
     * Sets the position to an unsigned little-endian word of 16 bits.
     *
     * @param byteIndex the first byte
     * @return this
     */
    public Field u16le(int byteIndex) {
        return bits(byteIndex, 0, Short.SIZE);
    }

    /**
     * Sets the position to a signed little-endian word of 16 bits.
     *
     * @param byteIndex the first byte
     * @return this
     */
    public Field s16le(int byteIndex) {
        return at(Bits.littleEndian(Byte.SIZE * byteIndex, Short.SIZE).asSigned());
    }

    /**
     * Sets the position to an unsigned big-endian word of 16 bits.
     *
     * @param byteIndex the first byte
     * @return this
     */
    public Field u16be(int byteIndex) {
        return bytes(byteIndex, Short.BYTES);
    }

    /**
     * Sets the position to a signed big-endian word of 16 bits.
     *
     * @param byteIndex the first byte
     * @return this
     */
    public Field s16be(int byteIndex) {
        return at(Bits.bigEndian(Byte.SIZE * byteIndex + 7, Short.SIZE).asSigned());
    }

    /**
     * Sets the position to whole bytes, the first of them most significant.
     *
     * @param first the first byte
     * @param count the number of bytes
     * @return this
     */
    public Field bytes(int first, int count) {
        return at(Bits.bigEndian(Byte.SIZE * first + 7, Byte.SIZE * count));
    }

    /**
     * Sets the unit.
     *
     * @param symbol for example {@code V}
     * @return this
     */
    public Field unit(String symbol) {
        unit = symbol;
        return this;
    }

    /**
     * Sets the range that the protocol states.
     *
     * @param min smallest value, a decimal
     * @param max largest value, a decimal
     * @return this
     */
    public Field range(String min, String max) {
        range = new Range(new BigDecimal(min), new BigDecimal(max), false);
        return this;
    }

    /**
     * Sets a range that is plausible, though the protocol states none.
     *
     * @param min smallest value, a decimal
     * @param max largest value, a decimal
     * @return this
     */
    public Field plausible(String min, String max) {
        range = new Range(new BigDecimal(min), new BigDecimal(max), true);
        return this;
    }

    /**
     * Sets what a reader must know besides.
     *
     * @param text a sentence
     * @return this
     */
    public Field note(String text) {
        note = text;
        return this;
    }

    /**
     * Sets the raw value that stands for "not available".
     *
     * @param raw the raw value, as the field reads it
     * @return this
     */
    public Field notAvailable(long raw) {
        notAvailable = raw;
        return this;
    }

    /**
     * Sets where this description comes from.
     *
     * @param confidence how far to trust it
     * @param source keys of the sources
     * @return this
     */
    public Field source(Confidence confidence, String source) {
        provenance = new Provenance(confidence, source);
        return this;
    }

    /**
     * Ends the description of a flag.
     *
     * @return the signal
     */
    public Flag flag() {
        return new Flag(position(), meaning());
    }

    /**
     * Ends the description of a number in steps of one.
     *
     * @return the signal
     */
    public Whole whole() {
        return whole(0);
    }

    /**
     * Ends the description of a number in steps of one with an offset.
     *
     * @param offset the value of raw zero
     * @return the signal
     */
    public Whole whole(long offset) {
        return new Whole(position(), meaning(), new Scale(1, offset, 1), checkedNotAvailable());
    }

    /**
     * Ends the description of a number that is read as a {@code double}.
     *
     * @param step the value of one raw step, a decimal
     * @return the signal
     */
    public Decimal decimal(String step) {
        return decimal(step, "0");
    }

    /**
     * Ends the description of a number with an offset that is read as a {@code double}.
     *
     * @param step the value of one raw step, a decimal
     * @param offset the value of raw zero, a decimal
     * @return the signal
     */
    public Decimal decimal(String step, String offset) {
        Scale scale = Scale.of(new BigDecimal(step), new BigDecimal(offset));
        return new Decimal(position(), meaning(), scale, checkedNotAvailable());
    }

    /**
     * Ends the description of a number whose values have names, counted from zero.
     *
     * @param names the names of 0, 1, 2 and so on
     * @return the signal
     */
    public Choice choice(String... names) {
        SortedMap<Long, String> byRaw = new TreeMap<>();
        for (int raw = 0; raw < names.length; raw++) {
            byRaw.put((long) raw, names[raw]);
        }
        return choice(byRaw);
    }

    /**
     * Ends the description of a number whose values have names.
     *
     * @param names the names by raw value
     * @return the signal
     */
    public Choice choice(SortedMap<Long, String> names) {
        return new Choice(position(), meaning(), names);
    }

    /**
     * Ends the description of a text.
     *
     * @param padding the character that fills the field, 0 or a space
     * @return the signal
     */
    public Text text(char padding) {
        return new Text(position(), meaning(), padding);
    }

    /**
     * Ends the description of bytes that are no number.
     *
     * @return the signal
     */
    public Octets octets() {
        return octets("");
    }

    /**
     * Ends the description of bytes that are always the same.
     *
     * @param pattern the bytes as upper-case hexadecimal
     * @return the signal
     */
    public Octets octets(String pattern) {
        return new Octets(position(), meaning(), pattern);
    }

    private Bits position() {
        if (bits == null) {
            throw new IllegalArgumentException(name + " has no position");
        }
        return bits;
    }

    private Meaning meaning() {
        if (provenance == null) {
            throw new IllegalArgumentException(name + " has no source");
        }
        return new Meaning(name, unit, range, note, provenance);
    }

    private long checkedNotAvailable() {
        Bits field = position();
        boolean fits = notAvailable >= field.min() && notAvailable <= field.max();
        if (notAvailable != Numeric.NONE && !fits) {
            throw new IllegalArgumentException(name + ": \"not available\" " + notAvailable + " does not fit");
        }
        return notAvailable;
    }
}
