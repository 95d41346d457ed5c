package dev.bmslink.rs485.link;

/** Why received bytes are not a frame. */
public enum LinkFault {
    /** More bytes without a delimiter than the longest frame has. */
    TOO_LONG,
    /** Fewer bytes than a header and a check. */
    TOO_SHORT,
    /** A code byte points past the delimiter. */
    STUFFING,
    /** The check does not fit. */
    CHECK,
    /** A version other than 1. */
    VERSION,
    /** The length byte does not say the real length. */
    LENGTH,
    /** The command is not known. */
    COMMAND,
    /** The payload does not have the command's length. */
    PAYLOAD_LENGTH,
    /** A request, response or broadcast under a command of another kind. */
    KIND;

    /**
     * Returns whether the bytes were damaged on the line, rather than sent by something that speaks differently.
     *
     * @return true when they were
     */
    public boolean isNoise() {
        return compareTo(CHECK) <= 0;
    }
}
