package dev.bmslink.examples;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.node.BatteryOptions;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.transport.Driver;
import dev.bmslink.transport.FrameChannel;
import dev.bmslink.transport.Pace;
import dev.bmslink.transport.ReplayChannel;
import dev.bmslink.transport.can.SlcanChannel;
import dev.bmslink.transport.can.SlcanSettings;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Bridges one profile to another: reads a battery on one bus, or a log of one, and presents it on a second bus. Without
 * --transmit it only listens on both.
 *
 * <p>Run: BridgeProfiles FROM PROFILE TO PROFILE SECONDS [--transmit], FROM a port or a log, TO a port
 */
public final class BridgeProfiles {

    private BridgeProfiles() {}

    private static FrameChannel<CanFrame> open(String source, boolean transmit) throws IOException {
        if (Files.isRegularFile(Path.of(source))) {
            return ReplayChannel.open(Path.of(source), Pace.original());
        }
        SlcanSettings settings = SlcanSettings.listen(500_000);
        return SlcanChannel.open(
                SerialPorts.open(SerialSettings.of(source, 115_200)),
                transmit ? settings.withTransmission() : settings,
                notice -> {});
    }

    /**
     * Bridges for some seconds.
     *
     * @param args two sources with their profiles, seconds, and {@code --transmit}
     * @throws Exception when a bus cannot be opened
     */
    public static void main(String[] args) throws Exception {
        boolean transmit = List.of(args).contains("--transmit");
        long start = System.nanoTime();
        InverterNode reading = new InverterNode(Profiles.get(args[1]), 0, start);
        BatteryOptions options = BatteryOptions.USUAL.withSubstitutes(Substitutes.USUAL);
        BatteryNode presenting = new BatteryNode(Profiles.get(args[3]), options, start);
        FrameChannel<CanFrame> from = open(args[0], transmit);
        try (Driver<CanFrame, BatteryNode> to = Driver.start(presenting, open(args[2], transmit), node -> {});
                Driver<CanFrame, InverterNode> reader = Driver.start(reading, from, node -> {
                    // The values keep the times at which they were said, so old ones silence the other side.
                    BatteryState state = node.state().toStore().snapshot();
                    to.execute(battery -> battery.setState(state, System.nanoTime()));
                })) {
            to.await(Duration.ofSeconds(Long.parseLong(args[4])));
            System.out.println("heard " + reader.counters().received() + " frames, sent "
                    + to.counters().sent() + ", withheld " + to.counters().withheld());
        }
    }
}
