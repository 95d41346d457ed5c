package dev.bmslink.can.slcan;

/** Why a line from an adapter says nothing. */
public enum FaultKind {
    /** It has more than {@link SlcanDecoder#MAX_CHARACTERS} characters. */
    TOO_LONG,
    /** A byte is not printable ASCII. */
    NOT_TEXT,
    /** A frame has too few or too many characters. */
    LENGTH,
    /** A character should be a digit. */
    DIGITS,
    /** An identifier does not fit in 11 or 29 bits. */
    IDENTIFIER,
    /** A frame says that it has more than eight data bytes. */
    DATA_LENGTH,
    /** The line begins like none that is known. */
    UNKNOWN
}
