package dev.bmslink.core.aggregate;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;

/** The same words, said earlier. */
final class Shift {
    private Shift() {}

    static BatteryState older(BatteryState state, long byNanos) {
        StateStore store = state.toStore();
        for (Quantity quantity : Quantity.values()) {
            if (state.presence(quantity) != Presence.ABSENT) {
                store.set(quantity, state.number(quantity), state.atNanos(quantity) - byNanos);
            }
        }
        for (Request request : Request.values()) {
            if (state.presence(request) != Presence.ABSENT) {
                store.set(request, state.isSet(request), state.atNanos(request) - byNanos);
            }
        }
        for (int index = 0; index < Alarm.COUNT; index++) {
            Alarm alarm = Alarm.ofIndex(index);
            if (state.presence(alarm) == Presence.PRESENT) {
                store.set(alarm, state.isActive(alarm), state.atNanos(alarm) - byNanos);
            }
        }
        return store.snapshot();
    }
}
