package dev.bmslink.can.node;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import java.util.Arrays;

/** Notices when each cyclic message of a battery was heard once more. */
final class CompleteSet {
    private final int[] words;
    private final boolean[] heard;
    private int missing;

    CompleteSet(Profile profile) {
        words = profile.messages().stream()
                .filter(message -> message.direction() == Direction.FROM_BATTERY)
                .filter(message -> message.timing().trigger() == Timing.Trigger.CYCLIC)
                .mapToInt(message -> message.identifier().word())
                .toArray();
        heard = new boolean[words.length];
        missing = words.length;
    }

    /** Takes a frame; returns whether it completes the set, after which the next set begins. */
    boolean isCompletedBy(int word) {
        for (int i = 0; i < words.length; i++) {
            if (words[i] == word && !heard[i]) {
                heard[i] = true;
                missing--;
            }
        }
        if (missing > 0) {
            return false;
        }
        Arrays.fill(heard, false);
        missing = words.length;
        return true;
    }
}
