package dev.bmslink.rs485.link;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;

/**
 * What a pack measures.
 *
 * @param milliVolts voltage in mV, 0 to 4 294 967 295
 * @param milliAmperes current in mA, positive while charging
 * @param socPerMille state of charge in 0.1 %, 0 to 65 535
 * @param sohPerMille state of health in 0.1 %, 0 to 65 535
 * @param maxCellMilliVolts voltage of the highest cell in mV, 0 to 65 535
 * @param minCellMilliVolts voltage of the lowest cell in mV, 0 to 65 535
 * @param maxDeciCelsius highest temperature in 0.1 °C, −32 768 to 32 767
 * @param minDeciCelsius lowest temperature in 0.1 °C, −32 768 to 32 767
 * @param alarmBits alarms, one a bit; their meaning is the pack's own
 */
public record Measurements(
        long milliVolts,
        int milliAmperes,
        int socPerMille,
        int sohPerMille,
        int maxCellMilliVolts,
        int minCellMilliVolts,
        int maxDeciCelsius,
        int minDeciCelsius,
        long alarmBits) {

    /** What a pack's alarm bits stand for: something is wrong, and only the pack knows what and how badly. */
    private static final Alarm SOMETHING = new Alarm(Cause.GENERAL, Severity.ALARM);

    /**
     * Records the measurements in a battery's state: volts, amperes, percent, degrees Celsius. The alarm bits become one
     * general alarm, which is active while any bit is set.
     *
     * @param store the state, in which everything else stays as it is
     * @param atNanos when the pack said this
     */
    public void record(StateStore store, long atNanos) {
        store.set(Quantity.VOLTAGE, milliVolts / 1000.0, atNanos)
                .set(Quantity.CURRENT, milliAmperes / 1000.0, atNanos)
                .set(Quantity.SOC, socPerMille / 10.0, atNanos)
                .set(Quantity.SOH, sohPerMille / 10.0, atNanos)
                .set(Quantity.MAX_CELL_VOLTAGE, maxCellMilliVolts / 1000.0, atNanos)
                .set(Quantity.MIN_CELL_VOLTAGE, minCellMilliVolts / 1000.0, atNanos)
                .set(Quantity.MAX_CELL_TEMPERATURE, maxDeciCelsius / 10.0, atNanos)
                .set(Quantity.MIN_CELL_TEMPERATURE, minDeciCelsius / 10.0, atNanos)
                .set(SOMETHING, alarmBits != 0, atNanos);
    }

    static Measurements of(long... values) {
        return new Measurements(
                values[0],
                (int) values[1],
                (int) values[2],
                (int) values[3],
                (int) values[4],
                (int) values[5],
                (int) values[6],
                (int) values[7],
                values[8]);
    }

    long[] values(int ports, int state) {
        return new long[] {
            milliVolts,
            milliAmperes,
            socPerMille,
            sohPerMille,
            maxCellMilliVolts,
            minCellMilliVolts,
            maxDeciCelsius,
            minDeciCelsius,
            alarmBits,
            ports,
            state
        };
    }
}
