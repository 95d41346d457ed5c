package dev.bmslink.core.startup;

import static dev.bmslink.core.startup.PowerInput.*;
import static dev.bmslink.core.startup.PowerState.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Buttons, start-up, coding and shut-down. */
class PowerMachineTest {
    private static final long SECOND = 1_000_000_000L;
    /** A start near the end of the clock's range: only differences may count. */
    private static final long T0 = Long.MAX_VALUE - SECOND;

    @ParameterizedTest
    @CsvSource({"gtx2500", "gtx5000"})
    void aPackStartsCodesRunsAndStops(String family) {
        PowerMachine machine = machine(family, UnitRole.SINGLE);
        press(machine, T0, 3 * SECOND + 1);
        assertEquals(STARTING, machine.state());
        machine.onInput(LIGHTS_DONE, T0 + 5 * SECOND);
        assertEquals(CODING, machine.state());
        machine.onInput(CODING_DONE, T0 + 9 * SECOND);
        assertEquals(RUNNING, machine.state());
        press(machine, T0 + 20 * SECOND, 4 * SECOND);
        assertEquals(STOPPING, machine.state());
        machine.onInput(LIGHTS_DONE, T0 + 30 * SECOND);
        assertEquals(OFF, machine.state());
    }

    @ParameterizedTest
    @CsvSource({"gtx2500", "gtx5000", "gtx3000"})
    void threeSecondsAreNotMoreThanThreeSeconds(String family) {
        PowerMachine machine = machine(family, UnitRole.SINGLE);
        machine.onInput(SWITCH_CLOSED, T0);
        assertEquals(List.of(), press(machine, T0, 3 * SECOND));
        assertEquals(OFF, machine.state());
        assertEquals(1, press(machine, T0 + 10 * SECOND, 3 * SECOND + 1).size());
    }

    @Test
    void aSofarButtonActsOnReleaseOnly() {
        PowerMachine machine = machine("gtx5000", UnitRole.SINGLE);
        machine.onPress(T0);
        assertEquals(OptionalLong.empty(), machine.deadline());
        assertEquals(List.of(), machine.onTimeout(T0 + 60 * SECOND));
        assertEquals(STARTING, machine.onRelease(T0 + 60 * SECOND).get(0).to());
    }

    @Test
    void theMasterGoesDownAfterEverySlave() {
        PowerMachine master = machine("gtx5000", UnitRole.MASTER);
        press(master, T0, 4 * SECOND);
        master.onInput(LIGHTS_DONE, T0);
        master.onInput(CODING_DONE, T0);
        press(master, T0, 4 * SECOND);
        master.onInput(LIGHTS_DONE, T0 + 9 * SECOND);
        assertEquals(STOPPING, master.state());
        master.onInput(SLAVES_DOWN, T0 + 10 * SECOND);
        assertEquals(OFF, master.state());
    }

    @Test
    void aSlaveObeysTheMasterAndNotItsButton() {
        PowerMachine slave = machine("gtx2500", UnitRole.SLAVE);
        assertEquals(List.of(), press(slave, T0, 9 * SECOND));
        slave.onInput(ID_ASSIGNED, T0);
        assertEquals(RUNNING, slave.state());
        slave.onInput(SHUT_DOWN_ORDERED, T0);
        assertEquals(OFF, slave.state());
    }

    @Test
    void aTowerNeedsItsSwitchAndIsWokenByCharging() {
        PowerMachine tower = machine("gtx3000", UnitRole.SINGLE);
        assertEquals(SWITCH_OPEN, tower.state());
        assertEquals(List.of(), press(tower, T0, 9 * SECOND));
        tower.onInput(SWITCH_CLOSED, T0);
        assertEquals(List.of(), tower.onInput(VOLTAGE_APPLIED, T0));
        press(tower, T0, 4 * SECOND);
        tower.onInput(LIGHTS_DONE, T0);
        tower.onInput(CODING_DONE, T0);
        press(tower, T0, 4 * SECOND);
        tower.onInput(LIGHTS_DONE, T0);
        assertEquals(SLEEPING, tower.state());
        tower.onInput(VOLTAGE_APPLIED, T0);
        assertEquals(STARTING, tower.state());
        tower.onInput(SWITCH_OPENED, T0);
        assertEquals(SWITCH_OPEN, tower.state());
    }

    @Test
    void aGrowattButtonActsAfterTwoSecondsOfHolding() {
        PowerMachine machine = machine("growatt-6k5", UnitRole.SINGLE);
        machine.onPress(T0);
        assertEquals(OptionalLong.of(T0 + 2 * SECOND), machine.deadline());
        assertEquals(List.of(), machine.onTimeout(T0 + 2 * SECOND - 1));
        assertEquals(RUNNING, machine.onTimeout(T0 + 2 * SECOND).get(0).to());
        assertEquals(List.of(), machine.onTimeout(T0 + 5 * SECOND));
        assertEquals(List.of(), machine.onRelease(T0 + 6 * SECOND));
        assertEquals(RUNNING, machine.state());
    }

    @Test
    void pressingAPressedButtonDoesNotBeginAnew() {
        PowerMachine machine = machine("gtx5000", UnitRole.SINGLE);
        machine.onPress(T0);
        machine.onPress(T0 + 2 * SECOND);
        assertEquals(1, machine.onRelease(T0 + 4 * SECOND).size());
    }

    @Test
    void aShortPressDoesNothing() {
        PowerMachine machine = machine("growatt-6k5", UnitRole.SINGLE);
        assertEquals(List.of(), press(machine, T0, 2 * SECOND - 1));
        assertEquals(OFF, machine.state());
    }

    @Test
    void voltageWakesAGrowattBattery() {
        PowerMachine machine = machine("growatt-6k5", UnitRole.SINGLE);
        machine.onInput(VOLTAGE_APPLIED, T0);
        assertEquals(RUNNING, machine.state());
        assertEquals(45, StartUps.GROWATT_WAKE_VOLTAGE.min());
        assertEquals(60, StartUps.GROWATT_WAKE_VOLTAGE.max());
    }

    @Test
    void anHourOfSilenceSwitchesAGrowattBatteryOff() {
        PowerMachine machine = machine("growatt-6k5", UnitRole.SINGLE);
        machine.onInput(VOLTAGE_APPLIED, T0);
        machine.onInput(COMMUNICATION, T0 + 1800 * SECOND);
        assertEquals(OptionalLong.of(T0 + 5400 * SECOND), machine.deadline());
        assertEquals(List.of(), machine.onTimeout(T0 + 5400 * SECOND - 1));
        assertEquals(
                COMMUNICATION_LOST, machine.onTimeout(T0 + 5400 * SECOND).get(0).input());
        assertEquals(STOPPING, machine.state());
        machine.onInput(LIGHTS_DONE, T0 + 5410 * SECOND);
        assertEquals(OFF, machine.state());
    }

    @Test
    void twoGrowattBatteriesMustMeetWithinThirtySeconds() {
        PowerMachine machine = machine("growatt-6k5", UnitRole.PAIR);
        press(machine, T0, 2 * SECOND);
        assertEquals(PAIRING, machine.state());
        machine.onInput(PARTNER_FOUND, T0 + 31 * SECOND);
        assertEquals(RUNNING, machine.state());

        PowerMachine alone = machine("growatt-6k5", UnitRole.PAIR);
        press(alone, T0, 2 * SECOND);
        alone.onTimeout(T0 + 32 * SECOND);
        assertEquals(PAIRING_FAILED, alone.state());
        alone.onInput(POWER_OFF_FAULT, T0 + 33 * SECOND);
        assertEquals(OFF, alone.state());
    }

    @Test
    void aLateInputComesAfterTheTimeoutBeforeIt() {
        PowerMachine machine = machine("growatt-6k5", UnitRole.PAIR);
        press(machine, T0, 2 * SECOND);
        List<Transition> steps = machine.onInput(PARTNER_FOUND, T0 + 40 * SECOND);
        assertEquals(
                List.of(PARTNER_MISSING), steps.stream().map(Transition::input).toList());
    }

    @Test
    void lightsDuringStartUpAreAsPrinted() {
        assertEquals("lights run from L8 to L1", shows("gtx2500", OFF, LONG_PRESS));
        assertEquals("lights run from L7 to L1", shows("gtx5000", OFF, LONG_PRESS));
        assertEquals("lights run from L5 to L1", shows("gtx3000", OFF, LONG_PRESS));
        assertEquals("lights run from L1 to L8", shows("gtx2500", RUNNING, LONG_PRESS));
        assertEquals("five lights flicker three times", shows("growatt-6k5", RUNNING, LONG_PRESS));
    }

    private static String shows(String family, PowerState state, PowerInput input) {
        return StartUps.of(family, UnitRole.SINGLE)
                .orElseThrow()
                .step(state, input)
                .orElseThrow()
                .shows();
    }

    /** Whatever happens, a step leaves the state it says and reaches the state it says, and no deadline is in the past. */
    @Property
    void stepsAreConsistent(@ForAll("rules") StartRules rules, @ForAll("events") List<Integer> events) {
        long now = T0;
        PowerMachine machine = new PowerMachine(rules, now);
        for (int event : events) {
            now += (event % 7) * SECOND;
            PowerState before = machine.state();
            List<Transition> steps = switch (event % 4) {
                case 0 -> machine.onPress(now);
                case 1 -> machine.onRelease(now);
                case 2 -> machine.onTimeout(now);
                default -> machine.onInput(PowerInput.values()[event % PowerInput.values().length], now);
            };
            for (Transition step : steps) {
                assertEquals(before, step.from());
                before = step.to();
            }
            assertEquals(before, machine.state());
            long after = now;
            assertTrue(machine.deadline().stream().allMatch(deadline -> deadline - after > 0));
        }
    }

    @Provide
    Arbitrary<StartRules> rules() {
        return Arbitraries.of(StartUps.all());
    }

    @Provide
    Arbitrary<List<Integer>> events() {
        return Arbitraries.integers().between(0, 10_000).list().ofMaxSize(40);
    }

    private static List<Transition> press(PowerMachine machine, long at, long nanos) {
        machine.onPress(at);
        return machine.onRelease(at + nanos);
    }

    private static PowerMachine machine(String family, UnitRole role) {
        return new PowerMachine(StartUps.of(family, role).orElseThrow(), T0);
    }
}
