package dev.bmslink.rs485.ascii.info;

import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Whole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The contents of one structure.
 *
 * <p>Numbers are kept as payloads, texts as characters, so that what was read is written back unchanged.
 */
public final class Block {

    private final Structure structure;
    private final @Nullable Slot[] slots;

    Block(Structure structure, @Nullable Slot[] slots) {
        this.structure = structure;
        this.slots = slots;
    }

    /**
     * What one part holds.
     *
     * @param offset where it begins in INFO, counted from the start of INFO; 0 in a block that was not read
     * @param payloads one payload, or one an element; empty when the part is text
     * @param texts one text, or one an element; empty when the part is numbers
     */
    record Slot(int offset, List<Long> payloads, List<String> texts) {}

    /**
     * Returns the description.
     *
     * @return the structure
     */
    public Structure structure() {
        return structure;
    }

    private @Nullable Slot slot(Part part) {
        return slots[structure.indexOf(part)];
    }

    private Slot present(Part part) {
        Slot slot = slot(part);
        if (slot == null) {
            throw new IllegalArgumentException(part.name() + " is not there");
        }
        return slot;
    }

    @Nullable Slot slotAt(int index) {
        return slots[index];
    }

    /**
     * Returns whether a part is there.
     *
     * @param part a part of the structure
     * @return false for a conditional part whose condition does not hold
     */
    public boolean has(Part part) {
        return slot(part) != null;
    }

    /**
     * Returns where a part begins.
     *
     * @param part a part that is there
     * @return the byte of INFO; of a counted part, that of the count
     */
    public int offset(Part part) {
        return present(part).offset();
    }

    /**
     * Returns the payload of an item.
     *
     * @param part an item that is there
     * @return its bytes, the first least significant
     */
    public long payload(Part part) {
        return present(part).payloads().get(0);
    }

    /**
     * Returns the payloads of a counted part's elements.
     *
     * @param part the part
     * @return one payload an element
     */
    public List<Long> payloads(Part part) {
        return present(part).payloads();
    }

    /**
     * Returns the text of characters.
     *
     * @param part the part
     * @return the text without padding
     */
    public String text(Part part) {
        return present(part).texts().get(0);
    }

    /**
     * Returns the texts of a counted part.
     *
     * @param part the part
     * @return one text an element
     */
    public List<String> texts(Part part) {
        return present(part).texts();
    }

    /**
     * Returns the value of an item that is a {@link Decimal}.
     *
     * @param part an item that is there
     * @return the value in the signal's unit, or {@code NaN} when it is not available
     */
    public double value(Part.Numbers part) {
        return ((Decimal) part.signals().get(0)).read(payload(part));
    }

    /**
     * Returns the values of a counted part whose elements are {@link Decimal}.
     *
     * @param part the part
     * @return the values in the signal's unit, {@code NaN} for one that is not available
     */
    public List<Double> values(Part.Counted part) {
        Decimal signal = (Decimal) ((Part.Item) part.element()).signals().get(0);
        List<Long> payloads = payloads(part);
        List<Double> values = new ArrayList<>(payloads.size());
        for (long payload : payloads) {
            values.add(signal.read(payload));
        }
        return List.copyOf(values);
    }

    /**
     * Returns the value of an item that is a {@link Whole}.
     *
     * @param part an item that is there
     * @return the value, or empty when it is not available
     */
    public OptionalInt whole(Part.Numbers part) {
        Whole signal = (Whole) part.signals().get(0);
        long payload = payload(part);
        return signal.isAvailable(signal.raw(payload)) ? OptionalInt.of(signal.readInt(payload)) : OptionalInt.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Block block
                && structure == block.structure
                && Arrays.equals(
                        structure.encode(this).toBytes(),
                        structure.encode(block).toBytes());
    }

    @Override
    public int hashCode() {
        return structure.encode(this).hashCode();
    }

    @Override
    public String toString() {
        return Names.of(this).toString();
    }
}
