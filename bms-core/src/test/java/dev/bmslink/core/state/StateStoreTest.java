package dev.bmslink.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StateStoreTest {
    private static final Alarm COLD = new Alarm(Cause.CHARGE_UNDER_TEMPERATURE, Severity.PROTECTION);

    private final StateStore store = new StateStore();

    @Test
    void absentNotAvailableAndZeroAreThreeThings() {
        assertEquals(Value.ABSENT, store.value(Quantity.SOC));
        store.set(Quantity.SOC, Double.NaN, 5);
        assertEquals(new Value(Presence.NOT_AVAILABLE, Double.NaN, 5), store.value(Quantity.SOC));
        assertEquals(OptionalDouble.empty(), store.snapshot().socPercent());
        store.set(Quantity.SOC, 0, 6);
        assertEquals(new Value(Presence.PRESENT, 0, 6), store.value(Quantity.SOC));
        assertEquals(OptionalDouble.of(0), store.snapshot().socPercent());
    }

    @Test
    void aPermissionThatNobodySpokeOfIsNotARefusal() {
        assertEquals(Presence.ABSENT, store.presence(Request.CHARGE_PERMISSION));
        store.set(Request.CHARGE_PERMISSION, false, 1);
        assertEquals(Presence.PRESENT, store.presence(Request.CHARGE_PERMISSION));
        assertFalse(store.isSet(Request.CHARGE_PERMISSION));
    }

    @Test
    void anAlarmStaysWhileOneOfItsSourcesHoldsIt() {
        store.set(COLD, 0, true, 1).set(COLD, 3, true, 2).set(COLD, 0, false, 3);
        assertTrue(store.isActive(COLD));
        store.set(COLD, 3, false, 4);
        assertFalse(store.isActive(COLD));
        assertEquals(Presence.PRESENT, store.presence(COLD));
        assertThrows(IllegalArgumentException.class, () -> store.set(COLD, 64, true, 5));
    }

    @Test
    void theWorstAlarmComesFirst() {
        Alarm low = new Alarm(Cause.LOW_SOC, Severity.ALARM);
        Alarm welded = new Alarm(Cause.CONTACTOR, Severity.FAULT);
        store.set(low, true, 1).set(welded, true, 1).set(COLD, true, 1);
        assertEquals(List.of(welded, COLD, low), store.alarms());
    }

    @Test
    void aSnapshotDoesNotChange() {
        store.set(Quantity.VOLTAGE, 51.2, 1);
        BatteryState before = store.snapshot();
        store.set(Quantity.VOLTAGE, 52, 2);
        store.setCellVoltage(0, 1, 3.3, 2);
        assertEquals(51.2, before.number(Quantity.VOLTAGE));
        assertTrue(before.cellVoltages().isEmpty());
        assertNotEquals(before, store.snapshot());
        assertEquals(before, before.toStore().snapshot());
    }

    @Test
    void onlyWhatIsOldEnoughIsForgotten() {
        store.set(Quantity.VOLTAGE, 51.2, 10).set(Quantity.SOC, 50, 20);
        store.set(Request.FORCED_CHARGE, true, 10).set(COLD, true, 10);
        store.setCellVoltage(1, 1, 3.3, 10);
        store.setCellVoltage(1, 2, 3.4, 20);
        store.set(Identity.MANUFACTURER, "PYLON", 1);
        BatteryState fresh = store.snapshot().fresh(25, 5);
        assertEquals(Presence.ABSENT, fresh.presence(Quantity.VOLTAGE));
        assertEquals(50, fresh.number(Quantity.SOC));
        assertEquals(Presence.ABSENT, fresh.presence(Request.FORCED_CHARGE));
        assertFalse(fresh.isActive(COLD));
        assertEquals(List.of(new Place(1, 2)), List.copyOf(fresh.cellVoltages().keySet()));
        assertEquals("PYLON", fresh.text(Identity.MANUFACTURER).orElseThrow());
    }

    @Test
    void agesAreRelativeToTheReader() {
        store.set(Quantity.SOC, 50, Long.MAX_VALUE - 1);
        assertEquals(4, store.value(Quantity.SOC).ageNanos(Long.MAX_VALUE + 3));
        assertEquals(Long.MAX_VALUE, Value.ABSENT.ageNanos(17));
    }

    /** Places arrive in any order, again and again; the table keeps the last of each, and is bounded. */
    @Test
    void placesAreKeptInOrder() {
        Random random = new Random(3);
        TreeMap<Place, Double> expected = new TreeMap<>();
        for (int i = 0; i < 3000; i++) {
            Place place = new Place(random.nextInt(9), 1 + random.nextInt(30));
            double volts = random.nextInt(4000) / 1000.0;
            assertTrue(store.setCellVoltage(place.pack(), place.number(), volts, i));
            expected.put(place, volts);
        }
        TreeMap<Place, Double> actual = new TreeMap<>();
        store.cellVoltages().forEach((place, value) -> actual.put(place, value.number()));
        assertEquals(expected, actual);
        assertEquals(expected.firstKey(), store.cellVoltages().firstKey());
        for (int cell = 1; cell <= PlaceTable.MAX_PLACES; cell++) {
            store.setCellTemperature(1, cell, 20, 0);
        }
        assertFalse(store.setCellTemperature(2, 1, 20, 0));
        assertEquals(PlaceTable.MAX_PLACES, store.cellTemperatures().size());
        assertThrows(IllegalArgumentException.class, () -> store.setCellVoltage(0, 0, 3.3, 0));
    }

    @Test
    void aWideCauseCoversTheNarrowOnes() {
        assertTrue(Cause.OVER_VOLTAGE.covers(Cause.CELL_OVER_VOLTAGE));
        assertTrue(Cause.GENERAL.covers(Cause.FUSE));
        assertFalse(Cause.CELL_OVER_VOLTAGE.covers(Cause.OVER_VOLTAGE));
        assertFalse(Cause.OVER_VOLTAGE.covers(Cause.CELL_UNDER_VOLTAGE));
        Alarm wide = new Alarm(Cause.UNDER_TEMPERATURE, Severity.FAULT);
        assertTrue(wide.covers(COLD));
        assertFalse(new Alarm(Cause.UNDER_TEMPERATURE, Severity.ALARM).covers(COLD));
    }

    @Test
    void everyAlarmHasItsIndex() {
        for (int index = 0; index < Alarm.COUNT; index++) {
            assertEquals(index, Alarm.ofIndex(index).index());
        }
    }

    @Test
    void infinityIsNoValue() {
        assertThrows(IllegalArgumentException.class, () -> store.set(Quantity.VOLTAGE, Double.POSITIVE_INFINITY, 0));
        assertThrows(IllegalArgumentException.class, () -> new Value(Presence.PRESENT, Double.NaN, 0));
    }
}
