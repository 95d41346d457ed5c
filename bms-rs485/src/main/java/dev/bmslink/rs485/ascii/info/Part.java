package dev.bmslink.rs485.ascii.info;

import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Signal;
import java.util.List;

/** A part of an INFO field. */
public sealed interface Part permits Part.Numbers, Part.Characters, Part.Counted {

    /**
     * Returns the name.
     *
     * @return the name in snake_case
     */
    String name();

    /**
     * A part that is numbers rather than text.
     *
     * <p>Its {@link #signals} say how to read them.
     */
    sealed interface Numbers extends Part permits Item, When {

        /**
         * Returns what the bytes carry.
         *
         * @return one signal or several
         */
        List<Signal> signals();

        /**
         * Returns the size.
         *
         * @return the number of bytes, 1 to 8
         */
        int bytes();
    }

    /**
     * Bytes with one signal, or with several that share them.
     *
     * @param name the name
     * @param bytes 1 to 8
     * @param signals the signals, in a payload of these bytes alone
     */
    record Item(String name, int bytes, List<Signal> signals) implements Numbers {

        /** Checks that every signal lies within the bytes. */
        public Item {
            signals = List.copyOf(signals);
            for (Signal signal : signals) {
                if (signal.bits().endByte() > bytes) {
                    throw new IllegalArgumentException(
                            signal.name() + " lies outside the " + bytes + " bytes of " + name);
                }
            }
        }

        /**
         * Returns a part with one signal.
         *
         * @param signal a signal that ends with the part
         * @return the part, named for the signal
         */
        public static Item of(Signal signal) {
            return named(signal.name(), signal);
        }

        /**
         * Returns a part with one signal, under another name than the signal's.
         *
         * @param name the name
         * @param signal a signal that ends with the part
         * @return the part
         */
        public static Item named(String name, Signal signal) {
            return new Item(name, signal.bits().endByte(), List.of(signal));
        }

        /**
         * Returns a part of one byte with several signals, most of them flags.
         *
         * @param name the name
         * @param signals the signals
         * @return the part
         */
        public static Item bits(String name, Signal... signals) {
            return new Item(name, 1, List.of(signals));
        }
    }

    /**
     * Text of a fixed length, padded with 0x00.
     *
     * @param name the name
     * @param bytes the number of characters
     * @param note what a reader must know besides, empty when there is nothing
     * @param provenance where the description comes from
     */
    record Characters(String name, int bytes, String note, Provenance provenance) implements Part {}

    /**
     * A byte that counts, and as many equal parts after it.
     *
     * @param name the name
     * @param element an item with one signal, or characters
     */
    record Counted(String name, Part element) implements Part {

        /** Checks the element. */
        public Counted {
            boolean single = element instanceof Item item && item.signals().size() == 1;
            if (!single && !(element instanceof Characters)) {
                throw new IllegalArgumentException("an element of " + name + " is neither one signal nor characters");
            }
        }
    }

    /**
     * A part that is only there when an earlier one has a certain value.
     *
     * @param tested the earlier part
     * @param payload the payload that it must have
     * @param item the part
     */
    record When(Item tested, long payload, Item item) implements Numbers {
        @Override
        public String name() {
            return item.name();
        }

        @Override
        public List<Signal> signals() {
            return item.signals();
        }

        @Override
        public int bytes() {
            return item.bytes();
        }
    }
}
