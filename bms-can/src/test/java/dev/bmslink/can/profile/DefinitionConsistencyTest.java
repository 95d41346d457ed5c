package dev.bmslink.can.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Whole;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionConsistencyTest {

    private static Whole whole(String name, int byteIndex) {
        return Field.named(name)
                .u8(byteIndex)
                .source(Confidence.DOCUMENTED, "TEST")
                .whole();
    }

    /** Nothing wrong. */
    public record Sound(int maxSoc) {

        /** A signal. */
        public static final Whole MAX_SOC = whole("max_soc", 0);

        /** Its message. */
        public static final Message MESSAGE = Message.named("sound")
                .direction(Direction.FROM_BATTERY)
                .source(Confidence.DOCUMENTED, "TEST")
                .layout(MAX_SOC);
    }

    /** A constant with another name, one in no layout, a component without a signal, one of the wrong type. */
    public record Unsound(int maximumSoc, double soc) {

        /** Named unlike its signal. */
        public static final Whole CHARGE = whole("soc", 0);

        /** In no layout. */
        public static final Whole SOH = whole("soh", 1);

        /** Its message, with a signal that is no constant. */
        public static final Message MESSAGE = Message.named("unsound")
                .direction(Direction.FROM_BATTERY)
                .source(Confidence.DOCUMENTED, "TEST")
                .layout(CHARGE, whole("hidden", 2));
    }

    @Test
    void aSoundDefinitionHasNoProblems() {
        assertEquals(List.of(), DefinitionConsistency.problems(Sound.class));
        assertEquals(List.of(), DefinitionConsistency.unpublished(Sound.class));
    }

    @Test
    void everyProblemIsFound() {
        List<String> problems = DefinitionConsistency.problems(Unsound.class);
        assertEquals(4, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains("CHARGE is named unlike its signal soc"), problems.get(0));
        assertTrue(problems.get(1).contains("soh is in no layout"), problems.get(1));
        assertTrue(problems.get(2).contains("component int maximumSoc is no signal"), problems.get(2));
        assertTrue(problems.get(3).contains("component double soc is no signal"), problems.get(3));
        assertEquals(List.of("hidden"), DefinitionConsistency.unpublished(Unsound.class));
    }
}
