package dev.bmslink.can.state;

import dev.bmslink.can.CanFrame;
import java.util.List;

/**
 * Frames that say what a battery's state says.
 *
 * @param frames the frames in the order of the profile
 * @param losses what they do not say, or say differently
 */
public record Encoding(List<CanFrame> frames, List<Loss> losses) {

    /** Copies the lists. */
    public Encoding {
        frames = List.copyOf(frames);
        losses = List.copyOf(losses);
    }
}
