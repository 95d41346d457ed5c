package dev.bmslink.testkit.check;

/** What a rule is about; its name is part of the rule's id. */
public enum RuleClass {
    /** Messages are present. */
    SET("message set"),
    /** Frames have a permitted number of bytes. */
    LEN("length"),
    /** Values lie in their ranges. */
    RNG("range"),
    /** Reserved bits are zero. */
    RSV("reserved bits"),
    /** Numbers that stand for names have one. */
    CHO("choices"),
    /** Messages are sent as often as stated. */
    TIM("timing"),
    /** Signs of life and answers come in time. */
    KA("keepalive and answers"),
    /** Values agree with each other. */
    CON("consistency"),
    /** Handshakes happen in order. */
    SEQ("sequence"),
    /** Packs get their addresses on the link port. */
    ADR("link-port coding"),
    /** Requests and responses of the ASCII protocol are well formed. */
    ASC("ASCII protocol");

    private final String title;

    RuleClass(String title) {
        this.title = title;
    }

    /**
     * Returns the name for people.
     *
     * @return a few words in lower case
     */
    public String title() {
        return title;
    }
}
