package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.state.StateMap;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.List;

/** One battery on the bus: its state is looked at once in each round, which ends when an identifier comes again. */
final class UnitWatch {
    private static final int MAX_WORDS = 64;
    private static final long ROUND_WITHOUT_TIME = 1_000_000_000L;

    final StateStore state;
    final History history;
    private final List<StateCase> cases = new ArrayList<>();
    private final int[] words = new int[MAX_WORDS];
    private final Moment latest;
    private int heard;
    private long rounds;

    UnitWatch(int unit, StateMap map, StateStore state, List<StateRule> rules, List<Tally> tallies, Moment latest) {
        this.state = state;
        this.history = new History(unit, map);
        this.latest = latest;
        for (int i = 0; i < rules.size(); i++) {
            cases.add(new StateCase(rules.get(i), tallies.get(i)));
        }
    }

    /** Comes before the frame changes the state. */
    void beforeFrame(Moment moment, Surroundings around) {
        if (isHeard(moment.word())) {
            rounds++;
            heard = 0;
            around.timed = latest.hasTime();
            around.nowNanos = around.timed ? latest.timeNanos : rounds * ROUND_WITHOUT_TIME;
            for (int i = 0; i < cases.size(); i++) {
                cases.get(i).onRound(state, around, latest);
            }
            history.sample(state, around.timed, around.nowNanos);
        }
        if (heard < MAX_WORDS) {
            words[heard++] = moment.word();
        }
        latest.set(moment);
    }

    private boolean isHeard(int word) {
        for (int i = 0; i < heard; i++) {
            if (words[i] == word) {
                return true;
            }
        }
        return false;
    }

    /** Adds what the end of the capture makes of each rule. */
    void atEnd(List<Tally> copies, Surroundings around) {
        Surroundings end = around.copy();
        end.timed = latest.hasTime();
        end.nowNanos = end.timed ? latest.timeNanos : (rounds + 1) * ROUND_WITHOUT_TIME;
        for (int i = 0; i < cases.size(); i++) {
            cases.get(i).atEnd(copies.get(i), state, end, latest, rounds);
        }
    }
}
