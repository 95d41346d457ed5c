package dev.bmslink.transport.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.transport.serial.PtyPair;
import dev.bmslink.transport.serial.SerialPorts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The enable conductors of a chain in one process, and a port that has none. */
class EnableChainTest {

    private final EnableChain chain = new EnableChain(2);
    private final List<String> first = new ArrayList<>();
    private final List<String> second = new ArrayList<>();

    @Test
    void outputOfOneUnitIsTheInputOfTheNext() {
        chain.unit(1).listen((in, out) -> first.add(in + " " + out));
        chain.unit(2).listen((in, out) -> second.add(in + " " + out));
        chain.unit(1).drive(true);
        chain.unit(1).drive(false);
        assertEquals("OPEN PRESENT", first.get(first.size() - 1));
        assertEquals(List.of("IDLE OPEN", "ACTIVE OPEN", "IDLE OPEN"), second);
    }

    @Test
    void unitWithoutPowerDrivesNothing() {
        chain.unit(1).drive(true);
        chain.unit(2).listen((in, out) -> second.add(in + " " + out));
        chain.unit(1).listen((in, out) -> first.add(in + " " + out));
        chain.unit(1).drive(true);
        chain.unit(1).close();
        assertEquals(List.of("OPEN OPEN", "IDLE OPEN", "ACTIVE OPEN", "OPEN OPEN"), second);
        assertEquals(List.of("OPEN PRESENT"), first.subList(0, 1));
    }

    @Test
    void chainHasAtLeastOneUnit() {
        assertThrows(IllegalArgumentException.class, () -> new EnableChain(0));
        assertThrows(IndexOutOfBoundsException.class, () -> chain.unit(3));
    }

    @Test
    void portWithoutControlLinesIsRefused(@TempDir Path folder) throws Exception {
        try (PtyPair pair = PtyPair.open(folder)) {
            String message = assertThrows(IOException.class, () -> SerialPorts.openEnableLine(pair.near()))
                    .getMessage();
            assertTrue(message.endsWith("has no control lines"), message);
        }
        assertThrows(
                IOException.class,
                () -> SerialPorts.openEnableLine(folder.resolve("none").toString()));
    }
}
