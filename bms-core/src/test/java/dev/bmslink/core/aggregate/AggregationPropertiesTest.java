package dev.bmslink.core.aggregate;

import static dev.bmslink.core.aggregate.Packs.NOW;
import static dev.bmslink.core.aggregate.Packs.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** The invariants of {@link Aggregator}, one property each. */
class AggregationPropertiesTest {
    private static final List<Quantity> CURRENT_LIMITS =
            List.of(Quantity.CHARGE_CURRENT_LIMIT, Quantity.DISCHARGE_CURRENT_LIMIT);

    @Property(tries = 500)
    void equalPacksBehaveAsOneScaledPack(
            @ForAll("states") BatteryState state,
            @ForAll @IntRange(min = 1, max = 16) int packs,
            @ForAll @DoubleRange(min = 1, max = 3) double imbalance) {
        AggregationPolicy policy = Packs.policy(DropOut.countOut(), Blocking.STOPS_ALL, imbalance);
        BatteryState one = aggregate(List.of(new Pack(1, 100, state)), policy).state();
        List<Pack> equal = IntStream.rangeClosed(1, packs)
                .mapToObj(number -> new Pack(number, 100, state))
                .toList();
        BatteryState many = aggregate(equal, policy).state();
        for (Quantity quantity : Quantity.values()) {
            double factor = CURRENT_LIMITS.contains(quantity) ? Math.max(1, packs / imbalance) : scale(quantity, packs);
            if (factor > 0) {
                assertEquals(one.presence(quantity), many.presence(quantity), quantity.key());
                assertEquals(one.number(quantity) * factor, many.number(quantity), 1e-9 * packs * 1000, quantity.key());
            }
        }
        for (Request request : Request.values()) {
            assertEquals(one.presence(request), many.presence(request));
            assertEquals(one.isSet(request), many.isSet(request));
        }
        assertEquals(one.alarms(), many.alarms());
    }

    /** What grows with the number of packs; 0 for what counts packs or names one. */
    private static double scale(Quantity quantity, int packs) {
        return switch (quantity) {
            case CURRENT, REMAINING_CAPACITY, FULL_CHARGE_CAPACITY, NOMINAL_CAPACITY -> packs;
            case ENERGY_CHARGED, ENERGY_DISCHARGED -> packs;
            case MODULE_COUNT, MODULES_BLOCKING_CHARGE, MODULES_BLOCKING_DISCHARGE, MODULES_OFFLINE -> 0;
            default -> 1;
        };
    }

    @Property(tries = 500)
    void theOrderDoesNotMatter(
            @ForAll("batteries") List<Pack> packs,
            @ForAll("policies") AggregationPolicy policy,
            @ForAll Random random) {
        List<Pack> shuffled = new ArrayList<>(packs);
        Collections.shuffle(shuffled, random);
        assertEquals(aggregate(packs, policy), aggregate(shuffled, policy));
    }

    @Property(tries = 3000)
    void aPackThatFallsSilentNeverRaisesALimitNorGivesAPermissionNorEndsAnAlarm(
            @ForAll("batteries") List<Pack> packs,
            @ForAll("policies") AggregationPolicy policy,
            @ForAll @IntRange(max = 4) int which,
            @ForAll @IntRange(min = 1, max = 100) int seconds) {
        BatteryState before = aggregate(packs, policy).state();
        List<Pack> fewer = new ArrayList<>(packs);
        Pack removed = packs.get(which % packs.size());
        fewer.set(
                which % packs.size(),
                new Pack(removed.number(), removed.capacityAh(), Packs.silenced(removed.state(), seconds)));
        BatteryState after = aggregate(fewer, policy).state();
        assertNotAbove(before, after, Quantity.CHARGE_VOLTAGE_LIMIT, 1);
        assertNotAbove(before, after, Quantity.CHARGE_CURRENT_LIMIT, 1);
        assertNotAbove(before, after, Quantity.DISCHARGE_CURRENT_LIMIT, 1);
        assertNotAbove(before, after, Quantity.DISCHARGE_VOLTAGE_LIMIT, -1);
        for (Request permission : List.of(Request.CHARGE_PERMISSION, Request.DISCHARGE_PERMISSION)) {
            boolean wasPermitted = before.presence(permission) == Presence.ABSENT || before.isSet(permission);
            assertTrue(wasPermitted || !after.isSet(permission), permission.key());
        }
        assertTrue(after.alarms().containsAll(before.alarms()));
    }

    private static void assertNotAbove(BatteryState before, BatteryState after, Quantity limit, int sign) {
        double was = before.number(limit);
        double is = after.number(limit);
        // A limit that was not known may not become a number either, except that a stop is a limit of zero.
        boolean stopped = is == 0 && CURRENT_LIMITS.contains(limit);
        assertTrue(Double.isNaN(is) || stopped || sign * (is - was) <= 0, limit.key() + " " + was + " -> " + is);
    }

    @Property(tries = 500)
    void voltageLimitsAreTheTightest(@ForAll("speaking") List<Pack> packs) {
        BatteryState battery = aggregate(packs, Packs.EVEN).state();
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (Pack pack : packs) {
            lowest = Math.min(lowest, pack.state().number(Quantity.CHARGE_VOLTAGE_LIMIT));
            highest = Math.max(highest, pack.state().number(Quantity.DISCHARGE_VOLTAGE_LIMIT));
        }
        assertEquals(lowest, battery.number(Quantity.CHARGE_VOLTAGE_LIMIT));
        assertEquals(highest, battery.number(Quantity.DISCHARGE_VOLTAGE_LIMIT));
    }

    /** Divides the battery's whole limit in the worst way that the imbalance allows, once for each pack. */
    @Property(tries = 500)
    void noPackExceedsItsOwnLimitHoweverTheCurrentDivides(
            @ForAll("speaking") List<Pack> packs, @ForAll @DoubleRange(min = 1, max = 2) double imbalance) {
        AggregationPolicy policy = Packs.policy(DropOut.countOut(), Blocking.STOPS_ALL, imbalance);
        BatteryState battery = aggregate(packs, policy).state();
        double capacity = packs.stream().mapToDouble(Pack::capacityAh).sum();
        for (Quantity limit : CURRENT_LIMITS) {
            for (Pack pack : packs) {
                double worst = battery.number(limit) * Math.min(1, imbalance * pack.capacityAh() / capacity);
                assertTrue(worst <= pack.state().number(limit) + 1e-9, limit.key());
            }
        }
    }

    @Property(tries = 500)
    void currentLimitsNeverExceedTheSumOfThePacks(
            @ForAll("speaking") List<Pack> packs, @ForAll("policies") AggregationPolicy policy) {
        BatteryState battery = aggregate(packs, policy).state();
        for (Quantity limit : CURRENT_LIMITS) {
            double sum = packs.stream()
                    .mapToDouble(pack -> pack.state().number(limit))
                    .sum();
            assertTrue(battery.number(limit) <= sum + 1e-9, limit.key());
        }
    }

    @Property(tries = 500)
    void socIsWeightedByCapacity(@ForAll("speaking") List<Pack> packs) {
        BatteryState battery = aggregate(packs, Packs.EVEN).state();
        double charge = 0;
        double capacity = 0;
        for (Pack pack : packs) {
            charge += pack.state().number(Quantity.SOC) * pack.capacityAh();
            capacity += pack.capacityAh();
        }
        assertEquals(charge / capacity, battery.number(Quantity.SOC), 1e-9);
    }

    @Property(tries = 500)
    void theWorstAlarmWins(@ForAll("batteries") List<Pack> packs, @ForAll("policies") AggregationPolicy policy) {
        List<Alarm> alarms = aggregate(packs, policy).state().alarms();
        Set<Alarm> said = new TreeSet<>();
        packs.forEach(pack -> said.addAll(pack.state().alarms()));
        assertTrue(alarms.containsAll(said));
        said.stream().findFirst().ifPresent(worst -> assertTrue(alarms.get(0).compareTo(worst) <= 0));
    }

    @Property(tries = 500)
    void extremesOfCellsNameTheirPack(@ForAll("speaking") List<Pack> packs) {
        BatteryState battery = aggregate(packs, Packs.EVEN).state();
        double number = battery.number(Quantity.MAX_CELL_VOLTAGE_PACK);
        Pack named = packs.stream()
                .filter(pack -> pack.number() == number)
                .findFirst()
                .orElseThrow();
        double highest = named.state().number(Quantity.MAX_CELL_VOLTAGE);
        assertEquals(highest, battery.number(Quantity.MAX_CELL_VOLTAGE));
        assertTrue(packs.stream().allMatch(pack -> pack.state().number(Quantity.MAX_CELL_VOLTAGE) <= highest));
    }

    @Property(tries = 500)
    void permissionsAreAndedAndWishesOred(@ForAll("speaking") List<Pack> packs) {
        BatteryState battery = aggregate(packs, Packs.EVEN).state();
        assertEquals(
                packs.stream().allMatch(pack -> pack.state().isSet(Request.CHARGE_PERMISSION)),
                battery.isSet(Request.CHARGE_PERMISSION));
        assertEquals(
                packs.stream().anyMatch(pack -> pack.state().isSet(Request.FORCED_CHARGE)),
                battery.isSet(Request.FORCED_CHARGE));
        AggregationPolicy each = Packs.policy(DropOut.countOut(), Blocking.STOPS_ITSELF, 1);
        assertEquals(
                packs.stream()
                        .map(Pack::state)
                        .anyMatch(state -> state.isSet(Request.CHARGE_PERMISSION)
                                && state.number(Quantity.CHARGE_CURRENT_LIMIT) > 0),
                aggregate(packs, each).state().isSet(Request.CHARGE_PERMISSION));
    }

    private static Aggregate aggregate(List<Pack> packs, AggregationPolicy policy) {
        return Aggregator.aggregate(packs, policy, NOW);
    }

    @Provide
    Arbitrary<AggregationPolicy> policies() {
        return Combinators.combine(
                        Arbitraries.of(DropOut.countOut(), DropOut.hold(20 * SECOND), DropOut.stop()),
                        Arbitraries.of(Blocking.class),
                        Arbitraries.doubles().between(1, 3),
                        Arbitraries.of(
                                ParallelRules.NONE,
                                new ParallelRules(2, 2, 1),
                                new ParallelRules(8, 4, Double.POSITIVE_INFINITY)))
                .as((dropOut, blocking, imbalance, rules) ->
                        new AggregationPolicy(5 * SECOND, dropOut, blocking, imbalance, rules));
    }

    /** Packs that say everything now, each with its own numbers. */
    @Provide
    Arbitrary<List<Pack>> speaking() {
        return packs(random -> state(random, false));
    }

    /** Packs of which any value may be missing, not available, zero or old. */
    @Provide
    Arbitrary<List<Pack>> batteries() {
        return packs(random -> state(random, true));
    }

    @Provide
    Arbitrary<BatteryState> states() {
        return Arbitraries.randomValue(random -> state(random, true));
    }

    private static Arbitrary<List<Pack>> packs(Function<Random, BatteryState> states) {
        return Arbitraries.randomValue(random -> {
            List<Pack> packs = new ArrayList<>();
            int count = 1 + random.nextInt(5);
            for (int i = 0; i < count; i++) {
                packs.add(new Pack(7 * i + 3, 25 * (1 + random.nextInt(8)), states.apply(random)));
            }
            return packs;
        });
    }

    private static BatteryState state(Random random, boolean holes) {
        StateStore store = new StateStore();
        boolean old = holes && random.nextInt(5) == 0;
        for (Quantity quantity : Quantity.values()) {
            // Today's capacities are left out of the full packs, so that SOC is weighted by the nameplate's.
            boolean absent = holes ? random.nextInt(12) == 0 : quantity == Quantity.FULL_CHARGE_CAPACITY;
            if (!absent) {
                store.set(quantity, number(random, quantity, holes), time(random, old, holes));
            }
        }
        for (Request request : Request.values()) {
            if (!holes || random.nextInt(4) > 0) {
                store.set(request, random.nextInt(4) > 0, time(random, old, holes));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Cause cause = Cause.values()[random.nextInt(Cause.values().length)];
            Severity severity = Severity.values()[random.nextInt(3)];
            store.set(new Alarm(cause, severity), random.nextBoolean(), time(random, old, holes));
        }
        return store.snapshot();
    }

    private static double number(Random random, Quantity quantity, boolean holes) {
        if (holes && random.nextInt(15) == 0) {
            return random.nextBoolean() ? Double.NaN : 0;
        }
        return switch (quantity.kind()) {
            case PLACE, COMPOSITION -> 1 + random.nextInt(16);
            default -> random.nextInt(100_000) / 1000.0;
        };
    }

    private static long time(Random random, boolean old, boolean holes) {
        boolean late = old || (holes && random.nextInt(40) == 0);
        return NOW - (late ? 6 * SECOND + random.nextInt(30) * SECOND : random.nextInt(4) * SECOND);
    }
}
