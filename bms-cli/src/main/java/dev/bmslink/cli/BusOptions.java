package dev.bmslink.cli;

import dev.bmslink.can.slcan.Slcan;
import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.BusSettings;
import dev.bmslink.cli.live.LiveBus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that name a bus and how it is opened. */
final class BusOptions {

    private static final int KILO = 1000;

    @Option(
            names = "--can",
            paramLabel = "IFACE",
            converter = SocketCanConverter.class,
            description = "A SocketCAN interface of Linux, such as can0.")
    private Bus.@Nullable SocketCan can;

    @Option(
            names = "--slcan",
            paramLabel = "PORT[@BAUD]",
            converter = SlcanConverter.class,
            description = "An SLCAN adapter, such as /dev/ttyACM0 or COM3.")
    private Bus.@Nullable Slcan slcan;

    @Option(
            names = "--socketcand",
            paramLabel = "HOST[:PORT]/BUS",
            converter = SocketcandConverter.class,
            description = "A bus of a socketcand server, such as gateway/can0.")
    private Bus.@Nullable SocketcandServer socketcand;

    @Option(
            names = "--bitrate",
            paramLabel = "KBIT/S",
            description = "Bit rate of the bus in kbit/s, which an SLCAN adapter is told (default: ${DEFAULT-VALUE}).")
    private double kiloBitRate = 500;

    @Option(names = "--adapter-time", description = "Take the timestamps of an SLCAN adapter.")
    private boolean adapterTime;

    @Option(
            names = "--transmit",
            description = "Take part in the bus: acknowledge frames, and permit to send. Without it bms listens only.")
    private boolean transmit;

    /** The bus that was named, if one was. */
    Optional<Bus> wire() {
        List<Bus> named = new ArrayList<>();
        if (can != null) {
            named.add(can);
        }
        if (slcan != null) {
            named.add(slcan);
        }
        if (socketcand != null) {
            named.add(socketcand);
        }
        if (named.size() > 1) {
            throw Failure.usage("one bus at a time: choose one of --can, --slcan and --socketcand");
        }
        return named.stream().findFirst();
    }

    boolean isTransmitting() {
        return transmit;
    }

    BusSettings settings() {
        int bitRate = (int) Math.round(kiloBitRate * KILO);
        if (!(kiloBitRate >= 1 && kiloBitRate <= KILO)) {
            throw Failure.usage("--bitrate " + kiloBitRate + " is outside 1..1000 kbit/s");
        }
        if (slcan != null) {
            checkSlcan(bitRate);
        }
        return new BusSettings(bitRate, transmit, adapterTime);
    }

    private static void checkSlcan(int bitRate) {
        try {
            Slcan.bitRate(bitRate);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
    }

    /** Opens a bus for a command. */
    LiveBus open(Subcommand command, Bus bus) throws IOException {
        return LiveBus.open(bus, settings(), sentence -> command.tell("%s", sentence));
    }

    /** Reads the name of a bus with a function that throws {@link IllegalArgumentException}. */
    private abstract static class Converter<B> implements ITypeConverter<B> {

        private final Function<String, B> parser;

        Converter(Function<String, B> parser) {
            this.parser = parser;
        }

        @Override
        public B convert(String text) {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class SocketCanConverter extends Converter<Bus.SocketCan> {
        SocketCanConverter() {
            super(Bus.SocketCan::parse);
        }
    }

    static final class SlcanConverter extends Converter<Bus.Slcan> {
        SlcanConverter() {
            super(Bus.Slcan::parse);
        }
    }

    static final class SocketcandConverter extends Converter<Bus.SocketcandServer> {
        SocketcandConverter() {
            super(Bus.SocketcandServer::parse);
        }
    }
}
