package dev.bmslink.transport.soak;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.core.machine.Machine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An inverter that also notes which numbers are missing in what it hears. */
final class NumberedFrames implements Machine<CanFrame> {

    /** Numbers that did not come. */
    record Gap(long first, long next) {
        long frames() {
            return next - first;
        }
    }

    private final InverterNode inverter = new InverterNode(Profiles.get("pylontech-lv"), 0, System.nanoTime());
    private final List<Gap> gaps = new CopyOnWriteArrayList<>();
    private volatile long handled;
    private volatile long expected;

    @Override
    public void onFrame(CanFrame frame, long nowNanos) {
        long number = frame.data();
        if (number != expected) {
            gaps.add(new Gap(expected, number));
        }
        expected = number + 1;
        inverter.onFrame(frame, nowNanos);
        handled++;
    }

    @Override
    public void onTimeout(long nowNanos) {
        inverter.onTimeout(nowNanos);
    }

    @Override
    public @Nullable CanFrame poll() {
        return inverter.poll();
    }

    @Override
    public long deadline() {
        return inverter.deadline();
    }

    void forgetEvents() {
        while (inverter.pollEvent() != null) {
            // Nobody looks at them here.
        }
    }

    long handled() {
        return handled;
    }

    /** The number that is to come next. */
    long expected() {
        return expected;
    }

    List<Gap> gaps() {
        return gaps;
    }
}
