package dev.bmslink.rs485.link;

/** The messages of a numbered stack. */
public sealed interface RunningMessage extends Message {

    /**
     * The master is there.
     *
     * @param packs number of packs, the master included
     * @param state {@link MasterState#code}
     * @param digest CRC-16 over all identifiers in the order of addresses, the master first
     * @param uptimeSeconds how long the master has had power, in seconds
     */
    record Heartbeat(int packs, int state, int digest, long uptimeSeconds) implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.HEARTBEAT;
        }

        @Override
        public long[] values() {
            return new long[] {packs, state, digest, uptimeSeconds};
        }
    }

    /**
     * How is a pack?
     *
     * @param fields 0xFF; other masks are reserved
     */
    record Poll(int fields) implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.POLL;
        }

        @Override
        public long[] values() {
            return new long[] {fields};
        }
    }

    /**
     * The answer to {@link Poll}.
     *
     * @param measurements what the pack measures
     * @param ports the port levels
     * @param state {@link SlaveState#code}
     */
    record Telemetry(Measurements measurements, Ports ports, int state) implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.TELEMETRY;
        }

        @Override
        public long[] values() {
            return measurements.values(ports.raw(), state);
        }
    }

    /**
     * Is this pack at this address?
     *
     * @param uid the pack
     */
    record Ping(Uid uid) implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.PING;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value()};
        }
    }

    /**
     * The answer to {@link Ping}.
     *
     * @param uid the pack
     * @param ports the port levels
     * @param state {@link SlaveState#code}
     */
    record Pong(Uid uid, Ports ports, int state) implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.PONG;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), ports.raw(), state};
        }
    }

    /**
     * What is this pack?
     */
    record GetInfo() implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.GET_INFO;
        }

        @Override
        public long[] values() {
            return new long[] {};
        }
    }

    /**
     * The answer to {@link GetInfo}.
     *
     * @param uid the pack
     * @param model its model
     * @param firmware its firmware
     * @param hardware its hardware
     * @param capacityDeciAmpHours its capacity in 0.1 Ah
     * @param cells number of cells in series
     * @param capabilities a sum of the constants of {@link PackIdentity}
     */
    record Info(Uid uid, int model, int firmware, int hardware, int capacityDeciAmpHours, int cells, int capabilities)
            implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.INFO;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value(), model, firmware, hardware, capacityDeciAmpHours, cells, capabilities};
        }
    }

    /**
     * A pack lowers its enable output, or lets it follow its input again.
     *
     * @param on 1 to follow the input, 0 to lower
     */
    record SetOut(int on) implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.SET_OUT;
        }

        @Override
        public long[] values() {
            return new long[] {on};
        }
    }

    /**
     * The answer to {@link SetOut}.
     *
     * @param ports the port levels
     */
    record SetOutAck(Ports ports) implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.SET_OUT_ACK;
        }

        @Override
        public long[] values() {
            return new long[] {ports.raw()};
        }
    }

    /**
     * A pack gives its address up.
     *
     * @param uid the pack
     */
    record Release(Uid uid) implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.RELEASE;
        }

        @Override
        public long[] values() {
            return new long[] {uid.value()};
        }
    }

    /**
     * The answer to {@link Release}, still from the old address.
     */
    record ReleaseAck() implements RunningMessage {
        @Override
        public MessageType type() {
            return MessageType.RELEASE_ACK;
        }

        @Override
        public long[] values() {
            return new long[] {};
        }
    }
}
