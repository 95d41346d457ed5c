package dev.bmslink.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From lights to what they may mean. */
class PanelDecodeTest {
    record Case(Panel panel, Status status) {}

    @Property(tries = 2000)
    void whatIsShownIsAmongTheMeanings(@ForAll("cases") Case shown, @ForAll @IntRange(max = 100) int soc) {
        PanelState state = shown.panel().encode(shown.status(), soc);
        List<Meaning> meanings = shown.panel().decode(Observation.of(state));
        assertTrue(
                meanings.stream().anyMatch(m -> m.status() == shown.status() && m.minSoc() <= soc && soc <= m.maxSoc()),
                () -> shown.status() + " at " + soc + " % not in " + meanings);
    }

    @Test
    void everyStatusOfEveryPanelAtEverySoc() {
        for (Panel panel : Panels.all()) {
            for (Status status : panel.statuses()) {
                for (int soc = 0; soc <= 100; soc++) {
                    whatIsShownIsAmongTheMeanings(new Case(panel, status), soc);
                }
            }
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.of(Panels.all())
                .flatMap(panel -> Combinators.combine(Arbitraries.just(panel), Arbitraries.of(panel.statuses()))
                        .as(Case::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gtx5000     | L7 red, rest off           | charge-protection discharge-protection fault
            gtx2500     | L7 red, rest off           | charge-protection discharge-protection fault
            gtx5000     | all off                    | shut-down under-voltage
            gtx5000     | L7 purple flashing, rest flashing | coding
            gtx5000     | L7 flash 1, L1 on, L2-L6 off | standby
            gtx2500     | L8 on, L7 off, L3 flash 2  | charging
            gtx2500     | RUN flash 3                | coding discharging
            gtx2500     | RUN flash3, ALM off        | discharging
            gtx2500     | L8 on, L7 off, L1-L6 on    | fully-charged
            gtx3000     | L5 purple                  | coding
            gtx3000     | RUN on, ALM off, L1..L4 on | fully-charged
            gtx3000     | ALM on                     | charge-protection discharge-protection fault
            growatt-6k5 | ALM flickers               | low
            growatt-6k5 | ALM on                     | alarm
            growatt-6k5 | ALM on, rest off           | alarm
            growatt-6k5 | RUN on, LED1-LED4 on       | standby charging fully-charged discharging
            growatt-6k5 | RUN on, LED2 T=1s          | charging
            growatt-6k5 | RUN on, LED1 flickers, rest off | standby charging discharging
            growatt-6k5 | RUN/ALM blue flicker       | parallel-success
            growatt-6k5 | RUN/ALM green flicker      | parallel-success
            gtx5000     | L7 green                   | ''
            """)
    void observed(String family, String text, String expected) {
        Panel panel = Panels.of(family).orElseThrow();
        List<String> statuses = panel.decode(Observation.parse(panel, text)).stream()
                .map(meaning -> meaning.status().label())
                .toList();
        assertEquals(expected, String.join(" ", statuses));
    }

    @Test
    void theSocIsNarrowedToTheBand() {
        Panel panel = Panels.of("gtx2500").orElseThrow();
        Meaning meaning = panel.decode(Observation.parse(panel, "L8 on, L7 off, L3 flash 2"))
                .get(0);
        assertEquals(34, meaning.minSoc());
        assertEquals(50, meaning.maxSoc());
        assertEquals("GTX2500 manual 5.2.2", meaning.source().toString());
    }

    @Test
    void neighbouringBandsAreJoined() {
        Panel panel = Panels.of("gtx2500").orElseThrow();
        Meaning meaning = panel.decode(Observation.parse(panel, "RUN flash 3, ALM off, L3 on"))
                .get(0);
        assertEquals(34, meaning.minSoc());
        assertEquals(100, meaning.maxSoc());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            gtx5000 | L8 on
            gtx5000 | L7 sparkling
            gtx5000 | ''
            gtx5000 | L1 on,, L2 on
            gtx5000 | L1-L9 on
            gtx5000 | L1-L999999999999 on
            gtx2500 | LED1 on
            """)
    void whatIsNotALampOrAStateIsRefused(String family, String text) {
        Panel panel = Panels.of(family).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> Observation.parse(panel, text));
    }

    @Property
    void noTextThrowsAnythingElse(@ForAll("texts") String text) {
        Panel panel = Panels.of("gtx5000").orElseThrow();
        try {
            panel.decode(Observation.parse(panel, text));
        } catch (IllegalArgumentException expected) {
            // The only way to refuse.
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> word =
                Arbitraries.of("L7", "L1-L6", "RUN", "ALM", "rest", "red", "on", "off", "flash 2", ",", "-", "x");
        return word.list().ofMaxSize(8).map(words -> String.join(" ", words));
    }

    @Test
    void encodeRefusesWhatThePanelCannotShow() {
        Panel panel = Panels.of("gtx5000").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> panel.encode(Status.CHARGING, 101));
        assertThrows(IllegalArgumentException.class, () -> panel.encode(Status.CHARGING, -1));
        assertThrows(IllegalArgumentException.class, () -> panel.encode(Status.ALARM, 50));
    }
}
