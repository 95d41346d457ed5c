package dev.bmslink.rs485.ascii.info;

import dev.bmslink.rs485.ascii.Info;
import java.util.Arrays;

/** Collects the bytes of an INFO field. Not thread-safe. */
public final class InfoWriter {

    private byte[] bytes = new byte[64];
    private int length;

    /** Creates a writer without bytes. */
    public InfoWriter() {}

    /**
     * Adds bytes.
     *
     * @param info the bytes
     * @throws IllegalArgumentException when INFO would be longer than a frame can carry
     */
    public void info(Info info) {
        byte[] added = info.toBytes();
        reserve(added.length);
        System.arraycopy(added, 0, bytes, length, added.length);
        length += added.length;
    }

    void payload(long payload, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = (byte) (payload >>> (Byte.SIZE * i));
        }
    }

    void characters(String text, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length++] = i < text.length() ? (byte) text.charAt(i) : 0;
        }
    }

    private void reserve(int count) {
        if (length + count > Info.MAX_BYTES) {
            throw new IllegalArgumentException(
                    "INFO of " + (length + count) + " bytes is longer than " + Info.MAX_BYTES);
        }
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }

    /**
     * Returns what was collected.
     *
     * @return the INFO field
     */
    public Info toInfo() {
        return Info.of(Arrays.copyOf(bytes, length));
    }
}
