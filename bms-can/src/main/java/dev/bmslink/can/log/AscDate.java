package dev.bmslink.can.log;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The date in the header of an ASC log, {@code date Thu Oct 9 08:53:20.000 am 2025}, in English or German. */
final class AscDate {

    private static final int NONE = -1;
    private static final long NANOS = 1_000_000_000;
    private static final int LAST_YEAR = 2200;
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan"),
            List.of("feb"),
            List.of("mar", "mär", "mrz"),
            List.of("apr"),
            List.of("may", "mai"),
            List.of("jun"),
            List.of("jul"),
            List.of("aug"),
            List.of("sep"),
            List.of("oct", "okt"),
            List.of("nov"),
            List.of("dec", "dez"));

    private AscDate() {}

    /** The time in nanoseconds since 1970, or −1. */
    static long parse(String lowerCaseLine) {
        List<String> fields = Fields.split(lowerCaseLine);
        if (fields.size() < 6 || !fields.get(0).equals("date")) {
            return NONE;
        }
        boolean halves = fields.size() > 6;
        int month = month(fields.get(2));
        int day = Fields.digits(fields.get(3), 10);
        int year = Fields.digits(fields.get(halves ? 6 : 5), 10);
        if (month == 0 || year < 1970 || year > LAST_YEAR) {
            return NONE;
        }
        try {
            long nanos = timeOfDay(fields.get(4), halves ? fields.get(5) : "");
            LocalDate date = LocalDate.of(year, month, day);
            return nanos < 0 ? NONE : date.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * NANOS + nanos;
        } catch (DateTimeException | Malformed e) {
            return NONE;
        }
    }

    private static int month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(name)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static long timeOfDay(String text, String half) throws Malformed {
        int minuteAt = text.indexOf(':') + 1;
        int secondAt = text.indexOf(':', minuteAt) + 1;
        if (minuteAt == 0 || secondAt == 0) {
            return NONE;
        }
        int hour = Fields.digits(text, 0, minuteAt - 1, 10);
        int minute = Fields.digits(text, minuteAt, secondAt - 1, 10);
        long nanos = Fields.decimal(text.substring(secondAt), Fields.SECONDS);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || nanos < 0 || nanos >= 60 * NANOS) {
            return NONE;
        }
        int inDay = half.isEmpty() ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
        return (inDay * 60L + minute) * 60 * NANOS + nanos;
    }
}
