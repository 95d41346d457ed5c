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
                    for (byte each : bytes) {
                        decimal &= each >= '0' && each <= '9';
                    }
                    assertEquals(decimal, Digits.areDecimal(characters), position + ": " + value);
                    assertEquals(hexDigits(bytes), Digits.first(Digits.notHex(characters)), position + ": " + value);
                }
            }
        }
    }

    /** The number of hexadecimal digits before the first other byte. */
    private static int hexDigits(byte[] bytes) {
        int count = 0;
        while (count < bytes.length && HexFormat.isHexDigit(bytes[count])) {
            count++;
        }
        return count;
    }

    @Property(tries = 5000)
    void validityIsThatOfEachByte(@ForAll @Size(8) byte[] bytes) {
        boolean decimal = true;
        for (byte each : bytes) {
            decimal &= each >= '0' && each <= '9';
        }
        assertEquals(hexDigits(bytes), Digits.first(Digits.notHex(Digits.load(bytes, 0))));
        assertEquals(decimal, Digits.areDecimal(Digits.load(bytes, 0)));
    }

    @Test
    void threeDigitsAreReadOrRefusedWhateverStandsBehind() {
        for (int end : new int[] {0, '#', '9', 0xff}) {
            for (int value = 0; value <= 0xFFF; value++) {
                byte[] upper = String.format("%03X....", value).getBytes(StandardCharsets.ISO_8859_1);
                byte[] lower = String.format("%03x....", value).getBytes(StandardCharsets.ISO_8859_1);
                assertEquals(value, Digits.threeHex(four(upper, end)));
                assertEquals(value, Digits.threeHex(four(lower, end)));
            }
            for (int position = 0; position < 3; position++) {
                for (int value = 0; value < 256; value++) {
                    byte[] bytes = {'5', 'a', 'F', 0};
                    bytes[position] = (byte) value;
                    boolean valid = HexFormat.isHexDigit((byte) value);
                    assertEquals(valid, Digits.threeHex(four(bytes, end)) <= 0xFFF, position + ": " + value);
                }
            }
        }
    }

    private static int four(byte[] bytes, int end) {
        return (bytes[0] & 0xFF) | (bytes[1] & 0xFF) << 8 | (bytes[2] & 0xFF) << 16 | end << 24;
    }

    @Property
    void numbersAreReadBack(@ForAll int number) {
        long positive = Integer.toUnsignedLong(number);
        assertEquals(positive % 100_000_000, Digits.decimal(characters(String.format("%08d", positive % 100_000_000))));
        assertEquals(
                Integer.toUnsignedLong(Integer.reverseBytes(number)),
                packed(characters(String.format("%08x", number))));
        assertEquals(
                Integer.toUnsignedLong(Integer.reverseBytes(number)),
                packed(characters(String.format("%08X", number))));
    }

    @Test
    void searchesAndCuts() {
        assertEquals(4, Digits.indexOf(characters("can0 351"), ' '));
        assertEquals(0, Digits.indexOf(characters("        "), ' '));
        assertEquals(8, Digits.indexOf(characters("can00351"), ' '));
        assertEquals(7, Digits.indexOf(characters("\u00a0\u001f!@`\u00ff\u0000 "), ' '));
        assertEquals(0xFFFFFFL, Digits.before(Digits.notHex(characters("123#4567"))));
        assertEquals(0, Digits.before(Digits.notHex(characters("#1234567"))));
        assertEquals(-1, Digits.before(Digits.notHex(characters("12345678"))));
        assertEquals(0x563412, packed(characters("123456\n(")));
        assertEquals(0, packed(characters("\n(176000")));
    }

    private static long packed(long characters) {
        return Digits.pack(Digits.nibbles(characters) & Digits.before(Digits.notHex(characters)));
    }
}
