package dev.bmslink.core.checksum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class Crc16Test {

    @Test
    void givesThePublishedVectors() {
        assertEquals(0x906E, Crc16.of("123456789".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(0xF078, Crc16.of((byte) 0));
        assertEquals(0x5F40, Crc16.of(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8}));
        assertEquals(0, Crc16.of());
        assertEquals(0x2620, Crc16.of("AM000001AM0000A2AM0000B3".getBytes(StandardCharsets.US_ASCII)));
    }

    @Property
    void leavesTheResidueAfterItsOwnCheck(@ForAll byte[] message) {
        int check = Crc16.of(message);
        int register = Crc16.update(Crc16.INITIAL, message, 0, message.length);
        assertEquals(Crc16.RESIDUE, Crc16.update(register, new byte[] {(byte) check, (byte) (check >>> 8)}, 0, 2));
    }

    /** Every burst of up to 16 bits is seen, whatever it is. */
    @Property
    void seesEveryBurst(@ForAll @Size(20) byte[] message, @ForAll short burst, @ForAll byte at) {
        if (burst == 0) {
            return;
        }
        int before = Crc16.of(message);
        int first = Math.floorMod(at, 18);
        message[first] ^= (byte) burst;
        message[first + 1] ^= (byte) (burst >> 8);
        assertNotEquals(before, Crc16.of(message));
    }

    @Test
    void refusesAPartOutsideTheArray() {
        assertThrows(IndexOutOfBoundsException.class, () -> Crc16.of(new byte[3], 2, 2));
    }
}
