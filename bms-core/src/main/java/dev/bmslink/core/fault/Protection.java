package dev.bmslink.core.fault;

import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.Source;
import org.jspecify.annotations.Nullable;

/**
 * A limit at which a battery protects itself.
 *
 * @param family the family's id
 * @param kind what it watches
 * @param allowed the values without protection, in the kind's unit; null when the limit depends on the number of modules
 * @param source where it is printed
 */
public record Protection(
        String family, ProtectionKind kind, @Nullable Interval allowed, Source source) {

    /**
     * Returns whether the protection acts.
     *
     * @param value the value in the kind's unit
     * @return true when the value is outside the allowed interval; false when the limit is not printed
     */
    public boolean acts(double value) {
        return allowed != null && !allowed.contains(value);
    }
}
