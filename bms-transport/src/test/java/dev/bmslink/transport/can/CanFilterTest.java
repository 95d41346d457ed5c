package dev.bmslink.transport.can;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters as the kernel's struct can_filter: CAN_EFF_FLAG 0x80000000, CAN_RTR_FLAG 0x40000000, CAN_INV_FILTER 0x20000000. */
class CanFilterTest {

    private static void assertKernel(int id, int mask, CanFilter filter) {
        assertEquals(Integer.toHexString(id), Integer.toHexString(filter.kernelId()));
        assertEquals(Integer.toHexString(mask), Integer.toHexString(filter.kernelMask()));
    }

    @Test
    void oneIdentifierIsComparedWhole() {
        assertKernel(0x351, 0xC00007FF, CanFilter.standard(0x351));
        assertKernel(0x98904001, 0xDFFFFFFF, CanFilter.extended(0x18904001));
    }

    @Test
    void maskSelectsBitsOfTheIdentifierOnly() {
        assertKernel(0x350, 0xC00007F0, CanFilter.standard(0x350, 0x7F0));
        assertKernel(0x98900000, 0xDFFF0000, CanFilter.extended(0x18900000, 0x1FFF0000));
        assertKernel(0, 0xC0000000, CanFilter.standard(0, 0));
    }

    @Test
    void invertedFilterHasTheFlagInTheIdentifier() {
        assertKernel(0x20000305, 0xC00007FF, CanFilter.standard(0x305).invert());
        assertKernel(0xB8904001, 0xDFFFFFFF, CanFilter.extended(0x18904001).invert());
        assertEquals(
                CanFilter.standard(0x305), CanFilter.standard(0x305).invert().invert());
    }

    @Test
    void rangesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> CanFilter.standard(0x800));
        assertThrows(IllegalArgumentException.class, () -> CanFilter.standard(-1));
        assertThrows(IllegalArgumentException.class, () -> CanFilter.standard(0, 0x800));
        assertThrows(IllegalArgumentException.class, () -> CanFilter.extended(0x2000_0000));
        assertThrows(IllegalArgumentException.class, () -> CanFilter.extended(0, -1));
    }

    @Test
    void settingsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> SocketCanSettings.listen(""));
        assertThrows(IllegalArgumentException.class, () -> SocketCanSettings.listen("../can0"));
        assertThrows(IllegalArgumentException.class, () -> SocketCanSettings.listen("can 0"));
        assertThrows(IllegalArgumentException.class, () -> SocketCanSettings.listen("sixteen-letters-"));
        List<CanFilter> many = Collections.nCopies(513, CanFilter.standard(1));
        assertThrows(
                IllegalArgumentException.class, () -> new SocketCanSettings("can0", false, many, false, false, false));
    }

    @Test
    void listeningIsTheDefaultAndEachPermissionIsAskedFor() {
        SocketCanSettings listen = SocketCanSettings.listen("can0");
        assertEquals(new SocketCanSettings("can0", false, List.of(), false, false, false), listen);
        assertEquals(new SocketCanSettings("can0", true, List.of(), false, false, false), listen.withTransmission());
        assertEquals(new SocketCanSettings("can0", false, List.of(), false, true, false), listen.withErrorFrames());
        assertEquals(new SocketCanSettings("can0", false, List.of(), false, false, true), listen.withOwnFrames());
        CanFilter one = CanFilter.standard(1);
        CanFilter two = CanFilter.standard(2);
        assertEquals(
                new SocketCanSettings("can0", true, List.of(one, two), false, true, true),
                listen.withTransmission().withAnyOf(one, two).withErrorFrames().withOwnFrames());
        assertEquals(
                new SocketCanSettings("can0", false, List.of(one, two), true, false, false),
                listen.withAllOf(one, two));
    }
}
