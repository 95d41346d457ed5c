package dev.bmslink.cli.print;

import dev.bmslink.can.log.LoggedFrame;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time before a frame of a serial line: seconds in parentheses, as candump writes them. */
public final class FrameTime {

    /** The longest text between the parentheses. */
    public static final int MAX_LENGTH = 20;

    private static final Pattern SECONDS = Pattern.compile("[0-8]?\\d{1,9}(\\.\\d{1,9})?");
    private static final int NANO_DIGITS = 9;

    private FrameTime() {}

    /** Nanoseconds, or {@link LoggedFrame#NO_TIME} when the text between the parentheses is no number of seconds. */
    public static long parse(CharSequence text) {
        Matcher matcher = SECONDS.matcher(text);
        return matcher.matches()
                ? new BigDecimal(text.toString()).movePointRight(NANO_DIGITS).longValueExact()
                : LoggedFrame.NO_TIME;
    }
}
