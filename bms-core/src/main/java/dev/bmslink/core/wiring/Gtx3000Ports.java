package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Manual;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ports of the GTX3000: the control unit's, and those of a module. */
final class Gtx3000Ports {
    private static final Manual MANUAL = Manual.GTX3000;
    private static final Set<Circuit> TO_INVERTER = Set.of(Circuit.CAN, Circuit.GROUND);
    private static final Set<Circuit> LINK = Set.of(Circuit.CAN, Circuit.GROUND, Circuit.CODING);

    private Gtx3000Ports() {}

    static List<Port> all() {
        return List.of(
                linkIn(),
                linkOut(),
                rs232(),
                lcd(),
                contacts(),
                power(),
                earth(),
                modulePower(),
                moduleLink("module-link-in", "Link Port In"),
                moduleLink("module-link-out", "Link Port Out"));
    }

    private static Port linkIn() {
        return new Port(
                "gtx3000/link-in",
                "BCU Link Port In",
                Connector.UNNAMED,
                linkPins("ADR_IN", Role.CODING_IN_MINUS, Role.CODING_IN_PLUS),
                Map.of(Purpose.TO_INVERTER, TO_INVERTER, Purpose.LINK_IN, LINK),
                "none here; the resistor plug goes on Link Out of the last BCU",
                "the master BCU's goes to the inverter, with pins 1 to 5 only",
                MANUAL.section("5.3.3.3"));
    }

    private static Port linkOut() {
        return new Port(
                "gtx3000/link-out",
                "BCU Link Port Out",
                Connector.UNNAMED,
                linkPins("ADR_OUT", Role.CODING_OUT_MINUS, Role.CODING_OUT_PLUS),
                Map.of(Purpose.LINK_OUT, LINK),
                "the last BCU's takes the CAN matching resistor plug",
                "goes to Link In of the next BCU",
                MANUAL.section("5.3.3.3"));
    }

    private static List<Pin> linkPins(String coding, Role minus, Role plus) {
        return List.of(
                Pin.of(1, "RS485-B", Role.RS485_B).reserve().coloured(WireColour.BLUE),
                Pin.of(2, "CAN_H", Role.CAN_H).coloured(WireColour.WHITE_ORANGE),
                Pin.of(3, "RS485-B", Role.RS485_A)
                        .reserve()
                        .coloured(WireColour.WHITE_BLUE)
                        .noted("printed RS485-B, read as RS485-A (M2)"),
                Pin.of(4, "CAN_L", Role.CAN_L).coloured(WireColour.ORANGE),
                Pin.of(5, "GND", Role.GROUND).coloured(WireColour.BROWN),
                Pin.of(6, coding + "-", minus).coloured(WireColour.GREEN),
                Pin.of(7, coding + "+", plus).coloured(WireColour.WHITE_GREEN));
    }

    private static Port rs232() {
        return new Port(
                "gtx3000/rs232",
                "RS232",
                Connector.RJ45,
                List.of(
                        Pin.of(1, "RS232_RX", Role.RS232_RX),
                        Pin.of(2, "RS232_TX", Role.RS232_TX),
                        Pin.of(3, "GND", Role.GROUND),
                        Pin.unprinted(4),
                        Pin.unprinted(5),
                        Pin.unprinted(6),
                        Pin.unprinted(7),
                        Pin.unprinted(8)),
                Map.of(Purpose.SERVICE, Set.of(Circuit.RS232, Circuit.GROUND)),
                "",
                "TX and RX are read as seen from the battery; the manual does not say",
                MANUAL.section("5.3.3.4"));
    }

    private static Port lcd() {
        return new Port(
                "gtx3000/lcd",
                "Extend LCD",
                Connector.TERMINALS,
                List.of(
                        Pin.of(1, "SCREEN_B", Role.RS485_B),
                        Pin.of(2, "SCREEN_A", Role.RS485_A),
                        Pin.of(3, "GND_PWR", Role.GROUND),
                        Pin.of(4, "VCC_LCD", Role.SUPPLY)),
                Map.of(Purpose.DISPLAY, Set.of(Circuit.RS485, Circuit.SUPPLY, Circuit.GROUND)),
                "",
                "SCREEN_A and SCREEN_B are read as an RS485 pair; the supply voltage is not printed",
                MANUAL.section("5.3.3.6"));
    }

    private static Port contacts() {
        return new Port(
                "gtx3000/dry-contact",
                "Dry Contact",
                Connector.TERMINALS,
                List.of(
                        Pin.of(1, "prohibit discharging", Role.CONTACT),
                        Pin.of(2, "prohibit discharging", Role.CONTACT),
                        Pin.of(3, "prohibit charging", Role.CONTACT),
                        Pin.of(4, "prohibit charging", Role.CONTACT)),
                Map.of(Purpose.CONTACTS, Set.of(Circuit.CONTACT)),
                "",
                "30 V / 1 A at most; charging and discharging are the other way round than on the GTX2500",
                MANUAL.section("5.3.3.5"));
    }

    private static Port power() {
        return new Port(
                "gtx3000/power",
                "P+ P-",
                Connector.POWER,
                List.of(Pin.of("P+", "P+", Role.POWER_PLUS), Pin.of("P-", "P-", Role.POWER_MINUS)),
                Map.of(Purpose.POWER, Set.of(Circuit.POWER)),
                "",
                "to the isolation device; must not be reversed",
                MANUAL.section("5.3.3, 6.4.2 step 9"));
    }

    private static Port earth() {
        return new Port(
                "gtx3000/earth",
                "PE",
                Connector.STUD,
                List.of(Pin.of("PE", "PE", Role.EARTH)),
                Map.of(Purpose.EARTH, Set.of(Circuit.EARTH)),
                "",
                "BCU to earth",
                MANUAL.section("6.4.2 step 6"));
    }

    private static Port modulePower() {
        return new Port(
                "gtx3000/module-power",
                "B- B+ P+",
                Connector.POWER,
                List.of(
                        Pin.of("B-", "Battery module B-", Role.CELLS_MINUS),
                        Pin.of("B+", "Battery module B+", Role.CELLS_PLUS),
                        Pin.of("P+", "Battery system P+", Role.POWER_PLUS)),
                Map.of(Purpose.POWER, Set.of(Circuit.POWER)),
                "",
                "modules in series; P+ passes the tower's plus through",
                MANUAL.section("5.4.2"));
    }

    private static Port moduleLink(String name, String title) {
        return new Port(
                "gtx3000/" + name,
                title,
                Connector.UNNAMED,
                List.of(),
                Map.of(Purpose.INNER_LINK, Set.of(Circuit.RS485, Circuit.CODING)),
                "",
                "RS485 inside the tower; no pin table is printed",
                MANUAL.section("5.4.2"));
    }
}
