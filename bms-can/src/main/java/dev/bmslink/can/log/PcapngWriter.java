package dev.bmslink.can.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Wireshark's capture file, little-endian: one section, an interface for each channel, nanoseconds. */
final class PcapngWriter implements LogWriter {

    private static final int SECTION_LENGTH = 28;
    private static final int PACKET_LENGTH = 32;
    private static final int OPTION_NAME = 2;
    private static final int OPTION_RESOLUTION = 9;
    private static final int NANOSECONDS = 9;
    private static final int MAX_NAME = 255;
    /** A log names a few interfaces; beyond this the names are rubbish and share the last one. */
    private static final int MAX_INTERFACES = 256;

    private final Map<String, Integer> interfaces = new HashMap<>();
    private boolean started;

    @Override
    public byte[] write(LoggedFrame logged) {
        byte[] name = name(logged.channel());
        ByteBuffer out = buffer(SECTION_LENGTH + name.length + 64 + PACKET_LENGTH + 2 * SocketCanPacket.HEADER);
        section(out);
        Integer number = interfaces.get(logged.channel());
        if (number == null) {
            number = Math.min(interfaces.size(), MAX_INTERFACES - 1);
            if (interfaces.size() < MAX_INTERFACES) {
                interfaces.put(logged.channel(), number);
                describe(out, name);
            }
        }
        packet(out, number, logged);
        return SocketCanPacket.written(out);
    }

    @Override
    public byte[] end() {
        ByteBuffer out = buffer(SECTION_LENGTH);
        section(out);
        return SocketCanPacket.written(out);
    }

    private static byte[] name(String channel) {
        byte[] all = channel.getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(all, Math.min(all.length, MAX_NAME));
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void section(ByteBuffer out) {
        if (!started) {
            started = true;
            out.putInt(PcapngDecoder.SECTION).putInt(SECTION_LENGTH).putInt(PcapngDecoder.BYTE_ORDER_MAGIC);
            out.putShort((short) 1).putShort((short) 0);
            // The length of the section is not known.
            out.putLong(-1).putInt(SECTION_LENGTH);
        }
    }

    private static void describe(ByteBuffer out, byte[] name) {
        int start = out.position();
        out.putInt(PcapngDecoder.INTERFACE).putInt(0);
        out.putShort((short) SocketCanPacket.LINK_TYPE).putShort((short) 0).putInt(0);
        if (name.length > 0) {
            option(out, OPTION_NAME, name);
        }
        option(out, OPTION_RESOLUTION, new byte[] {NANOSECONDS});
        out.putInt(0);
        end(out, start);
    }

    private static void option(ByteBuffer out, int code, byte[] value) {
        out.putShort((short) code).putShort((short) value.length).put(value);
        pad(out);
    }

    private static void packet(ByteBuffer out, int number, LoggedFrame logged) {
        int start = out.position();
        long nanos = Math.max(0, logged.timeNanos());
        int length = SocketCanPacket.HEADER + logged.frame().length();
        out.putInt(PcapngDecoder.PACKET).putInt(0).putInt(number);
        out.putInt((int) (nanos >>> Integer.SIZE)).putInt((int) nanos);
        out.putInt(length).putInt(length);
        SocketCanPacket.write(out, logged.frame());
        pad(out);
        end(out, start);
    }

    private static void pad(ByteBuffer out) {
        while (out.position() % 4 != 0) {
            out.put((byte) 0);
        }
    }

    private static void end(ByteBuffer out, int start) {
        int length = out.position() - start + Integer.BYTES;
        out.putInt(length).putInt(start + Integer.BYTES, length);
    }
}
