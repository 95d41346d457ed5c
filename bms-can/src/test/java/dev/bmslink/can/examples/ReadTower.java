package dev.bmslink.can.examples;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.Allowance;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.core.state.BatteryState;
import java.util.List;
import java.util.Locale;

/** An inverter reads a GTX3000. */
final class ReadTower {
    private final InverterNode node = new InverterNode(Profiles.get("sofar"), 0, 0);

    /** Call it for each frame that the CAN driver delivers, and at {@code node.deadline()}. */
    void onFrame(CanFrame frame, long nowNanos, List<CanFrame> toSend) {
        node.onFrame(frame, nowNanos);
        node.onTimeout(nowNanos);
        for (CanFrame reply = node.poll(); reply != null; reply = node.poll()) {
            toSend.add(reply);
        }
    }

    /** Call it in each control cycle; nothing is allowed once the battery falls silent. */
    String control(long nowNanos) {
        Allowance now = node.allowance(nowNanos);
        BatteryState battery = node.state().toStore().snapshot();
        return String.format(
                Locale.ROOT,
                "SOC %.0f %%, charge %.1f A up to %.1f V (%s), discharge %.1f A (%s)",
                battery.socPercent().orElse(Double.NaN),
                now.chargeAmps(),
                now.chargeVolts(),
                now.charge(),
                now.dischargeAmps(),
                now.discharge());
    }
}
