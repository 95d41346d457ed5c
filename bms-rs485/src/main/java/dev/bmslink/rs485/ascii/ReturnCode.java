package dev.bmslink.rs485.ascii;

import java.util.Locale;
import java.util.Optional;

/** How a request went, the RTN of a reply. */
public enum ReturnCode {
    /** The reply carries what was asked. */
    NORMAL(0x00, "normal"),
    /** The battery does not speak the version in VER. */
    VERSION(0x01, "VER is not supported"),
    /** CHKSUM of the request is wrong. */
    CHECKSUM(0x02, "CHKSUM is wrong"),
    /** LCHKSUM of the request is wrong. */
    LENGTH_CHECKSUM(0x03, "LCHKSUM is wrong"),
    /** The battery does not know the command. */
    COMMAND(0x04, "CID2 is not known"),
    /** The request has another form than the command. */
    FORMAT(0x05, "the request has a wrong form"),
    /** A value in INFO is out of place. */
    DATA(0x06, "INFO is not valid"),
    /** There is no data; of related families. */
    NO_DATA(0x07, "no data"),
    /** A write failed; of related families. */
    WRITE_FAILED(0x09, "writing failed"),
    /** ADR is wrong. */
    ADDRESS(0x90, "ADR is wrong"),
    /** The master cannot reach the pack. */
    INTERNAL_COMMUNICATION(0x91, "the master cannot reach the pack");

    private final int code;
    private final String meaning;

    ReturnCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /**
     * Returns RTN.
     *
     * @return 0x00 to 0x91
     */
    public int code() {
        return code;
    }

    /**
     * Returns what it says.
     *
     * @return a clause for people
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Returns the meaning of an RTN.
     *
     * @param code RTN
     * @return the return code, or empty when none is known
     */
    public static Optional<ReturnCode> of(int code) {
        for (ReturnCode value : values()) {
            if (value.code == code) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns an RTN for people.
     *
     * @param code RTN
     * @return its digits and its meaning, if known
     */
    public static String describe(int code) {
        String digits = String.format(Locale.ROOT, "%02X", code);
        return of(code).map(known -> digits + ", " + known.meaning).orElse(digits);
    }
}
