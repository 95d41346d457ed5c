package dev.bmslink.core.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    private static Field field(String name) {
        return Field.named(name).unit("V").source(Confidence.DOCUMENTED, "TEST");
    }

    /** IEEE 754 rounds a division correctly; the multiplication in its place must give the same, also where it ends. */
    @ParameterizedTest
    @ValueSource(longs = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000})
    void everyShortFractionIsRoundedAsByADivision(long divisor) {
        Scale scale = new Scale(1, 0, divisor);
        for (long units = -(1 << 20) - 1; units <= (1 << 20) + 1; units++) {
            double expected = units / (double) divisor;
            if (Double.doubleToRawLongBits(scale.decimal(units)) != Double.doubleToRawLongBits(expected)) {
                assertEquals(expected, scale.decimal(units), units + " / " + divisor);
            }
        }
    }

    /** Every step and offset that the profiles use, and some that other batteries use. */
    @ParameterizedTest
    @CsvSource({
        "0.1, 0",
        "0.01, 0",
        "0.001, 0",
        "1, 0",
        "10, 0",
        "0.1, -3000",
        "0.1, -100",
        "0.1, -1000",
        "0.1, -40",
        "1, -273",
        "1, -32000",
        "2.5, 3200",
        "0.0025, 3.2",
        "0.5, -0.25",
        "0.01, 2",
        "0.1, 2000"
    })
    void everyRawValueIsTheNearestDoubleOfItsDecimalAndComesBack(String step, String offset) {
        for (Decimal signal : new Decimal[] {
            field("unsigned").u16le(0).decimal(step, offset),
            field("signed").s16be(2).decimal(step, offset)
        }) {
            for (long raw = signal.bits().min(); raw <= signal.bits().max(); raw++) {
                long payload = signal.bits().set(0, raw);
                BigDecimal exact =
                        new BigDecimal(step).multiply(BigDecimal.valueOf(raw)).add(new BigDecimal(offset));
                double read = signal.read(payload);
                assertEquals(exact.doubleValue(), read);
                assertEquals(0, exact.compareTo(new BigDecimal(signal.format(raw))));
                assertEquals(payload, signal.write(0, read));
                assertEquals(raw, signal.parse(signal.format(raw)));
            }
        }
    }

    @Test
    void readsTheTextOfACapturedFrame() {
        Decimal limit = field("charge_voltage_limit").u16le(0).decimal("0.1");
        assertEquals(53.2, limit.read(0x0214));
        assertEquals("53.2", limit.format(0x214));
        assertEquals("53.0", limit.format(530));
    }

    @Test
    void roundsToTheNearestStep() {
        Decimal current = field("current").s16le(0).decimal("0.1");
        assertEquals(533, current.raw(current.write(0, 53.26)));
        assertEquals(-533, current.raw(current.write(0, -53.26)));
        assertEquals(-532, current.raw(current.write(0, -53.24)));
        assertEquals(0, current.raw(current.write(0, -0.04)));
        assertEquals(533, current.parse("53.25"));
        assertEquals(-533, current.parse("-53.25"));
    }

    /** 1.005 in steps of 0.01 is a tie for people; the double is a little too small, and still goes the same way. */
    @ParameterizedTest
    @ValueSource(strings = {"0.001", "0.01", "0.1", "1", "2.5", "10", "0.0025"})
    void tiesOfDecimalsGoAwayFromZeroHoweverTheyAreGiven(String step) {
        Decimal signal = field("signed").s16le(0).decimal(step);
        for (long raw = 0; raw < signal.bits().max(); raw++) {
            BigDecimal tie = new BigDecimal(step).multiply(new BigDecimal(raw + ".5"));
            assertEquals(raw + 1, signal.parse(tie.toPlainString()));
            assertEquals(raw + 1, signal.raw(signal.write(0, tie.doubleValue())), tie::toPlainString);
            assertEquals(-raw - 1, signal.raw(signal.write(0, -tie.doubleValue())), tie::toPlainString);
        }
    }

    /** 2^-50 of the value is what makes it larger, and less than half a step up to the widest field. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 0x7FFF_FFFFL, 0x8000_0000L, 0x7FFF_FFFF_FFFEL, 0x7FFF_FFFF_FFFFL})
    void wideFieldsComeBackToo(long raw) {
        Decimal signal = new Decimal(
                Bits.littleEndian(0, 48).asSigned(),
                field("wide").u8(0).decimal("0.1").meaning(),
                new Scale(1, 0, 10),
                Numeric.NONE);
        assertEquals(raw, signal.raw(signal.write(0, raw / 10.0)));
        assertEquals(-raw, signal.raw(signal.write(0, -raw / 10.0)));
        assertEquals(-raw - 1, signal.raw(signal.write(0, (-raw - 1) / 10.0)));
    }

    @Test
    void refusesWhatTheWireCannotCarry() {
        Decimal voltage = field("voltage").u16le(0).decimal("0.1");
        IllegalArgumentException tooHigh = assertThrows(IllegalArgumentException.class, () -> voltage.write(0, 6553.6));
        assertEquals("voltage = 6553.6 is outside what the wire can carry, 0.0..6553.5 V", tooHigh.getMessage());
        assertThrows(IllegalArgumentException.class, () -> voltage.write(0, -0.1));
        assertThrows(IllegalArgumentException.class, () -> voltage.write(0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> voltage.write(0, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> voltage.write(0, 1e300));
        assertThrows(IllegalArgumentException.class, () -> voltage.parse("6553.6"));
        assertThrows(IllegalArgumentException.class, () -> voltage.parse("1e40"));
        assertThrows(IllegalArgumentException.class, () -> voltage.parse("1e999999999"));
        assertThrows(IllegalArgumentException.class, () -> voltage.parse("1e-999999999"));
        assertThrows(IllegalArgumentException.class, () -> voltage.parse("9".repeat(100_000)));
        assertThrows(IllegalArgumentException.class, () -> voltage.parse("many"));
    }

    @Test
    void keepsNotAvailableApartFromValuesAndFromZero() {
        Decimal soc = field("soc_high_resolution").u16le(4).notAvailable(0xFFFF).decimal("0.01");
        long none = soc.writeNotAvailable(0);
        assertEquals(0xFFFF_0000_0000L, none);
        assertTrue(Double.isNaN(soc.read(none)));
        assertFalse(soc.isAvailable(0xFFFF));
        assertEquals(0.0, soc.read(0));
        assertTrue(Double.isNaN(soc.read(0, 5)), "a frame of five bytes does not carry it");
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> soc.write(0, 655.35));
        assertEquals("soc_high_resolution = 655.35 would be read as \"not available\"", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> soc.parse("655.35"));
        Decimal plain = field("soc").u16le(0).decimal("0.01");
        assertThrows(IllegalArgumentException.class, () -> plain.writeNotAvailable(0));
    }

    @Test
    void refusesDescriptionsThatCouldNotBeExact() {
        assertThrows(
                IllegalArgumentException.class, () -> field("wide").bytes(0, 7).decimal("0.1"));
        assertThrows(
                IllegalArgumentException.class, () -> field("wide").bytes(0, 6).decimal("1000000"));
        assertThrows(
                IllegalArgumentException.class, () -> field("negative").u8(0).decimal("-0.1"));
        assertThrows(
                IllegalArgumentException.class,
                () -> field("none").u8(0).notAvailable(256).decimal("0.1"));
    }

    @Test
    void writesItsFormula() {
        assertEquals("raw / 10", field("a").u16le(0).decimal("0.1").formula());
        assertEquals(
                "(raw - 30000) / 10",
                field("b").u16le(0).decimal("0.1", "-3000").formula());
        assertEquals("raw * 10", field("c").u16le(0).decimal("10").formula());
        assertEquals(
                "(raw * 25 + 32000) / 10000",
                field("d").u16le(0).decimal("0.0025", "3.2").formula());
    }
}
