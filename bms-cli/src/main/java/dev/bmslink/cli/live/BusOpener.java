package dev.bmslink.cli.live;

import dev.bmslink.can.CanFrame;
import dev.bmslink.transport.FrameChannel;
import dev.bmslink.transport.can.SlcanChannel;
import dev.bmslink.transport.can.SlcanSettings;
import dev.bmslink.transport.can.SocketCanChannel;
import dev.bmslink.transport.can.SocketCanSettings;
import dev.bmslink.transport.can.SocketcandChannel;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import dev.bmslink.transport.tcp.TcpChannel;
import java.io.IOException;
import java.time.Duration;

/** Opens the channel of a bus. */
final class BusOpener {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private BusOpener() {}

    /** Opens a bus for the first time: a library that is missing then is a failure like others. */
    static FrameChannel<CanFrame> first(Bus bus, BusSettings settings, BusHealth health) throws IOException {
        try {
            return open(bus, settings, health);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static FrameChannel<CanFrame> open(Bus bus, BusSettings settings, BusHealth health) throws IOException {
        if (bus instanceof Bus.SocketCan can) {
            return socketCan(can, settings, health);
        } else if (bus instanceof Bus.Slcan adapter) {
            return slcan(adapter, settings, health);
        } else if (bus instanceof Bus.SocketcandServer server) {
            return SocketcandChannel.open(
                    TcpChannel.connect(server.host(), server.port(), PATIENCE),
                    server.device(),
                    settings.transmit(),
                    health::onSocketcand);
        }
        throw new IllegalArgumentException(bus + " is no wire");
    }

    private static SocketCanChannel socketCan(Bus.SocketCan can, BusSettings settings, BusHealth health)
            throws IOException {
        SocketCanSettings listen = SocketCanSettings.listen(can.device()).withErrorFrames();
        SocketCanChannel channel = SocketCanChannel.open(
                settings.transmit() ? listen.withTransmission() : listen, error -> health.onErrorFrame(error.frame()));
        health.watch(channel::counters);
        return channel;
    }

    private static SlcanChannel slcan(Bus.Slcan adapter, BusSettings settings, BusHealth health) throws IOException {
        SlcanSettings slcan = SlcanSettings.listen(settings.bitRate());
        slcan = settings.transmit() ? slcan.withTransmission() : slcan;
        slcan = settings.adapterTime() ? slcan.withTimestamps() : slcan;
        return SlcanChannel.open(
                SerialPorts.open(SerialSettings.of(adapter.port(), adapter.baudRate())), slcan, health::onSlcan);
    }
}
