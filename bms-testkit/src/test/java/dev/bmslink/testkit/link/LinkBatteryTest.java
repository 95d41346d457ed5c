package dev.bmslink.testkit.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.aggregate.Aggregate;
import dev.bmslink.core.aggregate.AggregationPolicy;
import dev.bmslink.core.aggregate.Aggregator;
import dev.bmslink.core.aggregate.DropOut;
import dev.bmslink.core.aggregate.Pack;
import dev.bmslink.core.aggregate.PackStatus;
import dev.bmslink.core.aggregate.PackUse;
import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.rs485.link.LinkBattery;
import dev.bmslink.rs485.link.LinkProfile;
import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.rs485.link.Measurements;
import dev.bmslink.rs485.link.ReportKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four coded packs on a link as one battery. */
class LinkBatteryTest {
    private static final long SECOND = 1_000_000_000L;
    private static final LinkProfile GTX5000 = LinkProfile.of("gtx5000").orElseThrow();
    private static final Alarm NOT_HEARD = new Alarm(Cause.INTERNAL_COMMUNICATION, Severity.ALARM);

    private final LinkSimulation chain =
            new LinkSimulation(LinkSettings.chain(4, 11).with(GTX5000));
    private final LinkBattery battery = LinkBattery.of(GTX5000);

    @BeforeEach
    void code() {
        chain.at(SECOND * 11 / 10, () -> chain.press(1));
        chain.runUntil(10 * SECOND);
        assertEquals(List.of(1, 2, 3, 4), chain.addresses());
        chain.slave(2).measure(new Measurements(51_600, 20_000, 400, 990, 3_231, 3_222, 251, 239, 0));
        chain.slave(3).measure(new Measurements(51_500, 10_000, 0, 950, 3_240, 3_199, 262, 241, 0));
        chain.slave(4).measure(new Measurements(51_400, -5_000, 800, 1000, 3_215, 3_205, 248, 230, 4));
        chain.runUntil(13 * SECOND);
    }

    private Aggregate aggregate(DropOut dropOut) {
        StateStore own = new StateStore();
        new Measurements(51_500, 15_000, 600, 980, 3_222, 3_212, 255, 245, 0).record(own, chain.now());
        List<Pack> packs = battery.packs(chain.master(1), own.snapshot());
        return Aggregator.aggregate(
                packs, AggregationPolicy.of(Catalogue.find("gtx5000").orElseThrow(), dropOut), chain.now());
    }

    private static List<PackStatus> statuses(Aggregate aggregate) {
        return aggregate.packs().stream().map(PackUse::status).toList();
    }

    @Test
    void fourPacksAreOneBattery() {
        Aggregate aggregate = aggregate(DropOut.countOut());
        BatteryState state = aggregate.state();
        assertEquals(
                List.of(1, 2, 3, 4),
                aggregate.packs().stream().map(PackUse::number).toList());
        // 15 + 20 + 10 - 5 A; a quarter of 51.5 + 51.6 + 51.5 + 51.4 V; a quarter of 60 + 40 + 0 + 80 %.
        assertEquals(40, state.number(Quantity.CURRENT), 1e-9);
        assertEquals(51.5, state.number(Quantity.VOLTAGE), 1e-9);
        assertEquals(45, state.number(Quantity.SOC), 1e-9);
        assertEquals(95, state.number(Quantity.SOH));
        assertEquals(3.240, state.number(Quantity.MAX_CELL_VOLTAGE));
        assertEquals(3, state.number(Quantity.MAX_CELL_VOLTAGE_PACK));
        assertEquals(3.199, state.number(Quantity.MIN_CELL_VOLTAGE));
        assertEquals(23.0, state.number(Quantity.MIN_CELL_TEMPERATURE));
        assertEquals(4, state.number(Quantity.MIN_CELL_TEMPERATURE_PACK));
        assertEquals(4, state.number(Quantity.MODULE_COUNT));
        assertEquals(0, state.number(Quantity.MODULES_OFFLINE));
        assertEquals(List.of(new Alarm(Cause.GENERAL, Severity.ALARM)), state.alarms());
        assertEquals(Presence.ABSENT, state.presence(Quantity.CHARGE_CURRENT_LIMIT));
        long age = chain.now() - state.atNanos(Quantity.CURRENT);
        assertTrue(age > 0 && age < 1.2e9, () -> "polled " + age + " ns ago");
    }

    @Test
    void aLostPackIsTreatedAsThePolicySaysAndCountsAgainWhenItIsBack() {
        chain.power(4, false);
        while (!chain.reported(ReportKind.LOST)) {
            chain.runUntil(chain.now() + SECOND / 100);
        }
        assertTrue(chain.now() < 18 * SECOND, "its last values are still within the largest age");

        Aggregate out = aggregate(DropOut.countOut());
        assertEquals(List.of(PackStatus.HEARD, PackStatus.HEARD, PackStatus.HEARD, PackStatus.OUT), statuses(out));
        assertEquals(45, out.state().number(Quantity.CURRENT), 1e-9);
        assertEquals(100.0 / 3, out.state().number(Quantity.SOC), 1e-9);
        assertEquals(1, out.state().number(Quantity.MODULES_OFFLINE));
        assertTrue(out.state().isActive(NOT_HEARD));
        assertTrue(out.state().isActive(new Alarm(Cause.GENERAL, Severity.ALARM)), "silence ends no alarm");

        Aggregate held = aggregate(DropOut.hold(60 * SECOND));
        assertEquals(PackStatus.HELD, held.packs().get(3).status());
        assertEquals(40, held.state().number(Quantity.CURRENT), 1e-9);

        Aggregate stopped = aggregate(DropOut.stop());
        assertFalse(stopped.state().isSet(Request.CHARGE_PERMISSION));
        assertEquals(Presence.PRESENT, stopped.state().presence(Request.CHARGE_PERMISSION));

        chain.power(4, true);
        chain.runUntil(chain.now() + 8 * SECOND);
        Aggregate back = aggregate(DropOut.countOut());
        assertEquals(PackStatus.HEARD, back.packs().get(3).status());
        // It starts anew with 0 A and 50 %.
        assertEquals(45, back.state().number(Quantity.CURRENT), 1e-9);
        assertEquals(37.5, back.state().number(Quantity.SOC), 1e-9);
        assertEquals(List.of(), back.state().alarms());
    }

    @Test
    void aCodingSessionReleasesNobodyUntilItHasEnded() {
        assertEquals(4, aggregate(DropOut.countOut()).packs().size());
        chain.recode(1);
        chain.runUntil(chain.now() + SECOND / 10);
        assertFalse(chain.master(1).state() == MasterState.RUN);
        Aggregate during = aggregate(DropOut.countOut());
        assertEquals(List.of(PackStatus.HEARD, PackStatus.OUT, PackStatus.OUT, PackStatus.OUT), statuses(during));
        assertTrue(during.state().isActive(NOT_HEARD));
        chain.runUntil(chain.now() + 8 * SECOND);
        assertEquals(
                IntStream.range(0, 4).mapToObj(i -> PackStatus.HEARD).toList(), statuses(aggregate(DropOut.stop())));
    }
}
