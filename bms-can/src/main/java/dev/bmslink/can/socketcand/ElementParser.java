package dev.bmslink.can.socketcand;

import dev.bmslink.can.CanFrame;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringTokenizer;

/** Reads what stands between the angle brackets of one element. */
final class ElementParser {

    /** The most digits before the point of a time whose nanoseconds fit in a long. */
    private static final int MAX_SECONDS_DIGITS = 10;

    private static final long MAX_SECONDS = Long.MAX_VALUE / 1_000_000_000 - 1;

    private ElementParser() {}

    static SocketcandEvent parse(String text) {
        List<String> fields = fields(text);
        return switch (fields.isEmpty() ? "" : fields.get(0)) {
            case "hi" -> new SocketcandEvent.Greeting();
            case "ok" -> new SocketcandEvent.Accepted();
            case "echo" -> new SocketcandEvent.Echo();
            case "frame" -> frame(text, fields);
            case "rtr" -> remote(text, fields);
            case "error" -> error(text, fields);
            case "fdframe" -> new SocketcandEvent.Fault(FaultKind.CAN_FD, text);
            default -> new SocketcandEvent.Fault(FaultKind.UNKNOWN, text);
        };
    }

    private static List<String> fields(String text) {
        List<String> fields = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
            fields.add(tokens.nextToken());
        }
        return fields;
    }

    private static SocketcandEvent frame(String text, List<String> fields) {
        long word = fields.size() < 3 ? -1 : word(fields.get(1));
        long time = fields.size() < 3 ? -1 : nanos(fields.get(2));
        StringBuilder data = new StringBuilder();
        // The server writes the bytes without blanks, its description with them.
        for (String field : fields.subList(Math.min(3, fields.size()), fields.size())) {
            data.append(field.length() == 1 ? "0" : "").append(field);
        }
        int digits = data.length();
        if (word < 0
                || time < 0
                || digits % 2 != 0
                || digits > 2 * CanFrame.MAX_LENGTH
                || (digits > 0 && !isHex(data))) {
            return new SocketcandEvent.Fault(FaultKind.MALFORMED, text);
        }
        long bytes = 0;
        for (int i = digits - 2; i >= 0; i -= 2) {
            bytes = bytes << Byte.SIZE | HexFormat.fromHexDigits(data, i, i + 2);
        }
        return new SocketcandEvent.Received(new CanFrame((int) word, digits / 2, bytes), time);
    }

    private static SocketcandEvent remote(String text, List<String> fields) {
        long word = fields.size() == 4 ? word(fields.get(1)) : -1;
        long time = fields.size() == 4 ? nanos(fields.get(2)) : -1;
        int length = fields.size() == 4 && fields.get(3).length() == 1
                ? fields.get(3).charAt(0) - '0'
                : -1;
        return word < 0 || time < 0 || length < 0 || length > CanFrame.MAX_LENGTH
                ? new SocketcandEvent.Fault(FaultKind.MALFORMED, text)
                : new SocketcandEvent.Remote((int) word, length, time);
    }

    /** An error of the controller is a number and a time; everything else is what the server says about a command. */
    private static SocketcandEvent error(String text, List<String> fields) {
        boolean numbers = fields.size() == 3 && fields.get(1).length() <= 8 && isHex(fields.get(1));
        long time = numbers ? nanos(fields.get(2)) : -1;
        return time < 0
                ? new SocketcandEvent.Refused(text.substring("error".length()).strip())
                : new SocketcandEvent.BusError(HexFormat.fromHexDigits(fields.get(1)), time);
    }

    /** The identifier with the flag of a 29-bit one, as 32 bits, or −1; up to three digits are an 11-bit one. */
    private static long word(String digits) {
        if (digits.length() > 8 || !isHex(digits)) {
            return -1;
        }
        long id = HexFormat.fromHexDigitsToLong(digits);
        boolean extended = digits.length() > 3;
        if (id > (extended ? CanFrame.MAX_EXTENDED_ID : CanFrame.MAX_STANDARD_ID)) {
            return -1;
        }
        return extended ? id | Integer.toUnsignedLong(CanFrame.EXTENDED) : id;
    }

    /** Seconds with up to nine decimals in nanoseconds, or −1. */
    private static long nanos(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || dot > MAX_SECONDS_DIGITS || text.length() - dot - 1 < 1 || text.length() - dot - 1 > 9) {
            return -1;
        }
        long seconds = decimal(text, 0, dot);
        long fraction = decimal(text, dot + 1, text.length());
        if (seconds < 0 || seconds > MAX_SECONDS || fraction < 0) {
            return -1;
        }
        for (int digits = text.length() - dot - 1; digits < 9; digits++) {
            fraction *= 10;
        }
        return seconds * 1_000_000_000 + fraction;
    }

    private static long decimal(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static boolean isHex(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return text.length() > 0;
    }
}
