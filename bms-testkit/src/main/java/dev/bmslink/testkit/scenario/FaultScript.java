package dev.bmslink.testkit.scenario;

import dev.bmslink.testkit.device.BatterySettings;
import dev.bmslink.testkit.device.PackParameters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What goes wrong when.
 *
 * @param faults the faults in any order
 */
public record FaultScript(List<TimedFault> faults) {

    /** Nothing goes wrong. */
    public static final FaultScript NONE = new FaultScript(List.of());

    /** Copies the list. */
    public FaultScript {
        faults = List.copyOf(faults);
    }

    /**
     * Reads a script: one fault a line, {@code at 3h pack 2 drops} or {@code from 10m to 12m jitter 400ms}; {@code #} begins
     * a comment.
     *
     * @param text the script
     * @return what it says
     * @throws ScriptException with line and column when it cannot be read
     */
    public static FaultScript parse(String text) {
        return new FaultScript(ScriptReader.read(text));
    }

    /**
     * Returns this script with a fault that stays.
     *
     * @param from when it begins
     * @param fault what goes wrong
     * @return the script
     */
    public FaultScript at(Duration from, Fault fault) {
        return with(new TimedFault(from, null, fault));
    }

    /**
     * Returns this script with a fault that ends.
     *
     * @param from when it begins
     * @param to when it ends
     * @param fault what goes wrong
     * @return the script
     */
    public FaultScript during(Duration from, Duration to, Fault fault) {
        return with(new TimedFault(from, to, fault));
    }

    private FaultScript with(TimedFault fault) {
        List<TimedFault> all = new ArrayList<>(faults);
        all.add(fault);
        return new FaultScript(all);
    }

    /** Checks that a battery has the packs and cells that are spoken of. */
    void check(BatterySettings battery) {
        int cells = PackParameters.of(battery.model()).cellCount();
        for (TimedFault timed : faults) {
            Fault fault = timed.fault();
            if (fault instanceof Fault.PackDrops drops) {
                inRange(timed, "pack", drops.pack(), battery.packs());
            } else if (fault instanceof Fault.DuplicateAddress address) {
                inRange(timed, "pack", address.pack(), battery.packs());
                inRange(timed, "address", address.other(), battery.packs());
            } else if (fault instanceof Fault.ContactWelded welded) {
                inRange(timed, "pack", welded.pack(), battery.packs());
            } else if (fault instanceof Fault.SensorLost lost) {
                inRange(timed, "pack", lost.pack(), battery.packs());
            } else if (fault instanceof Fault.CellSags sags) {
                inRange(timed, "pack", sags.pack(), battery.packs());
                inRange(timed, "cell", sags.cell(), cells);
            }
        }
    }

    private static void inRange(TimedFault fault, String what, int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("\"" + fault + "\": " + what + " " + number + " is outside 1.." + most);
        }
    }

    /**
     * Returns the script as text.
     *
     * @return one fault a line, as {@link #parse} reads it
     */
    @Override
    public String toString() {
        return faults.stream().map(fault -> fault + "\n").collect(Collectors.joining());
    }
}
