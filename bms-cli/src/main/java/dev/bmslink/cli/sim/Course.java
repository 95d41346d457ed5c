package dev.bmslink.cli.sim;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.testkit.device.DeviceEvent;
import dev.bmslink.testkit.device.VirtualBattery;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a simulated battery fared: extremes, energy, and what happened. */
public final class Course {

    private static final double JOULES_PER_KWH = 3.6e6;

    private final VirtualBattery battery;
    private double minSoc = Double.NaN;
    private double maxSoc = Double.NaN;
    private double minVolts = Double.POSITIVE_INFINITY;
    private double maxVolts = Double.NEGATIVE_INFINITY;
    private double charged;
    private double discharged;
    private double last;

    /** Begins to watch a battery. */
    public Course(VirtualBattery battery) {
        this.battery = battery;
        this.last = joules();
    }

    /** Looks at the battery; once a minute is often enough. */
    public void look() {
        double soc = battery.told().number(Quantity.SOC);
        if (!Double.isNaN(soc)) {
            minSoc = Double.isNaN(minSoc) ? soc : Math.min(minSoc, soc);
            maxSoc = Double.isNaN(maxSoc) ? soc : Math.max(maxSoc, soc);
        }
        minVolts = Math.min(minVolts, battery.volts());
        maxVolts = Math.max(maxVolts, battery.volts());
        double now = joules();
        charged += Math.max(0, now - last);
        discharged += Math.max(0, last - now);
        last = now;
    }

    private double joules() {
        return battery.packs().stream()
                .mapToDouble(pack -> pack.body().terminalJoules())
                .sum();
    }

    /** The course in one sentence. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "SOC %.1f to %.1f %%, now %.1f %%; %.2f to %.2f V; %.2f kWh in, %.2f kWh out",
                minSoc,
                maxSoc,
                battery.told().number(Quantity.SOC),
                minVolts,
                maxVolts,
                charged / JOULES_PER_KWH,
                discharged / JOULES_PER_KWH);
    }

    /** Whether something happened that a healthy installation does not do. */
    public static boolean isTroubled(List<DeviceEvent> events) {
        return events.stream().anyMatch(Course::isTrouble);
    }

    private static boolean isTrouble(DeviceEvent event) {
        String text = event.text();
        return !event.who().equals("script")
                && (text.endsWith(" protection")
                        || text.endsWith(" fault")
                        || text.equals("internal_communication alarm")
                        || text.startsWith("link lost")
                        || text.startsWith("limit ignored")
                        || text.startsWith("powered off"));
    }

    /** What went wrong, in the order in which it did first. */
    public static String troubles(List<DeviceEvent> events) {
        return events.stream()
                .filter(Course::isTrouble)
                .map(event -> event.who() + " " + event.text())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** An event as a line. */
    public static String line(DeviceEvent event, long originNanos) {
        Duration at = Duration.ofNanos(event.atNanos() - originNanos);
        return String.format(
                Locale.ROOT,
                "%3d:%02d:%02d.%03d  %-8s  %s",
                at.toHours(),
                at.toMinutesPart(),
                at.toSecondsPart(),
                at.toMillisPart(),
                event.who(),
                event.text());
    }
}
