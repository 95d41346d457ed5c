package dev.bmslink.can.socketcand;

/** Why an element says nothing. */
public enum FaultKind {
    /** It has more than {@link SocketcandDecoder#MAX_CHARACTERS} characters. */
    TOO_LONG,
    /** Another element begins before it ends. */
    UNFINISHED,
    /** It has too few or too many fields, or one of them is not what it should be. */
    MALFORMED,
    /** A CAN FD frame, which none of the batteries' protocols uses. */
    CAN_FD,
    /** It begins with no word that is known. */
    UNKNOWN
}
