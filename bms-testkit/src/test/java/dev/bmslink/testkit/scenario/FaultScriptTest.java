package dev.bmslink.testkit.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.testkit.device.BatterySettings;
import dev.bmslink.testkit.device.PackSensor;
import dev.bmslink.testkit.inverter.Misbehaviour;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultScriptTest {
    private static final String SCRIPT = """
        # every kind of fault
        at 3h pack 2 drops
        from 10m to 12m jitter 400ms   # a loose contact
        from 1h30m to 2h pack 1 cell 5 sags 12
        at 1d pack 3 address 2

        at 90s pack 1 contact welded
        from 1s to 2s pack 4 sensor temperature lost
        at 5m freeze soc
        at 5m swap 351 0 1
        at 5m swap 00004210 2 3
        from 5m to 6m loss 2.5%
        from 7m to 8m cable out
        at 9h ambient -12
        at 10s button
        at 1m inverter ignores-limits
        from 1m to 2m inverter late 4s
        """;

    @Test
    void everyFaultIsRead() {
        FaultScript expected = FaultScript.NONE
                .at(Duration.ofHours(3), new Fault.PackDrops(2))
                .during(Duration.ofMinutes(10), Duration.ofMinutes(12), new Fault.Jitter(Duration.ofMillis(400)))
                .during(Duration.ofMinutes(90), Duration.ofHours(2), new Fault.CellSags(1, 5, 12))
                .at(Duration.ofDays(1), new Fault.DuplicateAddress(3, 2))
                .at(Duration.ofSeconds(90), new Fault.ContactWelded(1))
                .during(Duration.ofSeconds(1), Duration.ofSeconds(2), new Fault.SensorLost(4, PackSensor.TEMPERATURE))
                .at(Duration.ofMinutes(5), new Fault.ValueFreezes(Quantity.SOC))
                .at(Duration.ofMinutes(5), new Fault.BytesSwap(0x351, 0, 1))
                .at(Duration.ofMinutes(5), new Fault.BytesSwap(0x8000_4210, 2, 3))
                .during(Duration.ofMinutes(5), Duration.ofMinutes(6), new Fault.Loss(2.5))
                .during(Duration.ofMinutes(7), Duration.ofMinutes(8), new Fault.CableOut())
                .at(Duration.ofHours(9), new Fault.Ambient(-12))
                .at(Duration.ofSeconds(10), new Fault.ButtonHeld())
                .at(Duration.ofMinutes(1), new Fault.InverterMisbehaves(Misbehaviour.IGNORES_LIMITS, Duration.ZERO))
                .during(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        new Fault.InverterMisbehaves(Misbehaviour.LATE, Duration.ofSeconds(4)));
        assertEquals(expected, FaultScript.parse(SCRIPT));
        assertEquals(expected, FaultScript.parse(expected.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        after 3h pack 2 drops            |  1 | "after" is not one of at, from
        at 3x pack 2 drops               |  4 | "3x" is no time such as 1h30m, 90s or 400ms
        at 3h                            |  6 | one of pack, freeze, swap, jitter, loss, cable, ambient, button, inverter is missing
        at 3h pack two drops             | 12 | "two" is not a pack, 1 to 99
        at 3h pack 2 explodes            | 14 | "explodes" is not one of drops, address, contact, cell, sensor
        at 3h pack 2 drops dead          | 20 | "dead" is too much
        from 3h to 2h cable out          | 12 | 2h is not after 3h
        from 3h till 4h cable out        |  9 | "till" is not "to"
        at 1s swap 351 0 8               | 18 | "8" is not a byte, 0 to 7
        at 1s swap 951 0 1               | 12 | "951" is no identifier of 3 or 8 hexadecimal digits
        at 1s freeze charm               | 14 | "charm" is no value such as soc
        at 1s loss 101%                  | 12 | "101%" is not a share, 0 to 100
        at 1s inverter late              | 20 | a time such as 1h30m is missing
        """)
    void aMistakeHasItsPlace(String line, int column, String reason) {
        ScriptException wrong =
                assertThrows(ScriptException.class, () -> FaultScript.parse("# first\n\n" + line + "\n"));
        assertEquals(3, wrong.line());
        assertEquals(column, wrong.column());
        assertEquals("line 3, column " + column + ": " + reason, wrong.getMessage());
    }

    /** Whatever a file holds, it is a script or a {@link ScriptException}. */
    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        try {
            FaultScript script = FaultScript.parse("at 1s " + text);
            assertEquals(script, FaultScript.parse(script.toString()));
        } catch (ScriptException refused) {
            assertTrue(String.valueOf(refused.getMessage()).startsWith("line " + refused.line() + ", column "));
        }
    }

    @Test
    void aPackThatIsNotThereIsRefused() {
        Scenario one = Scenario.of(BatterySettings.of(Catalogue.find("gtx5000").orElseThrow()));
        FaultScript script = FaultScript.parse("at 3h pack 2 drops");
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> one.withScript(script));
        assertEquals("\"at 3h pack 2 drops\": pack 2 is outside 1..1", wrong.getMessage());
    }
}
