package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import java.util.Map;
import java.util.stream.Stream;

/**
 * 0x1AD8 and 0x1AD9, battery to inverter, every 100 ms: alarms, protections and faults.
 *
 * <p>Only the bits that the one source sets have names.
 */
public final class Faults {

    private static final Map<Integer, String> CHARGE =
            Map.of(0, "cell_over_voltage", 3, "temperature_low", 4, "temperature_high");
    private static final Map<Integer, String> DISCHARGE =
            Map.of(0, "cell_under_voltage", 4, "temperature_high", 6, "soc_low");

    /** The description of 0x1AD8. */
    public static final Message PROTECTION_AND_ALARM = Frames.fromBattery("protection_and_alarm", 0x1AD8)
            .cyclic(100)
            .purpose("What the battery has tripped on, and what it warns of, by direction of the current.")
            .layout(Stream.of(
                            FaultWord.elements("charge_alarm", 0, 16, CHARGE),
                            FaultWord.elements("discharge_alarm", 2, 16, DISCHARGE),
                            FaultWord.elements("charge_protection", 4, 16, CHARGE),
                            FaultWord.elements("discharge_protection", 6, 16, DISCHARGE))
                    .flatMap(word -> word)
                    .toList());

    /** The description of 0x1AD9. */
    public static final Message FAULTS = Frames.fromBattery("faults", 0x1AD9)
            .cyclic(100)
            .purpose("Faults, and alarms and protections whatever the direction of the current.")
            .layout(Stream.of(
                            FaultWord.elements("fault_code", 0, 32, Map.of(0, "cell_fault")),
                            FaultWord.elements(
                                    "generic_alarm",
                                    4,
                                    16,
                                    Map.of(0, "cell_voltage_difference", 6, "cell_temperature_difference")),
                            FaultWord.elements("generic_protection", 6, 16, Map.of(0, "cell_voltage_difference")))
                    .flatMap(word -> word)
                    .toList());

    private Faults() {}
}
