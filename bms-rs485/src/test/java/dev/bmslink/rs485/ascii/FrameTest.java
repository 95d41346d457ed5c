package dev.bmslink.rs485.ascii;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.bmslink.rs485.ascii.FrameFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

    /** Requests of several hosts and all error answers. */
    @ParameterizedTest
    @CsvSource({
        "20, 02, 4F, '', ~2002464F0000FD98",
        "20, 02, 51, '', ~200246510000FDAC",
        "20, 02, 42, 02, ~20024642E00202FD33",
        "20, 02, 44, 02, ~20024644E00202FD31",
        "20, 02, 42, FF, ~20024642E002FFFD09",
        "20, 02, 92, 02, ~20024692E00202FD2E",
        "20, 02, 93, 02, ~20024693E00202FD2D",
        "20, 02, 95, 02, ~20024695E00202FD2B",
        "20, 02, 96, 02, ~20024696E00202FD2A",
        "20, 02, 94, 02D002B79800FAFF06, ~20024694D01202D002B79800FAFF06F993",
        "20, 12, 00, D2F0ABE000FA00C8C0, ~20124600D012D2F0ABE000FA00C8C0F981",
        "00, 12, 4F, '', ~0012464F0000FD99",
        "20, 02, 01, '', ~200246010000FDB1",
        "20, 02, 06, '', ~200246060000FDAC",
        "20, 02, 90, '', ~200246900000FDA9",
        "20, 02, 91, '', ~200246910000FDA8"
    })
    void writesAndReads(String version, String address, String code, String info, String text) {
        Frame frame = new Frame(hex(version), hex(address), hex(code), Info.parse(info));
        assertEquals(text, frame.toString());
        assertEquals(frame, Frames.intact(text));
        byte[] wire = frame.encode();
        assertEquals('\r', wire[wire.length - 1]);
        assertEquals(text.length() + 1, wire.length);
    }

    @Test
    void theExampleOfTheChecksumIsMisprintedInFourDocuments() {
        assertEquals(0xFC71, Frame.checksum("1203400456ABCEFE"));
    }

    @Test
    void theFirstDigitOfLengthMakesTheSumOfAllDigitsAMultipleOf16() {
        assertEquals(0x0000, Frame.lengthWord(0));
        assertEquals(0xE002, Frame.lengthWord(2));
        assertEquals(0xD012, Frame.lengthWord(18));
        assertEquals(0xB032, Frame.lengthWord(50));
        assertEquals(0x0082 | 0x6000, Frame.lengthWord(130));
        assertEquals(0x0088, Frame.lengthWord(0x088), "8 + 8 = 16 leaves 0, not 16");
        assertThrows(IllegalArgumentException.class, () -> Frame.lengthWord(4096));
    }

    @Test
    void theLongestInfoHas2047Bytes() {
        Frame longest = new Frame(0x20, 2, 0, Info.of(new byte[2047]));
        assertEquals(longest, Frames.intact(longest.toString()));
        IllegalArgumentException tooLong = assertThrows(IllegalArgumentException.class, () -> Info.of(new byte[2048]));
        assertEquals("INFO of 2048 bytes is longer than 2047", tooLong.getMessage());
    }

    @Test
    void aValueThatTwoDigitsCannotHoldIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new Frame(0x20, 256, 0, Info.EMPTY));
        assertEquals("ADR = 256 is outside 0..255", refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The reply to 63 as V3.5 prints it; the checksum fits the wrong text.
                "~201246008008DCD35DC009C407E4B0F985 | LENGTH | LENGTH says 8, INFO has 18 | true",
                "~20024694D01202D002B79800FAFF0600F933 | LENGTH | LENGTH says 18, INFO has 20 | true",
                "~2002464F1000FD97 | LENGTH_CHECKSUM | LENGTH 1000 has LCHKSUM 1, should be 0 | false",
                "~2002464F0000FD99 | CHECKSUM | CHKSUM says FD99, the characters give FD98 | false",
                "~2002474F0000FD97 | CID1 | CID1 says 47, should be 46 | false",
                "~20024642F0010FD65 | ODD_LENGTH | INFO has 1 characters, two make a byte | false",
                "~2002464G0000FD98 | NOT_HEXADECIMAL | CID2 has 'G' at character 8 | false",
                "~2002464F0000FD9z | NOT_HEXADECIMAL | CHKSUM has 'z' at character 16 | false",
                "~20024642E0020 FD33 | NOT_HEXADECIMAL | INFO has byte 20 at character 14 | false",
                "~2002464F0000FD9 | TOO_SHORT | the frame has 17 characters, the shortest has 18 | false",
                "~ | TOO_SHORT | the frame has 2 characters, the shortest has 18 | false"
            })
    void aFaultNamesTheField(String text, Kind kind, String detail, boolean usable) {
        Received received = Frames.receive(text);
        assertEquals(new FrameFault(kind, detail), received.faults().get(0), received.toString());
        assertEquals(usable, received.isUsable());
    }

    @Test
    void lowerCaseDigitsAreReadAndReported() {
        Received received = Frames.receive("~2002464f0000FD78");
        assertEquals(
                new FrameFault(Kind.LOWER_CASE, "CID2 has the lower-case digit f"),
                received.faults().get(0));
        assertEquals(0x4F, Frames.usable(received).code());
    }

    @Test
    void aWrongLengthIsNotForgivenWhenTheChecksumIsWrongToo() {
        Received received = Frames.receive("~201246008008DCD35DC009C407E4B0F97E");
        assertFalse(received.isUsable());
        assertEquals(2, received.faults().size());
    }

    private static int hex(String digits) {
        return Integer.parseInt(digits, 16);
    }
}
