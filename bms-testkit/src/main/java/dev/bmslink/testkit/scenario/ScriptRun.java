package dev.bmslink.testkit.scenario;

import dev.bmslink.core.machine.Machine;
import dev.bmslink.testkit.device.DeviceEvent;
import dev.bmslink.testkit.device.VirtualBattery;
import dev.bmslink.testkit.inverter.VirtualInverter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets the faults of a script begin and end. */
final class ScriptRun {
    private record Turn(long at, boolean begins, Fault fault) {}

    private final @Nullable VirtualBattery battery;
    private final @Nullable VirtualInverter inverter;
    private final Wire wire;
    private final List<Turn> turns = new ArrayList<>();
    private int next;

    ScriptRun(
            FaultScript script,
            @Nullable VirtualBattery battery,
            @Nullable VirtualInverter inverter,
            Wire wire,
            long startNanos) {
        this.battery = battery;
        this.inverter = inverter;
        this.wire = wire;
        for (TimedFault timed : script.faults()) {
            turns.add(new Turn(startNanos + timed.from().toNanos(), true, timed.fault()));
            Duration to = timed.to();
            if (to != null) {
                turns.add(new Turn(startNanos + to.toNanos(), false, timed.fault()));
            }
        }
        turns.sort(Comparator.comparingLong(Turn::at));
    }

    long next() {
        return next < turns.size() ? turns.get(next).at() : Machine.NEVER;
    }

    void run(long nowNanos, List<DeviceEvent> events) {
        if (battery != null) {
            battery.interrupt(nowNanos);
        }
        while (next() <= nowNanos) {
            Turn turn = turns.get(next++);
            events.add(new DeviceEvent(nowNanos, "script", turn.fault() + (turn.begins() ? "" : " ends")));
            apply(turn.fault(), turn.begins(), nowNanos);
        }
    }

    private void apply(Fault fault, boolean begins, long nowNanos) {
        if (battery != null) {
            inBattery(battery, fault, begins, nowNanos);
        }
        if (inverter != null && fault instanceof Fault.InverterMisbehaves misbehaves) {
            inverter.delay(misbehaves.delay().toNanos());
            inverter.misbehave(misbehaves.what(), begins, nowNanos);
        }
        onTheWay(fault, begins);
    }

    private static void inBattery(VirtualBattery battery, Fault fault, boolean begins, long nowNanos) {
        if (fault instanceof Fault.PackDrops drops) {
            battery.faults().drop(drops.pack(), begins);
        } else if (fault instanceof Fault.DuplicateAddress address) {
            battery.faults().address(address.pack(), begins ? address.other() : address.pack());
        } else if (fault instanceof Fault.ContactWelded welded) {
            battery.faults().weld(welded.pack(), begins);
        } else if (fault instanceof Fault.CellSags sags) {
            battery.faults().sag(sags.pack(), sags.cell(), begins ? sags.factor() : 1 / sags.factor());
        } else if (fault instanceof Fault.SensorLost lost) {
            battery.faults().lose(lost.pack(), lost.sensor(), begins);
        } else if (fault instanceof Fault.ValueFreezes freezes) {
            battery.freeze(freezes.quantity(), begins);
        } else if (fault instanceof Fault.Ambient ambient) {
            battery.ambient(begins ? ambient.celsius() : battery.settings().ambientCelsius());
        } else if (fault instanceof Fault.ButtonHeld) {
            battery.press(nowNanos);
        }
    }

    private void onTheWay(Fault fault, boolean begins) {
        if (fault instanceof Fault.BytesSwap swap) {
            if (begins) {
                wire.swap(swap.word(), swap.first(), swap.second());
            } else {
                wire.unswap(swap.word());
            }
        } else if (fault instanceof Fault.Jitter jitter) {
            wire.jitter(begins ? jitter.most().toNanos() : 0);
        } else if (fault instanceof Fault.Loss loss) {
            wire.loss(begins ? loss.percent() / 100 : 0);
        } else if (fault instanceof Fault.CableOut) {
            wire.out(begins);
        }
    }
}
