package dev.bmslink.can.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The classic capture file of libpcap, in either byte order, with microseconds or nanoseconds. */
final class PcapDecoder extends RecordDecoder {

    static final int MAGIC_MICROS = 0xA1B2_C3D4;
    static final int MAGIC_NANOS = 0xA1B2_3C4D;

    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    /** The largest length that capture tools write. */
    private static final int MAX_PACKET = 262_144;

    private static final long NANOS = 1_000_000_000;

    private enum Piece {
        FILE_HEADER,
        RECORD_HEADER,
        PACKET
    }

    private Piece next = Piece.FILE_HEADER;
    private int unit;
    private int linkType;
    private long time;
    private long rest;

    PcapDecoder(Sink sink) {
        super(sink);
        expect(FILE_HEADER);
    }

    @Override
    protected boolean isBetweenRecords() {
        return next == Piece.RECORD_HEADER;
    }

    @Override
    protected void onPiece(ByteBuffer piece) {
        switch (next) {
            case FILE_HEADER -> fileHeader(piece);
            case RECORD_HEADER -> recordHeader(piece);
            case PACKET -> packet(piece);
        }
    }

    private void fileHeader(ByteBuffer header) {
        int magic = header.getInt(0);
        boolean big = magic == MAGIC_MICROS || magic == MAGIC_NANOS;
        int read = big ? magic : Integer.reverseBytes(magic);
        if (read != MAGIC_MICROS && read != MAGIC_NANOS) {
            giveUp("not a pcap file");
            return;
        }
        sink.format(LogFormat.PCAP);
        order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        header.order(big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        unit = read == MAGIC_NANOS ? 1 : 1000;
        // The upper bits tell of a checksum at the end of packets, which CAN has not.
        linkType = header.getInt(20) & 0xFFFF;
        startRecord();
    }

    private void startRecord() {
        next = Piece.RECORD_HEADER;
        expect(RECORD_HEADER);
    }

    private void recordHeader(ByteBuffer header) {
        long seconds = Integer.toUnsignedLong(header.getInt());
        time = seconds * NANOS + Integer.toUnsignedLong(header.getInt()) * unit;
        long length = Integer.toUnsignedLong(header.getInt());
        if (length > MAX_PACKET) {
            giveUp("a record is longer than " + MAX_PACKET + " bytes; the file is damaged from here on");
            return;
        }
        int kept = (int) Math.min(length, SocketCanPacket.LONGEST);
        rest = length - kept;
        if (kept == 0) {
            sink.unreadable("the packet is cut off", "");
            return;
        }
        next = Piece.PACKET;
        expect(kept);
    }

    private void packet(ByteBuffer packet) {
        startRecord();
        skip(rest);
        try {
            if (linkType != SocketCanPacket.LINK_TYPE) {
                throw new Malformed("link type " + linkType + " is not SocketCAN");
            }
            sink.frame(LogFormat.PCAP, new LoggedFrame(time, "", SocketCanPacket.parse(packet)));
        } catch (Malformed e) {
            sink.unreadable(e.reason(), "");
        }
    }
}
