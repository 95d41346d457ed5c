package dev.bmslink.rs485.ascii.message;

import dev.bmslink.core.signal.Reading;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Names;
import dev.bmslink.rs485.ascii.info.Part.Counted;
import dev.bmslink.rs485.ascii.info.Part.Item;
import dev.bmslink.rs485.ascii.info.Part.When;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measured values of one pack, in the reply to 42.
 *
 * @param cellVolts one voltage a cell, -32.768 to 32.767 V
 * @param temperaturesCelsius the BMS board, then groups of four cells, then the MOSFETs if there is a sixth
 * @param currentAmperes positive while charging, in steps of 0.1 A
 * @param voltageVolts the module's voltage, at most 65.534 V
 * @param remainingCapacityAmpereHours what is left, in steps of 0.001 Ah, or {@code NaN}
 * @param fullChargeCapacityAmpereHours what the full pack holds, or {@code NaN}
 * @param cycleCount cycles, 0 to 65535
 * @param userItems 2, or 4 when the capacities are repeated with three bytes: for packs above 65 Ah and for any pack behind a
 *     newer master
 */
public record PackAnalog(
        List<Double> cellVolts,
        List<Double> temperaturesCelsius,
        double currentAmperes,
        double voltageVolts,
        double remainingCapacityAmpereHours,
        double fullChargeCapacityAmpereHours,
        int cycleCount,
        int userItems) {

    private static final int SHORT_FORM = 2;
    private static final int LONG_FORM = 4;
    private static final int ESCAPE = 0xFFFF;
    private static final double LARGEST_WORD = 65.534;
    private static final String REMAINING = "remaining_capacity";
    private static final String FULL = "full_charge_capacity";
    private static final String USER_ITEMS_NAME = "user_items";
    private static final String WORD = "_word";

    private static final Counted CELLS = new Counted(
            "cell_voltages",
            Item.of(Fields.field("cell_voltage", Fields.SEEN).s16be(0).unit("V").decimal("0.001")));

    private static final Counted TEMPERATURES = new Counted(
            "temperatures",
            Item.of(Fields.field("temperature", Fields.SEEN)
                    .u16be(0)
                    .unit("°C")
                    .note("0.1 K a count, 2731 is 0 °C")
                    .decimal("0.1", "-273.1")));

    private static final Item CURRENT = Fields.deciAmperes("current", Fields.SEEN, "positive while charging");
    private static final Item VOLTAGE =
            Item.of(Fields.field("voltage", Fields.SEEN).bytes(0, 2).unit("V").decimal("0.001"));
    private static final Item REMAINING_WORD = word(REMAINING);
    private static final Item USER_ITEMS = Fields.octet(
            USER_ITEMS_NAME, Fields.SEEN, "2, or 4 when the capacities follow again with three bytes each");
    private static final Item FULL_WORD = word(FULL);
    private static final Item CYCLES =
            Item.of(Fields.field("cycle_count", Fields.SEEN).bytes(0, 2).whole());
    private static final When REMAINING_LONG = triple(REMAINING);
    private static final When FULL_LONG = triple(FULL);

    private static final String UNAVAILABLE = new Reading(FULL_WORD.signals().get(0), ESCAPE).text();

    static final Structure STRUCTURE = new Structure(
            CELLS,
            TEMPERATURES,
            CURRENT,
            VOLTAGE,
            REMAINING_WORD,
            USER_ITEMS,
            FULL_WORD,
            CYCLES,
            REMAINING_LONG,
            FULL_LONG);

    /** Copies the lists and checks the form. */
    public PackAnalog {
        cellVolts = List.copyOf(cellVolts);
        temperaturesCelsius = List.copyOf(temperaturesCelsius);
        if (userItems != SHORT_FORM && userItems != LONG_FORM) {
            throw new IllegalArgumentException("user items " + userItems + ", known are 2 and 4");
        }
    }

    private static Item word(String name) {
        return Item.named(
                name + WORD,
                Fields.field(name, Fields.SEEN)
                        .u16be(0)
                        .unit("Ah")
                        .notAvailable(ESCAPE)
                        .note("FFFF with four user items; the value then follows with three bytes")
                        .decimal("0.001"));
    }

    private static When triple(String name) {
        Item item = Item.of(Fields.field(name, Fields.SEEN)
                .bytes(0, 3)
                .unit("Ah")
                .note("only with four user items")
                .decimal("0.001"));
        return new When(USER_ITEMS, LONG_FORM, item);
    }

    /** Whether a block has a form that is known. */
    static boolean isKnown(Block block) {
        long items = block.payload(USER_ITEMS);
        return items == SHORT_FORM || items == LONG_FORM;
    }

    /** What a block says twice and differently, empty when nothing. */
    static String contradiction(Block block) {
        if (!isKnown(block)) {
            return "user_items says " + block.payload(USER_ITEMS) + ", known are 2 and 4";
        }
        if (block.has(FULL_LONG)) {
            double word = block.value(FULL_WORD);
            double full = block.value(FULL_LONG);
            if (!Double.isNaN(word) && word != full) {
                return "full_charge_capacity says " + word + " Ah and " + full + " Ah";
            }
            word = block.value(REMAINING_WORD);
            double remaining = block.value(REMAINING_LONG);
            if (!Double.isNaN(word) && word != remaining) {
                return "remaining_capacity says " + word + " Ah and " + remaining + " Ah";
            }
        }
        return "";
    }

    static PackAnalog of(Block block) {
        boolean large = block.has(FULL_LONG);
        return new PackAnalog(
                block.values(CELLS),
                block.values(TEMPERATURES),
                block.value(CURRENT),
                block.value(VOLTAGE),
                large ? block.value(REMAINING_LONG) : block.value(REMAINING_WORD),
                large ? block.value(FULL_LONG) : block.value(FULL_WORD),
                block.whole(CYCLES).orElse(0),
                large ? LONG_FORM : SHORT_FORM);
    }

    Block block() {
        BlockBuilder builder = new BlockBuilder(STRUCTURE)
                .values(CELLS, cellVolts)
                .values(TEMPERATURES, temperaturesCelsius)
                .value(CURRENT, currentAmperes)
                .value(VOLTAGE, voltageVolts)
                .whole(USER_ITEMS, userItems)
                .whole(CYCLES, cycleCount);
        boolean large = userItems == LONG_FORM;
        builder.value(REMAINING_WORD, large ? Double.NaN : remainingCapacityAmpereHours);
        builder.value(FULL_WORD, large ? Double.NaN : fullChargeCapacityAmpereHours);
        if (large) {
            builder.value(REMAINING_LONG, remainingCapacityAmpereHours);
            builder.value(FULL_LONG, fullChargeCapacityAmpereHours);
        }
        return builder.build();
    }

    /** The values by name, without the number of user items where the capacity tells it. */
    static Map<String, Object> names(Block block) {
        Map<String, Object> names = new LinkedHashMap<>(Names.of(block));
        Reading items = (Reading) names.get(USER_ITEMS_NAME);
        Object full = names.get(FULL);
        if (items != null && full instanceof Reading capacity && items.raw() == implied(capacity.text())) {
            names.remove(USER_ITEMS_NAME);
        }
        return names;
    }

    /** The block for values by name. */
    static Block parse(Map<String, ?> values) {
        Map<String, Object> complete = new LinkedHashMap<>(values);
        if (values.get(FULL) instanceof String full) {
            complete.putIfAbsent(USER_ITEMS_NAME, String.valueOf(implied(full)));
        }
        if (String.valueOf(LONG_FORM).equals(complete.get(USER_ITEMS_NAME))) {
            complete.put(REMAINING + WORD, UNAVAILABLE);
            complete.put(FULL + WORD, UNAVAILABLE);
        }
        return Names.parse(STRUCTURE, complete);
    }

    private static int implied(String fullChargeCapacity) {
        try {
            return Double.parseDouble(fullChargeCapacity) > LARGEST_WORD ? LONG_FORM : SHORT_FORM;
        } catch (NumberFormatException e) {
            return SHORT_FORM;
        }
    }
}
