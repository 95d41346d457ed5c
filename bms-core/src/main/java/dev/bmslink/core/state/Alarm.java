package dev.bmslink.core.state;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something is wrong with a battery.
 *
 * @param cause why
 * @param severity how serious it is
 */
public record Alarm(Cause cause, Severity severity) implements Comparable<Alarm> {

    private static final int CAUSES = Cause.values().length;

    /** Number of different alarms; {@link #index} is below it. */
    public static final int COUNT = CAUSES * Severity.values().length;

    private static final Alarm[] ALL = all();
    private static final Comparator<Alarm> WORST_FIRST =
            Comparator.comparing(Alarm::severity).reversed().thenComparing(Alarm::cause);

    private static Alarm[] all() {
        Alarm[] all = new Alarm[COUNT];
        for (Cause cause : Cause.values()) {
            for (Severity severity : Severity.values()) {
                Alarm alarm = new Alarm(cause, severity);
                all[alarm.index()] = alarm;
            }
        }
        return all;
    }

    /**
     * Returns the alarm of an index.
     *
     * @param index 0 to {@link #COUNT} − 1
     * @return the alarm
     */
    public static Alarm ofIndex(int index) {
        return ALL[index];
    }

    /**
     * Returns a number that stands for this alarm in tables of one process; it is not stable from release to release.
     *
     * @return 0 to {@link #COUNT} − 1
     */
    public int index() {
        return severity.ordinal() * CAUSES + cause.ordinal();
    }

    /**
     * Returns whether telling this alarm tells the other one without understating it.
     *
     * @param other the other alarm
     * @return true when this cause covers the other's and this severity is not lower
     */
    public boolean covers(Alarm other) {
        return cause.covers(other.cause) && severity.compareTo(other.severity) >= 0;
    }

    /**
     * Returns whether the battery must not be charged while this alarm is active.
     *
     * @return true for every fault, and for every protection but those against discharging, such as an under-voltage
     */
    public boolean endsCharging() {
        return severity == Severity.FAULT || (severity == Severity.PROTECTION && !cause.isOfDischarging());
    }

    /**
     * Returns whether the battery must not be discharged while this alarm is active.
     *
     * @return true for every fault, and for every protection but those against charging, such as an over-voltage
     */
    public boolean endsDischarging() {
        return severity == Severity.FAULT || (severity == Severity.PROTECTION && !cause.isOfCharging());
    }

    /** Orders by severity, the worst first, then by cause. */
    @Override
    public int compareTo(Alarm other) {
        return WORST_FIRST.compare(this, other);
    }

    /**
     * Returns the alarm for people.
     *
     * @return cause and severity, such as {@code cell_over_voltage protection}
     */
    @Override
    public String toString() {
        return cause.key() + " " + severity.name().toLowerCase(Locale.ROOT);
    }
}
