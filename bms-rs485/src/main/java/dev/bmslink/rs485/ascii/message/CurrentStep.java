package dev.bmslink.rs485.ascii.message;

/** What a count of current is in the reply to 63. */
public enum CurrentStep {
    /** 0.1 A, as the table of V3.5 says and as most programs read it; the default. */
    TENTH_AMPERE("0.1"),
    /** 0.01 A, as the example of V3.5 says and as some programs read it. */
    HUNDREDTH_AMPERE("0.01");

    private final String text;

    CurrentStep(String text) {
        this.text = text;
    }

    /**
     * Returns the step.
     *
     * @return amperes as a decimal
     */
    public String text() {
        return text;
    }
}
