package dev.bmslink.rs485.link;

/** The messages between masters, and the refusal. */
public sealed interface MasterMessage extends Message {

    /**
     * Somebody is about to be the master.
     *
     * @param uid who
     * @param flags 0
     */
    record MasterClaim(Uid uid, int flags) implements MasterMessage {
        @Override
        public MessageType type() {
            return MessageType.MASTER_CLAIM;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), flags};
        }
    }

    /**
     * The answer of a master at work to {@link MasterClaim}.
     *
     * @param uid the master at work
     * @param epoch its epoch
     * @param packs number of its packs, itself included
     */
    record MasterConflict(Uid uid, int epoch, int packs) implements MasterMessage {
        @Override
        public MessageType type() {
            return MessageType.MASTER_CONFLICT;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), epoch, packs};
        }
    }

    /**
     * A request is refused.
     *
     * @param command the command refused
     * @param reason one of the constants, or another number
     */
    record Nak(int command, int reason) implements MasterMessage {
        /** The command is not known. */
        public static final int UNKNOWN = 1;
        /** The payload has a wrong length. */
        public static final int LENGTH = 2;
        /** The pack's state does not allow it. */
        public static final int WRONG_STATE = 3;
        /** A value is not allowed. */
        public static final int VALUE = 4;
        /** The pack is busy. */
        public static final int BUSY = 5;
        /** The address belongs to a pack with another identifier. */
        public static final int UID_MISMATCH = 6;

        @Override
        public MessageType type() {
            return MessageType.NAK;
        }

        @Override
        public long[] values() {
            return new long[] {command, reason};
        }
    }
}
