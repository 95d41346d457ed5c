package dev.bmslink.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.slcan.BusState;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.BusReport;
import dev.bmslink.cli.live.BusSettings;
import dev.bmslink.cli.live.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    private static final Bus SLCAN = new Bus.Slcan("/dev/ttyACM0", 115_200);
    private static final Bus CAN = new Bus.SocketCan("can0");
    private static final BusSettings LISTEN = new BusSettings(500_000, false, false);
    private static final Observation.Port PORT = new Observation.Port("/dev/ttyACM0", "CANable", true);
    private static final CanInterface UP = new CanInterface("can0", true, true, 0, 0, 0, 0);

    private static BusReport report(Map<Trouble, Long> troubles, @Nullable BusState state, @Nullable String version) {
        return new BusReport(troubles, state, 3, 128, version, version == null ? null : Set.of());
    }

    private static Observation heard(Bus bus, long frames, @Nullable String profile, BusReport report) {
        return new Observation(
                bus,
                LISTEN,
                List.of(PORT),
                List.of(UP),
                bus.equals(CAN) ? UP : null,
                null,
                new Observation.Heard(5, frames, frames == 0 ? 0 : 6, profile),
                report);
    }

    private static Observation failed(
            Bus bus, String reason, List<Observation.Port> ports, @Nullable CanInterface device) {
        return new Observation(bus, LISTEN, ports, List.of(), device, reason, null, null);
    }

    private static List<String> codes(Observation seen) {
        return Diagnosis.of(seen).stream().map(Finding::code).toList();
    }

    @Test
    void withoutABusThereIsAnInventory() {
        Observation seen = new Observation(null, LISTEN, List.of(PORT), List.of(UP), null, null, null, null);
        Finding finding = Diagnosis.of(seen).get(0);
        assertEquals("ports", finding.code());
        assertEquals("Serial ports: /dev/ttyACM0 (CANable). CAN interfaces: can0.", finding.text());
        Observation none = new Observation(null, LISTEN, List.of(), List.of(), null, null, null, null);
        assertEquals(List.of("no-adapter"), codes(none));
    }

    @Test
    void whatKeepsAPortFromOpeningIsNamed() {
        assertEquals(
                List.of("port-missing"), codes(failed(SLCAN, "there is no serial port /dev/ttyACM0", List.of(), null)));
        assertEquals(
                List.of("no-permission"),
                codes(failed(
                        SLCAN,
                        "serial port /dev/ttyACM0 cannot be opened: no permission (on Linux the user has to be in the"
                                + " group dialout)",
                        List.of(PORT),
                        null)));
        assertEquals(
                List.of("no-permission"),
                codes(failed(
                        SLCAN,
                        "serial port /dev/ttyACM0 cannot be opened (error 99)",
                        List.of(new Observation.Port("/dev/ttyACM0", "CANable", false)),
                        null)));
        assertEquals(
                List.of("port-busy"),
                codes(failed(
                        SLCAN,
                        "serial port /dev/ttyACM0 cannot be opened: another program uses it",
                        List.of(PORT),
                        null)));
        assertEquals(List.of("adapter-refuses"), codes(failed(SLCAN, "the adapter refuses L", List.of(PORT), null)));
        assertEquals(List.of("open-failed"), codes(failed(SLCAN, "it is raining", List.of(PORT), null)));
    }

    @Test
    void whatKeepsAnInterfaceFromOpeningIsNamed() {
        assertEquals(List.of("interface-missing"), codes(failed(CAN, "no such device", List.of(), null)));
        assertEquals(
                List.of("interface-down"),
                codes(failed(CAN, "can0 is down", List.of(), new CanInterface("can0", true, false, 0, 0, 0, 0))));
        assertEquals(
                List.of("not-can"),
                codes(failed(CAN, "wrong", List.of(), new CanInterface("can0", false, true, 0, 0, 0, 0))));
        assertEquals(List.of("open-failed"), codes(failed(CAN, "JavaCAN is missing", List.of(), UP)));
    }

    @Test
    void anAdapterThatAnswersIsTold() {
        Observation silent = heard(SLCAN, 0, null, report(Map.of(), null, null));
        assertEquals(List.of("adapter-silent", "silence", "alone"), codes(silent));
        Observation answering = heard(SLCAN, 0, null, report(Map.of(), null, "1013"));
        assertEquals(List.of("adapter", "silence", "alone"), codes(answering));
    }

    @Test
    void whoTakesPartIsNotAloneAndASocketDecidesThatElsewhere() {
        Observation taking = new Observation(
                SLCAN,
                new BusSettings(500_000, true, false),
                List.of(PORT),
                List.of(),
                null,
                null,
                new Observation.Heard(5, 0, 0, null),
                report(Map.of(), null, "1013"));
        assertEquals(List.of("adapter", "silence"), codes(taking));
        assertEquals(List.of("silence"), codes(heard(CAN, 0, null, report(Map.of(), null, null))));
    }

    @Test
    void trafficIsGood() {
        List<Finding> findings =
                Diagnosis.of(heard(CAN, 321, "pylontech-lv@1.2", report(Map.of(), BusState.ACTIVE, null)));
        assertEquals(1, findings.size());
        assertEquals(Finding.Severity.OK, findings.get(0).severity());
        assertEquals(
                "321 frames with 6 identifiers in 5 s. This is pylontech-lv@1.2.",
                findings.get(0).text());
        Finding unknown = Diagnosis.of(heard(CAN, 321, null, report(Map.of(), null, null)))
                .get(0);
        assertEquals("unknown-traffic", unknown.code());
        assertTrue(unknown.advice().contains("bms record"), "what to capture next");
    }

    @ParameterizedTest
    @CsvSource({
        "BUS_OFF, 0, bus-off silence",
        "BUS_OFF, 9, bus-off traffic",
        "NOT_ACKNOWLEDGED, 9, not-acknowledged traffic",
        "BUS_ERROR, 0, wrong-bit-rate",
        "BUS_ERROR, 9, noise traffic",
        "ERROR_LEVEL, 9, error-counters traffic",
        "RECEIVE_OVERRUN, 9, overrun traffic",
        "NOT_UNDERSTOOD, 9, not-understood traffic",
        "REMOTE_FRAME, 9, traffic",
        "REFUSED, 9, traffic",
    })
    void eachTroubleHasItsFinding(Trouble trouble, long frames, String codes) {
        Observation seen = heard(CAN, frames, "pylontech-lv@1.2", report(Map.of(trouble, 7L), null, null));
        assertEquals(List.of(codes.split(" ")), codes(seen));
    }

    @Test
    void theStateOfTheControllerCounts() {
        Finding passive = Diagnosis.of(heard(CAN, 9, null, report(Map.of(), BusState.PASSIVE, null)))
                .get(0);
        assertEquals("error-counters", passive.code());
        assertEquals("The controller is in state passive, with 3 receive and 128 transmit errors.", passive.text());
        assertEquals(
                List.of("bus-off", "silence"), codes(heard(CAN, 0, null, report(Map.of(), BusState.BUS_OFF, null))));
    }

    @Test
    void everyProblemSaysWhatToTryNext() {
        for (Trouble trouble : Trouble.values()) {
            for (long frames : new long[] {0, 9}) {
                for (Finding finding :
                        Diagnosis.of(heard(SLCAN, frames, null, report(Map.of(trouble, 1L), null, null)))) {
                    assertTrue(
                            finding.severity() != Finding.Severity.PROBLEM
                                    || !finding.advice().isEmpty(),
                            finding.code());
                }
            }
        }
    }
}
