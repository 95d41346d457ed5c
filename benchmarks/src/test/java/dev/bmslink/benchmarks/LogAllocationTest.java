package dev.bmslink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import dev.bmslink.can.batch.CandumpBatchReader;
import dev.bmslink.can.batch.FrameBatch;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogAllocationTest {

    private static final int LINES = 6000;
    private static final int PIECE = 100;

    /** Less than a byte a line, so nothing that is made for each line, or for each piece of the log. */
    @Test
    void aLineCostsNoMemoryWhereverItIsCut() {
        byte[] log =
                "(1760000000.000000) can0 351#1402740E740ECC01\n".repeat(LINES).getBytes(StandardCharsets.US_ASCII);
        FrameBatch batch = new FrameBatch(64);
        allocatedFor(log, batch);
        assertEquals(0, allocatedFor(log, batch) / LINES);
    }

    private static long allocatedFor(byte[] log, FrameBatch batch) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        CandumpBatchReader reader = new CandumpBatchReader(batch, full -> {});
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int at = 0; at < log.length; at += PIECE) {
            reader.onBytes(log, at, Math.min(PIECE, log.length - at));
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
