package dev.bmslink.testkit.junit;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.node.BatteryOptions;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.testkit.check.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bus with a product and the other side of the profile on it, in virtual time. */
final class VirtualBus {

    /** How long a frame of eight bytes occupies a bus of 500 kbit/s, rounded up. */
    private static final long FRAME_NANOS = 250_000;

    private static final long SECOND = 1_000_000_000L;

    private final Machine<CanFrame> product;
    private final Machine<CanFrame> other;
    private final @Nullable BatteryNode battery;
    private final List<LoggedFrame> frames = new ArrayList<>();
    private long now;

    VirtualBus(Profile profile, Role role, Machine<CanFrame> product) {
        this.product = product;
        this.battery = role == Role.INVERTER ? new BatteryNode(profile, BatteryOptions.USUAL, 0) : null;
        this.other = battery != null ? battery : new InverterNode(profile, 0, 0);
    }

    List<LoggedFrame> run(Duration time) {
        long end = time.toNanos();
        long stateAt = 0;
        while (now <= end) {
            if (battery != null && now >= stateAt) {
                battery.setState(UsualBattery.state(now), now);
                stateAt = now + SECOND;
            }
            product.onTimeout(now);
            other.onTimeout(now);
            boolean productSent = transmit(product, other);
            boolean sent = transmit(other, product) || productSent;
            if (!sent) {
                long next = Math.min(product.deadline(), other.deadline());
                next = battery == null ? next : Math.min(next, stateAt);
                // A deadline in the past must not stop the clock.
                now = Math.max(next, now + FRAME_NANOS);
            }
        }
        return frames;
    }

    private boolean transmit(Machine<CanFrame> from, Machine<CanFrame> to) {
        CanFrame frame = from.poll();
        if (frame == null) {
            return false;
        }
        now += FRAME_NANOS;
        frames.add(new LoggedFrame(now, "can0", frame));
        to.onFrame(frame, now);
        return true;
    }
}
