package dev.bmslink.core.battery;

import java.time.Duration;
import java.util.List;

/**
 * Whether a battery may go on being stored.
 *
 * @param allowed true when no printed rule forbids it
 * @param remaining time until it must be recharged, zero when it is not allowed
 * @param findings why not, and what could not be judged
 * @param rules the rows that decided
 */
public record StorageVerdict(boolean allowed, Duration remaining, List<Finding> findings, List<StorageRule> rules) {

    /** Copies the lists. */
    public StorageVerdict {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }
}
