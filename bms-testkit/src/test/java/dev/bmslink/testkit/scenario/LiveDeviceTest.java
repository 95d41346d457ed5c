package dev.bmslink.testkit.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.node.Allowance;
import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.testkit.device.BatterySettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ends, each as a machine of its own, as they would run over two adapters. */
class LiveDeviceTest {
    private static final long SECOND = 1_000_000_000L;

    @SuppressWarnings("NullAway.Init") // each test begins
    private LiveDevice battery;

    @SuppressWarnings("NullAway.Init")
    private LiveDevice inverter;

    private long now;

    private void begin(String script, long start) {
        BatterySettings settings = BatterySettings.of(Catalogue.find("gtx5000").orElseThrow())
                .withStart(Instant.parse("2026-06-21T12:00:00Z"));
        Scenario scenario = Scenario.of(settings).withScript(FaultScript.parse(script));
        battery = LiveDevice.battery(scenario, start);
        inverter = LiveDevice.inverter(scenario, start);
        now = start;
    }

    private void run(long nanos) {
        long end = now + nanos;
        while (true) {
            now = Math.max(now, Math.min(battery.deadline(), inverter.deadline()));
            if (now > end) {
                now = end;
                return;
            }
            exchange(battery, inverter);
            exchange(inverter, battery);
        }
    }

    private void exchange(LiveDevice from, LiveDevice to) {
        from.onTimeout(now);
        for (CanFrame frame = from.poll(); frame != null; frame = from.poll()) {
            to.onFrame(frame, now);
        }
    }

    private Allowance allowance() {
        return inverter.inverter().orElseThrow().node().allowance(now);
    }

    /** The clock of a machine may begin anywhere, as {@link System#nanoTime} does. */
    @ParameterizedTest
    @ValueSource(longs = {0, 123_456_789_012_345L, -987_654_321_098_765L})
    void theEndsUnderstandEachOther(long start) {
        begin("", start);
        run(60 * SECOND);
        assertEquals(Allowance.Reason.ALLOWED, allowance().charge());
        assertEquals(50, allowance().chargeAmps());
        assertTrue(battery.battery().orElseThrow().amps() > 5, "sun and load flow within the battery's own limits");
        assertTrue(battery.takeEvents().stream().anyMatch(event -> event.text().startsWith("link up")));
    }

    @Test
    void theScriptAppliesToItsOwnEnd() {
        begin("from 10s to 20s cable out", 5 * SECOND);
        run(18 * SECOND);
        assertEquals(Allowance.Reason.LINK_LOST, allowance().charge());
        run(20 * SECOND);
        assertEquals(Allowance.Reason.ALLOWED, allowance().charge());
    }
}
