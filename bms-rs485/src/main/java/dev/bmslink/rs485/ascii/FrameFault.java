package dev.bmslink.rs485.ascii;

/**
 * What is wrong with the characters of a frame.
 *
 * @param kind which rule is broken
 * @param detail the field with what it says and what it should say, such as {@code LENGTH says 18, INFO has 20}
 */
public record FrameFault(Kind kind, String detail) {

    /** The rules of a frame. */
    public enum Kind {
        /** The frame ended, or another began, before its 18th character. */
        TOO_SHORT,
        /** Another frame began before the end of this one. */
        NO_END,
        /** More characters than any frame has. */
        TOO_LONG,
        /** A character is no hexadecimal digit. */
        NOT_HEXADECIMAL,
        /** A digit is a lower-case letter; its value is clear. */
        LOWER_CASE,
        /** CID1 is not 46. */
        CID1,
        /** The first digit of LENGTH does not fit the other three. */
        LENGTH_CHECKSUM,
        /** LENGTH does not agree with the number of INFO characters. */
        LENGTH,
        /** INFO has half a byte. */
        ODD_LENGTH,
        /** CHKSUM does not agree with the characters. */
        CHECKSUM
    }

    /**
     * Returns whether the contents are certain all the same.
     *
     * @return true for lower-case digits, and for a LENGTH that the end of the frame contradicts while CHKSUM is right
     */
    public boolean isTolerable() {
        return kind == Kind.LOWER_CASE || kind == Kind.LENGTH;
    }

    @Override
    public String toString() {
        return detail;
    }
}
