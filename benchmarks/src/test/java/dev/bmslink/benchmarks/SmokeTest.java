package dev.bmslink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.rs485.ascii.Command;
import org.junit.jupiter.api.Test;

/** A benchmark and its baseline must do the same work; their times say nothing otherwise. */
class SmokeTest {

    @Test
    void theDescriptionAndTheHandWrittenShiftsAgree() {
        LimitsBenchmark limits = new LimitsBenchmark();
        assertEquals(limits.decodeByHand(), limits.decode());
        assertEquals(53.2, limits.decodeRecord().chargeVoltageLimit());
        assertEquals(limits.payload, limits.encode());
        assertEquals(limits.payload, limits.encodeByHand());
    }

    @Test
    void anAsciiReplyIsWrittenAsItWasRead() {
        AsciiBenchmark ascii = new AsciiBenchmark();
        assertArrayEquals(ascii.characters, ascii.encodeFrame());
        assertArrayEquals(ascii.characters, ascii.encodeReply());
        assertEquals(Command.ANALOG_VALUES, ascii.decodeReply().command());
    }
}
