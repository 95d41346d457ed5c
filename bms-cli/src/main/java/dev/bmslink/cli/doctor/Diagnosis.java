package dev.bmslink.cli.doctor;

import static dev.bmslink.cli.doctor.Finding.Severity.NOTE;
import static dev.bmslink.cli.doctor.Finding.Severity.OK;
import static dev.bmslink.cli.doctor.Finding.Severity.PROBLEM;

import dev.bmslink.can.slcan.BusState;
import dev.bmslink.cli.doctor.Finding.Severity;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.Trouble;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Concludes from what was observed. */
public final class Diagnosis {

    private record Rule(
            String code,
            Severity severity,
            Predicate<Observation> applies,
            Function<Observation, String> text,
            String advice) {}

    private static final String BUSY = "another program uses it";
    private static final String REFUSES = "the adapter refuses";

    private static final List<Rule> COMPUTER = List.of(
            new Rule(
                    "ports",
                    NOTE,
                    seen -> seen.bus() == null
                            && !(seen.ports().isEmpty() && seen.interfaces().isEmpty()),
                    Diagnosis::inventory,
                    "name one, for example: bms doctor --slcan PORT, or bms doctor --can IFACE"),
            new Rule(
                    "no-adapter",
                    PROBLEM,
                    seen -> seen.bus() == null
                            && seen.ports().isEmpty()
                            && seen.interfaces().isEmpty(),
                    seen -> "This computer has no serial port and no CAN interface.",
                    "plug the adapter in, with a cable that carries data; on a virtual machine, pass the USB device"
                            + " on"),
            new Rule(
                    "port-missing",
                    PROBLEM,
                    seen -> seen.isSlcan()
                            && seen.opening() != null
                            && port(seen) == null
                            && seen.failedWith("there is no serial port"),
                    seen -> seen.bus() + " is not there. " + inventory(seen),
                    "plug the adapter in again; after that its name may be another one"),
            new Rule(
                    "no-permission",
                    PROBLEM,
                    seen -> seen.failedWith("no permission") || (seen.opening() != null && isForbidden(seen)),
                    seen -> "This user may not open " + seen.bus() + ".",
                    "sudo usermod -aG dialout $USER, then log out and in again"),
            new Rule(
                    "port-busy",
                    PROBLEM,
                    seen -> seen.failedWith(BUSY),
                    seen -> "Another program uses " + seen.bus() + ".",
                    "end slcand, ModemManager or a serial monitor; fuser -v PORT names the program"),
            new Rule(
                    "interface-missing",
                    PROBLEM,
                    seen -> seen.isSocketCan() && seen.device() == null,
                    seen -> seen.bus() + " is not there. " + inventory(seen),
                    "ip link lists the interfaces; an adapter with SLCAN firmware is opened with --slcan instead"),
            new Rule(
                    "not-can",
                    PROBLEM,
                    seen -> seen.device() != null && !seen.device().can(),
                    seen -> seen.bus() + " is a network interface, but not one of CAN.",
                    "ip link shows link/can for those of CAN"),
            new Rule(
                    "interface-down",
                    PROBLEM,
                    seen -> seen.device() != null
                            && seen.device().can()
                            && !seen.device().up(),
                    seen -> seen.bus() + " is switched off.",
                    "sudo ip link set IFACE up type can bitrate 500000"),
            new Rule(
                    "adapter-refuses",
                    PROBLEM,
                    seen -> seen.failedWith(REFUSES),
                    seen -> "The adapter is there and refuses to open the bus: " + seen.opening() + ".",
                    "try another --bitrate; when it refuses L it cannot listen only, and --transmit opens it with O"));

    private static final List<Rule> BUS = List.of(
            new Rule(
                    "adapter-silent",
                    NOTE,
                    seen -> seen.isSlcan()
                            && seen.report() != null
                            && seen.report().version() == null
                            && seen.report().status() == null
                            && !seen.hasFrames(),
                    seen -> "The port can be opened, but nothing there answers a question for version and status.",
                    "some firmware answers nothing; otherwise look whether this is the right port and SLCAN firmware,"
                            + " and whether an old adapter needs its speed: --slcan PORT@57600"),
            new Rule(
                    "adapter",
                    OK,
                    seen -> seen.report() != null && seen.report().version() != null,
                    seen -> "The adapter answers, version "
                            + Objects.requireNonNull(seen.report()).version() + ".",
                    ""),
            new Rule(
                    "bus-off",
                    PROBLEM,
                    seen -> seen.count(Trouble.BUS_OFF) > 0 || state(seen) == BusState.BUS_OFF,
                    seen -> "The controller has left the bus after too many errors.",
                    "check bit rate and wiring, then open the bus again: sudo ip link set IFACE down, and up"),
            new Rule(
                    "not-acknowledged",
                    PROBLEM,
                    seen -> seen.count(Trouble.NOT_ACKNOWLEDGED) > 0,
                    seen -> "Frames are not acknowledged: no other node understands them.",
                    "look for a second node that is switched on, with the same bit rate, CAN-H on CAN-H and CAN-L on"
                            + " CAN-L"),
            new Rule(
                    "wrong-bit-rate",
                    PROBLEM,
                    seen -> seen.isSilent() && seen.count(Trouble.BUS_ERROR) > 0,
                    seen -> "There are signals on the bus, but no frame can be read: the bit rate is probably not "
                            + kilo(seen) + " kbit/s, or nobody acknowledges.",
                    "try --bitrate 250, 125 and 1000; most batteries use 500 or 250"),
            new Rule(
                    "noise",
                    PROBLEM,
                    seen -> seen.hasFrames() && seen.count(Trouble.BUS_ERROR) > 0,
                    seen -> seen.count(Trouble.BUS_ERROR) + " errors on the bus between the frames.",
                    "120 ohms at both ends, 60 ohms between CAN-H and CAN-L when everything is switched off; twisted"
                            + " pair; common ground"),
            new Rule(
                    "error-counters",
                    PROBLEM,
                    seen -> seen.count(Trouble.ERROR_LEVEL) > 0
                            || state(seen) == BusState.WARNING
                            || state(seen) == BusState.PASSIVE,
                    Diagnosis::counters,
                    "receive errors point to wiring, termination or another bit rate, transmit errors to a bus on which"
                            + " nobody acknowledges"),
            new Rule(
                    "overrun",
                    PROBLEM,
                    seen -> seen.count(Trouble.RECEIVE_OVERRUN) > 0,
                    seen -> "Frames were lost, because they came faster than they could be passed on.",
                    "--slcan PORT@BAUD with a higher speed, or another USB port; a capture from here has gaps"),
            new Rule(
                    "not-understood",
                    PROBLEM,
                    seen -> seen.count(Trouble.NOT_UNDERSTOOD) > 0,
                    seen -> seen.count(Trouble.NOT_UNDERSTOOD) + " lines of the adapter were not understood.",
                    "check the speed of the port, --slcan PORT@BAUD, and that nothing else reads it"),
            new Rule(
                    "silence",
                    PROBLEM,
                    seen -> seen.isSilent() && seen.count(Trouble.BUS_ERROR) == 0,
                    seen -> String.format(
                            Locale.ROOT,
                            "No frame in %.0f s, and no error either.",
                            Objects.requireNonNull(seen.traffic()).seconds()),
                    "is the battery awake? is the cable in the CAN socket, not in RS485? CAN-H and CAN-L swapped? (bms"
                            + " cable and bms pinout know some sockets) does the battery speak only when an inverter"
                            + " asks?"),
            new Rule(
                    "alone",
                    NOTE,
                    seen -> seen.isSilent() && !seen.settings().transmit() && !seen.isSocketCan(),
                    seen -> "bms only listens and acknowledges nothing: when the adapter and one battery are alone on"
                            + " the bus, no frame ever arrives.",
                    "add --transmit: then the adapter acknowledges, and bms still sends nothing by itself"),
            new Rule(
                    "traffic",
                    OK,
                    seen -> seen.hasFrames()
                            && Objects.requireNonNull(seen.traffic()).profile() != null,
                    seen -> heard(seen) + " This is "
                            + Objects.requireNonNull(seen.traffic()).profile() + ".",
                    "bms monitor shows it"),
            new Rule(
                    "unknown-traffic",
                    NOTE,
                    seen -> seen.hasFrames()
                            && Objects.requireNonNull(seen.traffic()).profile() == null,
                    seen -> heard(seen) + " Which protocol this is cannot be told for sure.",
                    "record a minute in which the battery is charged or discharged: bms record --for 60 -o battery.log,"
                            + " then bms identify battery.log"));

    private static final Rule OPEN_FAILED = new Rule(
            "open-failed",
            PROBLEM,
            seen -> seen.opening() != null,
            seen -> seen.bus() + " cannot be opened: " + seen.opening() + ".",
            "");

    private Diagnosis() {}

    /** The findings, in the order in which they are to be looked at. */
    public static List<Finding> of(Observation seen) {
        List<Finding> computer = findings(COMPUTER, seen);
        if (seen.opening() != null && computer.isEmpty()) {
            return findings(List.of(OPEN_FAILED), seen);
        }
        List<Finding> bus = findings(BUS, seen);
        return Stream.concat(computer.stream(), bus.stream()).toList();
    }

    private static List<Finding> findings(List<Rule> rules, Observation seen) {
        return rules.stream()
                .filter(rule -> rule.applies().test(seen))
                .map(rule ->
                        new Finding(rule.code(), rule.severity(), rule.text().apply(seen), rule.advice()))
                .toList();
    }

    private static String inventory(Observation seen) {
        String ports = seen.ports().stream()
                .map(port ->
                        port.path() + " (" + port.description() + (port.permitted() ? "" : ", not permitted") + ")")
                .collect(Collectors.joining(", "));
        String interfaces = seen.interfaces().stream()
                .map(device -> device.name() + (device.up() ? "" : " (off)"))
                .collect(Collectors.joining(", "));
        return "Serial ports: " + (ports.isEmpty() ? "none" : ports) + ". CAN interfaces: "
                + (interfaces.isEmpty() ? "none" : interfaces) + ".";
    }

    private static Observation.@Nullable Port port(Observation seen) {
        return seen.bus() instanceof Bus.Slcan adapter
                ? seen.ports().stream()
                        .filter(port -> port.path().equals(adapter.port()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static boolean isForbidden(Observation seen) {
        Observation.Port port = port(seen);
        return port != null && !port.permitted();
    }

    private static @Nullable BusState state(Observation seen) {
        return seen.report() == null ? null : seen.report().state();
    }

    private static String counters(Observation seen) {
        if (seen.report() == null || state(seen) == null) {
            return "An error counter of the controller is high.";
        }
        return "The controller is in state "
                + String.valueOf(state(seen)).toLowerCase(Locale.ROOT) + ", with "
                + seen.report().receiveErrors() + " receive and "
                + seen.report().transmitErrors()
                + " transmit errors.";
    }

    private static String heard(Observation seen) {
        Observation.Heard heard = Objects.requireNonNull(seen.traffic());
        return String.format(
                Locale.ROOT,
                "%d frames with %d identifiers in %.0f s.",
                heard.frames(),
                heard.identifiers(),
                heard.seconds());
    }

    private static String kilo(Observation seen) {
        return String.valueOf(seen.settings().bitRate() / 1000);
    }
}
