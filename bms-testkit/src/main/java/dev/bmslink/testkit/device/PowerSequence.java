package dev.bmslink.testkit.device;

import dev.bmslink.core.battery.Model;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.core.startup.PowerInput;
import dev.bmslink.core.startup.PowerMachine;
import dev.bmslink.core.startup.PowerState;
import dev.bmslink.core.startup.StartRules;
import dev.bmslink.core.startup.StartUps;
import dev.bmslink.core.startup.Transition;
import dev.bmslink.core.startup.UnitRole;
import dev.bmslink.rs485.link.LinkProfile;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.testkit.link.LinkSettings;
import dev.bmslink.testkit.link.LinkSimulation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Switches the packs of a stack on and off: buttons, lights, automatic coding over the simulated link port. How long the
 * lights run is not printed; the times are ours.
 */
final class PowerSequence {
    private static final long SECOND = 1_000_000_000L;
    private static final long LIGHTS = 2 * SECOND;
    private static final long BETWEEN_SLAVES_AND_MASTER = SECOND;
    private static final long CODING_LIMIT = 120 * SECOND;

    private record Step(long at, long order, int pack, Runnable action) {}

    private final LinkProfile link;
    private final boolean isPair;
    private final long seed;
    private final List<PowerMachine> machines = new ArrayList<>();
    private final List<StartRules> rules = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final PriorityQueue<Step> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Step::at).thenComparingLong(Step::order));
    private List<Integer> addresses = List.of();
    private long order;
    /** When something is due; kept, since it is asked for with every frame and changes seldom. */
    private long due;

    PowerSequence(Model model, int packs, long seed, long nowNanos) {
        this.link = LinkProfile.of(model.family()).orElseThrow();
        this.seed = seed;
        this.isPair = packs > 1 && StartUps.of(model.family(), UnitRole.PAIR).isPresent();
        for (int pack = 0; pack < packs; pack++) {
            UnitRole role = packs == 1
                    ? UnitRole.SINGLE
                    : isPair ? UnitRole.PAIR : pack == 0 ? UnitRole.MASTER : UnitRole.SLAVE;
            StartRules rule = StartUps.of(model.family(), role).orElseThrow();
            rules.add(rule);
            machines.add(new PowerMachine(rule, nowNanos));
        }
        due = earliest();
    }

    /** Closes every power switch and holds the button that starts or stops the system for as long as it takes. */
    void press(long nowNanos) {
        for (int pack = 0; pack < machines.size(); pack++) {
            input(pack, PowerInput.SWITCH_CLOSED, nowNanos);
        }
        for (int pack = 0; pack < (isPair ? machines.size() : 1); pack++) {
            int pressed = pack;
            took(pack, machines.get(pack).onPress(nowNanos), nowNanos);
            long release = nowNanos + rules.get(pack).button().holdNanos() + SECOND / 10;
            at(release, pack, () -> took(pressed, machines.get(pressed).onRelease(release), release));
        }
        due = earliest();
    }

    /** Something outside of the sequence happens to a pack, from 0. */
    void input(int pack, PowerInput input, long nowNanos) {
        took(pack, machines.get(pack).onInput(input, nowNanos), nowNanos);
    }

    /** Does what is due; to be called after {@link #input} too. */
    void advance(long nowNanos) {
        while (!agenda.isEmpty() && agenda.peek().at() <= nowNanos) {
            agenda.remove().action().run();
        }
        for (int pack = 0; pack < machines.size(); pack++) {
            took(pack, machines.get(pack).onTimeout(nowNanos), nowNanos);
        }
        due = earliest();
    }

    long deadline() {
        return due;
    }

    private long earliest() {
        long next = agenda.isEmpty() ? Machine.NEVER : agenda.peek().at();
        for (PowerMachine machine : machines) {
            next = Math.min(next, machine.deadline().orElse(Machine.NEVER));
        }
        return next;
    }

    PowerState state(int pack) {
        return machines.get(pack).state();
    }

    /** The address of each pack as automatic coding gave it; 0 without one. */
    List<Integer> addresses() {
        return addresses;
    }

    /** What happened since the last call. */
    List<String> takeEvents() {
        List<String> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    private void at(long nanos, int pack, Runnable action) {
        agenda.add(new Step(nanos, order++, pack, action));
    }

    private void later(long nowNanos, long delay, int pack, PowerInput input) {
        at(nowNanos + delay, pack, () -> input(pack, input, nowNanos + delay));
    }

    private void took(int pack, List<Transition> steps, long nowNanos) {
        for (Transition step : steps) {
            events.add("pack " + (pack + 1) + " " + step.to().name().toLowerCase(Locale.ROOT) + ": " + step.shows());
            entered(pack, step.to(), nowNanos);
        }
    }

    private void entered(int pack, PowerState state, long nowNanos) {
        switch (state) {
            case STARTING -> later(nowNanos, LIGHTS, pack, PowerInput.LIGHTS_DONE);
            case CODING -> code(pack, nowNanos);
            case PAIRING -> code(pack, nowNanos);
            case STOPPING -> {
                later(nowNanos, LIGHTS, pack, PowerInput.LIGHTS_DONE);
                for (int slave = 1; slave < machines.size() && pack == 0; slave++) {
                    later(nowNanos, LIGHTS, slave, PowerInput.SHUT_DOWN_ORDERED);
                }
                later(nowNanos, LIGHTS + BETWEEN_SLAVES_AND_MASTER, pack, PowerInput.SLAVES_DOWN);
            }
            default -> {
                // Nothing follows by itself.
            }
        }
    }

    private void code(int pack, long nowNanos) {
        int packs = machines.size();
        LinkSimulation chain =
                new LinkSimulation(LinkSettings.chain(packs, seed).with(link).boot(0));
        chain.at(link.holdNanos(), () -> chain.press(1));
        chain.runUntil(link.holdNanos() + LinkTimers.LISTEN);
        MasterState settled = chain.runUntilSettled(1, CODING_LIMIT);
        long took = chain.now() - link.holdNanos();
        addresses = chain.addresses();
        if (settled != MasterState.RUN) {
            events.add("automatic coding ends in " + settled);
            return;
        }
        later(nowNanos, took, pack, PowerInput.CODING_DONE);
        later(nowNanos, took, pack, PowerInput.PARTNER_FOUND);
        for (int slave = 1; slave < packs && !isPair; slave++) {
            later(nowNanos, took, slave, PowerInput.ID_ASSIGNED);
        }
    }
}
