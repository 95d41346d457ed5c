package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.contact.Prohibition;
import dev.bmslink.testkit.check.Declaration;
import org.jspecify.annotations.Nullable;

/** What a judge may look at besides the state. One object serves all rounds. */
final class Surroundings {
    final Declaration declaration;
    private final @Nullable Boolean[] prohibiting = new Boolean[Prohibition.values().length];
    long nowNanos;
    boolean timed;

    Surroundings(Declaration declaration) {
        this.declaration = declaration;
    }

    Surroundings copy() {
        Surroundings copy = new Surroundings(declaration);
        System.arraycopy(prohibiting, 0, copy.prohibiting, 0, prohibiting.length);
        copy.nowNanos = nowNanos;
        copy.timed = timed;
        return copy;
    }

    void onContact(Prohibition prohibits, boolean now) {
        prohibiting[prohibits.ordinal()] = now;
    }

    /** Whether the contact prohibits now, or null when nobody told. */
    @Nullable
    Boolean prohibits(Prohibition what) {
        return prohibiting[what.ordinal()];
    }
}
