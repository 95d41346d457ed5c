package dev.bmslink.can.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DigitsTest {

    private static long characters(String text) {
        return Digits.load(text.getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    @Test
    void everyByteIsJudgedRightAtEveryPosition() {
        for (String base : new String[] {"00000000", "99999999", "5a5A5f5F"}) {
            for (int position = 0; position < 8; position++) {
                for (int value = 0; value < 256; value++) {
                    byte[] bytes = base.getBytes(StandardCharsets.ISO_8859_1);
                    bytes[position] = (byte) value;
                    long characters = Digits.load(bytes, 0);
                    boolean decimal = true;
                    boolean hex = true;
                    for (byte each : bytes) {
                        decimal &= each >= '0' && each <= '9';
                        hex &= HexFormat.isHexDigit(each);
                    }
                    assertEquals(decimal, Digits.areDecimal(characters), position + ": " + value);
                    assertEquals(hex, Digits.areHex(characters), position + ": " + value);
                }
            }
        }
    }

    @Property(tries = 5000)
    void validityIsThatOfEachByte(@ForAll @Size(8) byte[] bytes) {
        boolean hex = true;
        boolean decimal = true;
        for (byte each : bytes) {
            hex &= HexFormat.isHexDigit(each);
            decimal &= each >= '0' && each <= '9';
        }
        assertEquals(hex, Digits.areHex(Digits.load(bytes, 0)));
        assertEquals(decimal, Digits.areDecimal(Digits.load(bytes, 0)));
    }

    @Property
    void numbersAreReadBack(@ForAll int number) {
        long positive = Integer.toUnsignedLong(number);
        assertEquals(positive % 100_000_000, Digits.decimal(characters(String.format("%08d", positive % 100_000_000))));
        assertEquals(
                Integer.toUnsignedLong(Integer.reverseBytes(number)),
                Digits.hexBytes(characters(String.format("%08x", number))));
        assertEquals(
                Integer.toUnsignedLong(Integer.reverseBytes(number)),
                Digits.hexBytes(characters(String.format("%08X", number))));
    }

    @Test
    void searchesAndPads() {
        assertEquals(4, Digits.indexOf(characters("can0 351"), ' '));
        assertEquals(0, Digits.indexOf(characters("        "), ' '));
        assertEquals(8, Digits.indexOf(characters("can00351"), ' '));
        assertEquals(7, Digits.indexOf(characters("\u00a0\u001f!@`\u00ff\u0000 "), ' '));
        assertEquals(characters("12300000"), Digits.keepFirst(characters("123#4567"), 3));
        assertEquals(characters("00000000"), Digits.keepFirst(characters("123#4567"), 0));
        assertEquals(characters("123#4567"), Digits.keepFirst(characters("123#4567"), 8));
    }
}
