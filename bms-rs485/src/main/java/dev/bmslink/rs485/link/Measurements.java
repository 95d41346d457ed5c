package dev.bmslink.rs485.link;

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
