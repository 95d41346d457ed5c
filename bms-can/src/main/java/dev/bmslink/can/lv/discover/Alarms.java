package dev.bmslink.can.lv.discover;

import static dev.bmslink.can.profile.Direction.FROM_BATTERY;
import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Field;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 0x35A, battery to inverter, every second: what the battery has tripped on, and what it warns of.
 *
 * <p>The pairs of bits are SMA's, the bytes are not: seven bytes, read as one little-endian number, hold 14 alarms and
 * then 14 warnings, of which the general one is missing. This follows from frames without any alarm, so it is to be
 * checked on a device before anything relies on it.
 */
public final class Alarms {

    /** Number of alarms, and of warnings; the last ones have no known meaning. */
    private static final int PLACES = 14;

    private static final List<String> NAMES = List.of(
            "general",
            "battery_voltage_high",
            "battery_voltage_low",
            "temperature_high",
            "temperature_low",
            "charge_temperature_high",
            "charge_temperature_low",
            "discharge_current_high",
            "charge_current_high",
            "contactor",
            "short_circuit",
            "bms_internal",
            "cell_imbalance");

    /** The conditions, first the alarms and then the warnings. */
    public static final List<Choice> CONDITIONS = Stream.concat(
                    IntStream.range(0, NAMES.size()).mapToObj(i -> condition("alarm_", i, i)),
                    IntStream.range(1, NAMES.size()).mapToObj(i -> condition("warning_", i, PLACES + i - 1)))
            .toList();

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("alarms")
            .standardId(0x35A)
            .direction(FROM_BATTERY)
            .lengths(7)
            .cyclic(1000)
            .purpose("What the battery has tripped on, and what it warns of.")
            .source(CAPTURED, "CAP")
            .layout(CONDITIONS);

    private Alarms() {}

    private static Choice condition(String kind, int name, int place) {
        return Field.named(kind + NAMES.get(name))
                .at(Bits.littleEndian(2 * place, 2))
                .note("The position follows from frames without any alarm.")
                .source(INFERRED, "CAP")
                .choice("not_signalled", "raised", "cleared");
    }
}
