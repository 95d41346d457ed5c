package dev.bmslink.can.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Scale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every raw value of every step that a profile uses is read as the nearest double, and written back unchanged. */
class ExactStepsTest {

    private record Step(Scale scale, boolean signed) {}

    @Test
    void allRawValuesOfSixteenBits() {
        Set<Decimal> decimals = Profiles.all().stream()
                .flatMap(profile -> profile.messages().stream())
                .flatMap(message -> message.signals().stream())
                .filter(signal -> signal instanceof Decimal decimal
                        && decimal.bits().width() <= 16
                        && decimal.notAvailable() == Decimal.NONE)
                .map(Decimal.class::cast)
                .collect(Collectors.toMap(
                        decimal -> new Step(decimal.scale(), decimal.bits().signed()), decimal -> decimal, (a, b) -> a))
                .values()
                .stream()
                .collect(Collectors.toSet());
        assertTrue(decimals.size() >= 8, decimals.toString());
        for (Decimal decimal : decimals) {
            Bits bits = new Bits(false, 0, 16, decimal.bits().signed());
            Decimal step = new Decimal(bits, decimal.meaning(), decimal.scale(), Decimal.NONE);
            for (long raw = bits.min(); raw <= bits.max(); raw++) {
                double value = step.read(bits.set(0, raw));
                assertEquals(step.exact(raw).doubleValue(), value);
                assertEquals(raw, bits.get(step.write(0, value)), step.scale() + " " + value);
            }
        }
    }
}
