package dev.bmslink.examples;

import dev.bmslink.rs485.link.LinkAction;
import dev.bmslink.rs485.link.LinkMaster;
import dev.bmslink.rs485.link.LinkPack;
import dev.bmslink.rs485.link.LinkProfile;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.rs485.link.Measurements;
import dev.bmslink.rs485.link.PackIdentity;
import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import dev.bmslink.rs485.link.Uid;
import dev.bmslink.transport.line.EnableChain;
import dev.bmslink.transport.line.LineChannel;
import dev.bmslink.transport.line.LinkPort;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/**
 * Codes a stack over link ports, each pack with a serial port on one RS485 bus, the master's first. The enable conductor,
 * which serial ports do not have, is inside this program.
 *
 * <p>Run: CodeStack PORT PORT..., such as CodeStack /dev/ttyUSB0 /dev/ttyUSB1 /dev/ttyUSB2
 */
public final class CodeStack {

    private static final int BAUD = 115_200;

    private CodeStack() {}

    private static LineChannel line(String port) throws Exception {
        return new LineChannel(SerialPorts.open(SerialSettings.of(port, BAUD)), true);
    }

    private static PackIdentity identity(int position) {
        return PackIdentity.of(Uid.ofSerial("demo-" + position), PackIdentity.THREE_LEVELS);
    }

    private static void print(LinkPack pack) {
        Telemetry told = Objects.requireNonNull(pack.telemetry());
        System.out.println("address " + pack.address() + ": " + pack.uid() + ", "
                + told.measurements().milliVolts() + " mV");
    }

    /**
     * Numbers the packs and prints them.
     *
     * @param ports serial ports, the master's first
     * @throws Exception when a port cannot be opened
     */
    public static void main(String[] ports) throws Exception {
        EnableChain enable = new EnableChain(ports.length);
        LinkTimers timers = LinkTimers.of(BAUD, ports.length - 1, 20_000_000);
        for (int position = 2; position <= ports.length; position++) {
            LinkSlave slave = new LinkSlave(identity(position), timers);
            slave.measure(new Measurements(51_200 + position, 0, 640, 990, 3201, 3199, 215, 210, 0));
            LinkPort.start(slave, line(ports[position - 1]), enable.unit(position), action -> {});
        }
        LinkMaster master = new LinkMaster(LinkProfile.OPEN, identity(1), timers, null, System.nanoTime());
        CountDownLatch coded = new CountDownLatch(1);
        try (LinkPort<LinkMaster> port = LinkPort.start(master, line(ports[0]), enable.unit(1), action -> {
            if (action instanceof LinkAction.Raise raise) {
                System.out.println(raise.report());
            }
            List<LinkPack> known = master.packs();
            boolean all = known.size() == ports.length - 1 && known.stream().allMatch(pack -> pack.telemetry() != null);
            if (master.state() == MasterState.RUN && all && coded.getCount() > 0) {
                known.forEach(CodeStack::print);
                coded.countDown();
            }
        })) {
            port.execute(node -> node.onLongPress(System.nanoTime()));
            coded.await();
        }
    }
}
