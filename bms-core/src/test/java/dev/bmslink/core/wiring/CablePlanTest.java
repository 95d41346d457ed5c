package dev.bmslink.core.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.wiring.CableChecker.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cable to make between two ports. */
class CablePlanTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            growatt-6k5/com1     | growatt-sph/bms   | 4-4,5-5             | FAILS
            growatt-6k5/com1     | growatt-6k5/com2  | 1-1,2-2             | FAILS
            gtx5000/can          | foxess-h1/bms     | 4-5,5-4,6-2         | FAILS
            gtx3000/link-in      | sofar-hyd-3ph/bms | 2-7,4-8             | FAILS
            gtx5000/can          | computer/can      | 4-7,5-2,6-3         | FAILS
            gtx5000/rs232        | computer/rs232    | 1-5,2-2,3-3         | FAILS
            gtx3000/link-out     | gtx3000/link-in   | 2-2,4-4,5-5,6-6,7-7 | FAILS
            hanchu-lv5/link-out  | hanchu-lv5/link-in | 1-1,2-2,3-3,4-4,5-5,6-6,7-7,8-8 | WORKS
            gtx5000/link-out     | gtx5000/link-in   | ''                  | NOT_KNOWN
            gtx5000/link-in      | gtx5000/link-in   | ''                  | FAILS
            """)
    void wiresAndPatchCable(String a, String b, String cable, Verdict patch) {
        CablePlan plan = CablePlan.between(port(a), port(b));
        assertEquals(cable, plan.cable().toString());
        assertEquals(patch, plan.patch());
    }

    @Test
    void growattCanLeavesOutAllButFourAndFive() {
        CablePlan plan = CablePlan.between(port("growatt-6k5/com1"), port("growatt-sph/bms"));
        assertEquals(
                List.of("1", "2", "3", "6", "7", "8"),
                plan.leftOut().stream().map(Pin::name).toList());
    }

    @Test
    void printedColoursWinOverT568b() {
        CablePlan tower = CablePlan.between(port("gtx3000/link-in"), port("foxess-h1/bms"));
        assertEquals(
                WireColour.WHITE_ORANGE,
                new Wire("2", "5").colour(tower.a(), tower.b()).orElseThrow());
        CablePlan pack = CablePlan.between(port("gtx5000/can"), port("foxess-h1/bms"));
        assertEquals(
                WireColour.BLUE, new Wire("4", "5").colour(pack.a(), pack.b()).orElseThrow());
    }

    @Test
    void theTowersResistorGoesOnTheLastOutput() {
        CablePlan plan = CablePlan.between(port("sofar-hyd-3ph/bms"), port("gtx3000/link-in"));
        assertTrue(plan.termination().contains("Link Out of the last BCU"));
    }

    private static Port port(String id) {
        return Ports.find(id).orElseThrow();
    }
}
