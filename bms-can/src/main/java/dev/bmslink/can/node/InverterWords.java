package dev.bmslink.can.node;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateView;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What an inverter says in its cyclic messages, by the wire names of their signals. */
final class InverterWords {
    private InverterReadings readings = InverterReadings.NONE;
    private @Nullable LocalDateTime clock;
    private long count;
    private boolean first;

    void setReadings(InverterReadings now) {
        readings = now;
    }

    void setClock(LocalDateTime now) {
        clock = now;
    }

    /** The payload of a message, or empty when it cannot be sent for want of a value. */
    OptionalLong payload(Message message, StateView battery) {
        count++;
        long payload = 0;
        for (Signal signal : message.layout().signals()) {
            Optional<Long> raw = raw(message, signal, battery);
            if (raw.isEmpty()) {
                return OptionalLong.empty();
            }
            payload = signal.bits().set(payload, raw.get());
        }
        return OptionalLong.of(payload);
    }

    private Optional<Long> raw(Message message, Signal signal, StateView battery) {
        return switch (signal.name()) {
            case "send_counter", "heartbeat" ->
                Optional.of(count & signal.bits().max());
            case "inverter_battery_voltage" -> measured(signal, readings.volts(), battery, Quantity.VOLTAGE);
            case "inverter_battery_current" -> current(signal, battery);
            case "inverter_battery_temperature" -> measured(signal, readings.celsius(), battery, Quantity.TEMPERATURE);
            case "inverter_soc" -> measured(signal, Double.NaN, battery, Quantity.SOC);
            case "inverter_soh" -> measured(signal, Double.NaN, battery, Quantity.SOH);
            case "charge_voltage_setpoint" -> measured(signal, Double.NaN, battery, Quantity.CHARGE_VOLTAGE_LIMIT);
            case "bus_voltage_setting" -> number(signal, readings.busVolts());
            case "year" -> time(message, signal, LocalDateTime::getYear);
            case "month" -> time(message, signal, LocalDateTime::getMonthValue);
            case "day" -> time(message, signal, LocalDateTime::getDayOfMonth);
            case "hour" -> time(message, signal, LocalDateTime::getHour);
            case "minute" -> time(message, signal, LocalDateTime::getMinute);
            case "second" -> time(message, signal, LocalDateTime::getSecond);
            case "charge_command", "discharge_command" -> named(signal, "active");
            case "sleep_wakeup_control" -> named(signal, "wake");
            case "pcs_state" -> named(signal, "standby");
            case "query_type" -> query(signal);
            default -> Optional.of(signal.unset());
        };
    }

    /** The two kinds of information in turn, as known hosts ask for them. */
    private Optional<Long> query(Signal signal) {
        first = !first;
        return named(signal, first ? "equipment_information" : "ensemble_information");
    }

    /** Without a clock a Deye inverter sends zeros in its keepalive (DY33); a message that is nothing but a clock waits. */
    private Optional<Long> time(Message message, Signal signal, ToIntFunction<LocalDateTime> part) {
        if (clock != null) {
            return Optional.of(signal.raw(((Whole) signal).write(0, part.applyAsInt(clock))));
        }
        return message.name().equals("keepalive") ? Optional.of(0L) : Optional.empty();
    }

    private static Optional<Long> named(Signal signal, String name) {
        return signal instanceof Choice choice && choice.names().containsValue(name)
                ? Optional.of(choice.parse(name))
                : Optional.of(signal.unset());
    }

    /** A Sunny Island counts a charge current as negative (SMA). */
    private Optional<Long> current(Signal signal, StateView battery) {
        double amps = Double.isNaN(readings.amps()) ? battery.number(Quantity.CURRENT) : readings.amps();
        return Double.isNaN(amps) ? Optional.of(signal.unset()) : number(signal, 0 - amps);
    }

    private static Optional<Long> measured(Signal signal, double own, StateView battery, Quantity quantity) {
        double number = Double.isNaN(own) ? battery.number(quantity) : own;
        return Double.isNaN(number) ? Optional.of(signal.unset()) : number(signal, number);
    }

    private static Optional<Long> number(Signal signal, double number) {
        if (Double.isNaN(number)) {
            return Optional.empty();
        }
        long payload = signal instanceof Decimal decimal
                ? decimal.write(0, number)
                : ((Whole) signal).write(0, Math.round(number));
        return Optional.of(signal.raw(payload));
    }
}
