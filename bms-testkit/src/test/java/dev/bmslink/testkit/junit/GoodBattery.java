package dev.bmslink.testkit.junit;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.node.BatteryOptions;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.machine.Machine;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An implementation of the battery's side as a user would have one, with a fault on request. */
final class GoodBattery implements Machine<CanFrame> {

    private final BatteryNode node;
    private final UnaryOperator<@Nullable CanFrame> fault;
    private long stateAt;

    GoodBattery(Profile profile, UnaryOperator<@Nullable CanFrame> fault) {
        this.node = new BatteryNode(profile, BatteryOptions.USUAL, 0);
        this.fault = fault;
    }

    @Override
    public void onFrame(CanFrame frame, long nowNanos) {
        node.onFrame(frame, nowNanos);
    }

    @Override
    public void onTimeout(long nowNanos) {
        if (nowNanos >= stateAt) {
            node.setState(UsualBattery.state(nowNanos), nowNanos);
            stateAt = nowNanos + 1_000_000_000L;
        }
        node.onTimeout(nowNanos);
    }

    @Override
    public @Nullable CanFrame poll() {
        CanFrame frame = node.poll();
        return frame == null ? null : fault.apply(frame);
    }

    @Override
    public long deadline() {
        return Math.min(stateAt, node.deadline());
    }
}
