package dev.bmslink.core.fault;

import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Source;
import dev.bmslink.core.panel.Status;
import dev.bmslink.core.state.Severity;
import java.util.List;

/** The table of further issues that only the GTX3000 manual has. */
final class Gtx3000Faults {
    private static final Source SOURCE = Manual.GTX3000.section("8.1-4");
    private static final List<String> CONTACTOR_CAUSES =
            List.of("BCMU fault", "12 V DC module fault", "DC contactor fault", "drive cable broken");
    private static final List<String> CONTACTOR_ACTIONS = List.of(
            "open the power switch first",
            "change the BCMU",
            "change the 12 V DC module",
            "change the DC contactor",
            "change the drive cable");

    private Gtx3000Faults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        "gtx3000",
                        "L5 red",
                        Status.FAULT,
                        Severity.ALARM,
                        List.of("an error"),
                        List.of("contact the after-sales service within 48 hours", "do not replace parts yourself"),
                        Risk.NOT_STATED,
                        Usage.NOT_STATED,
                        Manual.GTX3000.section("8")),
                fault(
                        "power switch cannot be closed",
                        List.of("power switch fault"),
                        List.of("change the power switch")),
                fault(
                        "power switch cannot be opened",
                        List.of("power switch fault"),
                        List.of("change the power switch")),
                fault("DC contactor cannot be closed", CONTACTOR_CAUSES, CONTACTOR_ACTIONS),
                fault("DC contactor cannot be opened", CONTACTOR_CAUSES, CONTACTOR_ACTIONS),
                fault("CAN communication fault", List.of("CAN cable broken"), List.of("change the CAN cable")),
                fault(
                        "cell voltage or battery temperature is not collected",
                        List.of("power cable between the batteries loose"),
                        List.of("reconnect the cable")),
                fault("normal, but no output", List.of("DC fuse of the BCU blown"), List.of("change the DC fuse")));
    }

    private static Fault fault(String symptom, List<String> causes, List<String> actions) {
        return new Fault(
                "gtx3000", symptom, null, Severity.FAULT, causes, actions, Risk.NOT_STATED, Usage.NOT_STATED, SOURCE);
    }
}
