package dev.bmslink.rs485.link;

/**
 * A number in the payload of a message; several bytes come low byte first.
 *
 * @param name its name
 * @param bytes its width, 1 to 8
 * @param signed true for two's complement
 * @param unit the unit of one count, or empty
 * @param meaning what it says
 */
public record PayloadField(String name, int bytes, boolean signed, String unit, String meaning) {

    static PayloadField u8(String name, String meaning) {
        return new PayloadField(name, 1, false, "", meaning);
    }

    static PayloadField u16(String name, String unit, String meaning) {
        return new PayloadField(name, 2, false, unit, meaning);
    }

    static PayloadField u32(String name, String unit, String meaning) {
        return new PayloadField(name, 4, false, unit, meaning);
    }

    static PayloadField i16(String name, String unit, String meaning) {
        return new PayloadField(name, 2, true, unit, meaning);
    }

    static PayloadField i32(String name, String unit, String meaning) {
        return new PayloadField(name, 4, true, unit, meaning);
    }

    static PayloadField uid(String meaning) {
        return new PayloadField("uid", Uid.BYTES, false, "", meaning);
    }

    long read(byte[] bytes, int offset) {
        long value = 0;
        for (int i = this.bytes - 1; i >= 0; i--) {
            value = value << 8 | (bytes[offset + i] & 0xFF);
        }
        int unused = Long.SIZE - 8 * this.bytes;
        return signed ? value << unused >> unused : value;
    }

    void write(byte[] bytes, int offset, long value) {
        if (this.bytes < Long.BYTES && (value < min() || value > max())) {
            throw new IllegalArgumentException(name + " " + value + " is outside " + min() + ".." + max());
        }
        for (int i = 0; i < this.bytes; i++) {
            bytes[offset + i] = (byte) (value >>> (8 * i));
        }
    }

    private long min() {
        return signed ? -1L << (8 * bytes - 1) : 0;
    }

    private long max() {
        return (1L << (8 * bytes - (signed ? 1 : 0))) - 1;
    }
}
