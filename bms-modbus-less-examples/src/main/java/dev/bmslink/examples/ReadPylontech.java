package dev.bmslink.examples;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.message.AnalogValues;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.Pack;
import dev.bmslink.rs485.ascii.message.PackAnalog;
import dev.bmslink.rs485.ascii.message.Request;
import dev.bmslink.rs485.ascii.node.Host;
import dev.bmslink.rs485.ascii.node.HostEvent;
import dev.bmslink.rs485.ascii.node.Timing;
import dev.bmslink.rs485.line.LineMachine;
import dev.bmslink.transport.Driver;
import dev.bmslink.transport.line.LineChannel;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Reads Pylontech packs over RS485 with jSerialComm. The protocol has no other way than to ask, so this sends.
 *
 * <p>Run: ReadPylontech PORT [BAUD], such as ReadPylontech /dev/ttyUSB0 115200
 */
public final class ReadPylontech {

    private ReadPylontech() {}

    private static void print(Pack<PackAnalog> pack) {
        PackAnalog values = pack.values();
        System.out.println(String.format(
                Locale.ROOT,
                "pack %d: %.3f V, %.1f A, %.2f of %.2f Ah, cells %.3f to %.3f V",
                pack.address(),
                values.voltageVolts(),
                values.currentAmperes(),
                values.remainingCapacityAmpereHours(),
                values.fullChargeCapacityAmpereHours(),
                Collections.min(values.cellVolts()),
                Collections.max(values.cellVolts())));
    }

    /**
     * Asks all packs of the first group once.
     *
     * @param args a serial port and perhaps its rate
     * @throws Exception when the port cannot be opened
     */
    public static void main(String[] args) throws Exception {
        int baud = args.length > 1 ? Integer.parseInt(args[1]) : 115_200;
        BlockingQueue<HostEvent> events = new LinkedBlockingQueue<>();
        Host host = new Host(Timing.forBitRate(baud), Dialect.DEFAULT, System.nanoTime());
        LineChannel line = new LineChannel(SerialPorts.open(SerialSettings.of(args[0], baud)), true);
        try (Driver<byte[], LineMachine<Host, HostEvent>> driver =
                Driver.start(new LineMachine<Host, HostEvent>(host), line, machine -> {
                    for (HostEvent event = machine.pollEvent(); event != null; event = machine.pollEvent()) {
                        events.add(event);
                    }
                })) {
            Request request = Request.ofAll(Command.ANALOG_VALUES, 0);
            driver.execute(machine -> machine.perform(machine.node().ask(request, System.nanoTime())));
            HostEvent event;
            do {
                event = events.take();
                if (event instanceof HostEvent.Answered answered && answered.reply() instanceof AnalogValues all) {
                    all.packs().forEach(ReadPylontech::print);
                } else if (!(event instanceof HostEvent.Transmit)) {
                    System.out.println(event);
                }
            } while (event instanceof HostEvent.Transmit || event instanceof HostEvent.Discarded);
        }
    }
}
