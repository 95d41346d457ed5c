package dev.bmslink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.rs485.link.MasterState;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The benchmarks of the link port do the work that they are named for. */
class LinkSmokeTest {

    @Test
    void stuffingIsTakenOutAgain() {
        FramingBenchmark framing = new FramingBenchmark();
        assertEquals(FramingBenchmark.BYTES, framing.unstuff());
        assertArrayEquals(framing.data, Arrays.copyOf(framing.work, FramingBenchmark.BYTES));
        assertArrayEquals(framing.stuffed, framing.stuff());
        assertArrayEquals(framing.data, framing.copy());
    }

    @Test
    void aSessionEndsWithARunningMaster() {
        LinkSessionBenchmark sessions = new LinkSessionBenchmark();
        assertEquals(MasterState.RUN, sessions.session());
        assertEquals(MasterState.RUN, sessions.sessionWithErrors());
    }
}
