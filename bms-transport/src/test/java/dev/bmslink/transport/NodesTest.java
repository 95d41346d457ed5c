package dev.bmslink.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.BatteryNode;
import dev.bmslink.can.node.BatteryOptions;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A battery and an inverter, each with its driver, on one line in memory and in real time. */
@Timeout(30)
class NodesTest {

    @Test
    void inverterLearnsWhatTheBatteryAllows() throws Exception {
        Profile profile = Profiles.get("pylontech-lv");
        long now = System.nanoTime();
        StateStore state = new StateStore()
                .set(Quantity.CHARGE_VOLTAGE_LIMIT, 56, now)
                .set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 46, now)
                .set(Quantity.CHARGE_CURRENT_LIMIT, 100, now)
                .set(Quantity.DISCHARGE_CURRENT_LIMIT, 120, now)
                .set(Quantity.VOLTAGE, 52, now)
                .set(Quantity.CURRENT, 10, now)
                .set(Quantity.TEMPERATURE, 25, now)
                .set(Quantity.SOC, 55, now)
                .set(Quantity.SOH, 98, now);
        MemoryChannel<CanFrame> batterySide = MemoryChannel.open(true);
        BatteryNode battery = new BatteryNode(profile, BatteryOptions.USUAL.withSubstitutes(Substitutes.USUAL), now);
        battery.setState(state, now);
        CountDownLatch known = new CountDownLatch(1);
        AtomicReference<Double> soc = new AtomicReference<>();
        try (Driver<CanFrame, BatteryNode> sender = Driver.start(battery, batterySide, node -> {});
                Driver<CanFrame, InverterNode> receiver =
                        Driver.start(new InverterNode(profile, 0, now), batterySide.peer(), node -> {
                            if (node.isLinkUp()
                                    && node.state().optional(Quantity.SOC).isPresent()) {
                                soc.set(node.state().number(Quantity.SOC));
                                known.countDown();
                            }
                        })) {
            assertTrue(known.await(20, TimeUnit.SECONDS));
            assertEquals(55, soc.get());
            assertTrue(sender.counters().sent() > 0);
            assertNull(receiver.failure());
        }
    }
}
