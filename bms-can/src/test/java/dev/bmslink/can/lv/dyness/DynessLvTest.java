package dev.bmslink.can.lv.dyness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.lv.FrameTable;
import dev.bmslink.can.lv.ProtectionAndAlarm;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.can.profile.DefinitionConsistency;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DynessLvTest {

    @Test
    void constantsHangTogether() {
        for (Class<?> type : List.of(Nameplate.class, Unexplained.class)) {
            assertEquals(List.of(), DefinitionConsistency.problems(type));
            assertEquals(List.of(), DefinitionConsistency.unpublished(type));
        }
    }

    @Test
    void pylontechsMessagesAreTheSameButForTheLetters() {
        List<String> changed = PylontechLv.V1_2.messages().stream()
                .filter(message -> !DynessLv.OBSERVED.messages().contains(message))
                .map(Message::name)
                .toList();
        assertEquals(List.of("protection_and_alarm"), changed);
        List<Signal> expected = new ArrayList<>(ProtectionAndAlarm.MESSAGE.signals());
        expected.removeAll(List.of(ProtectionAndAlarm.MARKER_P, ProtectionAndAlarm.MARKER_N));
        Message message = DynessLv.OBSERVED.message("protection_and_alarm").orElseThrow();
        assertEquals(expected, message.signals());
        assertEquals(-1L, message.layout().mask() | message.layout().reservedMask());
    }

    @Test
    void additions() {
        assertEquals(
                "35A alarms, 35F type_version_capacity, 370 bms_name_1, 371 bms_name_2, 70D nameplate,"
                        + " 30F unexplained_30f, 7FF unexplained_7ff",
                String.join(
                        ", ",
                        DynessLv.OBSERVED.messages().stream()
                                .filter(message ->
                                        PylontechLv.V1_2.message(message.name()).isEmpty())
                                .map(Message::toString)
                                .toList()));
    }

    /** The figures are those of a PowerBrick; the frames are put together from them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "359#0000000004000000 module_count=4",
                "359#0200000004000000 cell_or_module_over_voltage module_count=4",
                "35A#0000000000000000",
                "35C#C000000000000000 charge_enable discharge_enable",
                "35F#0000000082010000 product_id=0 firmware_major=0 firmware_minor=0 available_capacity=386 hardware_version=0",
                "70D#640005001E013002 word_0=100 word_1=5 word_2=286 nominal_capacity=560",
                "30F#0000000000000000 bytes_of_30f=0000000000000000",
                "7FF#0102",
                "7FF#0102030405060708 bytes_of_7ff=0102030405060708"
            })
    void frames(String line) {
        FrameTable.assertDecodes(DynessLv.OBSERVED, line);
    }
}
