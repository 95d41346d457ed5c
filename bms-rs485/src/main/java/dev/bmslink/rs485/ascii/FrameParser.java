package dev.bmslink.rs485.ascii;

import dev.bmslink.rs485.ascii.FrameFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tells the fields of one frame apart and checks them. */
final class FrameParser {

    private static final int INFO_START = 13;
    private static final int CHECKSUM_CHARACTERS = 4;

    /** Values of hexadecimal characters, and {@link #NO_DIGIT} for all others. */
    private static final byte[] VALUES = new byte[256];

    private static final byte NO_DIGIT = -1;

    static {
        Arrays.fill(VALUES, NO_DIGIT);
        for (int value = 0; value < 16; value++) {
            char digit = Character.forDigit(value, 16);
            VALUES[digit] = (byte) value;
            VALUES[Character.toUpperCase(digit)] = (byte) value;
        }
    }

    private FrameParser() {}

    /**
     * Parses a frame.
     *
     * @param text the characters, SOI first, EOI not among them
     * @param length their number
     */
    static Received parse(byte[] text, int length) {
        if (length < Frame.MIN_CHARACTERS - 1) {
            return fault(Kind.TOO_SHORT, "the frame has " + (length + 1) + " characters, the shortest has 18");
        }
        List<FrameFault> faults = List.of();
        int odd = firstIrregular(text, length);
        if (odd >= 0) {
            int wrong = firstNoDigit(text, odd, length);
            if (wrong >= 0) {
                return fault(
                        Kind.NOT_HEXADECIMAL,
                        field(wrong, length) + " has " + name(text[wrong]) + " at character " + wrong);
            }
            faults = add(faults, Kind.LOWER_CASE, field(odd, length) + " has the lower-case digit " + (char) text[odd]);
        }
        int infoEnd = length - CHECKSUM_CHARACTERS;
        int characters = infoEnd - INFO_START;
        int cid1 = number(text, 5, 2);
        if (cid1 != Frame.CID1) {
            faults = add(faults, Kind.CID1, "CID1 says " + hex(cid1, 2) + ", should be 46");
        }
        int lengthWord = number(text, 9, 4);
        int lengthId = lengthWord & 0xFFF;
        if (Frame.lengthWord(lengthId) != lengthWord) {
            faults = add(
                    faults,
                    Kind.LENGTH_CHECKSUM,
                    "LENGTH " + hex(lengthWord, 4) + " has LCHKSUM " + hex(lengthWord >> 12, 1) + ", should be "
                            + hex(Frame.lengthWord(lengthId) >> 12, 1));
        }
        if (lengthId != characters) {
            faults = add(faults, Kind.LENGTH, "LENGTH says " + lengthId + ", INFO has " + characters);
        }
        int sent = number(text, infoEnd, CHECKSUM_CHARACTERS);
        int sum = Frame.checksum(text, 1, infoEnd);
        if (sent != sum) {
            faults = add(faults, Kind.CHECKSUM, "CHKSUM says " + hex(sent, 4) + ", the characters give " + hex(sum, 4));
        }
        if (characters % 2 != 0) {
            faults = add(faults, Kind.ODD_LENGTH, "INFO has " + characters + " characters, two make a byte");
            return new Received(null, faults);
        }
        return new Received(
                new Frame(number(text, 1, 2), number(text, 3, 2), number(text, 7, 2), info(text, characters)), faults);
    }

    static Received fault(Kind kind, String detail) {
        return new Received(null, List.of(new FrameFault(kind, detail)));
    }

    private static List<FrameFault> add(List<FrameFault> faults, Kind kind, String detail) {
        List<FrameFault> more = new ArrayList<>(faults);
        more.add(new FrameFault(kind, detail));
        return more;
    }

    private static Info info(byte[] text, int characters) {
        byte[] bytes = new byte[characters / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) number(text, INFO_START + 2 * i, 2);
        }
        return Info.owning(bytes);
    }

    /** The first character that is neither a digit nor an upper-case letter A to F. */
    private static int firstIrregular(byte[] text, int length) {
        for (int i = 1; i < length; i++) {
            if (VALUES[text[i] & 0xFF] == NO_DIGIT || text[i] >= 'a') {
                return i;
            }
        }
        return -1;
    }

    private static int firstNoDigit(byte[] text, int from, int length) {
        for (int i = from; i < length; i++) {
            if (VALUES[text[i] & 0xFF] == NO_DIGIT) {
                return i;
            }
        }
        return -1;
    }

    private static int number(byte[] text, int offset, int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            value = (value << 4) | VALUES[text[offset + i] & 0xFF];
        }
        return value;
    }

    private static String field(int position, int length) {
        if (position >= length - CHECKSUM_CHARACTERS) {
            return "CHKSUM";
        }
        return switch ((position - 1) / 2) {
            case 0 -> "VER";
            case 1 -> "ADR";
            case 2 -> "CID1";
            case 3 -> "CID2";
            case 4, 5 -> "LENGTH";
            default -> "INFO";
        };
    }

    private static String name(byte character) {
        boolean printable = character > ' ' && character < 0x7F;
        return printable ? "'" + (char) character + "'" : "byte " + hex(character & 0xFF, 2);
    }

    private static String hex(int value, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "X", value);
    }
}
