package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;

/**
 * Average and extremes of one kind of temperature in a group.
 *
 * @param averageCelsius the average, or {@code NaN}
 * @param maxCelsius the highest, or {@code NaN}
 * @param maxLocation where the highest is
 * @param minCelsius the lowest, or {@code NaN}
 * @param minLocation where the lowest is
 */
public record TemperatureExtremes(
        double averageCelsius, double maxCelsius, Location maxLocation, double minCelsius, Location minLocation) {

    /** The five words of one kind. */
    record Parts(Part.Item average, Part.Item max, Part.Item maxLocation, Part.Item min, Part.Item minLocation) {

        static Parts of(String kind) {
            return new Parts(
                    Fields.deciKelvin("average_" + kind + "_temperature", Fields.SYSTEM),
                    Fields.deciKelvin("max_" + kind + "_temperature", Fields.SYSTEM),
                    Fields.location("max_" + kind + "_temperature_location"),
                    Fields.deciKelvin("min_" + kind + "_temperature", Fields.SYSTEM),
                    Fields.location("min_" + kind + "_temperature_location"));
        }

        TemperatureExtremes read(Block block) {
            return new TemperatureExtremes(
                    block.value(average),
                    block.value(max),
                    Fields.readLocation(block, maxLocation),
                    block.value(min),
                    Fields.readLocation(block, minLocation));
        }

        void write(BlockBuilder builder, TemperatureExtremes values) {
            builder.value(average, values.averageCelsius)
                    .value(max, values.maxCelsius)
                    .value(min, values.minCelsius);
            Fields.writeLocation(builder, maxLocation, values.maxLocation);
            Fields.writeLocation(builder, minLocation, values.minLocation);
        }
    }
}
