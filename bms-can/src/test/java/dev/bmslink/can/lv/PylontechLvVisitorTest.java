package dev.bmslink.can.lv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.bmslink.can.CanFrame;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PylontechLvVisitorTest {

    /** Writes down what it is called with. */
    private static final class Notes implements PylontechLvVisitor {

        private final List<String> calls = new ArrayList<>();

        @Override
        public void limits(long payload, int length) {
            calls.add("limits " + Limits.CHARGE_VOLTAGE_LIMIT.read(payload) + " " + length);
        }

        @Override
        public void stateOfCharge(long payload) {
            calls.add("state_of_charge " + StateOfCharge.SOC.read(payload));
        }

        @Override
        public void measurements(long payload) {
            calls.add("measurements " + Measurements.VOLTAGE.read(payload));
        }

        @Override
        public void protectionAndAlarm(long payload) {
            calls.add("protection_and_alarm " + ProtectionAndAlarm.MODULE_COUNT.read(payload));
        }

        @Override
        public void requests(long payload) {
            calls.add("requests " + Requests.CHARGE_ENABLE.read(payload));
        }

        @Override
        public void manufacturer(long payload) {
            calls.add("manufacturer " + Manufacturer.MANUFACTURER.read(payload));
        }

        @Override
        public void keepalive() {
            calls.add("keepalive");
        }
    }

    private static List<String> visit(String text) {
        CanFrame frame = CanFrame.parse(text);
        Notes notes = new Notes();
        boolean known = PylontechLvMessage.visit(frame.word(), frame.length(), frame.data(), notes);
        assertEquals(known, !notes.calls.isEmpty());
        assertEquals(known, PylontechLvMessage.decode(frame).isPresent());
        return notes.calls;
    }

    @ParameterizedTest
    @CsvSource({
        "351#1402740E740ECC01, limits 53.2 8",
        "351#1402740E740E, limits 53.2 6",
        "355#1A006400, state_of_charge 26",
        "356#4E1302030405, measurements 49.42",
        "359#000000000A504E, protection_and_alarm 10",
        "35C#C000, requests true",
        "35E#50594C4F4E202020, manufacturer PYLON",
        "305#0000000000000000, keepalive"
    })
    void everyMessageHasItsMethod(String frame, String call) {
        assertEquals(List.of(call), visit(frame));
    }

    @ParameterizedTest
    @CsvSource({"351#1402740E74", "355#1A0064", "305#00", "123#1402740E740ECC01", "00000351#1402740E740ECC01"})
    void shortFramesAndOthersAreNotVisited(String frame) {
        assertEquals(List.of(), visit(frame));
    }

    @Test
    void aMethodThatIsNotOverriddenDoesNothing() {
        assertEquals(true, PylontechLvMessage.visit(0x351, 8, 0, new PylontechLvVisitor() {}));
        assertNull(PylontechLvMessage.decodeOrNull(CanFrame.parse("123#00")));
    }
}
