package dev.bmslink.core.startup;

import dev.bmslink.core.battery.Source;

/**
 * How long the button must be pressed.
 *
 * @param holdNanos the time
 * @param onRelease true when the button must be held longer than the time and then released; false when it acts as soon
 *     as the time has passed
 * @param source where it is printed
 */
public record ButtonRule(long holdNanos, boolean onRelease, Source source) {

    /**
     * Returns whether a press was long enough.
     *
     * @param pressedNanos how long the button was held
     * @return true when it was
     */
    public boolean isLong(long pressedNanos) {
        return onRelease ? pressedNanos > holdNanos : pressedNanos >= holdNanos;
    }
}
