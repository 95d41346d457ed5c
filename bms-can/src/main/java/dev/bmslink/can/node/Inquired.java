package dev.bmslink.can.node;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.sofar.Inquiry;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import java.util.Optional;

/**
 * Whom a request asks for what.
 *
 * @param pack number of the pack, 0 for the first or only one
 */
record Inquired(int pack) {

    /** The request, if it is meant for this battery. Requests that name no battery are meant for all. */
    static Optional<Inquired> of(Message request, long payload, int unit) {
        Layout layout = request.layout();
        long target = number(layout, Inquiry.TARGET_BATTERY.name(), payload, unit);
        int pack = (int) number(layout, Inquiry.SUB_TARGET.name(), payload, 0);
        return target == unit ? Optional.of(new Inquired(pack)) : Optional.empty();
    }

    private static long number(Layout layout, String name, long payload, long absent) {
        Signal signal = layout.signal(name).orElse(null);
        return signal instanceof Whole number ? number.read(payload) : absent;
    }
}
