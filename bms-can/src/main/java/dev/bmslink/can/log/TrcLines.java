package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The trace format of PEAK's tools, versions 1.0 to 2.1.
 *
 * <p>Columns have PEAK's letters: N number, O offset in milliseconds, T type, B bus, I identifier, d direction,
 * R reserved, l length, L length code, D data. {@code $STARTTIME} counts days since 30 December 1899, taken as UTC;
 * without one times count from 0. Bus 1 is {@code can0}.
 */
final class TrcLines implements LineFormat {

    private static final String VERSION = ";$FILEVERSION=";
    private static final String COLUMNS = ";$COLUMNS=";
    private static final String START = ";$STARTTIME=";

    private static final BigDecimal EPOCH_DAYS = BigDecimal.valueOf(25_569);
    private static final BigDecimal DAY_MICROS = BigDecimal.valueOf(86_400_000_000L);
    private static final int MAX_START = 24;
    private static final long MAX_MICROS = 9_000_000_000_000_000L;

    private String columns = "";
    private long start;

    static boolean isHeader(String line) {
        return line.startsWith(VERSION);
    }

    @Override
    public LogFormat format() {
        return LogFormat.TRC;
    }

    @Override
    public @Nullable LoggedFrame parse(String line) throws Malformed {
        if (line.charAt(0) == ';') {
            header(line);
            return null;
        }
        List<String> fields = Fields.split(line);
        String read = columns.isEmpty() ? guessed(fields) : columns;
        String kind = value(fields, read, 'T', "DT");
        switch (kind) {
            case "DT" -> {}
            case "RR" -> throw new Malformed(Malformed.REMOTE);
            case "FD", "FB", "FE", "BI" -> throw new Malformed(Malformed.FD);
            case "ER" -> throw new Malformed(Malformed.ERROR);
            case "ST", "EC", "EV" -> throw new Malformed("a status of the adapter is no frame");
            default -> throw new Malformed("the type of the message is unknown");
        }
        return frame(fields, read);
    }

    private void header(String line) {
        if (line.startsWith(VERSION)) {
            columns = switch (line.substring(VERSION.length()).strip()) {
                case "1.0" -> "NOIlD";
                case "1.1" -> "NOdIlD";
                case "1.2" -> "NOBdIlD";
                case "1.3" -> "NOBdIRlD";
                case "2.0" -> "NOTIdlD";
                case "2.1" -> "NOTBIdRLD";
                default -> "";
            };
            start = 0;
        } else if (line.startsWith(COLUMNS)) {
            columns = line.substring(COLUMNS.length()).strip().replace(",", "");
        } else if (line.startsWith(START)) {
            start = start(line.substring(START.length()).strip());
        }
    }

    private static long start(String days) {
        if (days.length() > MAX_START || !days.matches("\\d+(\\.\\d+)?")) {
            return 0;
        }
        BigDecimal micros = new BigDecimal(days).subtract(EPOCH_DAYS).multiply(DAY_MICROS);
        boolean sensible = micros.signum() > 0 && micros.compareTo(BigDecimal.valueOf(MAX_MICROS)) < 0;
        return sensible ? micros.setScale(0, RoundingMode.HALF_UP).longValueExact() * 1000 : 0;
    }

    /** A trace without its head: only versions 1.x number their lines with a parenthesis. */
    private static String guessed(List<String> fields) throws Malformed {
        if (!fields.get(0).endsWith(")")) {
            throw new Malformed("the columns are not known");
        }
        return Fields.isHex(Fields.field(fields, 2)) ? "NOIlD" : "NOdIlD";
    }

    private static String value(List<String> fields, String columns, char column, String otherwise) throws Malformed {
        int at = columns.indexOf(column);
        return at < 0 ? otherwise : Fields.field(fields, at);
    }

    private LoggedFrame frame(List<String> fields, String read) throws Malformed {
        String direction = value(fields, read, 'd', "Rx");
        String id = value(fields, read, 'I', "");
        if (direction.equals("Error") || direction.equals("Warng") || id.equals("FFFFFFFF")) {
            throw new Malformed(direction.equals("Error") ? Malformed.ERROR : "a status of the adapter is no frame");
        }
        if (!direction.equals("Rx") && !direction.equals("Tx")) {
            throw new Malformed("neither Rx nor Tx");
        }
        if (id.length() != 4 && id.length() != 8) {
            throw new Malformed("the identifier has not 4 or 8 digits");
        }
        int word = Fields.word(id, id.length() == 8, 16);
        int length = Fields.length(value(fields, read, 'l', value(fields, read, 'L', "")), 10);
        int from = Math.max(read.indexOf('D'), 0);
        if (from < fields.size() && fields.get(from).equals("RTR")) {
            throw new Malformed(Malformed.REMOTE);
        }
        if (from < fields.size() && fields.get(from).equals("ERROR")) {
            throw new Malformed(Malformed.ERROR);
        }
        long time = Fields.later(start, Fields.decimal(value(fields, read, 'O', ""), Fields.MILLIS));
        String bus = value(fields, read, 'B', "");
        String channel = bus.isEmpty() || bus.equals("-") ? "" : Fields.channel(bus, 1);
        return new LoggedFrame(time, channel, new CanFrame(word, length, Fields.data(fields, from, length, 16)));
    }
}
