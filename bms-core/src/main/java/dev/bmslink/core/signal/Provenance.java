package dev.bmslink.core.signal;

/**
 * Where a fact comes from.
 *
 * @param confidence how far to trust it
 * @param source keys of the sources, as listed in {@code docs/sources.md}, separated by commas
 */
public record Provenance(Confidence confidence, String source) {

    /** Checks that a source is named. */
    public Provenance {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a fact needs a source");
        }
    }

    @Override
    public String toString() {
        return confidence.label() + " (" + source + ")";
    }
}
