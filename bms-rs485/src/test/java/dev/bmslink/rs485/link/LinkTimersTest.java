package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed table of times, in milliseconds. */
class LinkTimersTest {

    @ParameterizedTest
    @CsvSource({
        "9600, 1.042, 4.17, 4.17, 60.4, 54.2, 47.9, 70.8, 54.2",
        "19200, 0.521, 2.08, 2.08, 42.7, 39.6, 36.5, 47.9, 39.6",
        "38400, 0.260, 1.04, 2.00, 33.9, 32.3, 30.7, 36.5, 32.3",
        "57600, 0.174, 0.69, 2.00, 30.9, 29.9, 28.8, 32.6, 29.9",
        "115200, 0.087, 0.35, 2.00, 28.0, 27.4, 26.9, 28.8, 27.4",
    })
    void followTheTable(
            int baud,
            double character,
            double turn,
            double gap,
            double who,
            double assign,
            double confirm,
            double poll,
            double ping) {
        LinkTimers timers = LinkTimers.of(baud, 15);
        assertEquals(character, timers.charNanos() / 1e6, 0.0006);
        assertEquals(turn, timers.turnMinNanos() / 1e6, 0.006);
        assertEquals(gap, timers.gapNanos() / 1e6, 0.006);
        assertEquals(who, timers.responseTime(MessageType.WHO) / 1e6, 0.06);
        assertEquals(assign, timers.responseTime(MessageType.ASSIGN) / 1e6, 0.06);
        assertEquals(confirm, timers.responseTime(MessageType.CONFIRM) / 1e6, 0.06);
        assertEquals(poll, timers.responseTime(MessageType.POLL) / 1e6, 0.06);
        assertEquals(ping, timers.responseTime(MessageType.PING) / 1e6, 0.06);
    }

    @Test
    void longChainsAtTheLowestRateHaveALongerCycle() {
        assertEquals(2_000_000_000L, LinkTimers.of(9600, 15).cycleNanos());
        assertEquals(1_000_000_000L, LinkTimers.of(9600, 8).cycleNanos());
        assertEquals(1_000_000_000L, LinkTimers.of(19200, 15).cycleNanos());
    }

    @Test
    void anAdapterAddsItsDelay() {
        long direct = LinkTimers.of(115200, 3).responseTime(MessageType.WHO);
        assertEquals(direct + 20_000_000L, LinkTimers.of(115200, 3, 20_000_000L).responseTime(MessageType.WHO));
    }

    @Test
    void refusesOtherBitRates() {
        assertThrows(IllegalArgumentException.class, () -> LinkTimers.of(4800, 3));
    }
}
