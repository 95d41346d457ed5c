package dev.bmslink.can.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    private static String value(Signal signal, long raw) {
        return JsonText.value(new Reading(signal, raw));
    }

    private static Field field() {
        return Field.named("x").source(Confidence.DOCUMENTED, "DOC");
    }

    @Test
    void numbersKeepTheDecimalsOfTheirStep() {
        assertEquals("20.0", value(Example.TEMPERATURE, 250));
        assertEquals("-5.1", value(Example.TEMPERATURE, -1));
        assertEquals("18446744073709551615", value(field().bytes(0, 8).whole(), -1));
    }

    @Test
    void whatIsNotAvailableIsNull() {
        assertEquals("null", value(Example.TEMPERATURE, -32768));
    }

    @Test
    void flagsAreBooleansAndChoicesNames() {
        assertEquals("true", value(field().bit(0, 0).flag(), 1));
        assertEquals("false", value(field().bit(0, 0).flag(), 0));
        assertEquals("\"charging\"", value(Example.MODE, 1));
        assertEquals("5", value(Example.MODE, 5));
    }

    @Test
    void textsLoseAnyPaddingAndBytesStayHexadecimal() {
        assertEquals("\"AB\"", value(field().bytes(0, 4).text('\0'), 0x41422000));
        assertEquals("\"00AB\"", value(field().bytes(0, 2).octets(), 0xAB));
    }

    @Test
    void whatJsonForbidsInStringsIsEscaped() {
        assertEquals("\"\\\"\\\\/\\n\\r\\t\\b\\f\"", JsonText.string("\"\\/\n\r\t\b\f"));
        assertEquals("\"\\u0000\\u001F\\u007F\\u0085°ÿ\"", JsonText.string("\u0000\u001f\u007f\u0085°ÿ"));
    }

    @Test
    void signalsAreOneObjectInTheirOrder() {
        assertEquals("{}", JsonText.signals(List.of()));
        assertEquals(
                "{\"temperature\":-5.0,\"mode\":\"off\"}",
                JsonText.signals(List.of(new Reading(Example.TEMPERATURE, 0), new Reading(Example.MODE, 0))));
    }
}
