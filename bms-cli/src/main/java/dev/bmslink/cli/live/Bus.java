package dev.bmslink.cli.live;

import dev.bmslink.can.socketcand.Socketcand;
import dev.bmslink.transport.can.SocketCanSettings;

/** Where frames come from and go to, as the command line names it. */
public sealed interface Bus {

    /** The name of the channel in logs. */
    String channel();

    /** Whether frames arrive when they are on the wire, and are lost when nobody fetches them. */
    default boolean isWire() {
        return true;
    }

    /**
     * An interface of Linux.
     *
     * @param device its name, such as {@code can0}
     */
    record SocketCan(String device) implements Bus {

        /** Reads the name of an interface. */
        public static SocketCan parse(String text) {
            SocketCanSettings.listen(text);
            return new SocketCan(text);
        }

        @Override
        public String channel() {
            return device;
        }

        @Override
        public String toString() {
            return "SocketCAN " + device;
        }
    }

    /**
     * An SLCAN adapter at a serial port.
     *
     * @param port path or name of the port
     * @param baudRate speed of the serial port; adapters with a USB controller of their own ignore it
     */
    record Slcan(String port, int baudRate) implements Bus {

        private static final int USUAL_BAUD_RATE = 115_200;

        /** Reads {@code PORT[@BAUD]}. */
        public static Slcan parse(String text) {
            int at = text.lastIndexOf('@');
            String port = at < 0 ? text : text.substring(0, at);
            int baudRate = at < 0 ? USUAL_BAUD_RATE : number(text.substring(at + 1), 50, 12_000_000);
            if (port.isBlank() || baudRate < 0) {
                throw new IllegalArgumentException(text + " is not PORT or PORT@BAUD, such as /dev/ttyACM0@115200");
            }
            return new Slcan(port, baudRate);
        }

        @Override
        public String channel() {
            String name = port.substring(Math.max(port.lastIndexOf('/'), port.lastIndexOf('\\')) + 1);
            return name.isEmpty() || name.contains(" ") ? "slcan0" : name;
        }

        @Override
        public String toString() {
            return "SLCAN " + port;
        }
    }

    /**
     * A bus of a socketcand server.
     *
     * @param host name or address of the server
     * @param port its TCP port
     * @param device the name of the interface there
     */
    record SocketcandServer(String host, int port, String device) implements Bus {

        /** Reads {@code HOST[:PORT]/BUS}; an IPv6 address stands in brackets. */
        public static SocketcandServer parse(String text) {
            int slash = text.lastIndexOf('/');
            String server = slash < 0 ? "" : text.substring(0, slash);
            int colon = server.endsWith("]") ? -1 : server.lastIndexOf(':');
            int port = colon < 0 ? Socketcand.PORT : number(server.substring(colon + 1), 1, 0xFFFF);
            String host = colon < 0 ? server : server.substring(0, colon);
            String device = text.substring(slash + 1);
            boolean bracketed = host.startsWith("[") && host.endsWith("]");
            if (host.isBlank() || port < 0 || device.isBlank() || (host.contains(":") && !bracketed)) {
                throw new IllegalArgumentException(text + " is not HOST/BUS or HOST:PORT/BUS, such as gateway/can0");
            }
            Socketcand.open(device);
            return new SocketcandServer(bracketed ? host.substring(1, host.length() - 1) : host, port, device);
        }

        @Override
        public String channel() {
            return device;
        }

        @Override
        public String toString() {
            return "socketcand " + host + ":" + port + "/" + device;
        }
    }

    /**
     * A log, or what another program writes as one.
     *
     * @param file a path, or {@code -} for standard input
     */
    record Log(String file) implements Bus {

        /** Whether the log is written while it is read. */
        public boolean isPipe() {
            return file.equals("-");
        }

        @Override
        public boolean isWire() {
            return false;
        }

        @Override
        public String channel() {
            return "can0";
        }

        @Override
        public String toString() {
            return isPipe() ? "standard input" : file;
        }
    }

    /** A whole number, or −1 when the text is none within the bounds. */
    private static int number(String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            return number < min || number > max ? -1 : number;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
