package dev.bmslink.core.aggregate;

import static dev.bmslink.core.aggregate.Packs.NOW;
import static dev.bmslink.core.aggregate.Packs.SECOND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens when packs fall silent, or leave something unsaid. */
class DropOutTest {
    private static final Alarm NOT_HEARD = new Alarm(Cause.INTERNAL_COMMUNICATION, Severity.ALARM);

    @Test
    void aPackThatIsCountedOutTakesItsCurrentAlongAndLeavesItsLimitBehind() {
        Pack weak =
                Packs.pack(2, Packs.full(NOW - 60 * SECOND).set(Quantity.CHARGE_CURRENT_LIMIT, 20, NOW - 60 * SECOND));
        List<Pack> packs = List.of(Packs.fresh(1), weak, Packs.fresh(3));
        Aggregate battery = Aggregator.aggregate(packs, Packs.EVEN, NOW);
        // Two packs divide evenly, and the weak one may still be on the bars: 2 x 20 A, not 2 x 50 A or 3 x 20 A.
        assertEquals(40, battery.state().number(Quantity.CHARGE_CURRENT_LIMIT));
        assertEquals(150, battery.state().number(Quantity.DISCHARGE_CURRENT_LIMIT));
        assertEquals(20, battery.state().number(Quantity.CURRENT));
        assertEquals(2, battery.state().number(Quantity.MODULE_COUNT));
        assertEquals(1, battery.state().number(Quantity.MODULES_OFFLINE));
        assertEquals(List.of(NOT_HEARD), battery.state().alarms());
        assertTrue(battery.bindings().contains(new Binding(Quantity.CHARGE_CURRENT_LIMIT, 2, 20, 40)));
        assertEquals(
                new PackUse(2, PackStatus.OUT, 60 * SECOND, 0), battery.packs().get(1));
    }

    @Test
    void aPackThatIsTakenOffTheListIsForgotten() {
        Aggregate battery = Aggregator.aggregate(List.of(Packs.fresh(1), Packs.fresh(3)), Packs.EVEN, NOW);
        assertEquals(100, battery.state().number(Quantity.CHARGE_CURRENT_LIMIT));
    }

    @Test
    void heldValuesCountForTheirTimeOnly() {
        AggregationPolicy hold = Packs.policy(DropOut.hold(30 * SECOND), Blocking.STOPS_ALL, 1);
        assertEquals(PackStatus.HEARD, status(hold, 5 * SECOND));
        assertEquals(PackStatus.HELD, status(hold, 5 * SECOND + 1));
        assertEquals(PackStatus.HELD, status(hold, 35 * SECOND));
        assertEquals(PackStatus.OUT, status(hold, 35 * SECOND + 1));
        List<Pack> packs = List.of(Packs.fresh(1), Packs.pack(2, Packs.full(NOW - 20 * SECOND)));
        BatteryState held = Aggregator.aggregate(packs, hold, NOW).state();
        assertEquals(100, held.number(Quantity.CHARGE_CURRENT_LIMIT));
        // The policy lets the old value count, so the sum is as old as the pack that is heard.
        assertEquals(NOW, held.atNanos(Quantity.CHARGE_CURRENT_LIMIT));
    }

    @Test
    void aPackThatIsKnownToBeLostDropsOutBeforeItsValuesAreOld() {
        Pack lost = new Pack(2, 100, Packs.full(NOW - SECOND).snapshot(), true);
        List<Pack> packs = List.of(Packs.fresh(1), lost);
        Aggregate out = Aggregator.aggregate(packs, Packs.EVEN, NOW);
        assertEquals(new PackUse(2, PackStatus.OUT, SECOND, 0), out.packs().get(1));
        assertEquals(10, out.state().number(Quantity.CURRENT));
        AggregationPolicy hold = Packs.policy(DropOut.hold(30 * SECOND), Blocking.STOPS_ALL, 1);
        Aggregate held = Aggregator.aggregate(packs, hold, NOW);
        assertEquals(PackStatus.HELD, held.packs().get(1).status());
        assertEquals(20, held.state().number(Quantity.CURRENT));
        Pack never = new Pack(2, 100, new StateStore().snapshot(), true);
        assertEquals(
                PackStatus.NEVER_HEARD,
                Aggregator.aggregate(List.of(Packs.fresh(1), never), hold, NOW)
                        .packs()
                        .get(1)
                        .status());
    }

    @Test
    void stopMeansStop() {
        AggregationPolicy stop = Packs.policy(DropOut.stop(), Blocking.STOPS_ALL, 1);
        BatteryState battery = Aggregator.aggregate(List.of(Packs.fresh(1), Packs.silent(2)), stop, NOW)
                .state();
        assertEquals(0, battery.number(Quantity.CHARGE_CURRENT_LIMIT));
        assertEquals(0, battery.number(Quantity.DISCHARGE_CURRENT_LIMIT));
        assertFalse(battery.isSet(Request.CHARGE_PERMISSION));
        assertFalse(battery.isSet(Request.DISCHARGE_PERMISSION));
        assertTrue(battery.isActive(new Alarm(Cause.INTERNAL_COMMUNICATION, Severity.PROTECTION)));
    }

    @Test
    void limitsThatDieWhileTheRestGoesOnMakeThePackSilent() {
        StateStore store = Packs.full(NOW).set(Quantity.CHARGE_CURRENT_LIMIT, 50, NOW - 6 * SECOND);
        Aggregate battery = Aggregator.aggregate(List.of(Packs.pack(1, store)), Packs.EVEN, NOW);
        assertEquals(PackStatus.OUT, battery.packs().get(0).status());
        StateStore permission = Packs.full(NOW).set(Request.CHARGE_PERMISSION, true, NOW - 6 * SECOND);
        Aggregate unsaid = Aggregator.aggregate(List.of(Packs.pack(1, permission)), Packs.EVEN, NOW);
        assertEquals(PackStatus.OUT, unsaid.packs().get(0).status());
    }

    @Test
    void withNobodyHeardNothingIsKnownAndNothingIsPermitted() {
        for (Pack pack : List.of(Packs.silent(1), new Pack(1, 100, new StateStore().snapshot()))) {
            BatteryState battery =
                    Aggregator.aggregate(List.of(pack), Packs.EVEN, NOW).state();
            assertEquals(Presence.NOT_AVAILABLE, battery.presence(Quantity.CHARGE_CURRENT_LIMIT));
            assertEquals(Presence.NOT_AVAILABLE, battery.presence(Quantity.DISCHARGE_VOLTAGE_LIMIT));
            assertEquals(Presence.PRESENT, battery.presence(Request.CHARGE_PERMISSION));
            assertFalse(battery.isSet(Request.CHARGE_PERMISSION));
            assertEquals(Presence.ABSENT, battery.presence(Quantity.SOC));
            assertTrue(battery.isActive(NOT_HEARD));
        }
    }

    @Test
    void aLimitThatOnePackDoesNotKnowIsNotKnown() {
        Pack unsure = Packs.pack(2, Packs.full(NOW).set(Quantity.CHARGE_CURRENT_LIMIT, Double.NaN, NOW));
        BatteryState battery = Aggregator.aggregate(List.of(Packs.fresh(1), unsure), Packs.EVEN, NOW)
                .state();
        assertEquals(Presence.NOT_AVAILABLE, battery.presence(Quantity.CHARGE_CURRENT_LIMIT));
        assertEquals(150, battery.number(Quantity.DISCHARGE_CURRENT_LIMIT));
    }

    @Test
    void zeroIsALimit() {
        Pack full = Packs.pack(2, Packs.full(NOW).set(Quantity.CHARGE_CURRENT_LIMIT, 0, NOW));
        BatteryState battery = Aggregator.aggregate(List.of(Packs.fresh(1), full), Packs.EVEN, NOW)
                .state();
        assertEquals(0, battery.number(Quantity.CHARGE_CURRENT_LIMIT));
        assertEquals(Presence.PRESENT, battery.presence(Quantity.CHARGE_CURRENT_LIMIT));
    }

    @Test
    void whatNoPackSaysIsAbsent() {
        BatteryState battery = Aggregator.aggregate(List.of(Packs.fresh(1), Packs.fresh(2)), Packs.EVEN, NOW)
                .state();
        assertEquals(Presence.ABSENT, battery.presence(Quantity.ENERGY_CHARGED));
        assertEquals(Presence.ABSENT, battery.presence(Request.FORCED_CHARGE));
    }

    @Test
    void aValueIsAsOldAsItsOldestPart() {
        Pack older = Packs.pack(2, Packs.full(NOW - 3 * SECOND));
        BatteryState battery = Aggregator.aggregate(List.of(Packs.fresh(1), older), Packs.EVEN, NOW)
                .state();
        assertEquals(NOW - 3 * SECOND, battery.atNanos(Quantity.CURRENT));
        assertEquals(NOW - 3 * SECOND, battery.atNanos(Quantity.CHARGE_VOLTAGE_LIMIT));
    }

    @Test
    void cellsKeepTheirNumberAndGetTheirPack() {
        StateStore cells = Packs.full(NOW);
        cells.setCellVoltage(0, 3, 3.31, NOW);
        cells.setCellTemperature(0, 1, 24, NOW);
        BatteryState battery = Aggregator.aggregate(List.of(Packs.fresh(1), Packs.pack(2, cells)), Packs.EVEN, NOW)
                .state();
        assertEquals(
                "{Place[pack=2, number=3]=Value[presence=PRESENT, number=3.31, atNanos=1000000000000]}",
                battery.cellVoltages().toString());
        assertEquals(1, battery.cellTemperatures().size());
        assertEquals(1, battery.number(Quantity.MAX_CELL_VOLTAGE_PACK));
        assertEquals(7, battery.number(Quantity.MAX_CELL_VOLTAGE_CELL));
    }

    @Test
    void misuseIsRefused() {
        List<Pack> twins = List.of(Packs.fresh(1), Packs.fresh(1));
        assertThrows(IllegalArgumentException.class, () -> Aggregator.aggregate(List.of(), Packs.EVEN, NOW));
        assertThrows(IllegalArgumentException.class, () -> Aggregator.aggregate(twins, Packs.EVEN, NOW));
        BatteryState state = new StateStore().snapshot();
        assertThrows(IllegalArgumentException.class, () -> new Pack(0, 100, state));
        assertThrows(IllegalArgumentException.class, () -> new Pack(1, 0, state));
        assertThrows(IllegalArgumentException.class, () -> DropOut.hold(0));
        assertThrows(IllegalArgumentException.class, () -> new DropOut(DropOut.Reaction.STOP, 1));
        assertThrows(IllegalArgumentException.class, () -> Packs.policy(DropOut.stop(), Blocking.STOPS_ALL, 0.9));
    }

    private static PackStatus status(AggregationPolicy policy, long ageNanos) {
        Pack pack = Packs.pack(1, Packs.full(NOW - ageNanos));
        return Aggregator.aggregate(List.of(pack), policy, NOW).packs().get(0).status();
    }
}
