package dev.bmslink.rs485.link;

/** The messages that number the packs. */
public sealed interface CodingMessage extends Message {

    /**
     * A coding session begins.
     *
     * @param flags bit 0: every pack drops its address
     * @param maxPacks the most packs, the master included
     * @param master the master
     */
    record CodingStart(int flags, int maxPacks, Uid master) implements CodingMessage {
        /** Every pack drops its address, whatever its epoch. */
        public static final int FULL = 1;

        /**
         * Returns whether every pack drops its address.
         *
         * @return true when bit 0 is set
         */
        public boolean full() {
            return (flags & FULL) != 0;
        }

        @Override
        public MessageType type() {
            return MessageType.CODING_START;
        }

        @Override
        public long[] values() {
            return new long[] {flags, maxPacks, master.value()};
        }
    }

    /**
     * Who is enabled and has no address?
     *
     * @param position the position to be filled, 0 for the check that nobody answers yet
     * @param mode a sum of {@link #JOIN}, {@link #ANY}, {@link #PREFIX} and {@link #VERIFY}
     * @param bits number of leading bits to compare with {@link #PREFIX}, 0 to 64
     * @param prefix what to compare them with
     */
    record Who(int position, int mode, int bits, Uid prefix) implements CodingMessage {
        /** Asked while the stack runs. */
        public static final int JOIN = 1;
        /** Packs that are not enabled answer too. */
        public static final int ANY = 2;
        /** Only packs whose identifier begins with the prefix answer. */
        public static final int PREFIX = 4;
        /** The pack that has a tentative address keeps quiet and keeps it. */
        public static final int VERIFY = 8;

        private static final Uid NOBODY = new Uid(0);

        static Who at(int position, int mode) {
            return new Who(position, mode, 0, NOBODY);
        }

        /**
         * Returns whether a mode bit is set.
         *
         * @param bit one of the constants
         * @return true when it is
         */
        public boolean has(int bit) {
            return (mode & bit) != 0;
        }

        @Override
        public MessageType type() {
            return MessageType.WHO;
        }

        @Override
        public long[] values() {
            return new long[] {position, mode, bits, prefix.value()};
        }
    }

    /**
     * The answer to {@link Who}.
     *
     * @param uid who it is
     * @param capabilities a sum of the constants of {@link PackIdentity}
     * @param model its model
     * @param firmware its firmware
     * @param ports its port levels
     * @param flags a sum of {@link #DUPLICATE_SEEN}, {@link #COLD_BOOT}, {@link #LEASE_OVER} and {@link #TWO_MASTERS}
     */
    record IAm(Uid uid, int capabilities, int model, int firmware, Ports ports, int flags) implements CodingMessage {
        /** It heard another pack use its address. */
        public static final int DUPLICATE_SEEN = 1;
        /** It has had no address since it got power. */
        public static final int COLD_BOOT = 2;
        /** It gave its address up because no master was heard. */
        public static final int LEASE_OVER = 4;
        /** It heard more than three epochs within ten seconds. */
        public static final int TWO_MASTERS = 8;

        @Override
        public MessageType type() {
            return MessageType.I_AM;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), capabilities, model, firmware, ports.raw(), flags, 0};
        }
    }

    /**
     * A pack takes an address for the time being.
     *
     * @param uid the pack
     * @param address the address
     * @param position the position in the chain
     */
    record Assign(Uid uid, int address, int position) implements CodingMessage {
        @Override
        public MessageType type() {
            return MessageType.ASSIGN;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), address, position};
        }
    }

    /**
     * The answer to {@link Assign}, sent from the new address.
     *
     * @param uid the pack
     * @param address the address
     * @param result 0 when it was taken
     */
    record AssignAck(Uid uid, int address, int result) implements CodingMessage {
        @Override
        public MessageType type() {
            return MessageType.ASSIGN_ACK;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), address, result};
        }
    }

    /**
     * A pack keeps its address.
     *
     * @param uid the pack
     * @param flags bit 0: raise the enable output
     */
    record Confirm(Uid uid, int flags) implements CodingMessage {
        /** Raise the enable output. */
        public static final int RAISE_OUT = 1;

        @Override
        public MessageType type() {
            return MessageType.CONFIRM;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), flags};
        }
    }

    /**
     * The answer to {@link Confirm}.
     *
     * @param address the address
     * @param ports the port levels
     * @param flags as in {@link IAm}
     */
    record ConfirmAck(int address, Ports ports, int flags) implements CodingMessage {
        @Override
        public MessageType type() {
            return MessageType.CONFIRM_ACK;
        }

        @Override
        public long[] values() {
            return new long[] {address, ports.raw(), flags, 0};
        }
    }

    /**
     * A coding session has ended.
     *
     * @param packs number of packs, the master included
     * @param digest CRC-16 over all identifiers in the order of addresses, the master first
     */
    record CodingEnd(int packs, int digest) implements CodingMessage {
        @Override
        public MessageType type() {
            return MessageType.CODING_END;
        }

        @Override
        public long[] values() {
            return new long[] {packs, digest};
        }
    }

    /**
     * A pack does not answer {@link Who} for a time.
     *
     * @param uid the pack
     * @param seconds how long in seconds; 0 ends it
     */
    record Quiet(Uid uid, int seconds) implements CodingMessage {
        @Override
        public MessageType type() {
            return MessageType.QUIET;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), seconds};
        }
    }

    /**
     * The answer to {@link Quiet}.
     *
     * @param uid the pack
     */
    record QuietAck(Uid uid) implements CodingMessage {
        @Override
        public MessageType type() {
            return MessageType.QUIET_ACK;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value()};
        }
    }
}
