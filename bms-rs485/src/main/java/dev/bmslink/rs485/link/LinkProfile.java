package dev.bmslink.rs485.link;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.RatedQuantity;
import dev.bmslink.core.battery.Source;
import dev.bmslink.core.panel.Status;
import dev.bmslink.core.startup.PowerState;
import dev.bmslink.core.startup.StartRules;
import dev.bmslink.core.startup.StartUps;
import dev.bmslink.core.startup.UnitRole;
import dev.bmslink.core.wiring.StackRules;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a product uses the link port.
 *
 * @param family the product's family, such as {@code gtx5000}, or {@code open}
 * @param maxPacks the most packs, the master included
 * @param advisedPacks the most packs that the maker recommends
 * @param refusesOtherModels whether a pack of another model is left out
 * @param holdNanos how long the button must be held
 * @param codingStatus what the lights show while coding, or null when nothing is printed
 * @param successStatus what the lights show when coding has succeeded, or null when nothing is printed
 * @param pairing the rules of a pair, or null
 */
public record LinkProfile(
        String family,
        int maxPacks,
        int advisedPacks,
        boolean refusesOtherModels,
        long holdNanos,
        @Nullable Status codingStatus,
        @Nullable Status successStatus,
        @Nullable Pairing pairing) {
    private static final int MAX_DIFFERENCE_MILLI_VOLTS = 1000;

    /** The protocol without a product: 16 packs of any model. */
    public static final LinkProfile OPEN =
            new LinkProfile("open", 16, 16, false, Duration.ofSeconds(3).toNanos(), null, null, null);

    /**
     * What two batteries need to work as a pair.
     *
     * @param windowNanos within what time both buttons must be pressed
     * @param maxDifferenceMilliVolts the most that their voltages may differ, in mV
     * @param source where it is printed
     */
    public record Pairing(long windowNanos, int maxDifferenceMilliVolts, Source source) {}

    /**
     * Finds the profile of a product.
     *
     * @param family the family's id, such as {@code gtx5000}
     * @return the profile, or empty when the family is not known
     */
    public static Optional<LinkProfile> of(String family) {
        return StackRules.of(family).map(rules -> {
            boolean pair = rules.link() == StackRules.Link.PAIR;
            StartRules start =
                    StartUps.of(family, pair ? UnitRole.PAIR : UnitRole.MASTER).orElseThrow();
            return new LinkProfile(
                    family,
                    rules.maxBatteries(),
                    rules.advisedBatteries(),
                    pair,
                    start.button().holdNanos(),
                    pair ? null : Status.CODING,
                    pair ? Status.PARALLEL_SUCCESS : null,
                    pair ? pairing(rules, start) : null);
        });
    }

    /**
     * Returns what a pack holds by its nameplate.
     *
     * @return the capacity in Ah, or empty without a product
     */
    public OptionalDouble capacityAh() {
        return Catalogue.find(family)
                .flatMap(model -> model.rating(RatedQuantity.NOMINAL_CAPACITY))
                .map(rating -> OptionalDouble.of(rating.value().min()))
                .orElse(OptionalDouble.empty());
    }

    private static Pairing pairing(StackRules rules, StartRules start) {
        long window = start.timers().stream()
                .filter(timer -> timer.state() == PowerState.PAIRING)
                .findFirst()
                .orElseThrow()
                .nanos();
        return new Pairing(window, MAX_DIFFERENCE_MILLI_VOLTS, rules.source());
    }
}
