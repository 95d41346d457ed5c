package dev.bmslink.can.log;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What an interface description block says.
 *
 * @param linkType what its packets are
 * @param name its name, empty when it has none
 * @param resolution of its clock: a negative power of 10, or of 2 with the highest bit set
 * @param offsetSeconds added to its times
 */
record PcapngInterface(int linkType, String name, int resolution, long offsetSeconds) {

    private static final int NAME = 2;
    private static final int RESOLUTION = 9;
    private static final int OFFSET = 14;

    private static final int MICROSECONDS = 6;
    private static final int NANOSECONDS = 9;
    private static final int BINARY = 0x80;
    private static final int MAX_NAME = 64;
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    /** Reads the block after its type and length; what was cut off its end is not missed. */
    static PcapngInterface parse(ByteBuffer body) {
        int linkType = body.remaining() < 2 ? -1 : body.getShort(body.position()) & 0xFFFF;
        body.position(Math.min(body.limit(), body.position() + 8));
        String name = "";
        int resolution = MICROSECONDS;
        long offset = 0;
        while (body.remaining() >= 4) {
            int option = body.getShort() & 0xFFFF;
            int length = body.getShort() & 0xFFFF;
            if (option == 0 || length > body.remaining()) {
                break;
            }
            int at = body.position();
            switch (option) {
                case NAME -> name = name(body, Math.min(length, MAX_NAME));
                case RESOLUTION -> resolution = length == 1 ? body.get(at) & 0xFF : resolution;
                case OFFSET -> offset = length == Long.BYTES ? body.getLong(at) : offset;
                default -> {}
            }
            body.position(Math.min(body.limit(), at + (length + 3) / 4 * 4));
        }
        return new PcapngInterface(linkType, name, resolution, offset);
    }

    /** Names with spaces or worse would break text logs. */
    private static String name(ByteBuffer body, int length) {
        byte[] bytes = new byte[length];
        body.get(bytes);
        for (int i = 0; i < length; i++) {
            if (bytes[i] <= ' ' || bytes[i] > '~') {
                bytes[i] = '_';
            }
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /** A time of this interface's clock in nanoseconds. */
    long nanos(int high, int low) throws Malformed {
        long ticks = (long) high << Integer.SIZE | Integer.toUnsignedLong(low);
        BigInteger nanos;
        if (resolution == NANOSECONDS && ticks >= 0 && offsetSeconds == 0) {
            return ticks;
        } else if ((resolution & BINARY) != 0) {
            nanos = unsigned(ticks).multiply(NANOS).shiftRight(resolution & ~BINARY);
        } else {
            nanos = unsigned(ticks).multiply(NANOS).divide(BigInteger.TEN.pow(resolution));
        }
        BigInteger sum = nanos.add(BigInteger.valueOf(offsetSeconds).multiply(NANOS));
        if (sum.signum() < 0 || sum.bitLength() >= Long.SIZE) {
            throw new Malformed("the time is out of range");
        }
        return sum.longValue();
    }

    private static BigInteger unsigned(long ticks) {
        return new BigInteger(Long.toUnsignedString(ticks));
    }
}
