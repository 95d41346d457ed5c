package dev.bmslink.core.aggregate;

/**
 * What to do about a pack that falls silent.
 *
 * @param reaction the choice
 * @param holdNanos for {@link Reaction#HOLD}, how long the last values count after they became too old; 0 otherwise
 */
public record DropOut(Reaction reaction, long holdNanos) {

    /** The choices. */
    public enum Reaction {
        /** The pack adds nothing from now on; what it said last goes on binding. */
        COUNT_OUT,
        /** The last values count for a time, then the pack is counted out. */
        HOLD,
        /** The whole battery stops until every pack is heard. */
        STOP
    }

    /** Checks that a time is given exactly when it is needed. */
    public DropOut {
        boolean holds = reaction == Reaction.HOLD;
        if (holds ? holdNanos <= 0 : holdNanos != 0) {
            throw new IllegalArgumentException("holdNanos = " + holdNanos + " does not go with " + reaction);
        }
    }

    /**
     * Returns the policy that counts a silent pack out.
     *
     * @return the policy
     */
    public static DropOut countOut() {
        return new DropOut(Reaction.COUNT_OUT, 0);
    }

    /**
     * Returns the policy that goes on with the last values for a time.
     *
     * @param nanos how long, above 0
     * @return the policy
     */
    public static DropOut hold(long nanos) {
        return new DropOut(Reaction.HOLD, nanos);
    }

    /**
     * Returns the policy that stops the battery.
     *
     * @return the policy
     */
    public static DropOut stop() {
        return new DropOut(Reaction.STOP, 0);
    }
}
