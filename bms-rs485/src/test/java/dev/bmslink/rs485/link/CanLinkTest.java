package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CanLinkTest {

    private static Optional<Frame> join(CanLink receiver, List<CanLink.Part> parts) {
        Optional<Frame> frame = Optional.empty();
        for (CanLink.Part part : parts) {
            assertTrue(frame.isEmpty());
            frame = receiver.accept(part.identifier(), part.length(), part.payload());
        }
        return frame;
    }

    @Test
    void everyExampleComesThrough() {
        CanLink receiver = new CanLink();
        Examples.FRAMES.forEach(
                (name, frame) -> assertEquals(Optional.of(frame), join(receiver, CanLink.split(frame)), name));
    }

    /** E6, ASSIGN of address 2: ten bytes of payload in two parts. */
    @Test
    void partsAreAsDescribed() {
        List<CanLink.Part> parts = CanLink.split(Examples.FRAMES.get("E6"));
        assertEquals(2, parts.size());
        assertEquals(0x1A037E01, parts.get(0).identifier());
        assertEquals(0x3030304D41012A07L, parts.get(0).payload());
        assertEquals(0x0202324130112A07L, parts.get(1).payload());
    }

    @Test
    void aMessageWithoutPayloadIsOnePart() {
        List<CanLink.Part> parts = CanLink.split(Examples.FRAMES.get("E24"));
        assertEquals(1, parts.size());
        assertEquals(new CanLink.Part(0x1AA10103, 3, 0x002A22), parts.get(0));
    }

    @Test
    void packsWithoutAnAddressHaveSourcesOfTheirOwn() {
        int source = CanLink.split(Examples.FRAMES.get("E5")).get(0).identifier() & 0xFF;
        assertEquals(0xE0, source & 0xF0);
        assertEquals(
                0,
                join(new CanLink(), CanLink.split(Examples.FRAMES.get("E5")))
                        .orElseThrow()
                        .source());
    }

    @Test
    void mixedSendersAndMissingParts() {
        CanLink receiver = new CanLink();
        List<CanLink.Part> a = CanLink.split(Examples.FRAMES.get("E17"));
        List<CanLink.Part> b = CanLink.split(Examples.FRAMES.get("E2"));
        List<Frame> got = new ArrayList<>();
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            for (List<CanLink.Part> parts : List.of(a, b)) {
                if (i < parts.size()) {
                    receiver.accept(
                                    parts.get(i).identifier(),
                                    parts.get(i).length(),
                                    parts.get(i).payload())
                            .ifPresent(got::add);
                }
            }
        }
        assertEquals(List.of(Examples.FRAMES.get("E2"), Examples.FRAMES.get("E17")), got);
        List<CanLink.Part> gap = new ArrayList<>(a);
        gap.remove(2);
        assertEquals(Optional.empty(), join(receiver, gap));
        assertEquals(Optional.of(Examples.FRAMES.get("E17")), join(receiver, a));
    }

    @Property
    void anythingIsAccepted(@ForAll int identifier, @ForAll @IntRange(max = 8) int length, @ForAll long payload) {
        CanLink receiver = new CanLink();
        receiver.accept(identifier, length, payload);
        receiver.accept(0x1A000000 | (identifier & 0xFFFFFF), length, payload);
    }

    @Test
    void towersAreOrderedBeforeTheirModules() {
        assertTrue(new TowerAddress(1, 16).compareTo(new TowerAddress(2, 1)) < 0);
        assertTrue(new TowerAddress(2, 3).compareTo(new TowerAddress(2, 10)) < 0);
        assertEquals("2.10", new TowerAddress(2, 10).toString());
        assertThrows(IllegalArgumentException.class, () -> new TowerAddress(0, 1));
    }

    @Test
    void timesAreFixed() {
        assertEquals(30_000_000L, CanLink.timers(250_000).responseTime(MessageType.POLL));
        assertThrows(IllegalArgumentException.class, () -> CanLink.timers(125_000));
    }
}
