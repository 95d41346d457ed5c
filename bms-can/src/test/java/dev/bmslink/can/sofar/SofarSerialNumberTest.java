package dev.bmslink.can.sofar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.can.profile.SplitTextReader.Completed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SofarSerialNumberTest {

    private static List<String> completed(Stream<CanFrame> frames) {
        SplitTextReader reader = new SplitTextReader(Sofar.V1_0);
        return frames.map(reader::onFrame)
                .flatMap(Optional::stream)
                .map(SofarSerialNumberTest::describe)
                .toList();
    }

    private static String describe(Completed text) {
        return text.text().name() + " " + text.key() + " " + text.value();
    }

    private static List<String> completed(String... frames) {
        return completed(Stream.of(frames).map(CanFrame::parse));
    }

    @Test
    void theSampleHasTheSerialNumberTwice() throws IOException {
        assertEquals(
                List.of("serial_number 0 BHU512025EPC21426162", "fault_serial_number 0 BHU512025EPC21426162"),
                completed(Samples.frames().stream()));
    }

    @Test
    void theKeyIsThePack() {
        assertEquals(
                List.of("serial_number 9 ABCDEFGHIJKLMNOPQRST"),
                completed("00000671#0941424344454647", "00000672#0948494A4B4C4D4E", "00000673#094F505152535400"));
    }

    @Test
    void partsOfTwoBatteriesInterleavedDoNotMix() {
        assertEquals(
                List.of("serial_number 0 AAAAAAABBBBBBBCCCCCC", "serial_number 0 aaaaaaabbbbbbbcccccc"),
                completed(
                        "00000671#0041414141414141",
                        "00001671#0061616161616161",
                        "00000672#0042424242424242",
                        "00001672#0062626262626262",
                        "00000673#0043434343434300",
                        "00001673#0063636363636300"));
    }

    @Test
    void aPartOfAnotherBatteryCompletesNothing() {
        assertEquals(
                List.of(),
                completed("00000671#0041414141414141", "00000672#0042424242424242", "00001673#0063636363636300"));
    }

    @Test
    void aPartOfAnotherPackCompletesNothing() {
        assertEquals(
                List.of(),
                completed("00000671#0041414141414141", "00000672#0042424242424242", "00000673#0163636363636300"));
    }

    @Test
    void aPartFromTheFaultSetCompletesNothing() {
        assertEquals(
                List.of(),
                completed("00000671#0041414141414141", "00000672#0042424242424242", "00000773#0043434343434300"));
    }
}
