package dev.bmslink.cli.doctor;

import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.BusReport;
import dev.bmslink.cli.live.BusSettings;
import dev.bmslink.cli.live.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a bus, and of the computer.
 *
 * @param bus the bus in question, or null when none was named
 * @param settings how it was opened
 * @param ports the serial ports of this computer
 * @param interfaces the CAN interfaces of this computer
 * @param device the interface in question, or null when there is none
 * @param opening why the bus could not be opened, or null when it could
 * @param traffic what was received, or null when nothing was waited for
 * @param report what the adapter said besides frames, or null when it was not heard
 */
public record Observation(
        @Nullable Bus bus,
        BusSettings settings,
        List<Port> ports,
        List<CanInterface> interfaces,
        @Nullable CanInterface device,
        @Nullable String opening,
        @Nullable Heard traffic,
        @Nullable BusReport report) {

    /** Copies the lists. */
    public Observation {
        ports = List.copyOf(ports);
        interfaces = List.copyOf(interfaces);
    }

    /**
     * A serial port.
     *
     * @param path what to open
     * @param description what the system calls it
     * @param permitted whether this user may open it
     */
    public record Port(String path, String description, boolean permitted) {}

    /**
     * What was received.
     *
     * @param seconds how long was listened
     * @param frames how many frames came
     * @param identifiers how many different identifiers they had
     * @param profile the protocol, or null when it is not certain
     */
    public record Heard(
            double seconds,
            long frames,
            int identifiers,
            @Nullable String profile) {}

    boolean isSlcan() {
        return bus instanceof Bus.Slcan;
    }

    boolean isSocketCan() {
        return bus instanceof Bus.SocketCan;
    }

    boolean failedWith(String words) {
        return opening != null && opening.contains(words);
    }

    boolean isSilent() {
        return traffic != null && traffic.frames() == 0;
    }

    boolean hasFrames() {
        return traffic != null && traffic.frames() > 0;
    }

    long count(Trouble trouble) {
        return report == null ? 0 : report.count(trouble);
    }
}
