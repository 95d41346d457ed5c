package dev.bmslink.cli;

import dev.bmslink.cli.live.Bus;
import dev.bmslink.cli.live.LiveBus;
import dev.bmslink.transport.Pace;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Options of commands that listen to a bus, or to a log as if it were one. */
final class BusSource {

    @Mixin
    private final BusOptions wire = new BusOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Instead of a bus, a log of any format that convert knows; - is standard input.")
    private @Nullable String file;

    /** The bus that was named; without one, standard input. */
    Bus bus() {
        Optional<Bus> named = wire.wire();
        if (named.isPresent() && file != null) {
            throw Failure.usage("choose the bus or " + file);
        }
        return named.orElseGet(() -> new Bus.Log(file == null ? "-" : file));
    }

    BusOptions options() {
        return wire;
    }

    /** Opens the bus; a log passes at a pace, and a pipe as it comes. */
    LiveBus open(Subcommand command, Bus bus, Pace pace) throws IOException {
        return open(bus, pace, sentence -> command.tell("%s", sentence));
    }

    /** As above; sentences on what happens to the bus go to somebody. */
    LiveBus open(Bus bus, Pace pace, Consumer<String> tell) throws IOException {
        if (bus instanceof Bus.Log log) {
            return LiveBus.replay(log, LogInput.open(log.file()), log.isPipe() ? Pace.unlimited() : pace);
        }
        return LiveBus.open(bus, wire.settings(), tell);
    }
}
