package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.state.StateStore;
import org.jspecify.annotations.Nullable;

/** Looks at what a battery says of itself, once in each round of its messages. */
interface Judge {
    /** Nothing is wrong. */
    String FINE = "";

    /** What is wrong, {@link #FINE}, or null when the state does not decide. */
    @Nullable
    String judge(StateStore state, Surroundings around);
}
