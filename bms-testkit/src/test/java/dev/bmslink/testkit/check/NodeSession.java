package dev.bmslink.testkit.check;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.node.BatteryOptions;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.node.InverterReadings;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The two nodes of a profile on a bus without faults, in virtual time, and what a recorder would write. */
final class NodeSession {
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;

    private NodeSession() {}

    static StateStore healthy(long now) {
        StateStore state = new StateStore();
        state.set(Quantity.CHARGE_VOLTAGE_LIMIT, 56, now).set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 46, now);
        state.set(Quantity.CHARGE_CURRENT_LIMIT, 100, now).set(Quantity.DISCHARGE_CURRENT_LIMIT, 120, now);
        state.set(Quantity.VOLTAGE, 52, now).set(Quantity.CURRENT, 10, now).set(Quantity.TEMPERATURE, 25, now);
        state.set(Quantity.SOC, 55, now).set(Quantity.SOH, 98, now).set(Quantity.BMS_TEMPERATURE, 26, now);
        state.set(Quantity.MAX_CELL_VOLTAGE, 3.26, now).set(Quantity.MIN_CELL_VOLTAGE, 3.24, now);
        state.set(Quantity.MAX_CELL_TEMPERATURE, 26, now).set(Quantity.MIN_CELL_TEMPERATURE, 24, now);
        state.set(Quantity.REMAINING_CAPACITY, 55, now).set(Quantity.FULL_CHARGE_CAPACITY, 100, now);
        state.set(Quantity.NOMINAL_CAPACITY, 100, now).set(Quantity.MODULE_COUNT, 2, now);
        state.set(Quantity.CELL_COUNT, 16, now).set(Quantity.CYCLE_COUNT, 7, now);
        state.set(Request.CHARGE_PERMISSION, true, now).set(Request.DISCHARGE_PERMISSION, true, now);
        state.set(Request.FORCED_CHARGE, false, now).set(Request.FULL_CHARGE, false, now);
        state.set(Identity.MANUFACTURER, "PYLON", now);
        return state;
    }

    /** Steps of a millisecond; every frame reaches the other side a millisecond later. */
    static List<LoggedFrame> record(Profile profile, int seconds) {
        BatteryNode battery = new BatteryNode(profile, BatteryOptions.USUAL, 0);
        InverterNode inverter = new InverterNode(profile, 0, 0);
        inverter.setReadings(new InverterReadings(51.2, 3, 25, 400));
        inverter.setClock(LocalDateTime.of(2026, 6, 1, 12, 0));
        List<LoggedFrame> log = new ArrayList<>();
        List<CanFrame> toBattery = new ArrayList<>();
        List<CanFrame> toInverter = new ArrayList<>();
        for (long now = 0; now < seconds * SECOND; now += MILLI) {
            if (now % SECOND == 0) {
                battery.setState(healthy(now), now);
            }
            for (CanFrame frame : toBattery) {
                battery.onFrame(frame, now);
            }
            for (CanFrame frame : toInverter) {
                inverter.onFrame(frame, now);
            }
            toBattery.clear();
            toInverter.clear();
            battery.onTimeout(now);
            inverter.onTimeout(now);
            for (CanFrame frame = battery.poll(); frame != null; frame = battery.poll()) {
                toInverter.add(frame);
                log.add(new LoggedFrame(now, "", frame));
            }
            for (CanFrame frame = inverter.poll(); frame != null; frame = inverter.poll()) {
                toBattery.add(frame);
                log.add(new LoggedFrame(now, "", frame));
            }
        }
        return log;
    }
}
