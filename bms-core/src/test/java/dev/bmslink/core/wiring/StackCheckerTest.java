package dev.bmslink.core.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stack checker says about right and wrong wiring. */
class StackCheckerTest {
    private static final String TWO_PACKS =
            "inverter.can=1.can, 1.link-out=2.link-in, inverter.P+=1.P+, " + "inverter.P-=2.P-, 1.P+=2.P+, 1.P-=2.P-";
    private static final String TWO_TOWERS = "inverter.can=1.link-in, 1.link-out=2.link-in, 2.link-out=terminator, "
            + "inverter.P+=1.P+, inverter.P-=1.P-, inverter.P+=2.P+, inverter.P-=2.P-";
    private static final String TWO_GROWATT = "inverter.can=1.com1, 1.com2=2.com1, "
            + "inverter.P+=1.P+, inverter.P-=1.P-, inverter.P+=2.P+, inverter.P-=2.P-";

    @ParameterizedTest
    @CsvSource({"gtx2500, 4", "gtx5000, 4", "gtx3000, 4", "growatt-6k5, 2"})
    void theReferenceWiringIsRight(String family, int most) {
        StackRules rules = StackRules.of(family).orElseThrow();
        for (int batteries = 1; batteries <= most; batteries++) {
            assertEquals(List.of(), StackChecker.check(rules.reference(batteries)), family + " " + batteries);
        }
    }

    @Test
    void theReferenceIsTheOneTheManualsPrint() {
        assertEquals(cables(TWO_PACKS), cables(rules("gtx5000").reference(2).toString()));
        assertEquals(cables(TWO_TOWERS), cables(rules("gtx3000").reference(2).toString()));
        assertEquals(
                cables(TWO_GROWATT), cables(rules("growatt-6k5").reference(2).toString()));
    }

    private static List<String> cables(String text) {
        return List.of(text.split(", ")).stream().sorted().toList();
    }

    @Test
    void moreThanFourTowersArePossibleButNotRecommended() {
        assertEquals(List.of("more_than_recommended"), codes(rules("gtx3000").reference(5)));
        assertThrows(IllegalArgumentException.class, () -> rules("gtx3000").reference(9));
        assertThrows(IllegalArgumentException.class, () -> rules("gtx5000").reference(5));
        BatteryStack nine = BatteryStack.parse(rules("gtx3000"), 9, TWO_TOWERS);
        assertTrue(codes(nine).contains("too_many"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.link-out=2.link-in | 1.link-in=2.link-in   | in_to_in
            1.link-out=2.link-in | 1.link-out=2.link-out | out_to_out
            1.link-out=2.link-in | 2.link-out=1.link-in  | chain_broken
            1.link-out=2.link-in | 1.link-out=2.can      | link_to_other_socket
            1.link-out=2.link-in | 1.link-out=1.link-in  | link_to_itself
            1.link-out=2.link-in | 1.link-out=terminator | terminator_not_wanted
            1.link-out=2.link-in | 1.link-out=inverter.can | last_out_not_open
            1.link-out=2.link-in | 1.link-out=2.socket   | no_such_socket
            inverter.can=1.can   | inverter.can=2.can    | inverter_not_on_master
            inverter.can=1.can   | inverter.can=1.rs232  | inverter_wrong_socket
            inverter.can=1.can   | inverter.can=1.link-in | master_in_not_open
            inverter.can=1.can   | 1.can=2.can           | inverter_missing
            inverter.P+=1.P+     | inverter.P+=2.P+      | wrong_power_post
            inverter.P-=2.P-     | inverter.P-=1.P-      | wrong_power_post
            1.P+=2.P+            | 1.P+=2.P-             | series_connection
            1.P+=2.P+            | 1.P+=1.P-             | short_circuit
            inverter.P+=1.P+     | inverter.P+=1.P-      | polarity_reversed
            1.P+=2.P+            | 1.P+=2.can            | power_on_signal
            1.P+=2.P+            | 1.link-in=1.lcd       | power_missing
            """)
    void oneWrongCableBetweenTwoPacks(String right, String wrong, String code) {
        BatteryStack stack = BatteryStack.parse(rules("gtx5000"), 2, TWO_PACKS.replace(right, wrong));
        assertTrue(codes(stack).contains(code), () -> code + " not in " + codes(stack));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.link-out=terminator | 1.link-out=terminator | terminator_missing
            2.link-out=terminator | 1.link-out=terminator | socket_used_twice
            inverter.can=1.link-in | inverter.can=1.link-out | inverter_wrong_socket
            1.link-out=2.link-in  | 2.link-out=1.link-in  | chain_broken
            inverter.P+=2.P+      | 1.P+=2.P+             | power_daisy_chain
            """)
    void oneWrongCableBetweenTwoTowers(String right, String wrong, String code) {
        BatteryStack stack = BatteryStack.parse(rules("gtx3000"), 2, TWO_TOWERS.replace(right, wrong));
        assertTrue(codes(stack).contains(code), () -> code + " not in " + codes(stack));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.com2=2.com1       | 1.com2=1.com1       | link_missing
            inverter.can=1.com1 | 1.com1=2.com2       | link_twice
            inverter.can=1.com1 | inverter.can=1.com2 | socket_used_twice
            """)
    void oneWrongCableBetweenTwoGrowattBatteries(String right, String wrong, String code) {
        BatteryStack stack = BatteryStack.parse(rules("growatt-6k5"), 2, TWO_GROWATT.replace(right, wrong));
        assertTrue(codes(stack).contains(code), () -> code + " not in " + codes(stack));
    }

    @Test
    void aCableBetweenTwoOutputsReachesNobody() {
        BatteryStack stack = BatteryStack.parse(rules("gtx5000"), 2, TWO_PACKS.replace("2.link-in", "2.link-out"));
        assertTrue(codes(stack).containsAll(List.of("out_to_out", "chain_broken", "last_out_not_open")));
    }

    @Test
    void aRingHasNoMaster() {
        BatteryStack ring = BatteryStack.parse(rules("gtx5000"), 2, TWO_PACKS + ", 2.link-out=1.link-in");
        assertTrue(codes(ring).containsAll(List.of("link_ring", "master_in_not_open")));
    }

    @Test
    void aPoleHasTwoPosts() {
        String star = "inverter.can=1.can, 1.link-out=2.link-in, 2.link-out=3.link-in, inverter.P+=1.P+, 1.P+=2.P+, "
                + "1.P+=3.P+, inverter.P-=3.P-, 3.P-=2.P-, 2.P-=1.P-";
        assertEquals(List.of("posts_exceeded"), codes(BatteryStack.parse(rules("gtx2500"), 3, star)));
    }

    @Test
    void joiningPlusToMinusIsADanger() {
        BatteryStack stack = BatteryStack.parse(rules("gtx5000"), 2, TWO_PACKS.replace("1.P+=2.P+", "1.P+=2.P-"));
        Finding worst = StackChecker.check(stack).get(0);
        assertEquals(Severity.DANGER, worst.severity());
        assertEquals("series_connection", worst.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.can", "1.can=", "0.can=1.can", "3.can=1.can", "1.can=inverter", "x=y", ","})
    void whatIsNoWiringIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> BatteryStack.parse(rules("gtx5000"), 2, text));
    }

    @Test
    void anEmptyStackIsReportedNotRefused() {
        assertTrue(codes(BatteryStack.parse(rules("gtx5000"), 2, "")).contains("inverter_missing"));
    }

    private static List<String> codes(BatteryStack stack) {
        return StackChecker.check(stack).stream().map(Finding::code).toList();
    }

    private static StackRules rules(String family) {
        return StackRules.of(family).orElseThrow();
    }
}
