package dev.bmslink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
