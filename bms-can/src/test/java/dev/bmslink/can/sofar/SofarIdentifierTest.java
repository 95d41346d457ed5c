package dev.bmslink.can.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SofarIdentifierTest {

    private static final String NAMES = """
            351 limits
            355 state_of_charge
            356 measurements
            30F remote_command
            359 pack_configuration
            35A alarms
            35E manufacturer
            35F type_version_capacity
            605 inquiry
            670 time_stamp
            671 serial_number_1
            672 serial_number_2
            673 serial_number_3
            680 cell_voltages_1
            681 cell_voltages_2
            682 cell_voltages_3
            683 cell_voltages_4
            684 cell_voltages_5
            685 cell_voltages_6
            686 cell_voltages_7
            687 cell_voltages_8
            690 cell_temperatures_1
            691 cell_temperatures_2
            6A0 mos_ambient_current
            6B0 capacity_and_cycles
            6C0 status_words
            705 fault_inquiry
            770 fault_time_stamp
            771 fault_serial_number_1
            772 fault_serial_number_2
            773 fault_serial_number_3
            780 fault_cell_voltages_1
            781 fault_cell_voltages_2
            782 fault_cell_voltages_3
            783 fault_cell_voltages_4
            784 fault_cell_voltages_5
            785 fault_cell_voltages_6
            786 fault_cell_voltages_7
            787 fault_cell_voltages_8
            790 fault_cell_temperatures_1
            791 fault_cell_temperatures_2
            7A0 fault_mos_ambient_current
            7B0 fault_capacity_and_cycles
            7C0 fault_status_words
            """;

    private static final Map<Integer, String> NAME_BY_BASE = NAMES.lines()
            .collect(Collectors.toMap(line -> Integer.parseInt(line.substring(0, 3), 16), line -> line.substring(4)));

    @Test
    void everyBaseOfEveryBatteryIsFound() {
        assertEquals(44, NAME_BY_BASE.size());
        NAME_BY_BASE.forEach((base, name) -> {
            for (int battery = 0; battery < 16; battery++) {
                int id = base + 0x1000 * battery;
                Decoded decoded = Sofar.V1_0.decode(CanFrame.extended(id, 8, 0));
                Message message = decoded.message();
                assertNotNull(message, Integer.toHexString(id));
                assertEquals(name, message.name());
                assertEquals(Map.of("battery", battery), decoded.identifierFields());
                assertEquals(List.of(), decoded.faults());
            }
        });
    }

    @Test
    void nothingElseIsFound() {
        Set<Integer> known = new HashSet<>();
        NAME_BY_BASE.keySet().forEach(base -> {
            for (int battery = 0; battery < 16; battery++) {
                known.add(base + 0x1000 * battery);
            }
        });
        assertEquals(704, known.size());
        for (int id = 0; id <= CanFrame.MAX_STANDARD_ID; id++) {
            assertNull(Sofar.V1_0.message(id), "11 bits: " + id);
        }
        for (int id = 0; id < 0x2_0000; id++) {
            assertEquals(known.contains(id), Sofar.V1_0.message(id | CanFrame.EXTENDED) != null, "29 bits: " + id);
        }
        Random random = new Random(20201106);
        for (int i = 0; i < 5000; i++) {
            int id = random.nextInt(CanFrame.MAX_EXTENDED_ID + 1);
            assertEquals(known.contains(id), Sofar.V1_0.message(id | CanFrame.EXTENDED) != null, "29 bits: " + id);
        }
    }

    @Test
    void everyMessageEncodesForEveryBattery() {
        for (Message message : Sofar.V1_0.messages()) {
            int base = NAME_BY_BASE.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(message.name()))
                    .mapToInt(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            for (int battery = 0; battery < 16; battery++) {
                CanFrame frame = Encoder.encode(message, 8, Map.of("battery", Integer.toString(battery)));
                assertEquals(CanFrame.extended(base + 0x1000 * battery, 8, 0), frame);
            }
            assertThrows(IllegalArgumentException.class, () -> Encoder.encode(message, 8, Map.of("battery", "16")));
        }
    }

    @Test
    void identifier1351IsBattery1() {
        CanFrame frame = CanFrame.parse("00001351#C608FA00FA008007");
        assertEquals(
                new Limits(1, 224.6, 25.0, 25.0, 192.0),
                SofarMessage.decode(frame).orElseThrow());
        assertEquals(frame, new Limits(1, 224.6, 25.0, 25.0, 192.0).frame());
        assertEquals(0xF351, new Limits(15, 224.6, 25.0, 25.0, 192.0).frame().id());
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new Limits(16, 224.6, 25.0, 25.0, 192.0).frame());
        assertEquals("battery = 16 is outside 0..15", e.getMessage());
    }

    @Test
    void anInquiryIsSentWithoutABatteryInItsIdentifier() {
        assertEquals(
                "00000605#0304020000000000",
                Inquiry.of(3, "cell_voltages_3", 2).frame().toString());
        assertEquals(
                "00000705#0104050200000000",
                FaultInquiry.of(1, "fault_cell_voltages_1", 5, 2).frame().toString());
    }

    @Test
    void anInquiryIsReadWithABatteryInItsIdentifier() {
        assertEquals(
                new Inquiry(2, 3, "status_words", 1),
                SofarMessage.decode(CanFrame.parse("00002605#030E010000000000")).orElseThrow());
        assertEquals(
                new FaultInquiry(15, 0, "fault_serial_number_3", 4, 9),
                SofarMessage.decode(CanFrame.parse("0000F705#0003040900000000")).orElseThrow());
    }

    @Test
    void aNumberWithoutANameStaysANumber() {
        Inquiry inquiry = new Inquiry(0, 0, "15", 0);
        assertEquals("00000605#000F000000000000", inquiry.frame().toString());
        assertEquals(inquiry, SofarMessage.decode(inquiry.frame()).orElseThrow());
        assertThrows(
                IllegalArgumentException.class, () -> Inquiry.of(0, "256", 0).frame());
        assertThrows(
                IllegalArgumentException.class, () -> new RemoteCommand(0, "forced_discharge", true, true).frame());
    }

    @Test
    void everyReplyNamesTheInquiryThatAsksForIt() {
        assertEquals("0x00", requestOf("time_stamp"));
        assertEquals("0x01", requestOf("serial_number_1"));
        assertEquals("0x01", requestOf("serial_number_3"));
        assertEquals("0x02", requestOf("cell_voltages_1"));
        assertEquals("0x03", requestOf("cell_voltages_2"));
        assertEquals("0x04 (inferred)", requestOf("cell_voltages_3"));
        assertEquals("0x09 (inferred)", requestOf("cell_voltages_8"));
        assertEquals("0x0E", requestOf("status_words"));
        assertEquals("0x01", requestOf("fault_serial_number_1"));
        assertEquals("0x03", requestOf("fault_serial_number_3"));
        assertEquals("0x08", requestOf("fault_cell_voltages_5"));
        assertEquals("0x09 (inferred)", requestOf("fault_cell_voltages_6"));
        assertEquals("of a number that is not known", requestOf("fault_status_words"));
    }

    @Test
    void theNamesOfInquiriesAgreeWithTheReplies() {
        assertNamesAgree(Inquiry.INQUIRY_ID, 15);
        assertNamesAgree(FaultInquiry.INQUIRY_ID, 12);
    }

    private static void assertNamesAgree(Choice inquiryId, int count) {
        assertEquals(count, inquiryId.names().size());
        inquiryId.names().forEach((number, name) -> {
            String message = name.equals("serial_number") ? "serial_number_1" : name;
            String request = requestOf(message);
            assertEquals(number, Long.parseLong(request.substring(2, 4), 16), name);
        });
    }

    private static String requestOf(String message) {
        String detail = Sofar.V1_0.message(message).orElseThrow().timing().detail();
        String prefix = message.startsWith("fault_") ? "to fault_inquiry " : "to inquiry ";
        assertTrue(detail.startsWith(prefix), detail);
        return detail.substring(prefix.length());
    }

    @Test
    void onlyTheInquiriesComeFromTheInverter() {
        List<String> toBattery = Sofar.V1_0.messages().stream()
                .filter(message -> message.direction() == Direction.TO_BATTERY)
                .map(Message::name)
                .toList();
        assertEquals(List.of("inquiry", "fault_inquiry"), toBattery);
    }

    @Test
    void periodsAndTriggers() {
        assertEquals("every 1000 ms", timing("limits"));
        assertEquals("every 1000 ms", timing("type_version_capacity"));
        assertEquals(
                "every 1000 ms, while one of the bytes 0 to 3 is not zero, and silent otherwise",
                timing("remote_command"));
        assertEquals("on change, and once at the start; at least 200 ms apart", timing("alarms"));
        assertEquals("reply, to inquiry 0x0D", timing("capacity_and_cycles"));
        assertEquals("event, when the inverter wants the details of a pack", timing("inquiry"));
    }

    private static String timing(String message) {
        return Sofar.V1_0.message(message).orElseThrow().timing().toString();
    }

    @Test
    void theCatalogueHasTheProfile() {
        assertEquals("sofar@1.0", Sofar.V1_0.id());
        assertEquals(Sofar.V1_0, Profiles.get("sofar@1.0"));
        assertEquals(Sofar.V1_0, Profiles.get("sofar"));
        assertEquals(500_000, Sofar.V1_0.head().bitRate());
    }
}
