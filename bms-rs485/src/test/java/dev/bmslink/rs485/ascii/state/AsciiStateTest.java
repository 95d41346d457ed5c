package dev.bmslink.rs485.ascii.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Place;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frames;
import dev.bmslink.rs485.ascii.message.AlarmInfo;
import dev.bmslink.rs485.ascii.message.AnalogValues;
import dev.bmslink.rs485.ascii.message.ChargeManagement;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.LimitState;
import dev.bmslink.rs485.ascii.message.PackAlarm;
import dev.bmslink.rs485.ascii.message.PackAnalog;
import dev.bmslink.rs485.ascii.message.PackStatus;
import dev.bmslink.rs485.ascii.message.Replies;
import dev.bmslink.rs485.ascii.message.Reply;
import dev.bmslink.rs485.ascii.message.SystemChargeManagement;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The frames are captures and printed examples; their values were read by hand. */
class AsciiStateTest {
    private static final long AT = 5_000_000_000L;

    private final StateStore state = new StateStore();

    private static <T extends Reply> T reply(Class<T> type, Command command, String line) {
        Replies.Answer answer =
                Replies.read(Frames.intact(line), command, OptionalInt.empty(), OptionalInt.empty(), Dialect.DEFAULT);
        Content content =
                Objects.requireNonNull(answer.content(), () -> answer.faults().toString());
        return type.cast(Replies.typed(content, Dialect.DEFAULT));
    }

    private void analog(int pack, String line) {
        PackAnalog values = reply(AnalogValues.class, Command.ANALOG_VALUES, line)
                .packs()
                .get(pack)
                .values();
        AsciiState.record(state, values, AT);
    }

    @Test
    void measuredValuesOfUs2000() {
        analog(
                0,
                "~20024600C06E00020F0D1F0D200D200D200D200D200D210D200D200D210D220D200D220D220D21050BCD0BAF0BAF0BAF0BAF"
                        + "0015C4E88AAC02C350004FE594");
        assertEquals(50.408, state.number(Quantity.VOLTAGE));
        assertEquals(2.1, state.number(Quantity.CURRENT));
        assertEquals(35.5, state.number(Quantity.REMAINING_CAPACITY));
        assertEquals(50, state.number(Quantity.FULL_CHARGE_CAPACITY));
        assertEquals(71, state.number(Quantity.SOC), 1e-9);
        assertEquals(79, state.number(Quantity.CYCLE_COUNT));
        assertEquals(15, state.number(Quantity.CELL_COUNT));
        assertEquals(15, state.cellVoltages().size());
        assertEquals(3.359, state.cellVoltages().get(new Place(0, 1)).number());
        assertEquals(3.362, state.number(Quantity.MAX_CELL_VOLTAGE));
        assertEquals(11, state.number(Quantity.MAX_CELL_VOLTAGE_CELL));
        assertEquals(3.359, state.number(Quantity.MIN_CELL_VOLTAGE));
        assertEquals(1, state.number(Quantity.MIN_CELL_VOLTAGE_CELL));
        // 0BCD and 0BAF are 3021 and 2991 tenths of a kelvin.
        assertEquals(29, state.number(Quantity.BMS_TEMPERATURE), 1e-9);
        assertEquals(26, state.number(Quantity.MAX_CELL_TEMPERATURE), 1e-9);
        assertEquals(4, state.cellTemperatures().size());
        assertEquals(Presence.ABSENT, state.presence(Quantity.MOS_TEMPERATURE));
        assertEquals(Presence.ABSENT, state.presence(Quantity.CHARGE_CURRENT_LIMIT));
        assertEquals(AT, state.atNanos(Quantity.SOC));
    }

    /** The second of four US3000, 74 Ah each: both words of capacity say FFFF. */
    @Test
    void capacitiesAbove65AmpereHoursComeFromTheThreeByteForm() {
        analog(
                1,
                "~2002460061DC11040F0CFD0CFC0CFC0CFB0CFC0CFB0CFD0CFC0CFC0CFB0CFA0CFD0CFB0CFE0CFA050BE10BCD0BCD0BCD0BCD"
                        + "0000C2C1FFFF04FFFF002F00EFEC0121100F0CEB0CEB0CEB0CEA0CEA0CEC0CEB0CEB0CE90CE80CE60CE90CE90CEA"
                        + "0CE8050BE10BCD0BCD0BCD0BCDFFBCC1B2FFFF04FFFF002800F2D00121100F0CE80CE90CEA0CEA0CEA0CE90CEA0C"
                        + "EA0CEB0CEC0CEB0CEB0CEB0CEA0CEA050BE10BC30BC30BC30BC3FFB7C1B8FFFF04FFFF007100E7400121100F0CE9"
                        + "0CEC0CEB0CEA0CEA0CEB0CE90CE80CEA0CEA0CEA0CEB0CEC0CEA0CEA050BD70BC30BC30BC30BB9FFBBC1B9FFFF04"
                        + "FFFF006B00ED080121108D63");
        assertEquals(-6.8, state.number(Quantity.CURRENT));
        assertEquals(62.16, state.number(Quantity.REMAINING_CAPACITY));
        assertEquals(74, state.number(Quantity.FULL_CHARGE_CAPACITY));
        assertEquals(84, state.number(Quantity.SOC), 1e-9);
    }

    @Test
    void capacitiesThatTheShortFormCannotSayAreNotAvailableAndEmptyIsZero() {
        PackAnalog unsaid = new PackAnalog(List.of(), List.of(), 0, 48, Double.NaN, Double.NaN, 0, 2);
        AsciiState.record(state, unsaid, AT);
        assertEquals(Presence.NOT_AVAILABLE, state.presence(Quantity.REMAINING_CAPACITY));
        assertEquals(Presence.NOT_AVAILABLE, state.presence(Quantity.SOC));
        assertEquals(Presence.ABSENT, state.presence(Quantity.MAX_CELL_VOLTAGE));
        assertEquals(Presence.ABSENT, state.presence(Quantity.BMS_TEMPERATURE));
        AsciiState.record(state, new PackAnalog(List.of(), List.of(), 0, 48, 0, 50, 0, 2), AT);
        assertEquals(Presence.PRESENT, state.presence(Quantity.SOC));
        assertEquals(0, state.number(Quantity.SOC));
        AsciiState.record(state, new PackAnalog(List.of(), List.of(), 0, 48, 0, 0, 0, 2), AT);
        assertEquals(Presence.NOT_AVAILABLE, state.presence(Quantity.SOC));
    }

    @Test
    void theSixthTemperatureIsThatOfTheMosfets() {
        List<Double> celsius = List.of(30.0, 21.0, 24.0, 22.0, 23.0, 35.5);
        AsciiState.record(state, new PackAnalog(List.of(3.3), celsius, 0, 48, 10, 50, 0, 2), AT);
        assertEquals(30, state.number(Quantity.BMS_TEMPERATURE));
        assertEquals(35.5, state.number(Quantity.MOS_TEMPERATURE));
        assertEquals(24, state.number(Quantity.MAX_CELL_TEMPERATURE));
        assertEquals(2, state.number(Quantity.MAX_CELL_TEMPERATURE_SENSOR));
        assertEquals(21, state.number(Quantity.MIN_CELL_TEMPERATURE));
        assertEquals(1, state.number(Quantity.MIN_CELL_TEMPERATURE_SENSOR));
    }

    @Test
    void aPackWithoutAlarmsSaysSo() {
        // With one byte more than the document has, as a US5000 sends it.
        AlarmInfo info = reply(
                AlarmInfo.class,
                Command.ALARM_INFO,
                "~20024600A04200020F000000000000000000000000000000050000000000000000000E80000000F101");
        AsciiState.record(state, info.packs().get(0).values(), AT);
        assertEquals(List.of(), state.alarms());
        for (Alarm said : List.of(
                new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.ALARM),
                new Alarm(Cause.CHARGE_OVER_TEMPERATURE, Severity.PROTECTION),
                new Alarm(Cause.CELL_FAILURE, Severity.FAULT))) {
            assertEquals(Presence.PRESENT, state.presence(said), said::toString);
        }
        // Status byte 1 has no bit for it.
        assertEquals(Presence.ABSENT, state.presence(new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.PROTECTION)));
    }

    @Test
    void statesBitsAndFailedCellsAreAlarmsProtectionsAndFaults() {
        PackAlarm alarms = new PackAlarm(
                List.of(LimitState.NORMAL, LimitState.ABOVE_LIMIT),
                List.of(LimitState.BELOW_LIMIT),
                LimitState.NORMAL,
                LimitState.OTHER_ERROR,
                LimitState.BELOW_LIMIT,
                Set.of(PackStatus.CELL_UNDER_VOLTAGE, PackStatus.CHARGE_MOSFET_ON),
                Set.of(16));
        AsciiState.record(state, alarms, AT);
        assertEquals(
                Set.of(
                        new Alarm(Cause.CELL_OVER_VOLTAGE, Severity.ALARM),
                        new Alarm(Cause.UNDER_TEMPERATURE, Severity.ALARM),
                        new Alarm(Cause.DISCHARGE_OVER_CURRENT, Severity.ALARM),
                        new Alarm(Cause.GENERAL, Severity.ALARM),
                        new Alarm(Cause.CELL_UNDER_VOLTAGE, Severity.PROTECTION),
                        new Alarm(Cause.CELL_FAILURE, Severity.FAULT)),
                Set.copyOf(state.alarms()));
    }

    @Test
    void limitsOfAPack() {
        AsciiState.record(
                state,
                reply(ChargeManagement.class, Command.CHARGE_MANAGEMENT, "~20024600B01402D002AFC800C8FE0CC0F915"),
                AT);
        assertEquals(53.25, state.number(Quantity.CHARGE_VOLTAGE_LIMIT));
        assertEquals(45, state.number(Quantity.DISCHARGE_VOLTAGE_LIMIT));
        assertEquals(20, state.number(Quantity.CHARGE_CURRENT_LIMIT));
        // FE0C on the wire, -50.0 A.
        assertEquals(50, state.number(Quantity.DISCHARGE_CURRENT_LIMIT));
        assertTrue(state.isSet(Request.CHARGE_PERMISSION));
        assertTrue(state.isSet(Request.DISCHARGE_PERMISSION));
        assertFalse(state.isSet(Request.FORCED_CHARGE));
        assertEquals(Presence.PRESENT, state.presence(Request.FULL_CHARGE));
        assertFalse(state.isSet(Request.FULL_CHARGE));
    }

    @Test
    void limitsOfAGroup() {
        // B0: bits 7, 5 and 4, so charging at once and fully, and no discharging.
        AsciiState.record(
                state,
                reply(
                        SystemChargeManagement.class,
                        Command.SYSTEM_CHARGE_MANAGEMENT,
                        "~20124600D012DCD35DC009C407E4B0F97E"),
                AT);
        assertEquals(56.531, state.number(Quantity.CHARGE_VOLTAGE_LIMIT));
        assertEquals(24, state.number(Quantity.DISCHARGE_VOLTAGE_LIMIT));
        assertEquals(250, state.number(Quantity.CHARGE_CURRENT_LIMIT));
        assertEquals(202, state.number(Quantity.DISCHARGE_CURRENT_LIMIT));
        assertTrue(state.isSet(Request.CHARGE_PERMISSION));
        assertFalse(state.isSet(Request.DISCHARGE_PERMISSION));
        assertTrue(state.isSet(Request.FORCED_CHARGE));
        assertTrue(state.isSet(Request.FULL_CHARGE));
    }
}
