package dev.bmslink.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.benchmarks.frames.Frames;
import dev.bmslink.benchmarks.frames.Mixes;
import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.Blackhole;

/** A benchmark and its baseline must do the same work; their times say nothing otherwise. */
class ContendersTest {

    private static final Blackhole SINK = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    /** Reads a frame into the fields of an object. */
    interface Reader {
        void read(int word, long data);
    }

    /** After every frame, both contenders hold the values that the profile reads. */
    private static void assertAgree(
            Mixes mix, Reader typed, DoubleSupplier typedSum, Reader hand, DoubleSupplier handSum) {
        Frames frames = mix.frames();
        Map<String, Double> latest = new HashMap<>();
        for (int i = 0; i < frames.size(); i++) {
            typed.read(frames.words()[i], frames.data()[i]);
            hand.read(frames.words()[i], frames.data()[i]);
            assertEquals(typedSum.getAsDouble(), handSum.getAsDouble(), mix + " frame " + i);
            CanFrame frame = new CanFrame(frames.words()[i], frames.lengths()[i], frames.data()[i]);
            Decoded decoded = mix.profile().decode(frame);
            for (Reading reading : decoded.readings()) {
                if (!reading.signal().isConstant()) {
                    Message message = decoded.message();
                    latest.put(message + reading.signal().name(), value(reading));
                }
            }
            double expected =
                    latest.values().stream().mapToDouble(value -> value).sum();
            assertEquals(expected, typedSum.getAsDouble(), 1e-6 * Math.abs(expected), mix + " frame " + i);
        }
        assertTrue(latest.size() > 15, latest.toString());
    }

    private static double value(Reading reading) {
        if (reading.signal() instanceof Text) {
            return reading.raw() >>> 56;
        }
        if (reading.signal() instanceof Decimal decimal) {
            return reading.isAvailable() ? decimal.exact(reading.raw()).doubleValue() : 0;
        }
        return reading.signal() instanceof Numeric numeric && !(reading.signal() instanceof Flag)
                ? numeric.exact(reading.raw()).doubleValue()
                : reading.raw();
    }

    @Test
    void pylontechLv() {
        PylontechLvDecode.Values typed = new PylontechLvDecode.Values();
        PylontechLvDecode.Values hand = new PylontechLvDecode.Values();
        assertAgree(
                Mixes.PYLONTECH_LV,
                (word, data) -> PylontechLvDecode.read(word, data, typed),
                typed::sum,
                (word, data) -> PylontechLvDecode.hand(word, data, hand),
                hand::sum);
    }

    @Test
    void sofar() {
        SofarDecode.Values typed = new SofarDecode.Values();
        SofarDecode.Values hand = new SofarDecode.Values();
        assertAgree(
                Mixes.SOFAR,
                (word, data) -> SofarDecode.read(word, data, typed),
                typed::sum,
                (word, data) -> SofarDecode.hand(word, data, hand),
                hand::sum);
    }

    @Test
    void growattLv() {
        GrowattLvDecode.Values typed = new GrowattLvDecode.Values();
        GrowattLvDecode.Values hand = new GrowattLvDecode.Values();
        assertAgree(
                Mixes.GROWATT_LV,
                (word, data) -> GrowattLvDecode.read(word, data, typed),
                typed::sum,
                (word, data) -> GrowattLvDecode.hand(word, data, hand),
                hand::sum);
    }

    @Test
    void pylontechHv() {
        PylontechHvDecode.Values typed = new PylontechHvDecode.Values();
        PylontechHvDecode.Values hand = new PylontechHvDecode.Values();
        assertAgree(
                Mixes.PYLONTECH_HV,
                (word, data) -> PylontechHvDecode.read(word, data, typed),
                typed::sum,
                (word, data) -> PylontechHvDecode.hand(word, data, hand),
                hand::sum);
    }

    @Test
    void visitorAndTypedPath() {
        Dispatch dispatch = new Dispatch();
        dispatch.visitor(SINK);
        double visited = dispatch.values.sum();
        dispatch.typed(SINK);
        assertEquals(dispatch.values.sum(), visited);
    }

    @Test
    void encoders() {
        PylontechLvEncode encode = new PylontechLvEncode();
        encode.typed(SINK);
        long[] typed = encode.payloads.clone();
        encode.byHand(SINK);
        assertArrayEquals(typed, encode.payloads);
        Frames frames = Mixes.PYLONTECH_LV.frames();
        assertEquals(frames.data()[0], typed[0]);
        assertEquals(frames.data()[2] & 0xFFFF_FFFF_FFFFL, typed[2]);
    }
}
