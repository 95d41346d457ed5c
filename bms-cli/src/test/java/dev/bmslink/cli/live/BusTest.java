package dev.bmslink.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusTest {

    @Test
    void anAdapterIsNamedByItsPort() {
        assertEquals(new Bus.Slcan("/dev/ttyACM0", 115_200), Bus.Slcan.parse("/dev/ttyACM0"));
        assertEquals(new Bus.Slcan("COM3", 57_600), Bus.Slcan.parse("COM3@57600"));
        assertEquals("ttyACM0", Bus.Slcan.parse("/dev/ttyACM0").channel());
        assertEquals("COM3", Bus.Slcan.parse("COM3").channel());
        assertEquals("slcan0", Bus.Slcan.parse("/dev/my adapter").channel());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@115200", "/dev/ttyACM0@", "/dev/ttyACM0@fast", "/dev/ttyACM0@49"})
    void whatIsNoPortIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Bus.Slcan.parse(text));
    }

    @Test
    void aServerIsNamedByHostPortAndBus() {
        assertEquals(new Bus.SocketcandServer("gateway", 29_536, "can0"), Bus.SocketcandServer.parse("gateway/can0"));
        assertEquals(
                new Bus.SocketcandServer("10.0.0.7", 1234, "vcan1"), Bus.SocketcandServer.parse("10.0.0.7:1234/vcan1"));
        assertEquals(new Bus.SocketcandServer("::1", 29_536, "can0"), Bus.SocketcandServer.parse("[::1]/can0"));
        assertEquals(new Bus.SocketcandServer("::1", 7, "can0"), Bus.SocketcandServer.parse("[::1]:7/can0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gateway", "gateway/", "/can0", "gateway:0/can0", "gateway:x/can0", "fe80::1/can0", "g/a b"})
    void whatIsNoServerIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Bus.SocketcandServer.parse(text));
    }
}
