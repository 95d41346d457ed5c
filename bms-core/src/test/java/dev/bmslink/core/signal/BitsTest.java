package dev.bmslink.core.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BitsTest {

    /** The payload 01 23 45 67 89 AB CD EF, first byte on the wire first. */
    private static final long PAYLOAD = 0xEFCDAB8967452301L;

    /** Expected values are read off the bytes by hand. */
    @ParameterizedTest
    @CsvSource({
        "0, 8, 0x01",
        "8, 8, 0x23",
        "0, 16, 0x2301",
        "16, 16, 0x6745",
        "8, 24, 0x674523",
        "4, 8, 0x30",
        "12, 12, 0x452",
        "63, 1, 1",
        "62, 1, 1",
        "60, 1, 0",
        "0, 63, 0x6FCDAB8967452301"
    })
    void readsLittleEndianFieldsAtTheirLeastSignificantBit(int start, int width, String expected) {
        assertEquals(Long.decode(expected), Bits.littleEndian(start, width).get(PAYLOAD));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 8, 0x01",
        "7, 16, 0x0123",
        "15, 16, 0x2345",
        "7, 24, 0x012345",
        "3, 8, 0x12",
        "9, 6, 0x34", // 0x23 = 0010_0011, 0x45 = 0100_0101: bits 1..0 of byte 1, then 7..4 of byte 2 = 11 0100
        "63, 8, 0xEF",
        "56, 1, 1"
    })
    void readsBigEndianFieldsAtTheirMostSignificantBit(int start, int width, String expected) {
        assertEquals(Long.decode(expected), Bits.bigEndian(start, width).get(PAYLOAD));
    }

    @Test
    void readsTwosComplement() {
        assertEquals(-1, Bits.littleEndian(0, 16).asSigned().get(0xFFFF));
        assertEquals(-32768, Bits.bigEndian(7, 16).asSigned().get(0x0080));
        assertEquals(-2, Bits.littleEndian(5, 3).asSigned().get(0b110_00000));
        assertEquals(PAYLOAD, Bits.littleEndian(0, 64).asSigned().get(PAYLOAD));
    }

    @Test
    void saysWhereItIs() {
        assertEquals("byte 2 bit 3", Bits.littleEndian(19, 1).label());
        assertEquals("byte 7", Bits.bigEndian(63, 8).label());
        assertEquals("byte 0, signed", Bits.littleEndian(0, 8).asSigned().label());
        assertEquals("3 bits from byte 1 bit 4", Bits.littleEndian(12, 3).label());
        assertEquals("bytes 2..3, little-endian", Bits.littleEndian(16, 16).label());
        assertEquals(
                "bytes 2..3, big-endian, signed",
                Bits.bigEndian(23, 16).asSigned().label());
        assertEquals(
                "12 bits from byte 0 bit 3, big-endian", Bits.bigEndian(3, 12).label());
    }

    @Test
    void countsTheBytesThatAFieldNeeds() {
        assertEquals(1, Bits.littleEndian(0, 8).endByte());
        assertEquals(2, Bits.littleEndian(7, 2).endByte());
        assertEquals(8, Bits.littleEndian(63, 1).endByte());
        assertEquals(2, Bits.bigEndian(7, 16).endByte());
        assertEquals(2, Bits.bigEndian(0, 2).endByte());
        assertEquals(8, Bits.bigEndian(7, 64).endByte());
    }

    @Test
    void refusesFieldsOutsideThePayload() {
        assertThrows(IllegalArgumentException.class, () -> Bits.littleEndian(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Bits.littleEndian(0, 65));
        assertThrows(IllegalArgumentException.class, () -> Bits.littleEndian(60, 5));
        assertThrows(IllegalArgumentException.class, () -> Bits.littleEndian(-1, 4));
        assertThrows(IllegalArgumentException.class, () -> Bits.bigEndian(63, 9));
        assertThrows(IllegalArgumentException.class, () -> Bits.bigEndian(64, 1));
    }

    @Property
    void setChangesTheFieldAndNothingElse(@ForAll("fields") Bits bits, @ForAll long payload, @ForAll long raw) {
        long written = bits.set(payload, raw);
        int unused = Long.SIZE - bits.width();
        assertEquals(bits.signed() ? raw << unused >> unused : raw << unused >>> unused, bits.get(written));
        assertEquals(payload & ~bits.mask(), written & ~bits.mask());
        assertEquals(bits.width(), Long.bitCount(bits.mask()));
    }

    @Property
    void dbcStartLeadsBackToTheField(@ForAll("fields") Bits bits) {
        Bits again = bits.bigEndian()
                ? Bits.bigEndian(bits.dbcStart(), bits.width())
                : Bits.littleEndian(bits.dbcStart(), bits.width());
        assertEquals(bits, bits.signed() ? again.asSigned() : again);
    }

    @Property
    void valuesStayBetweenMinAndMax(@ForAll("fields") Bits bits, @ForAll long payload) {
        long raw = bits.get(payload);
        if (bits.signed()) {
            assertEquals(raw, Math.max(bits.min(), Math.min(bits.max(), raw)));
        } else {
            assertEquals(true, Long.compareUnsigned(raw, bits.max()) <= 0 && bits.min() == 0);
        }
    }

    @Provide
    Arbitrary<Bits> fields() {
        return Arbitraries.integers()
                .between(1, 64)
                .flatMap(width -> Arbitraries.integers()
                        .between(0, 64 - width)
                        .flatMap(lowest -> Arbitraries.of(true, false)
                                .flatMap(big -> Arbitraries.of(true, false)
                                        .map(signed -> new Bits(big, lowest, width, signed)))));
    }
}
