package dev.bmslink.can.pylontech.hv;

import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;

/** The two highest-and-lowest pairs of which 0x4230, 0x4240, 0x4260, 0x4270 and 0x42A0 are made. */
final class Extremes {

    private Extremes() {}

    static Field voltage(String name, int byteIndex) {
        return Field.named(name).u16le(byteIndex).unit("V");
    }

    static Decimal temperature(String name, int byteIndex, Confidence confidence, String source) {
        return Field.named(name)
                .u16le(byteIndex)
                .unit("°C")
                .plausible("-40", "85")
                .source(confidence, source)
                .decimal("0.1", "-100");
    }

    static Whole number(String name, int byteIndex, Confidence confidence, String source) {
        return Field.named(name)
                .u16le(byteIndex)
                .note("The document does not say whether counting starts at 0 or 1.")
                .source(confidence, source)
                .whole();
    }
}
