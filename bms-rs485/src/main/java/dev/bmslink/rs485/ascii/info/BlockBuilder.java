package dev.bmslink.rs485.ascii.info;

import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import dev.bmslink.rs485.ascii.info.Block.Slot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Fills a block part by part, in any order.
 *
 * <p>A value that the wire cannot carry is an {@link IllegalArgumentException} that names the part, the value and the range.
 * Not thread-safe.
 */
public final class BlockBuilder {

    private static final int MAX_COUNT = 0xFF;

    private final Structure structure;
    private final @Nullable Slot[] slots;

    /**
     * Creates a builder.
     *
     * @param structure what to fill
     */
    public BlockBuilder(Structure structure) {
        this.structure = structure;
        this.slots = new Slot[structure.parts().size()];
    }

    private BlockBuilder put(Part part, List<Long> payloads, List<String> texts) {
        slots[structure.indexOf(part)] = new Slot(0, List.copyOf(payloads), List.copyOf(texts));
        return this;
    }

    /**
     * Sets an item to a payload.
     *
     * @param part the item, or a conditional one
     * @param payload its bytes, the first least significant
     * @return this
     */
    public BlockBuilder payload(Part part, long payload) {
        return put(part, List.of(payload), List.of());
    }

    /**
     * Sets an item that is a {@link Decimal}.
     *
     * @param part the item
     * @param value the value in the signal's unit, or {@code NaN} for "not available"
     * @return this
     */
    public BlockBuilder value(Part.Numbers part, double value) {
        return payload(part, payload((Decimal) part.signals().get(0), value));
    }

    /**
     * Sets an item that is a {@link Whole}.
     *
     * @param part the item
     * @param value the value, or empty for "not available"
     * @return this
     */
    public BlockBuilder whole(Part.Numbers part, OptionalInt value) {
        Whole signal = (Whole) part.signals().get(0);
        if (value.isEmpty() && signal.isAvailable(signal.notAvailable())) {
            throw new IllegalArgumentException(part.name() + " cannot be sent as not available");
        }
        return payload(
                part,
                value.isEmpty() ? signal.bits().set(0, signal.notAvailable()) : signal.write(0, value.getAsInt()));
    }

    /**
     * Sets an item that is a {@link Whole}.
     *
     * @param part the item
     * @param value the value
     * @return this
     */
    public BlockBuilder whole(Part.Numbers part, int value) {
        return whole(part, OptionalInt.of(value));
    }

    /**
     * Sets a counted part whose elements are {@link Decimal}.
     *
     * @param part the part
     * @param values the values in the signal's unit, {@code NaN} for "not available"; at most 255
     * @return this
     */
    public BlockBuilder values(Part.Counted part, List<Double> values) {
        Decimal signal = (Decimal) ((Part.Item) part.element()).signals().get(0);
        List<Long> payloads = new ArrayList<>(values.size());
        for (double value : values) {
            payloads.add(payload(signal, value));
        }
        return payloads(part, payloads);
    }

    private static long payload(Decimal signal, double value) {
        return Double.isNaN(value) ? signal.writeNotAvailable(0) : signal.write(0, value);
    }

    /**
     * Sets a counted part.
     *
     * @param part the part
     * @param payloads one payload an element, at most 255
     * @return this
     */
    public BlockBuilder payloads(Part.Counted part, List<Long> payloads) {
        checkCount(part, payloads.size());
        return put(part, payloads, List.of());
    }

    /**
     * Sets characters.
     *
     * @param part the part
     * @param text a text that fits
     * @return this
     */
    public BlockBuilder text(Part.Characters part, String text) {
        checkText(part, text);
        return put(part, List.of(), List.of(text));
    }

    /**
     * Sets a counted part whose elements are characters.
     *
     * @param part the part
     * @param texts one text an element, at most 255
     * @return this
     */
    public BlockBuilder texts(Part.Counted part, List<String> texts) {
        checkCount(part, texts.size());
        texts.forEach(text -> checkText((Part.Characters) part.element(), text));
        return put(part, List.of(), texts);
    }

    private static void checkCount(Part part, int count) {
        if (count > MAX_COUNT) {
            throw new IllegalArgumentException(part.name() + " has " + count + " elements, a byte counts up to 255");
        }
    }

    private static void checkText(Part.Characters part, String text) {
        boolean fits = text.length() <= part.bytes()
                && StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        if (!fits) {
            throw new IllegalArgumentException(
                    part.name() + " = \"" + text + "\" does not fit in " + part.bytes() + " ISO 8859-1 characters");
        }
    }

    /** Sets the only signal of an item from its text. */
    static long parse(Signal signal, String text) {
        return signal.bits().set(0, signal.parse(text));
    }

    /**
     * Returns the block.
     *
     * @return the block
     * @throws IllegalArgumentException when a part is missing, or a conditional one is there without its condition
     */
    public Block build() {
        Block block = new Block(structure, slots.clone());
        for (Part part : structure.parts()) {
            boolean due = !(part instanceof Part.When when) || block.payload(when.tested()) == when.payload();
            if (due != block.has(part)) {
                throw new IllegalArgumentException(part.name() + (due ? " is missing" : " has no place here"));
            }
        }
        return block;
    }
}
