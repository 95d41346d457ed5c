package dev.bmslink.rs485.link;

import java.util.Arrays;

/**
 * Consistent Overhead Byte Stuffing between zero bytes.
 *
 * <p>Each code byte says how far ahead the next zero byte of the data, or the end, is; 0xFF says that 254 bytes without
 * a zero follow.
 */
public final class Cobs {
    /** The byte before and after every frame. */
    public static final byte DELIMITER = 0;

    private static final int FULL = 0xFF;

    private Cobs() {}

    /**
     * Stuffs bytes.
     *
     * @param data the bytes
     * @return the stuffed bytes between two delimiters
     */
    public static byte[] encode(byte... data) {
        byte[] out = new byte[data.length + data.length / (FULL - 1) + 3];
        int code = 1;
        int at = 2;
        for (int i = 0; i < data.length; i++) {
            if (data[i] != 0) {
                out[at++] = data[i];
            }
            boolean full = at - code == FULL;
            if (data[i] == 0 || (full && i + 1 < data.length)) {
                out[code] = (byte) (at - code);
                code = at++;
            }
        }
        out[code] = (byte) (at - code);
        return at + 1 == out.length ? out : Arrays.copyOf(out, at + 1);
    }

    /**
     * Takes the stuffing out, in place.
     *
     * @param bytes stuffed bytes without delimiters at the beginning of the array; afterwards the data
     * @param length number of stuffed bytes
     * @return number of bytes of data, or −1 when a code byte points past the end or is 0
     */
    public static int decode(byte[] bytes, int length) {
        int in = 0;
        int out = 0;
        while (in < length) {
            int code = bytes[in++] & 0xFF;
            if (code == 0 || in + code - 1 > length) {
                return -1;
            }
            System.arraycopy(bytes, in, bytes, out, code - 1);
            in += code - 1;
            out += code - 1;
            if (code != FULL && in < length) {
                bytes[out++] = 0;
            }
        }
        return out;
    }
}
