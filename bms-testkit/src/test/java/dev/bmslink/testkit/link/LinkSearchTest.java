package dev.bmslink.testkit.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks for a chain that ends wrong and silent.
 *
 * <p>The property {@code link.search.first} chooses the first seed, {@code link.search.count} the number of chains.
 */
class LinkSearchTest {

    /** Seeds whose chain once ended wrong; docs/link-port.md says what each kind taught. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                10034, 15891, 17474, 19213, 23010, 24609, 25769, 30124, 36566, 42646, 45284, 45417, 49404, 59266, 64881,
                83308, 88592, 94322, 105024, 108612, 208028, 214461, 303063, 331260
            })
    void chainsThatOnceFailedEndRight(long seed) {
        LinkTrial trial = new LinkTrial(seed);
        assertEquals("", trial.run(), () -> LinkTrial.timeline(new LinkTrial(seed)));
    }

    @Test
    void noRandomChainEndsWrongAndSilent() {
        long first = Long.getLong("link.search.first", 0);
        long count = Long.getLong("link.search.count", 2000);
        List<Long> failed = new ArrayList<>();
        Map<LinkTrial.Disturbance, Integer> kinds = new EnumMap<>(LinkTrial.Disturbance.class);
        int unnoticed = 0;
        for (long seed = first; seed < first + count; seed++) {
            LinkTrial trial = new LinkTrial(seed);
            kinds.merge(trial.what, 1, Integer::sum);
            String verdict;
            try {
                verdict = trial.run();
            } catch (RuntimeException e) {
                verdict = e.toString();
            }
            unnoticed += trial.hasUnnoticedTwins() ? 1 : 0;
            if (!verdict.isEmpty()) {
                failed.add(seed);
                System.out.println(trial + " -> " + verdict);
            }
        }
        System.out.println(count + " chains from seed " + first + ": " + failed.size() + " failed, " + unnoticed
                + " with twins that nobody noticed; " + kinds);
        assertEquals(List.of(), failed, () -> LinkTrial.timeline(new LinkTrial(failed.get(0))));
    }
}
