package dev.bmslink.can.log;

import java.io.Serial;

/** Why a line or record is no data frame; it never leaves this package. */
final class Malformed extends Exception {

    static final String REMOTE = "a remote frame carries no data";
    static final String ERROR = "an error frame carries no data";
    static final String FD = "a CAN FD frame is not a frame of these protocols";
    static final String NOT_HEXADECIMAL = "the data is not hexadecimal";
    static final String ENDS_EARLY = "the line ends early";
    static final String TOO_MANY_BYTES = "there are more than eight data bytes";

    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    Malformed(String reason) {
        // A log may be all rubbish: nobody looks at these stack traces.
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
