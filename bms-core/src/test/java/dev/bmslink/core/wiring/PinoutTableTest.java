package dev.bmslink.core.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pin tables as printed, cell by cell. */
class PinoutTableTest {
    private static final String PACK_CAN = """
            1 | RS485-B (to PCS, reserved) | RS485_B | reserved
            2 | RS485-A (to PCS, reserved) | RS485_A | reserved
            3 | NC                         | NOT_CONNECTED |
            4 | CANH (to PCS)              | CAN_H |
            5 | CANL (to PCS)              | CAN_L |
            6 | GND                        | GROUND |
            7 | RS485-A (to PCS, reserved) | RS485_A | reserved
            8 | RS485-B (to PCS, reserved) | RS485_B | reserved
            """;
    private static final String PACK_RS232 = """
            1 | GND      | GROUND |
            2 | RS232_TX | RS232_TX |
            3 | RS232_RX | RS232_RX |
            4 | NC       | NOT_CONNECTED |
            5 | NC       | NOT_CONNECTED |
            6 | RS232_RX | RS232_RX |
            7 | RS232_TX | RS232_TX |
            8 | GND      | GROUND |
            """;
    private static final String PACK_LCD = """
            1 | GND | GROUND |
            2 | RX  | UART_RX |
            3 | TX  | UART_TX |
            4 | VCC | SUPPLY |
            """;
    private static final String LINK_IN = """
            1 | RS485-B | RS485_B         | reserved | blue
            2 | CAN_H   | CAN_H           |          | white-orange
            3 | RS485-B | RS485_A         | reserved | white-blue
            4 | CAN_L   | CAN_L           |          | orange
            5 | GND     | GROUND          |          | brown
            6 | ADR_IN- | CODING_IN_MINUS |          | green
            7 | ADR_IN+ | CODING_IN_PLUS  |          | white-green
            """;
    private static final String LINK_OUT = LINK_IN.replace("_IN", "_OUT");
    private static final String TOWER_RS232 = """
            1 | RS232_RX | RS232_RX |
            2 | RS232_TX | RS232_TX |
            3 | GND      | GROUND |
            """;
    private static final String TOWER_LCD = """
            1 | SCREEN_B | RS485_B |
            2 | SCREEN_A | RS485_A |
            3 | GND_PWR  | GROUND |
            4 | VCC_LCD  | SUPPLY |
            """;
    private static final String GROWATT_COM = """
            1 | RS485B | RS485_B |
            2 | RS485A | RS485_A |
            3 | GND2   | GROUND |
            4 | CANH   | CAN_H |
            5 | CAHL   | CAN_L |
            6 | GND2   | GROUND |
            7 | WAKE-  | WAKE_MINUS |
            8 | WAKE+  | WAKE_PLUS |
            """;

    @TestFactory
    Stream<DynamicTest> everyCellIsAsPrinted() {
        return Stream.of(
                        table("gtx2500/can", "GTX2500 manual 5.2.4", PACK_CAN),
                        table("gtx5000/can", "GTX5000 manual 5.3.3", PACK_CAN),
                        table("gtx2500/rs232", "GTX2500 manual 5.2.5", PACK_RS232),
                        table("gtx5000/rs232", "GTX5000 manual 5.3.4", PACK_RS232),
                        table("gtx2500/lcd", "GTX2500 manual 5.2.7", PACK_LCD),
                        table("gtx5000/lcd", "GTX5000 manual 5.3.6", PACK_LCD),
                        table("gtx3000/link-in", "GTX3000 manual 5.3.3.3", LINK_IN),
                        table("gtx3000/link-out", "GTX3000 manual 5.3.3.3", LINK_OUT),
                        table("gtx3000/rs232", "GTX3000 manual 5.3.3.4", TOWER_RS232),
                        table("gtx3000/lcd", "GTX3000 manual 5.3.3.6", TOWER_LCD),
                        table("growatt-6k5/com1", "Growatt 6.5 kWh manual 4.1, 4.2 step 3", GROWATT_COM),
                        table("growatt-6k5/com2", "Growatt 6.5 kWh manual 4.1, 4.2 step 3", GROWATT_COM))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> table(String id, String source, String table) {
        Port port = Ports.find(id).orElseThrow();
        return table.lines().map(line -> {
            List<String> cells =
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList();
            return DynamicTest.dynamicTest(id + " " + cells.get(0), () -> {
                Pin pin = port.pin(cells.get(0)).orElseThrow();
                assertEquals(cells.get(1), pin.printed());
                assertEquals(cells.get(2), pin.role().name());
                assertEquals(cells.get(3).equals("reserved"), pin.reserved());
                assertEquals(
                        cells.size() > 4 ? cells.get(4) : "",
                        pin.colour() == null ? "" : pin.colour().label());
                assertEquals(source, port.source().toString());
            });
        });
    }

    @Test
    void everyModelHasEveryPort() {
        List<String> pack = List.of("can", "rs232", "link-in", "link-out", "lcd", "dry-contact", "power", "earth");
        assertEquals(pack, names("gtx2500"));
        assertEquals(pack, names("gtx5000"));
        assertEquals(
                List.of(
                        "link-in",
                        "link-out",
                        "rs232",
                        "lcd",
                        "dry-contact",
                        "power",
                        "earth",
                        "module-power",
                        "module-link-in",
                        "module-link-out"),
                names("gtx3000-h8"));
        assertEquals(List.of("com1", "com2", "power", "earth"), names("growatt-6k5"));
    }

    private static List<String> names(String device) {
        return Ports.of(device).stream()
                .map(port -> port.id().substring(port.id().indexOf('/') + 1))
                .toList();
    }

    @Test
    void towersThirdPinIsReadAsRs485A() {
        for (String id : List.of("gtx3000/link-in", "gtx3000-h10/link-out")) {
            Port port = Ports.find(id).orElseThrow();
            assertEquals(Role.RS485_A, port.pin("3").orElseThrow().role());
            assertEquals("RS485-B", port.pin("3").orElseThrow().printed());
            assertTrue(port.pin("3").orElseThrow().note().contains("M2"));
        }
    }

    @Test
    void canIsOnOtherPinsOnTowersThanOnPacks() {
        assertEquals("4", only("gtx5000/can", Role.CAN_H));
        assertEquals("5", only("gtx5000/can", Role.CAN_L));
        assertEquals("2", only("gtx3000/link-in", Role.CAN_H));
        assertEquals("4", only("gtx3000/link-in", Role.CAN_L));
    }

    private static String only(String id, Role role) {
        List<Pin> pins = Ports.find(id).orElseThrow().pins(role);
        assertEquals(1, pins.size());
        return pins.get(0).name();
    }

    @Test
    void unknownPortsAreNotFound() {
        for (String id : List.of("gtx5000/canbus", "gtx5000", "", "/", "nothing/can")) {
            assertTrue(Ports.find(id).isEmpty(), id);
        }
    }

    @Test
    void pairsAreSymmetric() {
        for (Role role : Role.values()) {
            assertEquals(role, role.mate().mate());
            assertEquals(role, role.counterpart().counterpart());
            assertEquals(role.circuit(), role.mate().circuit());
            assertEquals(role.circuit(), role.counterpart().circuit());
        }
    }
}
