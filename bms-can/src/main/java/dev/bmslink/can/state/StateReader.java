package dev.bmslink.can.state;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the batteries on one bus.
 *
 * <p>Once every message and text was seen, a frame does not allocate. Not safe for use by several threads.
 */
public final class StateReader {
    /** Stands for "no battery": the frame is not one of the profile, or says nothing of the battery as it is now. */
    public static final int NONE = -1;

    /** No profile can tell more batteries apart. */
    private static final int MAX_UNITS = 256;

    private final StateMap map;
    private final SplitTextReader splitTexts;
    private final @Nullable StateStore[] stores = new StateStore[MAX_UNITS];
    private final Map<Message, Long> lastTexts = new HashMap<>();

    /**
     * Creates a reader that has seen nothing.
     *
     * @param map the profile's map
     */
    public StateReader(StateMap map) {
        this.map = map;
        this.splitTexts = new SplitTextReader(map.profile());
    }

    /**
     * Creates a reader that has seen nothing.
     *
     * @param profile the profile
     */
    public StateReader(Profile profile) {
        this(StateMap.of(profile));
    }

    /**
     * Takes a frame.
     *
     * @param frame any frame
     * @param nowNanos when it arrived
     * @return the number of the battery that it speaks of, or {@link #NONE}
     */
    public int onFrame(CanFrame frame, long nowNanos) {
        return onFrame(frame.word(), frame.length(), frame.data(), nowNanos);
    }

    /**
     * Takes a frame.
     *
     * @param word the identifier, with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @param length number of data bytes
     * @param payload the data
     * @param nowNanos when it arrived
     * @return the number of the battery that it speaks of, or {@link #NONE}
     */
    public int onFrame(int word, int length, long payload, long nowNanos) {
        Message message = map.profile().message(word);
        if (message == null) {
            return NONE;
        }
        MessageMap page = map.map(message, payload);
        if (page == null) {
            return NONE;
        }
        int unit = StateMap.unit(message, word);
        StateStore store = storeFor(unit);
        page.read(payload, length, store, nowNanos);
        for (int i = 0; i < page.texts().size(); i++) {
            IdentityText text = page.texts().get(i);
            if (text.split()) {
                if (!store.isKnown(text.identity())) {
                    readPart(text, new CanFrame(word, length, payload), store, nowNanos);
                }
            } else if (text.signal().isCarriedBy(length)) {
                readText(page.message(), text, payload, store, nowNanos);
            }
        }
        return unit;
    }

    /** The same bytes as the last time are the same text, which is there already. */
    private void readText(Message message, IdentityText text, long payload, StateStore store, long nowNanos) {
        long raw = text.signal().raw(payload);
        Long last = lastTexts.get(message);
        if (last == null || last != raw || !store.isKnown(text.identity())) {
            lastTexts.put(message, raw);
            store.set(text.identity(), text.signal().read(payload), nowNanos);
        }
    }

    private void readPart(IdentityText text, CanFrame frame, StateStore store, long nowNanos) {
        splitTexts
                .onFrame(frame)
                .ifPresent(whole -> store.set(text.identity(), whole.value().strip(), nowNanos));
    }

    private StateStore storeFor(int unit) {
        StateStore store = stores[unit];
        if (store == null) {
            store = new StateStore();
            stores[unit] = store;
        }
        return store;
    }

    /**
     * Returns what is known of a battery.
     *
     * @param unit its number on the bus, 0 where the profile does not count batteries
     * @return the store, which goes on changing with each frame
     * @throws IllegalArgumentException when the number is outside 0..255
     */
    public StateStore store(int unit) {
        if (unit < 0 || unit >= MAX_UNITS) {
            throw new IllegalArgumentException("unit = " + unit + " is outside 0.." + (MAX_UNITS - 1));
        }
        return storeFor(unit);
    }

    /**
     * Returns the batteries that were heard.
     *
     * @return their numbers in rising order
     */
    public List<Integer> units() {
        List<Integer> units = new ArrayList<>();
        for (int unit = 0; unit < MAX_UNITS; unit++) {
            if (stores[unit] != null) {
                units.add(unit);
            }
        }
        return units;
    }

    /** Forgets everything, as after a link that was lost. */
    public void reset() {
        Arrays.fill(stores, null);
        lastTexts.clear();
    }
}
