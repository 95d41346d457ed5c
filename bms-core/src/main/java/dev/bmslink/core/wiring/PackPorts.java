package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Ports of the low-voltage SOFAR packs, whose pins are alike and whose sections differ. */
final class PackPorts {
    private final String device;
    private final Manual manual;
    private final String link;

    private PackPorts(String device, Manual manual, String link) {
        this.device = device;
        this.manual = manual;
        this.link = link;
    }

    static List<Port> gtx2500() {
        PackPorts ports = new PackPorts("gtx2500", Manual.GTX2500, "6.4.2 step 5");
        return List.of(
                ports.can("5.2.4"),
                ports.rs232("5.2.5"),
                ports.linkIn(),
                ports.linkOut(),
                ports.lcd("5.2.7"),
                ports.contacts(
                        "5.2.6",
                        contact("1", "prohibit charging"),
                        contact("2", "prohibit charging"),
                        contact("3", "prohibit discharging"),
                        contact("4", "prohibit discharging")),
                ports.power("6.4.2 step 4"),
                ports.earth("6.4.2 step 3"));
    }

    static List<Port> gtx5000() {
        PackPorts ports = new PackPorts("gtx5000", Manual.GTX5000, "5.3.1-2");
        return List.of(
                ports.can("5.3.3"),
                ports.rs232("5.3.4"),
                ports.linkIn(),
                ports.linkOut(),
                ports.lcd("5.3.6"),
                ports.contacts(
                        "5.3.5",
                        contact("NO1", "prohibit charging"),
                        contact("COM1", "prohibit charging"),
                        contact("NO2", "prohibit discharging"),
                        contact("COM2", "prohibit discharging")),
                ports.power("5.3.1-1"),
                ports.earth("5.3.1-4"));
    }

    private static Pin contact(String name, String meaning) {
        return Pin.of(name, meaning, Role.CONTACT);
    }

    private Port can(String section) {
        List<Pin> pins = List.of(
                Pin.of(1, "RS485-B (to PCS, reserved)", Role.RS485_B).reserve(),
                Pin.of(2, "RS485-A (to PCS, reserved)", Role.RS485_A).reserve(),
                Pin.of(3, "NC", Role.NOT_CONNECTED),
                Pin.of(4, "CANH (to PCS)", Role.CAN_H),
                Pin.of(5, "CANL (to PCS)", Role.CAN_L),
                Pin.of(6, "GND", Role.GROUND),
                Pin.of(7, "RS485-A (to PCS, reserved)", Role.RS485_A).reserve(),
                Pin.of(8, "RS485-B (to PCS, reserved)", Role.RS485_B).reserve());
        return port(
                "can",
                "CAN/RS485",
                Connector.RJ45,
                pins,
                Map.of(Purpose.TO_INVERTER, Set.of(Circuit.CAN, Circuit.GROUND)),
                "only the master pack's port goes to the inverter",
                manual.section(section));
    }

    private Port rs232(String section) {
        List<Pin> pins = List.of(
                Pin.of(1, "GND", Role.GROUND),
                Pin.of(2, "RS232_TX", Role.RS232_TX),
                Pin.of(3, "RS232_RX", Role.RS232_RX),
                Pin.of(4, "NC", Role.NOT_CONNECTED),
                Pin.of(5, "NC", Role.NOT_CONNECTED),
                Pin.of(6, "RS232_RX", Role.RS232_RX),
                Pin.of(7, "RS232_TX", Role.RS232_TX),
                Pin.of(8, "GND", Role.GROUND));
        return port(
                "rs232",
                "RS232",
                Connector.RJ45,
                pins,
                Map.of(Purpose.SERVICE, Set.of(Circuit.RS232, Circuit.GROUND)),
                "TX and RX are read as seen from the battery; the manual does not say",
                manual.section(section));
    }

    private Port linkIn() {
        return link("link-in", "Link Port In", Purpose.LINK_IN, "stays open on the master pack");
    }

    private Port linkOut() {
        return link("link-out", "Link Port Out", Purpose.LINK_OUT, "stays open on the last pack");
    }

    private Port link(String name, String title, Purpose purpose, String note) {
        return port(
                name,
                title,
                Connector.RJ45,
                IntStream.rangeClosed(1, 8).mapToObj(Pin::unprinted).toList(),
                Map.of(purpose, Set.of(Circuit.RS485, Circuit.CODING)),
                "RS485 between packs and automatic coding; no pin table is printed; " + note,
                manual.section(link));
    }

    private Port lcd(String section) {
        List<Pin> pins = List.of(
                Pin.of(1, "GND", Role.GROUND),
                Pin.of(2, "RX", Role.UART_RX),
                Pin.of(3, "TX", Role.UART_TX),
                Pin.of(4, "VCC", Role.SUPPLY));
        return port(
                "lcd",
                "Extend LCD",
                Connector.TERMINALS,
                pins,
                Map.of(Purpose.DISPLAY, Set.of(Circuit.UART, Circuit.SUPPLY, Circuit.GROUND)),
                "the supply voltage is not printed",
                manual.section(section));
    }

    private Port contacts(String section, Pin... pins) {
        return port(
                "dry-contact",
                "Dry Contact",
                Connector.TERMINALS,
                List.of(pins),
                Map.of(Purpose.CONTACTS, Set.of(Circuit.CONTACT)),
                "30 V / 1 A at most",
                manual.section(section));
    }

    private Port power(String section) {
        List<Pin> pins = List.of(
                Pin.of("P+1", "P+", Role.POWER_PLUS),
                Pin.of("P+2", "P+", Role.POWER_PLUS),
                Pin.of("P-1", "P-", Role.POWER_MINUS),
                Pin.of("P-2", "P-", Role.POWER_MINUS));
        return port(
                "power",
                "Power Terminals",
                Connector.POWER,
                pins,
                Map.of(Purpose.POWER, Set.of(Circuit.POWER)),
                "two posts of each polarity, alike; numbered here, not on the pack",
                manual.section(section));
    }

    private Port earth(String section) {
        return port(
                "earth",
                "Grounding",
                Connector.STUD,
                List.of(Pin.of("PE", "Grounding", Role.EARTH)),
                Map.of(Purpose.EARTH, Set.of(Circuit.EARTH)),
                "pack to pack first, then one pack to earth",
                manual.section(section));
    }

    private Port port(
            String name,
            String title,
            Connector connector,
            List<Pin> pins,
            Map<Purpose, Set<Circuit>> uses,
            String note,
            Source source) {
        return new Port(device + "/" + name, title, connector, pins, uses, "", note, source);
    }
}
