package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.CanLink;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.LinkTimers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A CAN bus: frames wait for each other instead of colliding, the lower identifier first. Two that differ under one
 * identifier end in a bus error.
 */
final class SimCan {
    private final ChainRun chain;
    private final List<SimUnit> units;
    private final LinkTimers timers;
    private final List<Waiting> queue = new ArrayList<>();
    private final Map<SimUnit, CanLink> receivers = new HashMap<>();
    private boolean busy;

    private record Waiting(SimUnit sender, Frame frame, List<CanLink.Part> parts) {
        int identifier() {
            return parts.get(0).identifier();
        }
    }

    SimCan(ChainRun chain, List<SimUnit> units, LinkTimers timers) {
        this.chain = chain;
        this.units = units;
        this.timers = timers;
    }

    void send(SimUnit sender, Frame frame, long now) {
        queue.add(new Waiting(sender, frame, CanLink.split(frame)));
        if (!busy) {
            next(now);
        }
    }

    private void next(long now) {
        if (queue.isEmpty()) {
            return;
        }
        Waiting first = queue.get(0);
        for (Waiting each : queue) {
            if (each.identifier() < first.identifier()) {
                first = each;
            }
        }
        Waiting chosen = first;
        List<Waiting> same = queue.stream()
                .filter(each -> each.identifier() == chosen.identifier())
                .toList();
        queue.removeAll(same);
        busy = true;
        long end = now + timers.airtime(chosen.frame().wireLength());
        chain.timeline.at(end, () -> {
            busy = false;
            if (same.stream().anyMatch(each -> !each.parts().equals(chosen.parts()))) {
                same.forEach(each -> chain.journal.frame(each.sender(), each.frame(), now, end, true));
                units.forEach(chain::disturb);
            } else {
                chain.journal.frame(chosen.sender(), chosen.frame(), now, end, false);
                deliver(chosen);
            }
            next(end);
        });
    }

    private void deliver(Waiting sent) {
        for (SimUnit unit : units) {
            if (unit == sent.sender() || unit.segment != sent.sender().segment) {
                continue;
            }
            CanLink receiver = receivers.computeIfAbsent(unit, any -> new CanLink());
            for (CanLink.Part part : sent.parts()) {
                receiver.accept(part.identifier(), part.length(), part.payload())
                        .ifPresent(frame -> chain.receive(unit, frame));
            }
        }
    }
}
