package dev.bmslink.can.state;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rewrites what a battery says in one profile as another profile's frames, cycle by cycle.
 *
 * <p>A cycle ends when a message comes for the second time; then everything known so far is said in the other profile. The
 * inverter's frames are left out. Not safe for use by several threads.
 */
public final class Translator {
    private final StateReader reader;
    private final StateMap target;
    private final Substitutes substitutes;
    private final Set<Integer> cycle = new HashSet<>();
    private final Map<Loss, Long> losses = new LinkedHashMap<>();
    private long understood;
    private long cycles;

    /**
     * Creates a translator.
     *
     * @param from the profile of the frames that come in
     * @param to the profile of the frames that go out
     * @param substitutes what to say in place of what is not known
     */
    public Translator(Profile from, Profile to, Substitutes substitutes) {
        this.reader = new StateReader(StateMap.of(from));
        this.target = StateMap.of(to);
        this.substitutes = substitutes;
    }

    /**
     * Takes a frame.
     *
     * @param frame any frame
     * @param nowNanos when it was received
     * @return the frames of the cycle that ended before this frame, none when no cycle ended
     */
    public List<CanFrame> onFrame(CanFrame frame, long nowNanos) {
        List<CanFrame> ready = cycle.contains(frame.word()) ? onEnd() : List.of();
        if (reader.onFrame(frame, nowNanos) != StateReader.NONE) {
            understood++;
            cycle.add(frame.word());
        }
        return ready;
    }

    /**
     * Ends the last cycle.
     *
     * @return its frames, none when nothing came since the last cycle ended
     */
    public List<CanFrame> onEnd() {
        if (cycle.isEmpty()) {
            return List.of();
        }
        cycle.clear();
        cycles++;
        List<CanFrame> frames = new ArrayList<>();
        List<Integer> units = reader.units();
        for (int unit : units) {
            boolean only = units.size() == 1;
            if (!only && unit > target.lastUnit()) {
                count(new Loss(Loss.Kind.NO_HOME, "battery " + unit, target.profile() + " does not count so far"));
                continue;
            }
            int number = only ? Math.min(unit, target.lastUnit()) : unit;
            Encoding encoding = target.encode(reader.store(unit), number, substitutes);
            frames.addAll(encoding.frames());
            encoding.losses().forEach(this::count);
        }
        return frames;
    }

    private void count(Loss loss) {
        losses.merge(loss, 1L, Long::sum);
    }

    /**
     * Returns what the frames do not say, or say differently.
     *
     * @return the number of cycles by loss, in the order of appearance
     */
    public Map<Loss, Long> losses() {
        return Collections.unmodifiableMap(losses);
    }

    /**
     * Returns how many frames spoke of a battery.
     *
     * @return the number of frames
     */
    public long understoodFrames() {
        return understood;
    }

    /**
     * Returns how many cycles ended.
     *
     * @return the number of cycles
     */
    public long cycles() {
        return cycles;
    }
}
