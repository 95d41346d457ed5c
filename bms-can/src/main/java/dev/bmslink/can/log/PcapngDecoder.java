package dev.bmslink.can.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** The capture file of Wireshark: sections, interfaces and packets; other blocks are passed over. */
final class PcapngDecoder extends RecordDecoder {

    static final int SECTION = 0x0A0D_0D0A;
    static final int INTERFACE = 1;
    static final int PACKET = 6;
    static final int BYTE_ORDER_MAGIC = 0x1A2B_3C4D;

    private static final int OBSOLETE_PACKET = 2;
    private static final int SIMPLE_PACKET = 3;

    private static final int HEAD = 8;
    private static final int TAIL = 4;
    private static final int MAX_BLOCK = 1 << 24;
    private static final int MAX_INTERFACES = 1024;
    private static final int PACKET_HEAD = 20;

    private enum Piece {
        HEAD,
        MAGIC,
        BODY
    }

    private Piece next = Piece.HEAD;
    private int type;
    private int rawLength;
    private long rest;
    private final List<PcapngInterface> interfaces = new ArrayList<>();

    PcapngDecoder(Sink sink) {
        super(sink);
        expect(HEAD);
    }

    @Override
    protected boolean isBetweenRecords() {
        return next == Piece.HEAD;
    }

    @Override
    protected void onPiece(ByteBuffer piece) {
        switch (next) {
            case HEAD -> head(piece);
            case MAGIC -> section(piece);
            case BODY -> {
                startBlock(rest);
                body(piece);
            }
        }
    }

    private void startBlock(long skipped) {
        next = Piece.HEAD;
        expect(HEAD);
        skip(skipped);
    }

    private void head(ByteBuffer head) {
        type = head.getInt();
        rawLength = head.getInt();
        if (type == SECTION) {
            next = Piece.MAGIC;
            expect(Integer.BYTES);
            return;
        }
        long body = body(rawLength, HEAD + TAIL);
        if (body < 0) {
            return;
        }
        int kept = (int) Math.min(body, LONGEST);
        rest = body - kept + TAIL;
        if (kept == 0) {
            sink.other();
            startBlock(rest);
            return;
        }
        next = Piece.BODY;
        expect(kept);
    }

    /** The bytes of a block beyond its frame; without a length that makes sense, reading ends. */
    private long body(int length, int frame) {
        long body = Integer.toUnsignedLong(length) - frame;
        if (body < 0 || body > MAX_BLOCK || length % 4 != 0) {
            giveUp("the length of a block makes no sense; the file is damaged from here on");
            return -1;
        }
        return body;
    }

    private void section(ByteBuffer magic) {
        boolean same = magic.getInt(0) == BYTE_ORDER_MAGIC;
        if (!same && magic.getInt(0) != Integer.reverseBytes(BYTE_ORDER_MAGIC)) {
            giveUp("not a pcapng section");
            return;
        }
        ByteOrder order = magic.order();
        if (!same) {
            order = order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            rawLength = Integer.reverseBytes(rawLength);
        }
        order(order);
        long body = body(rawLength, HEAD + Integer.BYTES + TAIL);
        if (body >= 0) {
            sink.format(LogFormat.PCAPNG);
            interfaces.clear();
            sink.other();
            startBlock(body + TAIL);
        }
    }

    private void body(ByteBuffer body) {
        try {
            switch (type) {
                case INTERFACE -> describe(body);
                case PACKET, OBSOLETE_PACKET -> packet(body);
                case SIMPLE_PACKET -> simple(body);
                default -> sink.other();
            }
        } catch (Malformed e) {
            sink.unreadable(e.reason(), "");
        }
    }

    private void describe(ByteBuffer body) throws Malformed {
        if (interfaces.size() == MAX_INTERFACES) {
            throw new Malformed("there are more than " + MAX_INTERFACES + " interfaces");
        }
        interfaces.add(PcapngInterface.parse(body));
        sink.other();
    }

    private void packet(ByteBuffer body) throws Malformed {
        if (body.remaining() < PACKET_HEAD) {
            throw new Malformed("the packet is cut off");
        }
        // The obsolete block has a count of lost packets in the second half of the same word.
        int number = type == PACKET ? body.getInt(0) : body.getShort(0) & 0xFFFF;
        body.position(Integer.BYTES);
        PcapngInterface from = described(number);
        long time = from.nanos(body.getInt(), body.getInt());
        long captured = Integer.toUnsignedLong(body.getInt());
        body.getInt();
        frame(from, time, body, captured);
    }

    private void simple(ByteBuffer body) throws Malformed {
        if (body.remaining() < Integer.BYTES) {
            throw new Malformed("the packet is cut off");
        }
        frame(described(0), LoggedFrame.NO_TIME, body, Integer.toUnsignedLong(body.getInt()));
    }

    private PcapngInterface described(int number) throws Malformed {
        if (number < 0 || number >= interfaces.size()) {
            throw new Malformed("the interface of the packet is not described");
        }
        PcapngInterface described = interfaces.get(number);
        if (described.linkType() != SocketCanPacket.LINK_TYPE) {
            throw new Malformed("link type " + described.linkType() + " is not SocketCAN");
        }
        return described;
    }

    private void frame(PcapngInterface from, long time, ByteBuffer body, long length) throws Malformed {
        body.limit((int) Math.min(body.limit(), body.position() + length));
        sink.frame(LogFormat.PCAPNG, new LoggedFrame(time, from.name(), SocketCanPacket.parse(body)));
    }
}
