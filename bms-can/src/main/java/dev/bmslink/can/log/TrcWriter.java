package dev.bmslink.can.log;

import dev.bmslink.can.CanFrame;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;

/** PEAK's trace of version 2.1, with its line ends; the start is written in UTC. */
final class TrcWriter extends TextWriter {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final BigDecimal MILLIS_PER_DAY = BigDecimal.valueOf(86_400_000);
    private static final BigDecimal EPOCH_DAYS = BigDecimal.valueOf(25_569);
    /** Enough for microseconds; a double holds little more. */
    private static final int DAY_DECIMALS = 12;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final ChannelNumbers channels = new ChannelNumbers();
    private long start;
    private long number;

    @Override
    protected String head(long firstNanos) {
        start = firstNanos - firstNanos % NANOS_PER_MILLI;
        BigDecimal days = BigDecimal.valueOf(start / NANOS_PER_MILLI)
                .divide(MILLIS_PER_DAY, DAY_DECIMALS, RoundingMode.HALF_UP)
                .add(EPOCH_DAYS);
        return """
                ;$FILEVERSION=2.1
                ;$STARTTIME=%s
                ;$COLUMNS=N,O,T,B,I,d,R,L,D
                ;
                ;   Columns: number, offset in ms, type, bus, identifier, direction, reserved, length, data
                ;---+-- ------+------ +- +- --+----- +- +- +--+- -- -- -- -- -- -- --
                """.formatted(days.toPlainString()).replace("\n", "\r\n");
    }

    @Override
    protected String line(LoggedFrame logged, long nanos) {
        CanFrame frame = logged.frame();
        number++;
        return padded(Long.toString(number), 7) + " " + padded(shifted(nanos / 1000 - start / 1000, 3), 13) + " DT "
                + padded(Integer.toString(channels.of(logged.channel()) + 1), 2) + " "
                + padded(HEX.toHexDigits(frame.id(), frame.isExtended() ? 8 : 4), 8) + " Rx -  " + frame.length()
                + "   " + bytes(logged, " ") + "\r\n";
    }
}
