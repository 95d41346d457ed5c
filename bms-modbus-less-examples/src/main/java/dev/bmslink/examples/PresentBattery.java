package dev.bmslink.examples;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.node.BatteryOptions;
import dev.bmslink.can.node.NodeEvent;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.transport.Driver;
import dev.bmslink.transport.can.SlcanChannel;
import dev.bmslink.transport.can.SlcanSettings;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.util.List;

/**
 * Presents a battery to an inverter, as a Pylontech battery does; without --transmit it only listens.
 *
 * <p>Run: PresentBattery PORT SECONDS [--transmit], such as PresentBattery /dev/ttyACM0 3600 --transmit
 */
public final class PresentBattery {

    private PresentBattery() {}

    /** What a BMS would measure; here it is always the same. */
    static StateStore measured(long now) {
        return new StateStore()
                .set(Quantity.CHARGE_VOLTAGE_LIMIT, 56.8, now)
                .set(Quantity.CHARGE_CURRENT_LIMIT, 50, now)
                .set(Quantity.DISCHARGE_CURRENT_LIMIT, 75, now)
                .set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 48, now)
                .set(Quantity.VOLTAGE, 52.4, now)
                .set(Quantity.CURRENT, -12.5, now)
                .set(Quantity.TEMPERATURE, 21.5, now)
                .set(Quantity.SOC, 64, now)
                .set(Quantity.SOH, 99, now)
                .set(Request.CHARGE_PERMISSION, true, now)
                .set(Request.DISCHARGE_PERMISSION, true, now);
    }

    /**
     * Runs for some seconds.
     *
     * @param args a serial port with an SLCAN adapter, seconds, and {@code --transmit}
     * @throws Exception when the port cannot be opened
     */
    public static void main(String[] args) throws Exception {
        boolean transmit = List.of(args).contains("--transmit");
        SlcanSettings settings = SlcanSettings.listen(500_000);
        SlcanChannel bus = SlcanChannel.open(
                SerialPorts.open(SerialSettings.of(args[0], 115_200)),
                transmit ? settings.withTransmission() : settings,
                notice -> {});
        BatteryOptions options = BatteryOptions.USUAL.withSubstitutes(Substitutes.USUAL);
        BatteryNode battery = new BatteryNode(Profiles.get("pylontech-lv"), options, System.nanoTime());
        try (Driver<CanFrame, BatteryNode> driver = Driver.start(battery, bus, node -> {
            for (NodeEvent event = node.pollEvent(); event != null; event = node.pollEvent()) {
                System.out.println(event.kind() + " " + event.detail());
            }
        })) {
            for (int second = 0; second < Integer.parseInt(args[1]); second++) {
                long now = System.nanoTime();
                driver.execute(node -> node.setState(measured(now), now));
                Thread.sleep(1000);
            }
            System.out.println(driver.counters());
        }
    }
}
