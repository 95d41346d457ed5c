package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.CanLink;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.rs485.link.LinkAction;
import dev.bmslink.rs485.link.LinkMaster;
import dev.bmslink.rs485.link.LinkMemory;
import dev.bmslink.rs485.link.LinkNode;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.Measurements;
import dev.bmslink.rs485.link.OutLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Runs the batteries' machines: hands them bytes, levels and the time, and does what they ask for. */
final class ChainRun {
    private static final long ENABLE_DELAY = LinkTimers.ENABLE_FALL;
    private static final int BABBLE_BYTES = 2;

    final LinkSettings settings;
    final SplittableRandom random;
    final List<SimUnit> units = new ArrayList<>();
    final Timeline timeline = new Timeline();
    final Journal journal = new Journal();
    final AddressWatch addresses = new AddressWatch(units);
    BiPredicate<Integer, Frame> lost = (unit, frame) -> false;

    private final LinkTimers timers;
    private final SimBus bus;
    private final SimCan canBus;

    ChainRun(LinkSettings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
        this.timers = settings.onCan()
                ? CanLink.timers(settings.baud())
                : LinkTimers.of(settings.baud(), settings.units() - 1);
        this.canBus = new SimCan(this, units, timers);
        this.bus = new SimBus(this, units, random, settings.byteError());
    }

    /** Lets the next thing happen, unless it is due after a time. */
    boolean step(long limit) {
        SimUnit next = null;
        long due = timeline.due();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).due < due) {
                next = units.get(i);
                due = next.due;
            }
        }
        if (due > limit) {
            return false;
        }
        timeline.moveTo(Math.max(timeline.now(), due));
        if (next == null) {
            timeline.runNext();
        } else if (next.node != null) {
            perform(next, next.node.onTimeout(timeline.now()));
        }
        return true;
    }

    void power(SimUnit unit, boolean on) {
        if (on == (unit.node != null) || (on && unit.dead)) {
            return;
        }
        unit.life++;
        unit.driven = false;
        unit.wanted = false;
        unit.due = Timeline.NEVER;
        tell(unit, LinkEvent.Kind.ACT, on ? "power on" : "power off");
        if (on) {
            LinkNode node = unit.master
                    ? new LinkMaster(settings.profile(), unit.identity, timers, unit.memory, random.nextLong())
                    : new LinkSlave(unit.identity, timers);
            if (node instanceof LinkSlave slave) {
                slave.measure(new Measurements(51_200, 0, 500, 1000, 3205, 3195, 250, 240, 0));
            } else if (node instanceof LinkMaster master) {
                master.measure(51_200);
            }
            unit.in = InLevel.OPEN;
            unit.out = OutLevel.OPEN;
            unit.node = node;
            perform(unit, node.onPower(timeline.now()));
        } else {
            unit.node = null;
        }
        readLines();
    }

    /** Lets every battery see what its ends of the enable line show. */
    void readLines() {
        for (SimUnit unit : units) {
            LinkNode node = unit.node;
            if (node == null) {
                continue;
            }
            InLevel in = unit.readIn();
            OutLevel out = unit.readOut();
            if (in != unit.in || out != unit.out) {
                unit.in = in;
                unit.out = out;
                tell(unit, LinkEvent.Kind.LINE, "IN " + in + ", OUT " + out);
                perform(unit, node.onLine(in, out, timeline.now()));
            }
        }
    }

    /** Hands a frame that came over CAN to a battery. */
    void receive(SimUnit unit, Frame frame) {
        LinkNode node = unit.node;
        if (node != null) {
            perform(unit, node.onFrame(frame, timeline.now()));
        }
    }

    /** Hands bytes to a battery. */
    void receive(SimUnit unit, byte[] bytes) {
        LinkNode node = unit.node;
        if (node != null) {
            perform(unit, node.onBytes(bytes, 0, bytes.length, timeline.now()));
        }
    }

    /** Lets a battery hear a bus error. */
    void disturb(SimUnit unit) {
        LinkNode node = unit.node;
        if (node != null) {
            perform(unit, node.onNoise(timeline.now()));
        }
    }

    void tell(SimUnit unit, LinkEvent.Kind kind, String text) {
        journal.tell(unit, kind, text, timeline.now());
    }

    void perform(SimUnit unit, List<LinkAction> actions) {
        for (int i = 0; i < actions.size(); i++) {
            perform(unit, actions.get(i));
        }
        LinkNode node = unit.node;
        if (node != null) {
            unit.due = node.deadline().orElse(Timeline.NEVER);
        }
        addresses.check(unit, timeline.now());
        journal.state(unit, timeline.now());
    }

    private void perform(SimUnit unit, LinkAction action) {
        if (action instanceof LinkAction.Send send) {
            send(unit, send);
        } else if (action instanceof LinkAction.DriveOut drive) {
            drive(unit, drive.active());
        } else if (action instanceof LinkAction.Raise raise) {
            journal.report(unit, raise.report(), timeline.now());
        } else if (action instanceof LinkAction.Remember remember) {
            LinkMemory memory = remember.memory();
            unit.memory = memory;
        }
    }

    private void send(SimUnit unit, LinkAction.Send send) {
        int life = unit.life;
        long latency = unit.master || settings.latencyNanos() == 0 ? 0 : random.nextLong(settings.latencyNanos());
        timeline.at(Math.max(timeline.now(), send.notBeforeNanos()) + latency, () -> {
            if (unit.life == life && !lost.test(unit.number, send.frame())) {
                if (settings.onCan()) {
                    canBus.send(unit, send.frame(), timeline.now());
                } else {
                    transmit(unit, send.frame().toWire(), send.frame());
                }
            }
        });
    }

    private void drive(SimUnit unit, boolean active) {
        int life = unit.life;
        unit.wanted = active;
        timeline.at(timeline.now() + random.nextLong(ENABLE_DELAY), () -> {
            if (unit.life == life && unit.driven != unit.wanted) {
                unit.driven = unit.wanted;
                readLines();
            }
        });
    }

    private void transmit(SimUnit unit, byte[] bytes, @Nullable Frame frame) {
        long end = timeline.now() + timers.airtime(bytes.length);
        SimBus.Transmission sent = bus.begin(unit, timeline.now(), end, bytes);
        timeline.at(end, () -> {
            if (frame != null) {
                journal.frame(unit, frame, sent.start(), end, sent.collided());
            }
            bus.end(sent);
        });
    }

    /** Sends something meaningless, again and again. */
    void babble(SimUnit unit) {
        byte[] noise = new byte[BABBLE_BYTES];
        random.nextBytes(noise);
        transmit(unit, noise, null);
        timeline.at(timeline.now() + timers.airtime(noise.length), () -> {
            if (unit.babbles) {
                babble(unit);
            }
        });
    }
}
