package dev.bmslink.cli.monitor;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.identify.Candidate;
import dev.bmslink.can.identify.Identification;
import dev.bmslink.can.identify.Traffic;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.state.StateReader;
import dev.bmslink.cli.print.FrameParts;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The latest of every message on a bus.
 *
 * <p>Without a profile the frames are shown as bytes until enough have come to tell which profile they are of. Time is
 * passed in: nanoseconds of any clock. Not thread-safe.
 */
public final class MonitorModel {

    /** How long a change stays marked. */
    static final long MARKED_NANOS = 2_000_000_000L;

    private static final int FRAMES_PER_GUESS = 64;
    /** What so many frames do not tell, more of the same kind will not. */
    private static final int MOST_GUESSES = 8;

    /** A message of which three periods passed without it. */
    private static final double OVERDUE_PERIODS = 3;

    private static final double SHORTEST_OVERDUE_MILLIS = 500;

    private static final List<Alarm> WORST_FIRST =
            IntStream.range(0, Alarm.COUNT).mapToObj(Alarm::ofIndex).sorted().toList();

    private record Key(int word, long page) {}

    private final SortedMap<Key, MessageRow> rows = new TreeMap<>(
            // 11-bit identifiers first.
            Comparator.comparing((Key key) -> key.word() < 0)
                    .thenComparingInt(Key::word)
                    .thenComparingLong(Key::page));
    private final Traffic traffic = new Traffic();
    private @Nullable Profile profile;
    private @Nullable StateReader states;
    private String evidence = "";
    private long frames;

    /** Creates an empty table for frames of a profile, or of one that is to be identified. */
    public MonitorModel(@Nullable Profile profile) {
        if (profile != null) {
            use(profile);
        }
    }

    private void use(Profile chosen) {
        profile = chosen;
        states = new StateReader(chosen);
        // Rows of messages with pages were kept as one; they fill again.
        rows.keySet().removeIf(key -> {
            Message message = chosen.message(key.word());
            return message != null && message.page().isPresent();
        });
    }

    /** Takes a frame that arrived now; returns whether it says something new. */
    public boolean onFrame(LoggedFrame logged, long nowNanos) {
        frames++;
        CanFrame frame = logged.frame();
        Key key = new Key(frame.word(), page(frame));
        MessageRow row = rows.get(key);
        boolean isNew = row == null || !row.frame().equals(frame);
        if (row == null) {
            rows.put(key, new MessageRow(logged, nowNanos));
        } else {
            row.onFrame(logged, nowNanos);
        }
        if (states != null) {
            states.onFrame(frame, nowNanos);
        } else {
            guess(logged);
        }
        return isNew;
    }

    private long page(CanFrame frame) {
        Message message = profile == null ? null : profile.message(frame.word());
        return message == null
                ? 0
                : message.page()
                        .filter(page -> page.isCarriedBy(frame.length()))
                        .map(page -> page.raw(frame.data()))
                        .orElse(0L);
    }

    private void guess(LoggedFrame logged) {
        traffic.onFrame(logged);
        if (traffic.frames() % FRAMES_PER_GUESS == 0 && traffic.frames() <= MOST_GUESSES * FRAMES_PER_GUESS) {
            identify();
        }
    }

    /** Chooses the profile by what has come so far, when that is certain enough. */
    public void identify() {
        if (profile == null && traffic.frames() > 0) {
            Optional<Candidate> candidate = Identification.of(traffic).confident();
            candidate.ifPresent(found -> {
                evidence = found.evidence().get(0).text();
                use(found.profile());
            });
        }
    }

    /** Forgets all frames, but not the profile. */
    public void clear() {
        rows.clear();
        frames = 0;
        if (profile != null) {
            states = new StateReader(profile);
        }
    }

    /** The profile, if one was given or is certain. */
    public Optional<Profile> profile() {
        return Optional.ofNullable(profile);
    }

    /** Why the profile was chosen, empty when it was given. */
    public String evidence() {
        return evidence;
    }

    /** What is to be seen now. */
    public View view(long nowNanos) {
        List<View.Row> visible =
                rows.values().stream().map(row -> row(row, nowNanos)).toList();
        String title = profile == null ? "not identified yet" : profile.id();
        return new View(title, frames, alarms(nowNanos), visible);
    }

    private View.Row row(MessageRow row, long nowNanos) {
        CanFrame frame = row.frame();
        Message message = profile == null ? null : profile.message(frame.word());
        long age = Math.max(0, nowNanos - row.arrivalNanos());
        double period = row.periods().meanMillis();
        boolean overdue = age / 1e6 > Math.max(SHORTEST_OVERDUE_MILLIS, OVERDUE_PERIODS * period);
        return new View.Row(
                frame,
                message == null ? "" : message.name(),
                message != null && message.direction() == Direction.TO_BATTERY,
                age,
                overdue,
                period,
                row.periods().jitterMillis(),
                row.count(),
                cells(frame, row.changedSince(nowNanos - MARKED_NANOS)));
    }

    private List<View.Cell> cells(CanFrame frame, long changed) {
        List<View.Cell> cells = new ArrayList<>();
        Decoded decoded = profile == null ? null : profile.decode(frame);
        if (decoded == null || decoded.message() == null) {
            for (int i = 0; i < frame.length(); i++) {
                String octet = frame.dataText().substring(2 * i, 2 * i + 2);
                cells.add(new View.Cell(octet, (changed >>> (Byte.SIZE * i) & 0xFF) != 0, false));
            }
            return cells;
        }
        for (FrameParts.Part part : FrameParts.of(decoded)) {
            cells.add(new View.Cell(part.text(), (part.mask() & changed) != 0, part.odd()));
        }
        for (Fault fault : decoded.faults()) {
            cells.add(new View.Cell("<" + fault.detail() + ">", false, true));
        }
        return cells;
    }

    /** The alarms that are active now, the worst first. */
    public List<View.ActiveAlarm> alarms(long nowNanos) {
        StateReader reader = states;
        if (reader == null) {
            return List.of();
        }
        List<View.ActiveAlarm> active = new ArrayList<>();
        for (Alarm alarm : WORST_FIRST) {
            for (int unit : reader.units()) {
                StateStore store = reader.store(unit);
                if (store.isActive(alarm)) {
                    active.add(new View.ActiveAlarm(unit, alarm, nowNanos - store.atNanos(alarm)));
                }
            }
        }
        return active;
    }
}
