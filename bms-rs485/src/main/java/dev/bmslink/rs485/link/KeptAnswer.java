package dev.bmslink.rs485.link;

/**
 * The answer that a pack gave last, which it gives again when the question is repeated.
 *
 * @param answer the answer
 * @param command code of the question
 * @param atNanos when it was given
 */
record KeptAnswer(Frame answer, int command, long atNanos) {

    /** Whether a question is the one that was answered. */
    boolean repeats(Frame question, long now) {
        return answer.seq() == question.seq()
                && answer.destination() == question.source()
                && command == question.type().code()
                && now - atNanos < LinkTimers.REPEAT;
    }
}
