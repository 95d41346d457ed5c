package dev.bmslink.can.slcan;

import dev.bmslink.can.CanFrame;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one line of an adapter, without its end. */
final class LineParser {

    private static final int MILLIS_DIGITS = 4;
    private static final int MICROS_DIGITS = 8;
    private static final int COUNTER_DIGITS = 3;

    private LineParser() {}

    static SlcanEvent parse(String line) {
        if (line.isEmpty()) {
            return new SlcanEvent.Accepted(false);
        }
        return switch (line.charAt(0)) {
            case 't', 'T', 'r', 'R' -> frame(line);
            case 'z', 'Z' -> line.length() == 1 ? new SlcanEvent.Accepted(true) : fault(FaultKind.UNKNOWN, line);
            case 'V', 'v' -> new SlcanEvent.Version(line.charAt(0) == 'v', line.substring(1));
            case 'N' -> new SlcanEvent.SerialNumber(line.substring(1));
            case 'F' -> status(line);
            case 's' -> state(line);
            case 'e' -> errors(line);
            default -> fault(FaultKind.UNKNOWN, line);
        };
    }

    private static SlcanEvent frame(String line) {
        char kind = line.charAt(0);
        boolean extended = kind == 'T' || kind == 'R';
        boolean remote = kind == 'r' || kind == 'R';
        int idEnd = extended ? 9 : 4;
        if (line.length() <= idEnd) {
            return fault(FaultKind.LENGTH, line);
        }
        long id = Digits.value(line, 1, idEnd);
        int length = Digits.value(line.charAt(idEnd));
        if (id < 0 || length < 0) {
            return fault(FaultKind.DIGITS, line);
        }
        if (id > (extended ? CanFrame.MAX_EXTENDED_ID : CanFrame.MAX_STANDARD_ID)) {
            return fault(FaultKind.IDENTIFIER, line);
        }
        if (length > CanFrame.MAX_LENGTH) {
            return fault(FaultKind.DATA_LENGTH, line);
        }
        int dataEnd = idEnd + 1 + (remote ? 0 : 2 * length);
        int rest = line.length() - dataEnd;
        if (rest != 0 && rest != MILLIS_DIGITS && rest != MICROS_DIGITS) {
            return fault(FaultKind.LENGTH, line);
        }
        if (!Digits.areHexadecimal(line, idEnd + 1, line.length())) {
            return fault(FaultKind.DIGITS, line);
        }
        int word = (int) id | (extended ? CanFrame.EXTENDED : 0);
        Timestamp timestamp = rest == 0 ? null : timestamp(Digits.value(line, dataEnd, line.length()), rest);
        return remote
                ? new SlcanEvent.Remote(word, length, timestamp)
                : new SlcanEvent.Received(new CanFrame(word, length, data(line, idEnd + 1, length)), timestamp);
    }

    private static long data(String line, int from, int length) {
        return length == 0
                ? 0
                : Long.reverseBytes(Digits.value(line, from, from + 2 * length) << (Long.SIZE - Byte.SIZE * length));
    }

    private static @Nullable Timestamp timestamp(long value, int digits) {
        if (digits == MICROS_DIGITS) {
            return new Timestamp(value, Timestamp.WORD);
        }
        long micros = value * 1000;
        return micros < Timestamp.MINUTE ? new Timestamp(micros, Timestamp.MINUTE) : null;
    }

    private static SlcanEvent status(String line) {
        if (line.length() != 3) {
            return fault(FaultKind.LENGTH, line);
        }
        long bits = Digits.value(line, 1, 3);
        return bits < 0 ? fault(FaultKind.DIGITS, line) : new SlcanEvent.Status((int) bits);
    }

    private static SlcanEvent state(String line) {
        if (line.length() != 2 + 2 * COUNTER_DIGITS) {
            return fault(FaultKind.LENGTH, line);
        }
        BusState state = BusState.of(line.charAt(1));
        int received = Digits.decimal(line, 2, 2 + COUNTER_DIGITS);
        int transmitted = Digits.decimal(line, 2 + COUNTER_DIGITS, line.length());
        if (state == null) {
            return fault(FaultKind.UNKNOWN, line);
        }
        return received < 0 || transmitted < 0
                ? fault(FaultKind.DIGITS, line)
                : new SlcanEvent.StateChange(state, received, transmitted);
    }

    private static SlcanEvent errors(String line) {
        int count = line.length() < 2 ? -1 : Digits.decimal(line, 1, 2);
        if (count < 0 || count != line.length() - 2) {
            return fault(FaultKind.LENGTH, line);
        }
        Set<BusError> errors = EnumSet.noneOf(BusError.class);
        for (int i = 2; i < line.length(); i++) {
            BusError error = BusError.of(line.charAt(i));
            if (error == null) {
                return fault(FaultKind.UNKNOWN, line);
            }
            errors.add(error);
        }
        return new SlcanEvent.Errors(errors);
    }

    private static SlcanEvent fault(FaultKind kind, String line) {
        return new SlcanEvent.Fault(kind, line);
    }
}
