package dev.bmslink.core.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SignalKindsTest {

    private static Field field(String name) {
        return Field.named(name).source(Confidence.DOCUMENTED, "TEST");
    }

    @Test
    void anyUsualPaddingCanBeCutOffAText() {
        assertEquals("A B", Text.trimmed("A B \0 \0"));
        assertEquals("", Text.trimmed("\0\0"));
        assertEquals(" A", Text.trimmed(" A"));
    }

    @Test
    void wholeNumbersMayHaveAnOffset() {
        Whole year = field("year").bits(4, 2, 6).whole(2000);
        assertEquals(2022, year.read(0x58L << 32), "0x58 >> 2 = 22");
        assertEquals(0x58L << 32, year.write(0, 2022));
        assertThrows(IllegalArgumentException.class, () -> year.write(0, 1999));
        assertThrows(IllegalArgumentException.class, () -> year.write(0, 2064));
        assertEquals("raw + 2000", year.formula());
    }

    @Test
    void wholeNumbersOfSixtyFourBitsAreUnsigned() {
        Whole word = field("word").bytes(0, 8).whole();
        assertEquals("18446744073709551615", word.format(-1));
        assertEquals(-1, word.parse("18446744073709551615"));
        assertEquals(-1, word.write(0, -1));
        assertThrows(IllegalArgumentException.class, () -> word.parse("18446744073709551616"));
        assertThrows(IllegalArgumentException.class, () -> word.parse("-1"));
    }

    @Test
    void choicesKeepValuesWithoutAName() {
        Choice state = field("battery_state").bits(7, 0, 2).choice("soft_start", "standby", "charging");
        long charging = 0x62L << 56;
        assertEquals("charging", state.read(charging));
        assertEquals("3", state.read(0x03L << 56));
        assertEquals("3", state.format(3));
        assertEquals(3, state.parse("3"));
        assertEquals(2, state.parse("charging"));
        assertFalse(state.isInRange(3));
        assertThrows(IllegalArgumentException.class, () -> state.parse("flying"));
        assertThrows(IllegalArgumentException.class, () -> state.parse("4"));
        assertThrows(IllegalArgumentException.class, () -> state.parse("99999999999999999999"));
        assertThrows(IllegalArgumentException.class, () -> state.write(0, "Charging"));
    }

    @Test
    void choicesThatDoNotFitAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> field("x").bits(0, 0, 1).choice("a", "b", "c"));
        assertThrows(IllegalArgumentException.class, () -> field("x").u8(0).choice("a", "a"));
        TreeMap<Long, String> negative = new TreeMap<>();
        negative.put(-1L, "a");
        assertThrows(IllegalArgumentException.class, () -> field("x").u8(0).choice(negative));
    }

    @Test
    void flagsAreOneBit() {
        Flag flag = field("charge_enable").bit(0, 7).flag();
        assertTrue(flag.read(0xC0));
        assertFalse(flag.read(0x40));
        assertEquals(0xC0, flag.write(0x40, true));
        assertEquals(0x40, flag.write(0xC0, false));
        assertThrows(IllegalArgumentException.class, () -> flag.parse("yes"));
        assertThrows(
                IllegalArgumentException.class,
                () -> field("wide").bits(0, 0, 2).flag());
    }

    @Test
    void textIsReadInWireOrder() {
        Text name = field("manufacturer").bytes(0, 8).text(' ');
        long pylon = Long.reverseBytes(0x50594C4F4E202020L);
        assertEquals("PYLON", name.read(pylon));
        assertEquals(pylon, name.write(0, "PYLON"));
        Text pair = field("maker").bytes(1, 2).text((char) 0);
        assertEquals("PA", pair.read(0x415000L));
        assertEquals("P", pair.read(0x5000L));
        assertThrows(IllegalArgumentException.class, () -> pair.write(0, "PAN"));
        assertThrows(IllegalArgumentException.class, () -> pair.write(0, "€"));
        assertThrows(IllegalArgumentException.class, () -> field("x").u16le(0).text(' '));
        assertThrows(
                IllegalArgumentException.class, () -> field("x").bytes(0, 2).text('x'));
    }

    @Test
    void aTextIsCarriedFromItsFirstCharacterOn() {
        Text name = field("name").bytes(2, 4).text((char) 0);
        assertFalse(name.isCarriedBy(2));
        assertTrue(name.isCarriedBy(3));
        assertTrue(name.isCarriedBy(6));
    }

    @Property
    void everyTextOfEightBytesComesBack(@ForAll long payload) {
        Text zero = field("zero").bytes(0, 8).text((char) 0);
        assertEquals(payload, zero.write(0, zero.read(payload)));
        Text space = field("space").bytes(0, 8).text(' ');
        assertEquals(payload, space.write(0, space.read(payload)));
    }

    @Property
    void octetsAreHexadecimal(@ForAll long payload) {
        Octets octets = field("pattern").bytes(2, 3).octets();
        assertEquals(octets.read(payload), octets.parse(octets.format(octets.raw(payload))));
        assertEquals(6, octets.format(octets.raw(payload)).length());
    }

    @Test
    void aFixedPatternIsTheOnlyValidValue() {
        Octets pattern = field("keepalive_pattern").bytes(0, 8).octets("0B16212C37424D58");
        assertTrue(pattern.isConstant());
        assertTrue(pattern.isInRange(0x0B16212C37424D58L));
        assertFalse(pattern.isInRange(0x1122334455667788L));
        assertEquals(0x0B16212C37424D58L, pattern.unset());
        assertThrows(
                IllegalArgumentException.class, () -> field("x").bytes(0, 2).octets("0B"));
        assertThrows(IllegalArgumentException.class, () -> pattern.parse("0B"));
    }

    @Property
    void namesAreSnakeCase(@ForAll @StringLength(max = 6) String name) {
        if (name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
            assertEquals(name, field(name).u8(0).whole().name());
        } else {
            assertThrows(IllegalArgumentException.class, () -> field(name).u8(0).whole());
        }
    }

    @Test
    void aDescriptionNeedsPositionAndSource() {
        assertThrows(IllegalArgumentException.class, () -> field("x").flag());
        assertThrows(
                IllegalArgumentException.class, () -> Field.named("x").bit(0, 0).flag());
        assertThrows(IllegalArgumentException.class, () -> field("x").source(Confidence.DOCUMENTED, " "));
        assertThrows(IllegalArgumentException.class, () -> field("x").range("2", "1"));
    }
}
