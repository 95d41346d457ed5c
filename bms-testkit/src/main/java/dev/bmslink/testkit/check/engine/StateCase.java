package dev.bmslink.testkit.check.engine;

import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.Value;
import dev.bmslink.testkit.check.DecodedValue;
import dev.bmslink.testkit.check.Evidence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule about one battery: a wrong state counts when it stays, so that a change between two messages does not. */
final class StateCase {
    private static final MathContext DIGITS = new MathContext(6);

    private final StateRule rule;
    private final Tally tally;
    private final Judge judge;
    private boolean everFine;
    private boolean wrong;
    private long wrongSince;
    private @Nullable Evidence first;

    StateCase(StateRule rule, Tally tally) {
        this.rule = rule;
        this.tally = tally;
        this.judge = rule.judges().get();
    }

    void onRound(StateStore state, Surroundings around, Moment moment) {
        String found = judge.judge(state, around);
        if (found == null || found.isEmpty()) {
            wrong = false;
            if (found != null) {
                everFine = true;
                tally.pass();
            }
            return;
        }
        if (!wrong) {
            wrong = true;
            wrongSince = around.nowNanos;
            first = moment.evidence(values(state), found);
        }
        if (around.nowNanos - wrongSince >= rule.holdNanos()) {
            confirm(tally);
        }
    }

    private void confirm(Tally into) {
        if (into.fail() && first != null) {
            into.show(first);
        }
        first = null;
    }

    /** Adds what the end of the capture makes of the last, incomplete round; changes nothing else. */
    void atEnd(Tally copy, StateStore state, Surroundings around, Moment moment, long rounds) {
        if (rule.lasting() || everFine || copy.isBroken()) {
            return;
        }
        if (wrong && first != null) {
            if (copy.fail()) {
                copy.show(first);
            }
        } else if (rounds == 0) {
            String found = rule.judges().get().judge(state, around);
            if (Judge.FINE.equals(found)) {
                copy.pass();
            } else if (found != null && copy.fail()) {
                copy.show(moment.evidence(values(state), found));
            }
        }
    }

    private List<DecodedValue> values(StateStore state) {
        List<DecodedValue> values = new ArrayList<>();
        for (Quantity quantity : rule.shown()) {
            Value value = state.value(quantity);
            if (value.isPresent()) {
                String text = new BigDecimal(value.number())
                        .round(DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
                values.add(new DecodedValue(quantity.key(), text, quantity.unit()));
            }
        }
        return values;
    }
}
