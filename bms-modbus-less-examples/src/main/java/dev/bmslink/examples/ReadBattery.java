package dev.bmslink.examples;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.Allowance;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.transport.Backoff;
import dev.bmslink.transport.Driver;
import dev.bmslink.transport.ReconnectingChannel;
import dev.bmslink.transport.can.SlcanChannel;
import dev.bmslink.transport.can.SlcanSettings;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.util.Locale;

/**
 * Reads a battery as an inverter does, listening only; the adapter may be unplugged and plugged in again.
 *
 * <p>Run: ReadBattery PORT SECONDS [PROFILE], such as ReadBattery /dev/ttyACM0 60 pylontech-lv
 */
public final class ReadBattery {

    private ReadBattery() {}

    private static void print(InverterNode node) {
        Allowance now = node.allowance(System.nanoTime());
        System.out.println(String.format(
                Locale.ROOT,
                "SOC %.0f %%, %.2f V, %.1f A, charge up to %.1f A (%s), discharge up to %.1f A (%s)",
                node.state().number(Quantity.SOC),
                node.state().number(Quantity.VOLTAGE),
                node.state().number(Quantity.CURRENT),
                now.chargeAmps(),
                now.charge(),
                now.dischargeAmps(),
                now.discharge()));
    }

    /**
     * Prints a line a second.
     *
     * @param args a serial port with an SLCAN adapter, seconds, and perhaps a profile
     * @throws InterruptedException when the program is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        ReconnectingChannel<CanFrame> bus = new ReconnectingChannel<>(
                () -> SlcanChannel.open(
                        SerialPorts.open(SerialSettings.of(args[0], 115_200)),
                        SlcanSettings.listen(500_000),
                        notice -> {}),
                false,
                Backoff.USUAL);
        InverterNode inverter =
                new InverterNode(Profiles.get(args.length > 2 ? args[2] : "pylontech-lv"), 0, System.nanoTime());
        try (Driver<CanFrame, InverterNode> driver = Driver.start(inverter, bus, node -> {})) {
            for (int second = 0; second < Integer.parseInt(args[1]); second++) {
                Thread.sleep(1000);
                driver.execute(ReadBattery::print);
            }
            Thread.sleep(100);
            System.out.println(driver.counters());
        }
    }
}
