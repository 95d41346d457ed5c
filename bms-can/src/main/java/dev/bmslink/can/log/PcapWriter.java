package dev.bmslink.can.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** libpcap's capture file, little-endian, with nanoseconds. */
final class PcapWriter implements LogWriter {

    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final int SNAP_LENGTH = 262_144;
    private static final long NANOS = 1_000_000_000;

    private boolean started;

    @Override
    public byte[] write(LoggedFrame logged) {
        int packet = SocketCanPacket.HEADER + logged.frame().length();
        ByteBuffer out = buffer(FILE_HEADER + RECORD_HEADER + packet);
        head(out);
        long nanos = Math.max(0, logged.timeNanos());
        out.putInt((int) (nanos / NANOS)).putInt((int) (nanos % NANOS));
        out.putInt(packet).putInt(packet);
        SocketCanPacket.write(out, logged.frame());
        return SocketCanPacket.written(out);
    }

    @Override
    public byte[] end() {
        ByteBuffer out = buffer(FILE_HEADER);
        head(out);
        return SocketCanPacket.written(out);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void head(ByteBuffer out) {
        if (!started) {
            started = true;
            out.putInt(PcapDecoder.MAGIC_NANOS).putShort((short) 2).putShort((short) 4);
            out.putInt(0).putInt(0).putInt(SNAP_LENGTH).putInt(SocketCanPacket.LINK_TYPE);
        }
    }
}
