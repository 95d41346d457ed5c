package dev.bmslink.testkit.check;

/**
 * How fast one side answers the other.
 *
 * @param request what is answered: a message, or a set of messages
 * @param answer the message that answers
 * @param requests number of requests whose time for an answer is over
 * @param unanswered number of those without an answer
 * @param medianNanos median of the time to the answer, 0 when there is none, as are the following
 * @param p95Nanos 95th percentile
 * @param p99Nanos 99th percentile
 * @param maxNanos longest time
 */
public record AnswerStats(
        String request,
        String answer,
        long requests,
        long unanswered,
        long medianNanos,
        long p95Nanos,
        long p99Nanos,
        long maxNanos) {}
