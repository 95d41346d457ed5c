package dev.bmslink.rs485.link;

/** What a master can report. */
public enum ReportKind {
    /** The master's enable input is not open: another pack is the first. */
    NOT_FIRST("something is plugged into the master's Link In"),
    /** Another master is at work. */
    SECOND_MASTER("another master is at work"),
    /** A remembered pack did not answer after a restart. */
    RESUME_FAILED("the remembered pack does not answer; coding anew"),
    /** The wiring order differs from the remembered one. */
    ORDER_CHANGED("the order of the packs has changed; coding anew"),
    /** Coding had to begin anew too often. */
    CODING_UNSTABLE("coding began anew too often"),
    /** A pack is enabled although nobody enables it. */
    STUCK_IN("the enable input is stuck"),
    /** Two packs are enabled at one position. */
    DUP_AT_POSITION("two packs are enabled together"),
    /** Two packs have one identifier. */
    DUP_UID("two packs have the same identifier"),
    /** Something answers at a position, but nobody can be understood. */
    NOISE_AT("only noise answers"),
    /** A pack is plugged in and does not answer. */
    NO_REPLY_AT("a pack is plugged in and does not answer"),
    /** The confirmation of an address got lost. */
    CONFIRM_LOST("the confirmation got lost; coding anew"),
    /** There are more packs than the product allows. */
    TOO_MANY("there are more packs than allowed"),
    /** There are more packs than the maker recommends. */
    MORE_THAN_ADVISED("there are more packs than the maker recommends"),
    /** A pack of another model is in the chain. */
    MODEL_MISMATCH("the model differs from the master's"),
    /** A link cable has In and Out swapped. */
    REVERSED_CABLE("In and Out are swapped"),
    /** Two inputs are joined, or the enable conductor is broken before the last pack. */
    IN_IN_OR_BREAK("two Link In are joined, or the enable conductor is broken"),
    /** The enable conductor is broken. */
    EN_BREAK_AFTER("the enable conductor is broken behind this position"),
    /** The last output is connected to the master's input. */
    RING_CLOSED("the chain is closed to a ring"),
    /** A pack no longer answers. */
    LOST("the pack no longer answers"),
    /** A lost pack answers again. */
    BACK("the pack answers again"),
    /** A pack that lost its address has it again. */
    REJOINED("the pack has its address again"),
    /** A pack was added at the end. */
    JOINED("a pack was added at the end"),
    /** A pack was inserted. */
    INSERTED_BEFORE("a pack was inserted before this one; code anew to restore the order"),
    /** A pack seems to have been replaced. */
    REPLACED("the pack seems to have been replaced; code anew to take the new one in"),
    /** New packs whose place in the chain is not known. */
    ORDER_UNKNOWN("the place of new packs is not known; code anew to take them in"),
    /** The enable conductor broke while running. */
    EN_BREAK_BEFORE("the enable conductor is broken before this pack; addresses stay valid"),
    /** Too many frames are damaged. */
    CRC_RATE("more than 1 % of the frames are damaged"),
    /** Somebody sends without being asked. */
    BUS_BUSY("somebody sends without being asked"),
    /** The second battery of a pair did not come in time. */
    PARTNER_MISSING("the other battery was not switched on in time"),
    /** The two batteries of a pair differ too much in voltage. */
    VOLTAGE_DIFFERENCE("the voltages differ too much"),
    /** The two batteries of a pair have found each other. */
    PAIRED("both batteries work in parallel"),
    /** The machine has a defect. */
    DEFECT("an event that cannot happen happened");

    private final String text;

    ReportKind(String text) {
        this.text = text;
    }

    /**
     * Returns what it means.
     *
     * @return a clause without a full stop
     */
    public String text() {
        return text;
    }
}
