package dev.bmslink.testkit.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.Allowance;
import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.contact.Level;
import dev.bmslink.core.control.ContactOutput;
import dev.bmslink.core.startup.PowerState;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.testkit.device.BatterySettings;
import dev.bmslink.testkit.device.VirtualBattery;
import dev.bmslink.testkit.inverter.DayProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What batteries and inverters do when something goes wrong. Times and figures are those of the manuals and of the script. */
class FaultsTest {
    private static final long DAY = 86_400_000_000_000L;

    private final List<LoggedFrame> frames = new ArrayList<>();

    private static BatterySettings battery(String model, int packs) {
        return BatterySettings.of(Catalogue.find(model).orElseThrow())
                .withPacks(packs)
                .withStart(Instant.parse("2026-06-21T12:00:00Z"));
    }

    private Simulation run(BatterySettings battery, String script, DayProfile day, Duration duration) {
        return Scenario.of(battery)
                .withDay(day)
                .withScript(FaultScript.parse(script))
                .start(frames::add)
                .run(duration);
    }

    private static DayProfile sun(double watts) {
        return new DayProfile(watts, 0, 0, 0, 1);
    }

    private static DayProfile load(double watts) {
        return new DayProfile(0, watts, 0, 0, 1);
    }

    private static boolean saw(Simulation simulation, String text) {
        return simulation.events().stream().anyMatch(event -> (event.who() + " " + event.text()).contains(text));
    }

    private static Allowance allowance(Simulation simulation) {
        return simulation.inverter().node().allowance(simulation.nowNanos());
    }

    /** A GTX5000 is protected at 56 V or more (manual 9.1); the rest of the pack can still be discharged. */
    @Test
    void anInverterThatIgnoresLimitsIsStoppedByTheOverVoltageProtection() {
        Simulation ignored = run(
                battery("gtx5000", 1).withSoc(0.97, 0),
                "at 1s inverter ignores-limits",
                sun(2500),
                Duration.ofMinutes(20));
        assertTrue(
                saw(ignored, "pack_over_voltage protection"),
                () -> ignored.events().toString());
        assertTrue(ignored.battery().packs().get(0).body().meanSoc() < 1.03);
        Simulation obeyed = run(battery("gtx5000", 1).withSoc(0.97, 0), "", sun(2500), Duration.ofHours(2));
        assertFalse(saw(obeyed, "protection"), () -> obeyed.events().toString());
        assertEquals(100, obeyed.battery().told().number(Quantity.SOC));
        assertTrue(obeyed.battery().volts() < 56);
    }

    /** Below 8 % the inverter is made to charge (manual 5.3.3). */
    @Test
    void anEmptyBatteryIsChargedFromTheGrid() {
        Simulation empty = run(battery("gtx5000", 1).withSoc(0.085, 0), "", load(300), Duration.ofMinutes(12));
        assertTrue(
                saw(empty, "inverter request: forced_charge"),
                () -> empty.events().toString());
        assertTrue(empty.battery().amps() > 20, () -> empty.battery().amps() + " A");
    }

    /** A month without 97 % asks for a full charge, from 03:00 to 06:00 (manual 5.3.3). */
    @Test
    void aMonthWithoutAFullChargeAsksForOne() {
        BatterySettings settings = battery("gtx5000", 1)
                .switchedOff()
                .withMaxStep(60_000_000_000L)
                .withStart(Instant.parse("2026-06-01T00:00:00Z"));
        VirtualBattery battery = VirtualBattery.of(settings);
        long now = 0;
        while (!battery.told().isSet(Request.FULL_CHARGE) && now < 40 * DAY) {
            now = battery.deadline();
            battery.onTimeout(now);
        }
        // A month of the manual is 30 days and 10.5 hours; the window after that opens at 03:00.
        assertEquals(31 * 24 + 3, now / 3.6e12, 0.1);
    }

    @Test
    void aContactThatIsWeldedIsAFault() {
        Simulation welded = run(
                battery("gtx5000", 1),
                "at 10s pack 1 contact welded\nat 20s inverter ignores-limits\nat 30s pack 1 sensor temperature lost",
                sun(1000),
                Duration.ofMinutes(1));
        assertTrue(saw(welded, "pack 1 contactor fault"), () -> welded.events().toString());
        assertTrue(welded.battery().amps() > 5, "the current goes on");
        assertEquals(
                "L7 red on, L6 off, L5 off, L4 off, L3 off, L2 off, L1 off",
                welded.battery().packs().get(0).lights().toString());
        List<ContactOutput> contacts = welded.battery().contacts();
        assertEquals(
                List.of(Level.CLOSED, Level.CLOSED),
                contacts.stream().map(ContactOutput::level).toList());
    }

    /** Without a sensor of temperature nothing is allowed; with it, everything again. */
    @Test
    void aLostSensorStopsTheBattery() {
        String script = "from 30s to 60s pack 2 sensor temperature lost";
        Simulation lost = run(battery("gtx5000", 2), script, sun(1000), Duration.ofSeconds(50));
        assertEquals(0, allowance(lost).chargeAmps());
        assertEquals(0, allowance(lost).dischargeAmps());
        lost.run(Duration.ofMinutes(2));
        assertEquals(Allowance.Reason.ALLOWED, allowance(lost).charge());
    }

    @Test
    void aCellThatSagsIsTheLowestOneUnderLoad() {
        Simulation sag = run(battery("gtx5000", 1), "at 30s pack 1 cell 5 sags 8", load(2000), Duration.ofMinutes(1));
        // 38 A through 7 times 0.5 mΩ more, give or take the spread.
        double difference = sag.battery().told().number(Quantity.MAX_CELL_VOLTAGE)
                - sag.battery().told().number(Quantity.MIN_CELL_VOLTAGE);
        assertEquals(0.133, difference, 0.02);
        assertEquals(5, sag.battery().told().number(Quantity.MIN_CELL_VOLTAGE_CELL));
    }

    /** Two of three packs that are left carry two thirds of the limit, at an imbalance of 1.25. */
    @Test
    void aPackThatDropsTakesItsShareOfTheLimitWithIt() {
        Simulation drop =
                run(battery("gtx5000", 3), "from 1m to 2m pack 2 drops", DayProfile.calm(), Duration.ofSeconds(90));
        assertTrue(
                saw(drop, "battery internal_communication alarm"),
                () -> drop.events().toString());
        assertEquals(80, allowance(drop).chargeAmps(), 0.5);
        drop.run(Duration.ofMinutes(3));
        assertEquals(120, allowance(drop).chargeAmps(), 0.5);
    }

    @Test
    void twoPacksOfOneAddressAreNotUnderstood() {
        Simulation twins =
                run(battery("gtx5000", 3), "at 1m pack 3 address 2", DayProfile.calm(), Duration.ofSeconds(90));
        assertEquals(50, allowance(twins).chargeAmps(), 0.5, "one pack is left");
    }

    @Test
    void aFrozenValueStays() {
        Simulation frozen = run(battery("gtx5000", 1), "at 1m freeze soc", sun(2500), Duration.ofMinutes(1));
        double soc = frozen.battery().told().number(Quantity.SOC);
        frozen.run(Duration.ofMinutes(30));
        assertEquals(soc, frozen.battery().told().number(Quantity.SOC));
        assertTrue(frozen.battery().packs().get(0).told().number(Quantity.SOC) > soc + 10);
    }

    /** 55.6 V is 556 = 0x022C, first byte 2C; swapped it reads 0x2C02 = 1126.6 V. */
    @Test
    void swappedBytesAreSwappedOnTheBus() {
        run(battery("gtx5000", 1), "at 10s swap 351 0 1", DayProfile.calm(), Duration.ofSeconds(20));
        List<String> limits = frames.stream()
                .filter(frame -> frame.frame().word() == 0x351)
                .map(frame -> frame.frame().dataText().substring(0, 4))
                .distinct()
                .toList();
        assertEquals(List.of("2C02", "022C"), limits);
    }

    @Test
    void jitterDelaysFrames() {
        run(battery("gtx5000", 1), "at 10s jitter 400ms", DayProfile.calm(), Duration.ofSeconds(60));
        List<Long> times = frames.stream()
                .filter(frame -> frame.frame().word() == 0x355)
                .map(frame -> frame.timeNanos() / 1_000_000 % 1000)
                .toList();
        assertTrue(times.stream().limit(9).allMatch(millis -> millis < 10), times::toString);
        long late = times.stream().max(Long::compare).orElseThrow();
        assertTrue(late > 200 && late < 410, times::toString);
    }

    /** Ours: five seconds of silence end the inverter's permission. */
    @Test
    void aCableThatIsOutSilencesBothEnds() {
        Simulation out = run(battery("gtx5000", 1), "from 10s to 30s cable out", sun(1000), Duration.ofSeconds(20));
        assertEquals(Allowance.Reason.LINK_LOST, allowance(out).charge());
        assertEquals(0, out.battery().amps(), 0.1);
        assertTrue(saw(out, "battery link lost"), () -> out.events().toString());
        out.run(Duration.ofSeconds(20));
        assertEquals(Allowance.Reason.ALLOWED, allowance(out).charge());
    }

    @Test
    void halfOfTheFramesGetLost() {
        run(battery("gtx5000", 1), "at 0s loss 50%", DayProfile.calm(), Duration.ofMinutes(5));
        assertEquals(300 * 7 / 2.0, frames.size(), 150);
    }

    /** Below −10 °C there is no charging (manual 9.1); discharging goes on to −20 °C. */
    @Test
    void coldEndsCharging() {
        Simulation cold = run(
                battery("gtx5000", 1).withAmbient(-12).withMaxStep(1_000_000_000L),
                "",
                sun(1000),
                Duration.ofSeconds(20));
        assertEquals(Allowance.Reason.NOT_PERMITTED, allowance(cold).charge());
        assertFalse(cold.battery().told().isSet(Request.CHARGE_PERMISSION));
        assertTrue(cold.battery().told().isSet(Request.DISCHARGE_PERMISSION));
        assertTrue(
                saw(cold, "charge_under_temperature protection"),
                () -> cold.events().toString());
    }

    /** More than 3 s, then the lights, then automatic coding; down again: every slave before the master (manual 5.2.1). */
    @Test
    void theButtonSwitchesTheStackOnAndOff() {
        Simulation stack = run(
                battery("gtx5000", 4).switchedOff(),
                "at 1s button\nat 60s button",
                DayProfile.calm(),
                Duration.ofSeconds(30));
        assertEquals(List.of(1, 2, 3, 4), stack.battery().addresses());
        assertTrue(stack.battery().packs().stream().allMatch(pack -> pack.power() == PowerState.RUNNING));
        long first = frames.stream()
                .filter(frame -> frame.frame().word() == 0x351)
                .findFirst()
                .orElseThrow()
                .timeNanos();
        long pressed = Instant.parse("2026-06-21T12:00:01Z").getEpochSecond() * 1_000_000_000L;
        assertTrue(first - pressed > 3_000_000_000L, "not before the button is released");
        stack.run(Duration.ofMinutes(1));
        List<String> down = stack.events().stream()
                .filter(event -> event.text().endsWith("all off"))
                .map(event -> event.text().substring(0, 6))
                .toList();
        assertEquals(List.of("pack 2", "pack 3", "pack 4", "pack 1"), down);
    }

    /** 594 s without a right keepalive latch a Growatt battery off, although wrong ones switched it on. */
    @Test
    void wrongKeepaliveBytesLatchAGrowattOff() {
        Simulation wrong =
                run(battery("growatt-6k5", 1), "at 0s inverter wrong-bytes", sun(1000), Duration.ofSeconds(60));
        assertTrue(wrong.battery().amps() > 5);
        wrong.run(Duration.ofMinutes(10));
        assertTrue(saw(wrong, "latched off"), () -> wrong.events().toString());
        assertEquals(0, wrong.battery().amps(), 1e-9);
    }

    /** A Growatt battery switches itself off 25 minutes after the last keepalive. */
    @Test
    void aSilentInverterLosesAGrowattBattery() {
        Simulation silent = run(battery("growatt-6k5", 1), "at 60s inverter silent", sun(1000), Duration.ofMinutes(28));
        assertTrue(
                saw(silent, "battery disabled: no keepalive"),
                () -> silent.events().toString());
        assertEquals(PowerState.OFF, silent.battery().packs().get(0).power());
    }

    @Test
    void aLateInverterSendsLessOften() {
        run(battery("gtx5000", 1), "at 60s inverter late 4s", DayProfile.calm(), Duration.ofMinutes(3));
        long keepalives =
                frames.stream().filter(frame -> frame.frame().word() == 0x305).count();
        assertEquals(60 + 120 / 4.0, (double) keepalives, 2);
    }

    /** A counter that stands still: all heartbeats of one minute are the first one. */
    @Test
    void aStaleInverterRepeatsItself() {
        BatterySettings tower = battery("gtx3000-h4", 1).withProfile(Profiles.get("growatt-wit"));
        run(tower, "at 10s inverter stale", DayProfile.calm(), Duration.ofSeconds(70));
        long different = frames.stream()
                .filter(frame -> (frame.frame().word() & 0x1FFF_0000) == 0x1AB5_0000)
                .skip(11)
                .map(frame -> frame.frame().data())
                .distinct()
                .count();
        assertEquals(1, different);
    }

    @Test
    void aHuntingInverterFindsTheBitRate() {
        Simulation hunt = run(battery("gtx5000", 1), "at 60s inverter hunts", sun(1000), Duration.ofSeconds(65));
        assertTrue(hunt.inverter().errors() > 10);
        assertEquals(Allowance.Reason.LINK_LOST, allowance(hunt).charge());
        hunt.run(Duration.ofSeconds(20));
        assertTrue(saw(hunt, "inverter found the bit rate"), () -> hunt.events().toString());
        assertEquals(Allowance.Reason.ALLOWED, allowance(hunt).charge());
    }

    /** Four modules of 16 cells at half charge: 64 × 3.285 V. */
    @Test
    void aTowerAddsUpItsModules() {
        VirtualBattery tower = run(battery("gtx3000-h4", 1), "", DayProfile.calm(), Duration.ofSeconds(10))
                .battery();
        assertEquals(210.2, tower.volts(), 0.3);
        assertEquals(64, tower.told().number(Quantity.CELL_COUNT));
        assertEquals(16 * 4, tower.told().cellVoltages().size());
    }

    /** Packs of one stack level out: the fuller one charges the emptier one, and nothing flows outside. */
    @Test
    void packsLevelOut() {
        Simulation level = run(battery("gtx5000", 2).withSoc(0.9, 0.1), "", DayProfile.calm(), Duration.ofHours(20));
        double first = level.battery().packs().get(0).body().meanSoc();
        double second = level.battery().packs().get(1).body().meanSoc();
        assertTrue(first < 0.9 && second > 0.8 && first - second < 0.095, first + " and " + second);
        assertEquals(0, level.battery().amps(), 1e-6);
    }
}
