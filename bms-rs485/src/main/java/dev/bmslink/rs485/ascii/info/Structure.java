package dev.bmslink.rs485.ascii.info;

import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.info.Block.Slot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an INFO field, or of one pack's share of it, in order. */
public final class Structure {

    /** No parts. */
    public static final Structure EMPTY = new Structure();

    private final List<Part> parts;

    /**
     * Creates a structure.
     *
     * @param parts the parts in order
     */
    public Structure(Part... parts) {
        this.parts = List.of(parts);
    }

    /**
     * Returns the parts.
     *
     * @return the parts in order
     */
    public List<Part> parts() {
        return parts;
    }

    int indexOf(Part part) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == part) {
                return i;
            }
        }
        throw new IllegalArgumentException(part.name() + " is no part of this structure");
    }

    /**
     * Reads a block.
     *
     * @param info the INFO field
     * @param offset where the block begins
     * @return the block and its end, or what is missing
     */
    public Extract decode(Info info, int offset) {
        @Nullable Slot[] slots = new Slot[parts.size()];
        Block block = new Block(this, slots);
        int at = offset;
        for (int i = 0; i < slots.length; i++) {
            Part part = parts.get(i);
            if (part instanceof Part.When when && block.payload(when.tested()) != when.payload()) {
                continue;
            }
            int end = end(part, info, at);
            if (end > info.length()) {
                return new Extract(
                        null,
                        at,
                        "INFO ends after " + info.length() + " bytes, " + part.name() + " would be bytes " + at + " to "
                                + (end - 1));
            }
            slots[i] = read(part, info, at);
            at = end;
        }
        return new Extract(block, at, "");
    }

    /**
     * What was read.
     *
     * @param block the block, or null when INFO ends before it does
     * @param end where the block ends
     * @param fault what is missing, empty when nothing is
     */
    public record Extract(@Nullable Block block, int end, String fault) {}

    private static int end(Part part, Info info, int at) {
        if (part instanceof Part.Counted counted) {
            return at < info.length() ? at + 1 + info.at(at) * size(counted.element()) : at + 1;
        }
        return at + size(part);
    }

    static int size(Part part) {
        return part instanceof Part.Numbers numbers ? numbers.bytes() : ((Part.Characters) part).bytes();
    }

    private static Slot read(Part part, Info info, int at) {
        if (part instanceof Part.Counted counted) {
            int count = info.at(at);
            List<Long> payloads = new ArrayList<>(count);
            List<String> texts = new ArrayList<>();
            int size = size(counted.element());
            for (int i = 0; i < count; i++) {
                int element = at + 1 + i * size;
                if (counted.element() instanceof Part.Characters) {
                    texts.add(unpadded(info.characters(element, size)));
                } else {
                    payloads.add(info.payload(element, size));
                }
            }
            return new Slot(at, List.copyOf(payloads), List.copyOf(texts));
        }
        if (part instanceof Part.Characters characters) {
            return new Slot(at, List.of(), List.of(unpadded(info.characters(at, characters.bytes()))));
        }
        return new Slot(at, List.of(info.payload(at, size(part))), List.of());
    }

    private static String unpadded(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /**
     * Writes a block.
     *
     * @param block a block of this structure
     * @return its bytes
     */
    public Info encode(Block block) {
        InfoWriter out = new InfoWriter();
        encode(block, out);
        return out.toInfo();
    }

    /**
     * Writes a block behind others.
     *
     * @param block a block of this structure
     * @param out takes its bytes
     */
    public void encode(Block block, InfoWriter out) {
        for (int i = 0; i < parts.size(); i++) {
            Slot slot = block.slotAt(i);
            if (slot == null) {
                continue;
            }
            Part part = parts.get(i);
            if (part instanceof Part.Counted counted) {
                out.payload(slot.payloads().size() + slot.texts().size(), 1);
                write(counted.element(), slot, out);
            } else {
                write(part, slot, out);
            }
        }
    }

    private static void write(Part part, Slot slot, InfoWriter out) {
        int size = size(part);
        for (long payload : slot.payloads()) {
            out.payload(payload, size);
        }
        for (String text : slot.texts()) {
            out.characters(text, size);
        }
    }
}
