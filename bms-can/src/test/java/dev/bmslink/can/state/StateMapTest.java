package dev.bmslink.can.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** State to frames to state, for every profile. */
class StateMapTest {
    private static final Map<String, StateMap> MAPS = new HashMap<>();

    static {
        Profiles.all().forEach(profile -> MAPS.put(profile.id(), StateMap.of(profile)));
    }

    @Provide
    Arbitrary<StateMap> maps() {
        return Arbitraries.of(
                Profiles.all().stream().map(Profile::id).map(MAPS::get).toList());
    }

    /** Numbers that every wire carries exactly, so that what comes back has to be the same. */
    private static double number(Quantity quantity, Random random) {
        return switch (quantity) {
            case CHARGE_VOLTAGE_LIMIT, DISCHARGE_VOLTAGE_LIMIT, VOLTAGE -> 41 + random.nextInt(20);
            case CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT -> random.nextInt(200);
            case CURRENT -> random.nextInt(400) - 200;
            case TEMPERATURE, MOS_TEMPERATURE, AMBIENT_TEMPERATURE, BMS_TEMPERATURE -> random.nextInt(80) - 20;
            case MAX_CELL_TEMPERATURE, MIN_CELL_TEMPERATURE -> random.nextInt(80) - 20;
            case SOC, SOH -> random.nextInt(101);
            case REMAINING_CAPACITY, FULL_CHARGE_CAPACITY, NOMINAL_CAPACITY -> 1 + random.nextInt(600);
            case CYCLE_COUNT, ENERGY_CHARGED, ENERGY_DISCHARGED -> random.nextInt(3000);
            case MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE -> (2500 + random.nextInt(1200)) / 1000.0;
            case CELL_COUNT -> 16;
            default -> 1 + random.nextInt(15);
        };
    }

    private static StateStore everything(StateMap map, Random random) {
        StateStore state = new StateStore();
        map.quantities().forEach(quantity -> state.set(quantity, number(quantity, random), 1));
        map.requests().forEach(request -> state.set(request, random.nextBoolean(), 1));
        state.set(Identity.MANUFACTURER, "AB", 1);
        return state;
    }

    private static StateStore read(StateMap map, List<CanFrame> frames, int unit) {
        StateReader reader = new StateReader(map);
        for (CanFrame frame : frames) {
            assertTrue(reader.onFrame(frame, 2) == unit, () -> map.profile() + " does not know its own " + frame);
        }
        return reader.store(unit);
    }

    @Property(tries = 2000)
    void numbersAndRequestsComeBackAsTheyWere(@ForAll("maps") StateMap map, @ForAll Random random) {
        StateStore state = everything(map, random);
        if (map.profile().head().family().startsWith("sofar") && state.isSet(Request.FORCED_CHARGE)) {
            state.set(Request.FULL_CHARGE, false, 1); // one wish at a time
        }
        Encoding encoding = map.encode(state, 0, Substitutes.NONE);
        StateStore back = read(map, encoding.frames(), 0);
        for (Quantity quantity : map.quantities()) {
            assertEquals(state.number(quantity), back.number(quantity), 1e-9, () -> map.profile() + " " + quantity);
        }
        for (Request request : map.requests()) {
            assertEquals(state.isSet(request), back.isSet(request), () -> map.profile() + " " + request);
        }
        assertEquals(List.of(), back.alarms());
        encoding.losses()
                .forEach(loss -> assertTrue(
                        Set.of(Loss.Kind.NO_HOME, Loss.Kind.INVENTED, Loss.Kind.OUT_OF_RANGE)
                                .contains(loss.kind()),
                        () -> map.profile() + " " + loss));
    }

    @Property(tries = 3000)
    void anAlarmNeverComesBackAsAnotherOrLower(@ForAll("maps") StateMap map, @ForAll Random random) {
        StateStore state = everything(map, random);
        for (int i = random.nextInt(6); i >= 0; i--) {
            state.set(Alarm.ofIndex(random.nextInt(Alarm.COUNT)), true, 1);
        }
        Encoding encoding = map.encode(state, 0, Substitutes.NONE);
        List<Alarm> back = read(map, encoding.frames(), 0).alarms();
        for (Alarm alarm : state.alarms()) {
            if (map.told(alarm).isPresent()) {
                assertTrue(
                        back.stream().anyMatch(told -> told.covers(alarm)),
                        () -> map.profile() + ": " + alarm + " is not in " + back);
            } else {
                assertTrue(
                        encoding.losses().stream()
                                .anyMatch(loss -> loss.kind() == Loss.Kind.NO_HOME
                                        && loss.subject().equals(alarm.toString())),
                        () -> map.profile() + ": nobody reports the loss of " + alarm);
            }
        }
        for (Alarm told : back) {
            assertTrue(
                    state.alarms().stream().anyMatch(told::covers),
                    () -> map.profile() + ": " + told + " was made up from " + state.alarms());
        }
    }

    /** What a profile tells apart comes back exactly. */
    @Property(tries = 2000)
    void anAlarmOfTheProfileComesBackAsItself(@ForAll("maps") StateMap map, @ForAll Random random) {
        if (map.alarms().isEmpty()) {
            return;
        }
        Alarm alarm = List.copyOf(map.alarms()).get(random.nextInt(map.alarms().size()));
        StateStore state = everything(map, random).set(alarm, true, 1);
        assertEquals(
                List.of(alarm),
                read(map, map.encode(state, 0, Substitutes.NONE).frames(), 0).alarms());
    }

    /** Whatever a profile lacks, its frames never allow more than the battery does. */
    @Property(tries = 3000)
    void aTranslationNeverAllowsMore(@ForAll("maps") StateMap map, @ForAll Random random) {
        StateStore state = everything(map, random);
        for (Request request : List.of(Request.CHARGE_PERMISSION, Request.DISCHARGE_PERMISSION)) {
            state.set(request, random.nextBoolean(), 1);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            state.set(Alarm.ofIndex(random.nextInt(Alarm.COUNT)), true, 1);
        }
        StateStore back = read(map, map.encode(state, 0, Substitutes.USUAL).frames(), 0);
        assertTrue(
                usable(back, Quantity.CHARGE_CURRENT_LIMIT, Request.CHARGE_PERMISSION, Alarm::endsCharging)
                        <= usable(state, Quantity.CHARGE_CURRENT_LIMIT, Request.CHARGE_PERMISSION, Alarm::endsCharging),
                () -> map.profile() + ": " + state.snapshot() + " became " + back.snapshot());
        assertTrue(
                usable(back, Quantity.DISCHARGE_CURRENT_LIMIT, Request.DISCHARGE_PERMISSION, Alarm::endsDischarging)
                        <= usable(
                                state,
                                Quantity.DISCHARGE_CURRENT_LIMIT,
                                Request.DISCHARGE_PERMISSION,
                                Alarm::endsDischarging),
                () -> map.profile() + ": " + state.snapshot() + " became " + back.snapshot());
    }

    private static double usable(StateStore state, Quantity limit, Request permission, Predicate<Alarm> ends) {
        boolean refused = state.presence(permission) == Presence.PRESENT && !state.isSet(permission);
        return refused || state.alarms().stream().anyMatch(ends) ? 0 : state.number(limit);
    }

    /** A short name that a profile splits over two frames arrives all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"P", "PYLON", "PYLONTECH"})
    void aSplitTextArrivesWhole(String name) {
        StateMap map = assertNotNullMap("pylontech-hv@1.18");
        StateStore state = everything(map, new Random(1)).set(Identity.MANUFACTURER, name, 1);
        StateStore back = read(map, map.encode(state, 0, Substitutes.NONE).frames(), 0);
        assertEquals(name, back.text(Identity.MANUFACTURER).orElseThrow());
    }

    @Property
    void batteriesOnOneBusAreKeptApart(@ForAll Random random) {
        StateMap map = assertNotNullMap("sofar@1.0");
        StateStore first = everything(map, random);
        StateStore second = everything(map, random);
        StateReader reader = new StateReader(map);
        map.encode(first, 0, Substitutes.NONE).frames().forEach(frame -> reader.onFrame(frame, 1));
        map.encode(second, 5, Substitutes.NONE).frames().forEach(frame -> reader.onFrame(frame, 2));
        assertEquals(List.of(0, 5), reader.units());
        assertEquals(first.number(Quantity.SOC), reader.store(0).number(Quantity.SOC));
        assertEquals(second.number(Quantity.SOC), reader.store(5).number(Quantity.SOC));
    }

    private static StateMap assertNotNullMap(String id) {
        StateMap map = MAPS.get(id);
        assertNotNull(map);
        return map;
    }

    /** Whatever a peer sends, a reader survives and keeps finite numbers. */
    @Property(tries = 2000)
    void anyPayloadIsRead(@ForAll("maps") StateMap map, @ForAll Random random, @ForAll long payload) {
        StateReader reader = new StateReader(map);
        map.profile().messages().forEach(message -> {
            int word = message.identifier().with(Map.of());
            reader.onFrame(word, random.nextInt(9), payload, 1);
            reader.onFrame(word, 8, random.nextLong(), 2);
        });
        reader.units().forEach(unit -> {
            for (Quantity quantity : Quantity.values()) {
                assertTrue(!Double.isInfinite(reader.store(unit).number(quantity)));
            }
        });
    }
}
