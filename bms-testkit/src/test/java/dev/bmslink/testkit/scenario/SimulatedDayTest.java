package dev.bmslink.testkit.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.testkit.device.BatterySettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A day of four packs, as docs/simulator.md shows it. */
class SimulatedDayTest {

    @Test
    void aDayWithFourPacks() {
        BatterySettings stack = BatterySettings.of(Catalogue.find("gtx5000").orElseThrow())
                .withPacks(4)
                .withProfile(Profiles.get("pylontech-lv"));
        FaultScript script = FaultScript.parse("from 10h to 11h pack 2 drops");
        List<LoggedFrame> frames = new ArrayList<>();
        Simulation day = Scenario.of(stack).withScript(script).start(frames::add);
        day.run(Duration.ofHours(10).plusMinutes(30));
        assertEquals(120, day.inverter().node().allowance(day.nowNanos()).chargeAmps(), 0.5);
        day.run(Duration.ofHours(13).plusMinutes(30));
        assertEquals(160, day.inverter().node().allowance(day.nowNanos()).chargeAmps(), 0.5);
        assertEquals(24 * 3600 * 7, frames.size());
        assertTrue(day.battery().told().number(Quantity.SOC) > 50);
        energyBalances(day);
    }

    /** What came in at the terminals is in the cells, or went away as heat; all packs together, over the whole day. */
    private static void energyBalances(Simulation day) {
        double terminals = 0;
        double chemistry = 0;
        double heat = 0;
        for (var pack : day.battery().packs()) {
            terminals += pack.body().terminalJoules();
            chemistry += pack.body().chemicalJoules();
            heat += pack.body().heatJoules();
        }
        double before = Scenario.of(day.battery().settings()).start(frame -> {}).battery().packs().stream()
                .mapToDouble(pack -> pack.body().chemicalJoules())
                .sum();
        assertEquals(terminals, chemistry - before + heat, 1e-9 * chemistry);
    }
}
