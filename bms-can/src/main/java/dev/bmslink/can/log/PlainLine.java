package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A frame as candump prints it for people, and as people paste it.
 *
 * <p>{@code (time) can0 RX - - 351 [8] 14 02 …}, of which everything before the identifier may be missing;
 * {@code 351 8 14 02 …}; {@code 0x351: 14 02 …}; {@code ID: 0x351 DLC: 8 Data: 0x14 0x02 …}. Eight digits, or a value
 * above 7FF, are a 29-bit identifier. Without brackets an identifier has three or eight digits or starts with
 * {@code 0x}, so that a line of other numbers is not taken for a frame.
 */
final class PlainLine {

    private static final Set<String> LABELS = Set.of("standard", "extended", "id:", "dlc:", "len:", "length:", "data:");
    private static final String NOT_A_LINE = "not a line of a CAN log";
    private static final String MORE_THAN_COUNTED = "there are more data bytes than the length says";
    private static final int ERROR_FLAG = 0x2000_0000;
    /** IFNAMSIZ of Linux without the final zero. */
    private static final int MAX_NAME = 15;

    private final RelativeClock clock = new RelativeClock();

    LoggedFrame parse(String line) throws Malformed {
        int close = line.charAt(0) == '(' ? line.indexOf(')') : -1;
        // Also when the rest cannot be read: the next time may be a difference to this one.
        long time = close < 0
                ? LoggedFrame.NO_TIME
                : clock.time(line.substring(1, close).strip());
        List<String> fields = Fields.split(line.substring(close + 1));
        fields.removeIf(field -> LABELS.contains(field.toLowerCase(Locale.ROOT)));
        int bracket = bracket(fields);
        LoggedFrame untimed = bracket > 0 ? bracketed(fields, bracket) : listed(fields);
        return new LoggedFrame(time, untimed.channel(), untimed.frame());
    }

    private static int bracket(List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            if (field.length() > 2
                    && field.startsWith("[")
                    && field.endsWith("]")
                    && Fields.digits(field, 1, field.length() - 1, 10) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static LoggedFrame bracketed(List<String> fields, int bracket) throws Malformed {
        String count = fields.get(bracket);
        int length = Fields.digits(count, 1, count.length() - 1, 10);
        int from = bracket + 1;
        int word = word(fields.get(bracket - 1));
        if (from < fields.size() && fields.get(from).equals("remote")) {
            throw new Malformed(Malformed.REMOTE);
        }
        // candump writes two digits for CAN FD, also when the frame is short.
        if (count.length() == 4 && length <= 64) {
            throw new Malformed(Malformed.FD);
        }
        if (length > CanFrame.MAX_LENGTH) {
            throw new Malformed(Malformed.TOO_MANY_BYTES);
        }
        long data = Fields.data(fields, from, length, 16);
        if (from + length < fields.size() && Fields.isHex(fields.get(from + length))) {
            throw new Malformed(MORE_THAN_COUNTED);
        }
        return untimed(fields, bracket - 1, word, length, data);
    }

    private static LoggedFrame listed(List<String> fields) throws Malformed {
        int at = !fields.isEmpty() && isIdentifier(fields.get(0)) ? 0 : 1;
        if (at + 1 >= fields.size() || !isIdentifier(fields.get(at))) {
            throw new Malformed(NOT_A_LINE);
        }
        boolean named = fields.get(at).endsWith(":");
        String next = fields.get(at + 1);
        boolean counted = !named && next.length() == 1 && !next.equals("0");
        if (!named && !counted) {
            throw new Malformed(NOT_A_LINE);
        }
        int from = counted ? at + 2 : at + 1;
        int length = Fields.length(counted ? next : Integer.toString(fields.size() - from), 10);
        if (from + length < fields.size()) {
            throw new Malformed(MORE_THAN_COUNTED);
        }
        int word = word(fields.get(at));
        return untimed(fields, at, word, length, Fields.data(fields, from, length, 16));
    }

    private static boolean isIdentifier(String field) {
        String digits = bare(field);
        int length = digits.length();
        return Fields.isHex(digits) && (length == 3 || length == 8 || (field.startsWith("0x") && length < 8));
    }

    private static String bare(String field) {
        int end = field.endsWith(":") ? field.length() - 1 : field.length();
        return field.substring(field.startsWith("0x") ? 2 : 0, end);
    }

    private static int word(String field) throws Malformed {
        String digits = bare(field);
        int value = Fields.digits(digits, 16);
        if (digits.length() == 8 && value > 0 && (value & ERROR_FLAG) != 0) {
            throw new Malformed(Malformed.ERROR);
        }
        return Fields.word(digits, digits.length() >= 8 || value > CanFrame.MAX_STANDARD_ID, 16);
    }

    private static LoggedFrame untimed(List<String> fields, int at, int word, int length, long data) {
        String name = at > 0 ? fields.get(0) : "";
        boolean isName = name.length() <= MAX_NAME && name.matches("\\w+");
        return new LoggedFrame(LoggedFrame.NO_TIME, isName ? name : "", new CanFrame(word, length, data));
    }
}
