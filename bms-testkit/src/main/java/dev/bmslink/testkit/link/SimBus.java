package dev.bmslink.testkit.link;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A half-duplex RS485 bus: what overlaps is lost, and every receiver gets bytes wrong by itself. */
final class SimBus {
    private final ChainRun chain;
    private final List<SimUnit> units;
    private final SplittableRandom random;
    private final double byteError;
    private final List<Transmission> running = new ArrayList<>();
    private long goodBytes;

    SimBus(ChainRun chain, List<SimUnit> units, SplittableRandom random, double byteError) {
        this.chain = chain;
        this.units = units;
        this.random = random;
        this.byteError = byteError;
        this.goodBytes = untilError();
    }

    /** Bytes on their way. */
    static final class Transmission {
        private final SimUnit sender;
        private final long start;
        private final byte[] bytes;
        private boolean collided;

        private Transmission(SimUnit sender, long start, byte[] bytes) {
            this.sender = sender;
            this.start = start;
            this.bytes = bytes;
        }

        long start() {
            return start;
        }

        boolean collided() {
            return collided;
        }
    }

    Transmission begin(SimUnit sender, long start, long end, byte[] bytes) {
        Transmission sent = new Transmission(sender, start, bytes);
        for (Transmission other : running) {
            if (other.sender.segment == sender.segment) {
                other.collided = true;
                sent.collided = true;
            }
        }
        sender.sendingUntil = Math.max(sender.sendingUntil, end);
        running.add(sent);
        return sent;
    }

    void end(Transmission sent) {
        running.remove(sent);
        byte[] bytes = sent.bytes;
        if (sent.collided) {
            bytes = new byte[bytes.length];
            random.nextBytes(bytes);
        }
        for (int i = 0; i < units.size(); i++) {
            SimUnit unit = units.get(i);
            // A node that sends hears nothing.
            if (unit != sent.sender && unit.segment == sent.sender.segment && unit.sendingUntil <= sent.start) {
                byte[] heard = damaged(bytes);
                if (heard != bytes && !sent.collided) {
                    chain.tell(unit, LinkEvent.Kind.NOISE, "hears battery " + sent.sender.number + " damaged");
                }
                chain.receive(unit, heard);
            }
        }
    }

    private byte[] damaged(byte[] bytes) {
        if (goodBytes >= bytes.length) {
            goodBytes -= bytes.length;
            return bytes;
        }
        byte[] wrong = bytes.clone();
        int at = (int) goodBytes;
        while (at < wrong.length) {
            wrong[at] ^= (byte) (1 + random.nextInt(255));
            long next = untilError();
            goodBytes = at + 1 + next - wrong.length;
            at = (int) Math.min(Integer.MAX_VALUE, at + 1 + next);
        }
        return wrong;
    }

    private long untilError() {
        if (byteError <= 0) {
            return Long.MAX_VALUE / 4;
        }
        return (long) (Math.log(1 - random.nextDouble()) / Math.log1p(-byteError));
    }
}
