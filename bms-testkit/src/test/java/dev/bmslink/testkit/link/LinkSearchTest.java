package dev.bmslink.testkit.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Looks for a chain that ends wrong and silent.
 *
 * <p>The property {@code link.search.first} chooses the first seed, {@code link.search.count} the number of chains.
 */
class LinkSearchTest {

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
