package dev.bmslink.can.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SofarOptionsTest {

    @Test
    void theFlagsOfTheCommandChangePlaces() {
        Profile other = Sofar.V1_0.with("remote_command_flags", "discharge_first");
        CanFrame bit0 = CanFrame.parse("0000030F#0001000000000000");
        assertEquals(
                "remote_command remote_command normal, charge_allowed true, discharge_allowed false",
                Sofar.V1_0.decode(bit0).toString());
        assertEquals(
                "remote_command remote_command normal, discharge_allowed true, charge_allowed false",
                other.decode(bit0).toString());
        assertEquals(List.of("remote_command"), changed(other));
        assertEquals("sofar@1.0?remote_command_flags=discharge_first", other.id());
        assertEquals(List.of(), changed(other.with("remote_command_flags", "charge_first")));
    }

    @Test
    void readingBHasTheCellsBeforeABigEndianVersion() {
        Profile other = Sofar.V1_0.with("pack_configuration", "b");
        CanFrame sample = CanFrame.parse("00000359#0000000004102710");
        String common = "pack_configuration protection_word_2 0, protection_word_3 0, ";
        assertEquals(
                common + "module_count 4 modules, cells_per_module 16 cells, can_protocol_version 10000",
                other.decode(sample).toString());
        CanFrame fifteenCells = CanFrame.parse("00000359#00000000050F2711");
        assertEquals(
                common + "module_count 5 modules, cells_per_module 15 cells, can_protocol_version 10001",
                other.decode(fifteenCells).toString());
        assertEquals(
                common + "module_count 5 modules, can_protocol_version 9999, cells_per_module 17 cells",
                Sofar.V1_0.decode(fifteenCells).toString());
        assertEquals(List.of("pack_configuration"), changed(other));
    }

    @Test
    void frame6HasCellsInsteadOfExtremes() {
        Profile other = Sofar.V1_0.with("cell_16_frame", "cells");
        String cells = " pack_index 0, cell_voltage_16 3.251 V, cell_voltage_17 3.259 V, cell_voltage_18 3.251 V";
        String extremes = " pack_index 0, cell_voltage_16 3.251 V, max_cell_voltage 3.259 V, min_cell_voltage 3.251 V";
        CanFrame now = CanFrame.parse("00000685#00B30CBB0CB30C00");
        CanFrame atFault = CanFrame.parse("00000785#00B30CBB0CB30C00");
        assertEquals("cell_voltages_6" + cells, other.decode(now).toString());
        assertEquals("fault_cell_voltages_6" + cells, other.decode(atFault).toString());
        assertEquals("cell_voltages_6" + extremes, Sofar.V1_0.decode(now).toString());
        assertEquals(
                "fault_cell_voltages_6" + extremes, Sofar.V1_0.decode(atFault).toString());
        assertEquals(List.of("cell_voltages_6", "fault_cell_voltages_6"), changed(other));
    }

    @Test
    void optionsCombine() {
        Profile other = Sofar.V1_0
                .with("cell_16_frame", "cells")
                .with("remote_command_flags", "discharge_first")
                .with("pack_configuration", "b");
        assertEquals(
                List.of("remote_command", "pack_configuration", "cell_voltages_6", "fault_cell_voltages_6"),
                changed(other));
    }

    @Test
    void readingsReplaceOnlyTheLayout() {
        for (Map.Entry<String, String> choice : Map.of(
                        "remote_command_flags", "discharge_first", "pack_configuration", "b", "cell_16_frame", "cells")
                .entrySet()) {
            Profile other = Sofar.V1_0.with(choice.getKey(), choice.getValue());
            for (Message message : other.messages()) {
                Message standard = Sofar.V1_0.message(message.name()).orElseThrow();
                assertEquals(standard.identifier(), message.identifier());
                assertEquals(standard.timing(), message.timing());
                assertEquals(standard.direction(), message.direction());
                assertEquals(standard.layout().mask(), message.layout().mask());
            }
        }
    }

    private static List<String> changed(Profile other) {
        List<Message> standard = Sofar.V1_0.messages();
        return IntStream.range(0, standard.size())
                .filter(i -> standard.get(i) != other.messages().get(i))
                .mapToObj(i -> standard.get(i).name())
                .toList();
    }
}
