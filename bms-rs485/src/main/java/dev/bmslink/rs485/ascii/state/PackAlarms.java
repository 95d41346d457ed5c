package dev.bmslink.rs485.ascii.state;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.rs485.ascii.message.LimitState;
import dev.bmslink.rs485.ascii.message.PackAlarm;
import dev.bmslink.rs485.ascii.message.PackStatus;
import java.util.Map;
import java.util.stream.Stream;

/** What the reply to 44 says about a pack, as alarms. */
final class PackAlarms {
    private static final Map<PackStatus, Cause> PROTECTIONS = Map.of(
            PackStatus.MODULE_UNDER_VOLTAGE, Cause.PACK_UNDER_VOLTAGE,
            PackStatus.MODULE_OVER_VOLTAGE, Cause.PACK_OVER_VOLTAGE,
            PackStatus.CELL_UNDER_VOLTAGE, Cause.CELL_UNDER_VOLTAGE,
            PackStatus.CHARGE_OVER_TEMPERATURE, Cause.CHARGE_OVER_TEMPERATURE,
            PackStatus.DISCHARGE_OVER_TEMPERATURE, Cause.DISCHARGE_OVER_TEMPERATURE,
            PackStatus.CHARGE_OVER_CURRENT, Cause.CHARGE_OVER_CURRENT,
            PackStatus.DISCHARGE_OVER_CURRENT, Cause.DISCHARGE_OVER_CURRENT);

    private final PackAlarm said;

    PackAlarms(PackAlarm said) {
        this.said = said;
    }

    void record(StateStore store, long atNanos) {
        PROTECTIONS.forEach((bit, cause) ->
                store.set(new Alarm(cause, Severity.PROTECTION), said.status().contains(bit), atNanos));
        store.set(
                new Alarm(Cause.CELL_FAILURE, Severity.FAULT),
                !said.failedCells().isEmpty(),
                atNanos);
        alarm(store, Cause.CELL_UNDER_VOLTAGE, said.cells().contains(LimitState.BELOW_LIMIT), atNanos);
        alarm(store, Cause.CELL_OVER_VOLTAGE, said.cells().contains(LimitState.ABOVE_LIMIT), atNanos);
        alarm(store, Cause.UNDER_TEMPERATURE, said.temperatures().contains(LimitState.BELOW_LIMIT), atNanos);
        alarm(store, Cause.OVER_TEMPERATURE, said.temperatures().contains(LimitState.ABOVE_LIMIT), atNanos);
        alarm(store, Cause.PACK_UNDER_VOLTAGE, said.voltage() == LimitState.BELOW_LIMIT, atNanos);
        alarm(store, Cause.PACK_OVER_VOLTAGE, said.voltage() == LimitState.ABOVE_LIMIT, atNanos);
        // The discharge current is negative, so that too much of it lies below its limit.
        alarm(store, Cause.CHARGE_OVER_CURRENT, isBeyond(said.chargeCurrent()), atNanos);
        alarm(store, Cause.DISCHARGE_OVER_CURRENT, isBeyond(said.dischargeCurrent()), atNanos);
        alarm(store, Cause.GENERAL, states().anyMatch(PackAlarms::isAnotherError), atNanos);
    }

    private static void alarm(StateStore store, Cause cause, boolean active, long atNanos) {
        store.set(new Alarm(cause, Severity.ALARM), active, atNanos);
    }

    private static boolean isBeyond(LimitState state) {
        return state == LimitState.BELOW_LIMIT || state == LimitState.ABOVE_LIMIT;
    }

    private static boolean isAnotherError(LimitState state) {
        return state != LimitState.NORMAL && !isBeyond(state);
    }

    private Stream<LimitState> states() {
        return Stream.concat(
                Stream.concat(said.cells().stream(), said.temperatures().stream()),
                Stream.of(said.chargeCurrent(), said.voltage(), said.dischargeCurrent()));
    }
}
