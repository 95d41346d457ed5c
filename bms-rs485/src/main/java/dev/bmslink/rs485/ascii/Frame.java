package dev.bmslink.rs485.ascii;

import java.nio.charset.StandardCharsets;

/**
 * A frame: who is asked or answers, what is asked or how it went, and the INFO field.
 *
 * <p>A frame does not tell its direction: in a request {@code code} is the command (CID2), in a reply it is the return code
 * (RTN), and a reply does not repeat the command.
 *
 * @param version VER, 0x20 for batteries; 0 to 255
 * @param address ADR, 16 times the group plus the number; 0 to 255
 * @param code CID2 or RTN, 0 to 255
 * @param info the INFO field
 */
public record Frame(int version, int address, int code, Info info) {

    /** VER of batteries, "V2.0". */
    public static final int VERSION_2_0 = 0x20;

    /** CID1 of every frame: a battery with lithium iron phosphate cells. */
    public static final int CID1 = 0x46;

    /** Characters of a frame without INFO, with SOI and EOI. */
    public static final int MIN_CHARACTERS = 18;

    static final byte SOI = '~';
    static final byte EOI = '\r';
    static final byte LF = '\n';

    private static final int HEADER_CHARACTERS = 13;

    private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** Checks that every field fits in two characters. */
    public Frame {
        checkByte("VER", version);
        checkByte("ADR", address);
        checkByte("CID2 or RTN", code);
    }

    private static void checkByte(String field, int value) {
        if (value < 0 || value > 0xFF) {
            throw new IllegalArgumentException(field + " = " + value + " is outside 0..255");
        }
    }

    /**
     * Returns LENGTH for a number of characters.
     *
     * @param lengthId LENID, the number of INFO characters, 0 to 4095
     * @return LCHKSUM in the upper four bits, LENID below
     */
    public static int lengthWord(int lengthId) {
        if (lengthId < 0 || lengthId > 0xFFF) {
            throw new IllegalArgumentException("LENID = " + lengthId + " is outside 0..4095");
        }
        int sum = (lengthId >> 8) + ((lengthId >> 4) & 0xF) + (lengthId & 0xF);
        return ((-sum & 0xF) << 12) | lengthId;
    }

    /**
     * Returns the bytes on the wire.
     *
     * @return the characters from SOI to EOI
     */
    public byte[] encode() {
        int lengthId = info.lengthId();
        byte[] wire = new byte[MIN_CHARACTERS + lengthId];
        wire[0] = SOI;
        digits(wire, 1, version, 2);
        digits(wire, 3, address, 2);
        digits(wire, 5, CID1, 2);
        digits(wire, 7, code, 2);
        digits(wire, 9, lengthWord(lengthId), 4);
        for (int i = 0; i < info.length(); i++) {
            digits(wire, HEADER_CHARACTERS + 2 * i, info.at(i), 2);
        }
        int end = HEADER_CHARACTERS + lengthId;
        digits(wire, end, checksum(wire, 1, end), 4);
        wire[end + 4] = EOI;
        return wire;
    }

    private static void digits(byte[] wire, int offset, int value, int count) {
        int rest = value;
        for (int i = offset + count - 1; i >= offset; i--) {
            wire[i] = DIGITS[rest & 0xF];
            rest >>= 4;
        }
    }

    /** The two's complement of the sum of the characters, 16 bits. */
    static int checksum(byte[] characters, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += characters[i] & 0xFF;
        }
        return -sum & 0xFFFF;
    }

    /**
     * Returns the checksum of characters.
     *
     * @param characters what stands between SOI and CHKSUM
     * @return CHKSUM, 0 to 65535
     */
    public static int checksum(String characters) {
        byte[] bytes = characters.getBytes(StandardCharsets.ISO_8859_1);
        return checksum(bytes, 0, bytes.length);
    }

    /** Returns the characters on the wire from SOI to CHKSUM, without EOI. */
    @Override
    public String toString() {
        byte[] wire = encode();
        return new String(wire, 0, wire.length - 1, StandardCharsets.US_ASCII);
    }
}
