package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.LinkMaster;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Everything that was reported, and what somebody who watches is told. */
final class Journal {
    private final List<Report> reports = new ArrayList<>();
    private @Nullable Consumer<LinkEvent> observer;

    void observe(Consumer<LinkEvent> watcher) {
        observer = watcher;
    }

    List<Report> reports() {
        return reports;
    }

    void report(SimUnit unit, Report report, long now) {
        reports.add(report);
        tell(unit, LinkEvent.Kind.REPORT, report.toString(), now);
    }

    void tell(SimUnit unit, LinkEvent.Kind kind, String text, long now) {
        if (observer != null) {
            observer.accept(LinkEvent.of(now, unit.number, kind, text));
        }
    }

    void frame(SimUnit unit, Frame frame, long start, long end, boolean collided) {
        if (observer != null) {
            observer.accept(new LinkEvent(
                    start, unit.number, LinkEvent.Kind.FRAME, frame.type().name(), frame, end - start, collided));
        }
    }

    /** Tells a state that was not told yet. */
    void state(SimUnit unit, long now) {
        if (observer == null || unit.node == null) {
            return;
        }
        LinkSlave slave = unit.asSlave();
        LinkMaster master = unit.asMaster();
        String state = slave != null
                ? slave.state() + (slave.address() == 0 ? "" : " " + slave.address())
                : master != null ? master.state().toString() : "";
        if (!state.equals(unit.stateTold)) {
            unit.stateTold = state;
            tell(unit, LinkEvent.Kind.STATE, state, now);
        }
    }
}
