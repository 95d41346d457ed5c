package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Manual;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ports of the Growatt 6.5 kWh battery. */
final class Growatt6k5Ports {
    private static final Manual MANUAL = Manual.GROWATT_6K5;

    private Growatt6k5Ports() {}

    static List<Port> all() {
        return List.of(com(1), com(2), power(), earth());
    }

    private static Port com(int number) {
        return new Port(
                "growatt-6k5/com" + number,
                "COM" + number,
                Connector.RJ45,
                List.of(
                        Pin.of(1, "RS485B", Role.RS485_B),
                        Pin.of(2, "RS485A", Role.RS485_A),
                        Pin.of(3, "GND2", Role.GROUND),
                        Pin.of(4, "CANH", Role.CAN_H),
                        Pin.of(5, "CAHL", Role.CAN_L).noted("printed CAHL, read as CANL (M3)"),
                        Pin.of(6, "GND2", Role.GROUND),
                        Pin.of(7, "WAKE-", Role.WAKE_MINUS),
                        Pin.of(8, "WAKE+", Role.WAKE_PLUS)),
                Map.of(Purpose.TO_INVERTER, Set.of(Circuit.CAN), Purpose.LINK, Set.of(Circuit.RS485)),
                "",
                "COM1 and COM2 are alike; the CAN cable has wires 4 and 5 only, the RS485 cable 1 and 2 only",
                MANUAL.section("4.1, 4.2 step 3"));
    }

    private static Port power() {
        return new Port(
                "growatt-6k5/power",
                "- +",
                Connector.POWER,
                List.of(
                        Pin.of("P-", "Negative terminal", Role.POWER_MINUS),
                        Pin.of("P+", "Positive terminal", Role.POWER_PLUS)),
                Map.of(Purpose.POWER, Set.of(Circuit.POWER)),
                "",
                "orange is positive, black negative; through an external breaker of 80 V, 100 A, two poles",
                MANUAL.section("2.3"));
    }

    private static Port earth() {
        return new Port(
                "growatt-6k5/earth",
                "Grounding terminal",
                Connector.STUD,
                List.of(Pin.of("PE", "Grounding terminal", Role.EARTH)),
                Map.of(Purpose.EARTH, Set.of(Circuit.EARTH)),
                "",
                "M6 screw",
                MANUAL.section("2.3, 4.2 step 1"));
    }
}
