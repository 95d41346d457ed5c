package dev.bmslink.can.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Collects the pieces that a binary format consists of, one at a time, and drops what is of no interest. */
abstract class RecordDecoder implements LogDecoder {

    /** The longest piece that can be asked for. */
    static final int LONGEST = 4096;

    protected final Sink sink;
    private final byte[] held = new byte[LONGEST];
    private ByteOrder order = ByteOrder.BIG_ENDIAN;
    private int have;
    private int wanted;
    private long skipped;
    private boolean lost;

    RecordDecoder(Sink sink) {
        this.sink = sink;
    }

    protected void order(ByteOrder found) {
        order = found;
    }

    /** Asks for the next piece, at least one byte long. */
    protected void expect(int count) {
        wanted = count;
    }

    /** Drops bytes before the next piece. */
    protected void skip(long count) {
        skipped = count;
    }

    /** Ends reading: without a length that makes sense there is no next record. */
    protected void giveUp(String reason) {
        sink.unreadable(reason, "");
        lost = true;
    }

    /** A piece is complete; the buffer is valid during the call. */
    protected abstract void onPiece(ByteBuffer piece);

    /** Whether the log may end before the piece that is expected. */
    protected abstract boolean isBetweenRecords();

    @Override
    public void onBytes(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && !lost) {
            if (skipped > 0) {
                int dropped = (int) Math.min(skipped, to - at);
                skipped -= dropped;
                at += dropped;
                continue;
            }
            int taken = Math.min(wanted - have, to - at);
            System.arraycopy(bytes, at, held, have, taken);
            have += taken;
            at += taken;
            if (have == wanted) {
                have = 0;
                onPiece(ByteBuffer.wrap(held, 0, wanted).order(order));
            }
        }
    }

    @Override
    public void onEnd() {
        if (!lost && (skipped > 0 || have > 0 || !isBetweenRecords())) {
            sink.unreadable("the file ends inside a record", "");
            lost = true;
        }
    }
}
