package dev.bmslink.core.control;

import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_VOLTAGE_LIMIT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What {@link Controller} promises in every step, over random walks through any battery, clock and model. */
class ControlPropertiesTest {
    private static final String[] MODELS = {"gtx2500", "gtx5000", "gtx3000-h4", "gtx3000-h10", "growatt-6k5"};
    private static final int STEPS = 30;

    @Property(tries = 100)
    void noLimitExceedsTheRatingAndNoneIsUnknown(@ForAll("walks") Random random) {
        walk(random, (settings, before, battery, now, output) -> {
            RatedLimits rated = settings.rated();
            BatteryState told = output.battery();
            assertTrue(told.number(CHARGE_VOLTAGE_LIMIT) <= rated.chargeVolts());
            assertTrue(told.number(CHARGE_CURRENT_LIMIT) <= rated.chargeAmps());
            assertTrue(told.number(CHARGE_CURRENT_LIMIT) >= 0);
            assertTrue(told.number(DISCHARGE_CURRENT_LIMIT) <= rated.dischargeAmps());
            assertTrue(told.number(DISCHARGE_CURRENT_LIMIT) >= 0);
            assertTrue(told.number(DISCHARGE_VOLTAGE_LIMIT) >= rated.dischargeVolts());
        });
    }

    @Property(tries = 100)
    void limitsChangeSlowlyExceptForAStop(@ForAll("walks") Random random) {
        walk(random, (settings, before, battery, now, output) -> {
            double seconds =
                    Math.min(10, Math.max(0, Duration.between(before.at(), now).toNanos() / 1e9));
            for (Quantity limit : new Quantity[] {CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT}) {
                double rated = settings.rated().of(limit);
                double was = before.limits().getOrDefault(limit, 0.0);
                double is = output.battery().number(limit);
                assertTrue(is - was <= 0.02 * rated * seconds + 1e-9, "rise");
                assertTrue(is == 0 || was - is <= 0.2 * rated * seconds + 1e-9, "fall");
            }
        });
    }

    @Property(tries = 100)
    void whatIsNotPermittedHasNoCurrentAndNoRequest(@ForAll("walks") Random random) {
        walk(random, (settings, before, battery, now, output) -> {
            BatteryState told = output.battery();
            assertTrue(told.isSet(Request.CHARGE_PERMISSION) || told.number(CHARGE_CURRENT_LIMIT) == 0);
            assertTrue(told.isSet(Request.DISCHARGE_PERMISSION) || told.number(DISCHARGE_CURRENT_LIMIT) == 0);
            assertTrue(told.isSet(Request.CHARGE_PERMISSION)
                    || (!told.isSet(Request.FORCED_CHARGE) && !told.isSet(Request.FULL_CHARGE)));
        });
    }

    /** Thresholds are typed in: 2 of section 9.1 and 8.1 of the manuals. */
    @Property(tries = 100)
    void nothingUnsafeIsPermitted(@ForAll("walks") Random random) {
        walk(random, (settings, before, battery, now, output) -> {
            BatteryState told = output.battery();
            double coldest = battery.number(Quantity.MIN_CELL_TEMPERATURE);
            double hottest = battery.number(Quantity.MAX_CELL_TEMPERATURE);
            boolean mayCharge = told.isSet(Request.CHARGE_PERMISSION);
            boolean mayDischarge = told.isSet(Request.DISCHARGE_PERMISSION);
            assertTrue(!mayCharge || !(coldest < -10 || hottest > 55));
            assertTrue(!mayDischarge || !(coldest < -20 || hottest > 60));
            assertTrue(!(mayCharge || mayDischarge) || !Double.isNaN(battery.number(Quantity.VOLTAGE)));
            assertTrue(!(mayCharge || mayDischarge) || Math.abs(battery.number(Quantity.CURRENT)) <= 100);
            boolean refused = battery.presence(Request.CHARGE_PERMISSION) == Presence.PRESENT
                    && !battery.isSet(Request.CHARGE_PERMISSION);
            assertTrue(!mayCharge || !refused);
        });
    }

    @Property(tries = 100)
    void alarmsOfTheBatteryStay(@ForAll("walks") Random random) {
        walk(
                random,
                (settings, before, battery, now, output) ->
                        assertTrue(output.battery().alarms().containsAll(battery.alarms())));
    }

    /** A controller that is restarted before every step, from text, does what one does that runs on. */
    @Property(tries = 100)
    void aRestartChangesNothing(@ForAll("walks") Random random) {
        walk(random, (settings, before, battery, now, output) -> {
            ControlStateReading reading = ControlState.parse(before.toText());
            ControlState restored = ((ControlStateReading.Stored) reading).state();
            assertEquals(before, restored);
            assertEquals(output, new Controller(settings).step(restored, battery, now, NANOS));
        });
    }

    @Property(tries = 100)
    void theTraceGivesTheReasonForEveryLimit(@ForAll("walks") Random random) {
        walk(random, (settings, before, battery, now, output) -> {
            for (Trace.Line line : output.trace().lines()) {
                assertEquals(output.battery().number(line.limit()), line.value());
                Cap tightest = line.caps().get(0);
                assertTrue(line.caps().stream().noneMatch(cap -> cap.isTighterThan(tightest)));
                assertTrue(line.toString().contains(tightest.toString()));
            }
        });
    }

    private static final long NANOS = 1_000_000_000_000L;

    private interface Check {
        void check(
                ControlSettings settings, ControlState before, BatteryState battery, Instant now, ControlOutput output);
    }

    private static void walk(Random random, Check check) {
        ControlSettings settings = Plant.settings(MODELS[random.nextInt(MODELS.length)]);
        Instant now = Plant.NOON;
        ControlState state = ControlState.start(now);
        for (int i = 0; i < STEPS; i++) {
            now = now.plusMillis(
                    random.nextInt(8) == 0 ? random.nextInt(100_000_000) - 10_000 : random.nextInt(3500) - 500);
            BatteryState battery = battery(random, settings.rated());
            ControlOutput output = new Controller(settings).step(state, battery, now, NANOS);
            check.check(settings, state, battery, now, output);
            state = output.next();
        }
    }

    @Provide
    Arbitrary<Random> walks() {
        return Arbitraries.randomValue(random -> new Random(random.nextLong()));
    }

    /** Mostly healthy; each value may be extreme, not available, old or missing. */
    private static BatteryState battery(Random random, RatedLimits rated) {
        StateStore store = new StateStore();
        put(store, random, Quantity.VOLTAGE, 3.3 * rated.cells(), 0.4 * rated.cells());
        put(store, random, Quantity.CURRENT, 0, 80);
        put(store, random, Quantity.MIN_CELL_VOLTAGE, 3.25, 0.5);
        put(store, random, Quantity.MAX_CELL_VOLTAGE, 3.35, 0.3);
        put(store, random, Quantity.MIN_CELL_TEMPERATURE, 15, 40);
        put(store, random, Quantity.MAX_CELL_TEMPERATURE, 30, 40);
        put(store, random, Quantity.SOC, 50, 60);
        if (random.nextInt(4) == 0) {
            put(store, random, CHARGE_CURRENT_LIMIT, 20, 30);
            put(store, random, DISCHARGE_VOLTAGE_LIMIT, 50, 10);
            store.set(Request.CHARGE_PERMISSION, random.nextInt(3) > 0, NANOS);
        }
        if (random.nextInt(10) == 0) {
            store.set(Alarm.ofIndex(random.nextInt(Alarm.COUNT)), true, NANOS);
        }
        return store.snapshot();
    }

    private static void put(StateStore store, Random random, Quantity quantity, double usual, double spread) {
        int kind = random.nextInt(40);
        if (kind > 0) {
            double number = kind == 1 ? Double.NaN : kind < 6 ? usual + spread * random.nextGaussian() : usual;
            store.set(quantity, number, kind == 2 ? NANOS - 6_000_000_000L : NANOS - random.nextInt(2_000_000_000));
        }
    }
}
