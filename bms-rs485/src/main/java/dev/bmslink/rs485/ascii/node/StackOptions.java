package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.message.Dialect;

/**
 * What a stack is.
 *
 * @param group 0 to 7
 * @param packs master and slaves, 1 to 14
 * @param dialect the commands that it knows and how it writes
 * @param version VER of its replies, and of requests other than 4F; 0 to 255
 * @param answerNanos time from a request to its reply
 */
public record StackOptions(int group, int packs, Dialect dialect, int version, long answerNanos) {

    /** The first character of a reply was seen 69 to 82 ms after the request. */
    private static final long OBSERVED_ANSWER_NANOS = 70_000_000;

    /** Checks the ranges. */
    public StackOptions {
        Address master = Address.master(group);
        int last = dialect.variant().hasGroups() ? dialect.variant().lastNumber() : Address.LAST;
        if (packs < 1 || master.number() + packs - 1 > last) {
            throw new IllegalArgumentException(packs + " packs are not 1 to " + (last - 1));
        }
        if (answerNanos < 0) {
            throw new IllegalArgumentException("answer after " + answerNanos + " ns");
        }
    }

    /**
     * Returns a stack that answers as packs were seen to do.
     *
     * @param group 0 to 7
     * @param packs master and slaves
     * @return V3.5, VER 20, 70 ms to an answer
     */
    public static StackOptions of(int group, int packs) {
        return new StackOptions(group, packs, Dialect.DEFAULT, Frame.VERSION_2_0, OBSERVED_ANSWER_NANOS);
    }

    /**
     * Returns the address of a pack.
     *
     * @param index 0 for the master
     * @return its address
     */
    public Address address(int index) {
        return new Address(group, Address.MASTER + index);
    }
}
