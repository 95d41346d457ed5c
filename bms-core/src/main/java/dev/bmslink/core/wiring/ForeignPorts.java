package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Source;
import dev.bmslink.core.signal.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ports of inverters and of other makers' batteries, for the other end of a cable. */
final class ForeignPorts {
    private static final Set<Circuit> CAN = Set.of(Circuit.CAN, Circuit.GROUND);
    private static final Map<Purpose, Set<Circuit>> INVERTER = Map.of(Purpose.TO_BATTERY, CAN);
    private static final Map<Purpose, Set<Circuit>> BATTERY = Map.of(Purpose.TO_INVERTER, CAN);

    private ForeignPorts() {}

    static List<Port> all() {
        return List.of(
                rj45(
                        "growatt-sph/bms",
                        "BMS",
                        INVERTER,
                        "GND_S on 2 meets RS485A of the battery in a straight cable; the rest is not printed",
                        documented("Growatt low-voltage CAN protocol V1.04", "connector"),
                        Pin.of(2, "GND_S", Role.GROUND),
                        Pin.of(4, "CANH", Role.CAN_H),
                        Pin.of(5, "CANL", Role.CAN_L)),
                new Port(
                        "sofar-hyd-3ph/bms",
                        "socket 8",
                        Connector.UNNAMED,
                        List.of(Pin.of(7, "CAN-H", Role.CAN_H), Pin.of(8, "CAN-L", Role.CAN_L)),
                        INVERTER,
                        "",
                        "only the two CAN pins are known",
                        new Source("Battery-Emulator wiki", "SOFAR", Confidence.ONE_SOURCE)),
                rj45(
                        "foxess-h1/bms",
                        "BMS",
                        INVERTER,
                        "CAN-L on 4 and CAN-H on 5: the other way round than most batteries",
                        documented("FoxESS H1 manual", "page 25"),
                        Pin.of(1, "/", Role.NOT_CONNECTED),
                        Pin.of(2, "GND", Role.GROUND),
                        Pin.of(3, "BMS-485B", Role.RS485_B),
                        Pin.of(4, "BMS-CANL", Role.CAN_L),
                        Pin.of(5, "BMS-CANH", Role.CAN_H),
                        Pin.of(6, "/", Role.NOT_CONNECTED),
                        Pin.of(7, "/", Role.NOT_CONNECTED),
                        Pin.of(8, "BMS-485A", Role.RS485_A)),
                rj45(
                        "pylontech-us3000/can",
                        "CAN",
                        BATTERY,
                        "RS485 is on 7 and 8, which is A and which B is not recorded here",
                        documented("Pylontech US3000 Plus manual", "page 8"),
                        Pin.of(4, "CAN-H", Role.CAN_H),
                        Pin.of(5, "CAN-L", Role.CAN_L)),
                pylontechUs5000(),
                rj45(
                        "growatt-gbli6532/pcs",
                        "PCS",
                        BATTERY,
                        "the wake pins proved unnecessary while CAN runs",
                        new Source("growatt2solis notes", "connector", Confidence.ONE_SOURCE),
                        Pin.of(1, "RS485-B", Role.RS485_B),
                        Pin.of(2, "RS485-A", Role.RS485_A),
                        Pin.of(3, "GND-ISO", Role.GROUND),
                        Pin.of(4, "CANH", Role.CAN_H),
                        Pin.of(5, "CANL", Role.CAN_L),
                        Pin.of(6, "GND-ISO", Role.GROUND),
                        Pin.of(7, "PCS-WAKE-", Role.WAKE_MINUS),
                        Pin.of(8, "PCS-WAKE+", Role.WAKE_PLUS)),
                sharedLayout("sunsynk-batt-5k12/can", "SUN-BATT-5.12 manual", "page 7", true),
                sharedLayout("hanchu-lv5/can", "Hanchu HOME-ESS-LV-5.12K manual", "table 8", false),
                hanchuLink("in", Purpose.LINK_IN, Role.CODING_IN),
                hanchuLink("out", Purpose.LINK_OUT, Role.CODING_OUT),
                de9(
                        "computer/rs232",
                        "serial port",
                        Map.of(Purpose.COMPUTER, Set.of(Circuit.RS232, Circuit.GROUND)),
                        documented("EIA/TIA-574", "pin assignment"),
                        Pin.of(2, "RXD", Role.RS232_RX),
                        Pin.of(3, "TXD", Role.RS232_TX),
                        Pin.of(5, "SG", Role.GROUND)),
                de9(
                        "computer/can",
                        "CAN adapter",
                        INVERTER,
                        documented("CiA 303-1", "9-pin D-sub"),
                        Pin.of(2, "CAN_L", Role.CAN_L),
                        Pin.of(3, "CAN_GND", Role.GROUND),
                        Pin.of(7, "CAN_H", Role.CAN_H)));
    }

    private static Port de9(String id, String title, Map<Purpose, Set<Circuit>> uses, Source source, Pin... known) {
        return new Port(id, title, Connector.DE9, positions(9, known), uses, "", "", source);
    }

    private static Port pylontechUs5000() {
        return rj45(
                "pylontech-us5000/can",
                "A/CAN",
                BATTERY,
                "pins 1 to 3 must stay open",
                documented("Pylontech US5000 manual", "page 12"),
                Pin.of(1, "NULL", Role.KEEP_OPEN),
                Pin.of(2, "NULL", Role.KEEP_OPEN),
                Pin.of(3, "NULL", Role.KEEP_OPEN),
                Pin.of(4, "CAN-H", Role.CAN_H),
                Pin.of(5, "CAN-L", Role.CAN_L),
                Pin.of(6, "CAN-GND", Role.GROUND),
                Pin.of(7, "485A", Role.RS485_A),
                Pin.of(8, "485B", Role.RS485_B));
    }

    private static Port sharedLayout(String id, String document, String section, boolean reserved) {
        Pin b1 = Pin.of(1, "RS485-B", Role.RS485_B);
        Pin a2 = Pin.of(2, "RS485-A", Role.RS485_A);
        Pin a7 = Pin.of(7, "RS485-A", Role.RS485_A);
        Pin b8 = Pin.of(8, "RS485-B", Role.RS485_B);
        return rj45(
                id,
                "CAN",
                BATTERY,
                "",
                documented(document, section),
                reserved ? b1.reserve() : b1,
                reserved ? a2.reserve() : a2,
                Pin.of(3, "NC", Role.NOT_CONNECTED),
                Pin.of(4, "CANH", Role.CAN_H),
                Pin.of(5, "CANL", Role.CAN_L),
                Pin.of(6, "GND", Role.GROUND),
                reserved ? a7.reserve() : a7,
                reserved ? b8.reserve() : b8);
    }

    private static Port hanchuLink(String name, Purpose purpose, Role coding) {
        return rj45(
                "hanchu-lv5/link-" + name,
                "RS485-" + (purpose == Purpose.LINK_IN ? "IN" : "OUT"),
                Map.of(purpose, Set.of(Circuit.CAN, Circuit.RS485, Circuit.CODING, Circuit.GROUND)),
                "",
                documented("Hanchu HOME-ESS-LV-5.12K manual", "table 9"),
                Pin.of(1, "RS485B-B", Role.RS485_B),
                Pin.of(2, "RS485B-A", Role.RS485_A),
                Pin.of(3, coding == Role.CODING_IN ? "IN" : "OUT", coding),
                Pin.of(4, "CANH0", Role.CAN_H),
                Pin.of(5, "CANL0", Role.CAN_L),
                Pin.of(6, "GNDC", Role.GROUND),
                Pin.of(7, "RS485B-A", Role.RS485_A),
                Pin.of(8, "RS485B-B", Role.RS485_B));
    }

    private static Port rj45(
            String id, String title, Map<Purpose, Set<Circuit>> uses, String note, Source source, Pin... known) {
        return new Port(id, title, Connector.RJ45, positions(8, known), uses, "", note, source);
    }

    private static List<Pin> positions(int count, Pin... known) {
        List<Pin> pins = new ArrayList<>();
        for (int position = 1; position <= count; position++) {
            pins.add(Pin.unprinted(position));
        }
        for (Pin pin : known) {
            pins.set(Integer.parseInt(pin.name()) - 1, pin);
        }
        return pins;
    }

    private static Source documented(String document, String section) {
        return new Source(document, section, Confidence.DOCUMENTED);
    }
}
