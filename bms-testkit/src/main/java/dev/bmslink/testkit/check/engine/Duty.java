package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.testkit.check.Obligation;

/**
 * How binding the description of a message is.
 *
 * @param presence whether the message has to be there
 * @param cadence whether its period has to be kept
 * @param content whether its reserved bits have to be zero
 */
public record Duty(Obligation presence, Obligation cadence, Obligation content) {

    /**
     * Returns the duty that follows from a message's timing and provenance.
     *
     * @param message the message
     * @return "must" for what a document says without a condition
     */
    public static Duty of(Message message) {
        Timing timing = message.timing();
        boolean documented = message.provenance().confidence().compareTo(Confidence.DOCUMENTED) <= 0;
        Obligation content = documented ? Obligation.MUST : Obligation.SHOULD;
        if (timing.trigger() != Timing.Trigger.CYCLIC) {
            return new Duty(Obligation.MAY, Obligation.MAY, content);
        }
        String detail = timing.detail();
        boolean conditional = detail.startsWith("while ") || detail.startsWith("some ");
        boolean firm = detail.isEmpty() || detail.startsWith("no value more often");
        boolean stated = documented && timing.periodMillis() > 0;
        Obligation presence = conditional ? Obligation.MAY : stated ? Obligation.MUST : Obligation.SHOULD;
        return new Duty(presence, stated && firm ? Obligation.MUST : Obligation.SHOULD, content);
    }

    /** The provenance of what rests on two facts. */
    static Provenance weaker(Provenance one, Provenance other) {
        return one.confidence().compareTo(other.confidence()) >= 0 ? one : other;
    }
}
