package dev.bmslink.can.node;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.core.machine.Machine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** When each cyclic message of one side is due. A cycle that was missed is left out, not caught up with. */
final class Schedule {
    static final long NANOS_PER_MILLI = 1_000_000;

    /** Of a cyclic message without a known period. */
    private static final int USUAL_PERIOD_MILLIS = 1000;

    private final List<Message> messages;
    private final long[] periods;
    private final long[] phases;
    private final long[] due;
    private boolean running;
    private long first;

    private Schedule(List<Message> messages, int gapMillis) {
        this.messages = messages;
        this.periods = new long[messages.size()];
        this.phases = new long[messages.size()];
        this.due = new long[messages.size()];
        for (int i = 0; i < periods.length; i++) {
            int period = messages.get(i).timing().periodMillis();
            periods[i] = (period == 0 ? USUAL_PERIOD_MILLIS : period) * NANOS_PER_MILLI;
            phases[i] = (long) i * gapMillis * NANOS_PER_MILLI % periods[i];
        }
    }

    /**
     * The schedule of the cyclic messages of one direction. An inverter's messages without a known period are left out: no
     * battery waits for them, and their values are the inverter's own.
     */
    static Schedule of(Profile profile, Direction direction, int gapMillis, boolean descending) {
        List<Message> messages = new ArrayList<>(profile.messages().stream()
                .filter(message -> message.direction() == direction)
                .filter(message -> message.timing().trigger() == Timing.Trigger.CYCLIC)
                .filter(message ->
                        direction == Direction.FROM_BATTERY || message.timing().periodMillis() > 0)
                .toList());
        if (descending) {
            messages.sort((a, b) ->
                    Integer.compare(b.identifier().word(), a.identifier().word()));
        }
        return new Schedule(Collections.unmodifiableList(messages), gapMillis);
    }

    boolean isRunning() {
        return running;
    }

    void start(long nowNanos) {
        running = true;
        for (int i = 0; i < due.length; i++) {
            due[i] = nowNanos + phases[i];
        }
        first = earliest();
    }

    void stop() {
        running = false;
    }

    /** The next message that is due, or −1. */
    int next(long nowNanos) {
        if (!running || due.length == 0 || nowNanos - first < 0) {
            return -1;
        }
        for (int i = 0; i < due.length; i++) {
            if (nowNanos - due[i] >= 0) {
                long late = (nowNanos - due[i]) / periods[i];
                due[i] += (late + 1) * periods[i];
                first = earliest();
                return i;
            }
        }
        return -1;
    }

    Message message(int index) {
        return messages.get(index);
    }

    long deadline() {
        return running && due.length > 0 ? first : Machine.NEVER;
    }

    private long earliest() {
        long earliest = due.length == 0 ? 0 : due[0];
        for (int i = 1; i < due.length; i++) {
            earliest = due[i] - earliest < 0 ? due[i] : earliest;
        }
        return earliest;
    }
}
