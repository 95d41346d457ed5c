package dev.bmslink.rs485.link;

import dev.bmslink.core.checksum.Crc16;

/**
 * One frame.
 *
 * @param seq the number set by the sender of a request and copied into its answer, 0 to 255
 * @param epoch the coding session, 1 to 255, or 0 for none
 * @param destination who it is for, an address of {@link Addresses}
 * @param source who sends it
 * @param message what it says
 */
public record Frame(int seq, int epoch, int destination, int source, Message message) {
    /** Number of bytes before the payload. */
    public static final int HEADER = 7;

    /** Number of bytes that a frame on the wire has beyond its payload: delimiters, COBS code, header and check. */
    public static final int OVERHEAD = 12;

    static final int CHECK = 2;
    static final int VERSION = 1;

    /** Checks the bytes of the header. */
    public Frame {
        check("seq", seq);
        check("epoch", epoch);
        check("destination", destination);
        check("source", source);
    }

    private static void check(String name, int value) {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException(name + " " + value + " is outside 0..255");
        }
    }

    /**
     * Returns which message it carries.
     *
     * @return the type
     */
    public MessageType type() {
        return message.type();
    }

    /**
     * Returns the header, payload and check as they are before stuffing.
     *
     * @return the bytes
     * @throws IllegalArgumentException when a value of the message does not fit its field
     */
    @SuppressWarnings("EnumOrdinal") // the order of the kinds is that of the wire
    public byte[] toBytes() {
        MessageType type = type();
        byte[] bytes = new byte[HEADER + type.length() + CHECK];
        bytes[0] = (byte) (VERSION << 4 | type.kind().ordinal());
        bytes[1] = (byte) seq;
        bytes[2] = (byte) epoch;
        bytes[3] = (byte) destination;
        bytes[4] = (byte) source;
        bytes[5] = (byte) type.code();
        bytes[6] = (byte) type.length();
        type.write(bytes, HEADER, message);
        int crc = Crc16.of(bytes, 0, bytes.length - CHECK);
        bytes[bytes.length - 2] = (byte) crc;
        bytes[bytes.length - 1] = (byte) (crc >>> 8);
        return bytes;
    }

    /**
     * Returns the frame as it goes over the wire.
     *
     * @return the bytes with both delimiters
     * @throws IllegalArgumentException when a value of the message does not fit its field
     */
    public byte[] toWire() {
        return Cobs.encode(toBytes());
    }

    /**
     * Returns the length on the wire.
     *
     * @return number of bytes with both delimiters
     */
    public int wireLength() {
        return type().length() + OVERHEAD;
    }
}
