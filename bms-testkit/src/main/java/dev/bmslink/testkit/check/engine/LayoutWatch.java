package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.testkit.check.Coverage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One layout of a message: its signals, its reserved bits, and which bits were exercised. */
final class LayoutWatch {
    private final Message message;
    private final Layout layout;
    private final long page;
    private final List<SignalWatch> signals = new ArrayList<>();
    private long frames;
    private long everSet;
    private long everClear;
    private long wrong;

    LayoutWatch(RuleIds ids, Message message, Layout layout, long page) {
        this.message = message;
        this.layout = layout;
        this.page = page;
        for (Signal signal : layout.signals()) {
            boolean pageNumber = message.page().filter(signal::equals).isPresent();
            Tally tally = pageNumber
                    ? null
                    : SignalRules.of(ids, message, signal, page).map(Tally::new).orElse(null);
            signals.add(new SignalWatch(signal, tally));
        }
    }

    void onFrame(Moment moment, @Nullable Tally reserved) {
        long data = moment.data();
        long carried = Masks.ofLength(moment.length());
        frames++;
        everSet |= data;
        everClear |= ~data & carried;
        for (int i = 0; i < signals.size(); i++) {
            if (signals.get(i).onFrame(moment)) {
                wrong |= signals.get(i).signal().bits().mask();
            }
        }
        if (reserved != null && (layout.reservedMask() & carried) != 0) {
            long used = data & layout.reservedMask();
            wrong |= used;
            if (used == 0) {
                reserved.pass();
            } else if (reserved.fail()) {
                reserved.show(moment.evidence(Masks.list(used)));
            }
        }
    }

    List<SignalWatch> signals() {
        return signals;
    }

    boolean isSeen() {
        return frames > 0;
    }

    Coverage coverage() {
        return new Coverage(
                message.name(),
                message.identifier().toString(),
                page,
                message.length(),
                frames,
                everSet,
                everClear,
                wrong,
                layout.mask(),
                layout.reservedMask(),
                signals.stream().map(SignalWatch::coverage).toList());
    }
}
