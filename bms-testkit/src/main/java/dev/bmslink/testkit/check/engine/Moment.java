package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.DecodedValue;
import dev.bmslink.testkit.check.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame that is being looked at. One object serves all frames. */
final class Moment {
    private final Profile profile;
    long index = -1;
    long timeNanos = LoggedFrame.NO_TIME;

    @Nullable
    CanFrame frame;

    @Nullable
    Message message;

    Moment(Profile profile) {
        this.profile = profile;
    }

    void set(long number, long time, @Nullable CanFrame now, @Nullable Message of) {
        index = number;
        timeNanos = time;
        frame = now;
        message = of;
    }

    /** Takes over another moment. */
    void set(Moment other) {
        set(other.index, other.timeNanos, other.frame, other.message);
    }

    boolean hasTime() {
        return timeNanos != LoggedFrame.NO_TIME;
    }

    int length() {
        return frame == null ? 0 : frame.length();
    }

    long data() {
        return frame == null ? 0 : frame.data();
    }

    int word() {
        return frame == null ? 0 : frame.word();
    }

    Evidence evidence(String detail) {
        List<DecodedValue> values = frame == null
                ? List.of()
                : profile.decode(frame).readings().stream()
                        .map(reading -> new DecodedValue(
                                reading.signal().name(),
                                reading.text(),
                                reading.isAvailable()
                                        ? reading.signal().meaning().unit()
                                        : ""))
                        .toList();
        return evidence(values, detail);
    }

    Evidence evidence(List<DecodedValue> values, String detail) {
        return new Evidence(index, timeNanos, frame == null ? "" : frame.toString(), values, detail);
    }
}
