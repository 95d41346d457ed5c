package dev.bmslink.core.battery;

import dev.bmslink.core.signal.Confidence;

/**
 * The place where a fact is printed, and how far to trust it.
 *
 * @param document the document's short title
 * @param section its section or page
 * @param confidence how far to trust the fact
 */
public record Source(String document, String section, Confidence confidence) {

    /** Checks that the place is named. */
    public Source {
        if (document.isBlank() || section.isBlank()) {
            throw new IllegalArgumentException("a source needs a document and a section");
        }
    }

    @Override
    public String toString() {
        return document + " " + section;
    }
}
