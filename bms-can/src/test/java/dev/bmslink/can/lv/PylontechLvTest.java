package dev.bmslink.can.lv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Encoder;
import dev.bmslink.core.signal.Reading;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PylontechLvTest {

    /** Frames and values of captures C1, C4, C5, C6, C7, C8 and C21, as samples/README.md lists them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "351#1402740E740ECC01 | charge_voltage_limit 53.2 V, charge_current_limit 370.0 A, discharge_current_limit 370.0 A, discharge_voltage_limit 46.0 V",
                "351#140250 02C805 | charge_voltage_limit 53.2 V, charge_current_limit 59.2 A, discharge_current_limit 148.0 A",
                "351#1402B0044006C201 | charge_voltage_limit 53.2 V, charge_current_limit 120.0 A, discharge_current_limit 160.0 A, discharge_voltage_limit 45.0 V",
                "351#10027201 7201C201 | charge_voltage_limit 52.8 V, charge_current_limit 37.0 A, discharge_current_limit 37.0 A, discharge_voltage_limit 45.0 V",
                "351#3402D007A00FB001 | charge_voltage_limit 56.4 V, charge_current_limit 200.0 A, discharge_current_limit 400.0 A, discharge_voltage_limit 43.2 V",
                "351#4502B00E50F1C001 | charge_voltage_limit 58.1 V, charge_current_limit 376.0 A, discharge_current_limit -376.0 A, discharge_voltage_limit 44.8 V",
                "355#1A006400 | soc 26 %, soh 100 %",
                "355#5F006300 | soc 95 %, soh 99 %",
                "355#2A00640000000000 | soc 42 %, soh 100 %",
                "356#021300004A01 | voltage 48.66 V, current 0.0 A, temperature 33.0 °C",
                "356#7713A9FE0B01 | voltage 49.83 V, current -34.3 A, temperature 26.7 °C",
                "356#63140FFFEB000000 | voltage 52.19 V, current -24.1 A, temperature 23.5 °C",
                "356#8413F1FF3700 | voltage 49.96 V, current -1.5 A, temperature 5.5 °C",
                "35E#50594C4F4E202020 | manufacturer PYLON"
            })
    void decodesTheValuesStatedForTheCaptures(String frame, String values) {
        Decoded decoded = PylontechLv.V1_2.decode(CanFrame.parse(frame.replace(" ", "")));
        assertEquals(
                values,
                String.join(
                        ", ", decoded.readings().stream().map(Reading::toString).toList()));
        assertTrue(decoded.faults().isEmpty());
    }

    @Test
    void decodesTheFlagsOfTheCaptures() {
        Decoded modules = PylontechLv.V1_2.decode(CanFrame.parse("359#000000000A504E"));
        assertEquals(
                "module_count 10 modules",
                modules.reading("module_count").orElseThrow().toString());
        assertEquals(17, modules.readings().size());
        Requests requests = Requests.decode(CanFrame.parse("35C#C000").data());
        assertEquals(new Requests(true, true, false, false, false), requests);
        assertEquals(new Requests(false, true, false, false, false), Requests.decode(0x40));
    }

    /** Byte and bit of every flag, from the bit tables of the document. */
    @ParameterizedTest
    @CsvSource({
        "359#02, cell_or_module_over_voltage",
        "359#04, cell_or_module_under_voltage",
        "359#08, cell_over_temperature",
        "359#10, cell_under_temperature",
        "359#80, discharge_over_current",
        "359#0001, charge_over_current",
        "359#0008, system_error",
        "359#000002, cell_or_module_voltage_high",
        "359#000004, cell_or_module_voltage_low",
        "359#000008, cell_temperature_high",
        "359#000010, cell_temperature_low",
        "359#000080, discharge_current_high",
        "359#00000001, charge_current_high",
        "359#00000008, internal_communication_fail",
        "35C#80, charge_enable",
        "35C#40, discharge_enable",
        "35C#20, request_force_charge_1",
        "35C#10, request_force_charge_2",
        "35C#08, request_full_charge"
    })
    void eachFlagHasItsBit(String frame, String flag) {
        Decoded decoded = PylontechLv.V1_2.decode(CanFrame.parse(frame));
        for (Reading reading : decoded.readings()) {
            assertEquals(reading.signal().name().equals(flag) ? "true" : "false", reading.text(), reading.toString());
        }
    }

    @Property
    void typedAndGenericDecodeAgree(
            @ForAll @IntRange(max = 6) int index, @ForAll long payload, @ForAll @IntRange(max = 8) int length) {
        var message = PylontechLv.V1_2.messages().get(index);
        CanFrame frame = new CanFrame(message.identifier().word(), length, payload);
        PylontechLvMessage typed = PylontechLvMessage.decode(frame).orElse(null);
        if (typed == null) {
            assertTrue(length
                    < message.lengths().stream()
                            .mapToInt(Integer::intValue)
                            .min()
                            .orElseThrow());
            return;
        }
        Map<String, String> byRecord = values(PylontechLv.V1_2.decode(typed.frame()));
        Map<String, String> byName = values(PylontechLv.V1_2.decode(frame));
        byName.keySet().removeAll(java.util.Set.of("marker_p", "marker_n"));
        byRecord.keySet().retainAll(byName.keySet());
        assertEquals(byName, byRecord);
    }

    private static Map<String, String> values(Decoded decoded) {
        Map<String, String> values = new HashMap<>();
        decoded.readings().forEach(reading -> values.put(reading.signal().name(), reading.text()));
        return values;
    }

    @Property
    void encodingWhatWasDecodedGivesTheSameBits(
            @ForAll @IntRange(max = 6) int index, @ForAll long payload, @ForAll @IntRange(max = 8) int length) {
        var message = PylontechLv.V1_2.messages().get(index);
        CanFrame frame = new CanFrame(message.identifier().word(), length, payload);
        Decoded decoded = PylontechLv.V1_2.decode(frame);
        long carried = decoded.readings().stream()
                .mapToLong(reading -> reading.signal().bits().mask())
                .reduce(0, (a, b) -> a | b);
        CanFrame again = Encoder.encode(message, length, values(decoded));
        assertEquals(frame.data() & carried, again.data());
        assertEquals(frame.word(), again.word());
    }
}
