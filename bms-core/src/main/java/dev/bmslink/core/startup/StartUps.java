package dev.bmslink.core.startup;

import static dev.bmslink.core.startup.PowerInput.*;
import static dev.bmslink.core.startup.PowerState.*;
import static dev.bmslink.core.startup.UnitRole.MASTER;
import static dev.bmslink.core.startup.UnitRole.PAIR;
import static dev.bmslink.core.startup.UnitRole.SINGLE;
import static dev.bmslink.core.startup.UnitRole.SLAVE;

import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How each battery is switched on and off, by its role. */
public final class StartUps {
    /** Voltage in V at the power terminals that wakes a Growatt battery. */
    public static final Interval GROWATT_WAKE_VOLTAGE = new Interval(45, 60);

    private static final Manual GROWATT = Manual.GROWATT_6K5;
    private static final List<StartRules> ALL = Stream.of(
                    packs("gtx2500", Manual.GTX2500, "L8"), packs("gtx5000", Manual.GTX5000, "L7"), towers(), growatt())
            .flatMap(List::stream)
            .toList();

    private StartUps() {}

    /**
     * Returns every set of rules.
     *
     * @return the rules
     */
    public static List<StartRules> all() {
        return ALL;
    }

    /**
     * Finds the rules of a battery.
     *
     * @param family the family's id
     * @param role what it is in its system
     * @return the rules, or empty when this family has no such role
     */
    public static Optional<StartRules> of(String family, UnitRole role) {
        return ALL.stream()
                .filter(rules -> rules.family().equals(family) && rules.role() == role)
                .findFirst();
    }

    private static List<StartRules> packs(String family, Manual manual, String highest) {
        Source source = manual.section("5.2.1");
        ButtonRule button = new ButtonRule(Duration.ofSeconds(3).toNanos(), true, source);
        List<Transition> up = List.of(
                new Transition(OFF, LONG_PRESS, STARTING, "lights run from " + highest + " to L1", source),
                new Transition(STARTING, LIGHTS_DONE, CODING, "automatic coding: all lights flash", source),
                new Transition(CODING, CODING_DONE, RUNNING, "level and running status", source));
        String down = "lights run from L1 to " + highest;
        List<Transition> single = with(
                up,
                new Transition(RUNNING, LONG_PRESS, STOPPING, down, source),
                new Transition(STOPPING, LIGHTS_DONE, OFF, "all off", source));
        List<Transition> master = with(
                up,
                new Transition(RUNNING, LONG_PRESS, STOPPING, down, source),
                new Transition(STOPPING, SLAVES_DOWN, OFF, "all off", source));
        List<Transition> slave = List.of(
                new Transition(OFF, ID_ASSIGNED, RUNNING, "level and running status", source),
                new Transition(RUNNING, SHUT_DOWN_ORDERED, OFF, "all off", source));
        List<String> notes = List.of(
                "in a parallel system only the master's button is pressed; every slave goes down before the master",
                "how long the lights run and how long coding takes is not printed");
        return List.of(
                new StartRules(family, SINGLE, OFF, button, single, List.of(), notes),
                new StartRules(family, MASTER, OFF, button, master, List.of(), notes),
                new StartRules(family, SLAVE, OFF, button, slave, List.of(), notes));
    }

    private static List<StartRules> towers() {
        Source source = Manual.GTX3000.section("5.3.3.2");
        Source onOff = Manual.GTX3000.section("6.4.2 step 10");
        ButtonRule button = new ButtonRule(Duration.ofSeconds(3).toNanos(), true, source);
        List<Transition> first = new ArrayList<>(List.of(
                new Transition(SWITCH_OPEN, SWITCH_CLOSED, OFF, "all off", source),
                new Transition(OFF, LONG_PRESS, STARTING, "lights run from L5 to L1", source),
                new Transition(STARTING, LIGHTS_DONE, CODING, "automatic coding: all lights on, L5 purple", source),
                new Transition(CODING, CODING_DONE, RUNNING, "level and running status", source),
                new Transition(RUNNING, LONG_PRESS, STOPPING, "lights run from L1 to L5", source),
                new Transition(STOPPING, LIGHTS_DONE, SLEEPING, "all off", source),
                new Transition(SLEEPING, LONG_PRESS, STARTING, "lights run from L5 to L1", source),
                new Transition(SLEEPING, VOLTAGE_APPLIED, STARTING, "lights run from L5 to L1", onOff)));
        List<Transition> slave = new ArrayList<>(List.of(
                new Transition(SWITCH_OPEN, SWITCH_CLOSED, OFF, "all off", onOff),
                new Transition(OFF, ID_ASSIGNED, RUNNING, "level and running status", onOff),
                new Transition(RUNNING, SHUT_DOWN_ORDERED, SLEEPING, "all off", onOff),
                new Transition(SLEEPING, ID_ASSIGNED, RUNNING, "level and running status", onOff)));
        for (PowerState state : List.of(OFF, STARTING, CODING, RUNNING, STOPPING, SLEEPING)) {
            first.add(new Transition(state, SWITCH_OPENED, SWITCH_OPEN, "all off", source));
        }
        for (PowerState state : List.of(OFF, RUNNING, SLEEPING)) {
            slave.add(new Transition(state, SWITCH_OPENED, SWITCH_OPEN, "all off", source));
        }
        List<String> notes = List.of(
                "close the power switch only when every power and communication cable is in place",
                "switch off with the button first, then open the power switch",
                "in a parallel system close every power switch, then press the button of BCU1 only",
                "how a slave tower goes down is not printed; it is modelled as an order from the master");
        return List.of(
                new StartRules("gtx3000", SINGLE, SWITCH_OPEN, button, first, List.of(), notes),
                new StartRules("gtx3000", MASTER, SWITCH_OPEN, button, first, List.of(), notes),
                new StartRules("gtx3000", SLAVE, SWITCH_OPEN, button, slave, List.of(), notes));
    }

    private static List<StartRules> growatt() {
        Source on = GROWATT.section("6.2");
        Source off = GROWATT.section("6.3");
        Source functions = GROWATT.section("2.2");
        ButtonRule button = new ButtonRule(Duration.ofSeconds(2).toNanos(), false, on);
        String dying = "five lights flicker three times";
        List<Transition> down = List.of(
                new Transition(RUNNING, LONG_PRESS, STOPPING, dying, off),
                new Transition(RUNNING, COMMUNICATION_LOST, STOPPING, dying, off),
                new Transition(RUNNING, POWER_OFF_FAULT, OFF, "all off", functions),
                new Transition(STOPPING, LIGHTS_DONE, OFF, "all off", off));
        List<Transition> single = with(
                down,
                new Transition(OFF, LONG_PRESS, RUNNING, "RUN and SOC lights on", on),
                new Transition(OFF, VOLTAGE_APPLIED, RUNNING, "RUN and SOC lights on", on));
        List<Transition> pair = with(
                down,
                new Transition(OFF, LONG_PRESS, PAIRING, "RUN and SOC lights on", on),
                new Transition(OFF, VOLTAGE_APPLIED, PAIRING, "RUN and SOC lights on", on),
                new Transition(PAIRING, PARTNER_FOUND, RUNNING, "RUN flickers five times", on),
                new Transition(PAIRING, PARTNER_MISSING, PAIRING_FAILED, "ALM on", on),
                new Transition(PAIRING_FAILED, POWER_OFF_FAULT, OFF, "all off", functions));
        StateTimer silence =
                new StateTimer(RUNNING, Duration.ofMinutes(60).toNanos(), COMMUNICATION_LOST, COMMUNICATION);
        StateTimer window = new StateTimer(PAIRING, Duration.ofSeconds(30).toNanos(), PARTNER_MISSING, null);
        List<String> notes = List.of(
                "2.2 allows forced power-off by the button only while no mains is connected; 6.3 does not say so",
                "level 3 under-voltage, a 0 V cell and a parallel failure power the battery off",
                "45 to 60 V at P+/P− wakes the battery to standby");
        return List.of(
                new StartRules("growatt-6k5", SINGLE, OFF, button, single, List.of(silence), notes),
                new StartRules("growatt-6k5", PAIR, OFF, button, pair, List.of(silence, window), notes));
    }

    private static List<Transition> with(List<Transition> some, Transition... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }
}
