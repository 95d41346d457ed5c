package dev.bmslink.core.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The power state of one battery, driven by its button, its system and time.
 *
 * <p>Every method takes the time in nanoseconds of one monotonic clock and returns the steps taken, in order. Call
 * {@link #onTimeout} at {@link #deadline}; an early or late call is harmless.
 */
public final class PowerMachine {
    private final StartRules rules;
    private PowerState state;
    private long timerStart;
    private boolean pressed;
    private long pressedAt;
    private boolean pressUsed;

    /**
     * Creates a machine in the initial state of its rules.
     *
     * @param rules the rules
     * @param nowNanos the time
     */
    public PowerMachine(StartRules rules, long nowNanos) {
        this.rules = rules;
        this.state = rules.initial();
        this.timerStart = nowNanos;
    }

    /**
     * Returns the state.
     *
     * @return the state
     */
    public PowerState state() {
        return state;
    }

    /**
     * The button goes down.
     *
     * @param nowNanos the time
     * @return the steps taken
     */
    public List<Transition> onPress(long nowNanos) {
        List<Transition> steps = expire(nowNanos);
        if (!pressed) {
            pressed = true;
            pressedAt = nowNanos;
            pressUsed = false;
        }
        return steps;
    }

    /**
     * The button goes up.
     *
     * @param nowNanos the time
     * @return the steps taken
     */
    public List<Transition> onRelease(long nowNanos) {
        List<Transition> steps = expire(nowNanos);
        if (pressed && !pressUsed && rules.button().isLong(nowNanos - pressedAt)) {
            take(PowerInput.LONG_PRESS, nowNanos, steps);
        }
        pressed = false;
        return steps;
    }

    /**
     * Something else happens.
     *
     * @param input what happens
     * @param nowNanos the time
     * @return the steps taken
     */
    public List<Transition> onInput(PowerInput input, long nowNanos) {
        List<Transition> steps = expire(nowNanos);
        if (rules.timer(state).filter(timer -> timer.restartedBy() == input).isPresent()) {
            timerStart = nowNanos;
        }
        take(input, nowNanos, steps);
        return steps;
    }

    /**
     * Time passes.
     *
     * @param nowNanos the time
     * @return the steps taken
     */
    public List<Transition> onTimeout(long nowNanos) {
        return expire(nowNanos);
    }

    /**
     * Returns when {@link #onTimeout} is due.
     *
     * @return the time in nanoseconds, or empty when nothing is due
     */
    public OptionalLong deadline() {
        Optional<StateTimer> timer = rules.timer(state);
        boolean holding = pressed && !pressUsed && !rules.button().onRelease();
        long holdEnd = pressedAt + rules.button().holdNanos();
        if (timer.isEmpty()) {
            return holding ? OptionalLong.of(holdEnd) : OptionalLong.empty();
        }
        long timerEnd = timerStart + timer.get().nanos();
        return OptionalLong.of(holding && holdEnd - timerEnd < 0 ? holdEnd : timerEnd);
    }

    private List<Transition> expire(long nowNanos) {
        List<Transition> steps = new ArrayList<>();
        if (pressed
                && !pressUsed
                && !rules.button().onRelease()
                && rules.button().isLong(nowNanos - pressedAt)) {
            pressUsed = true;
            take(PowerInput.LONG_PRESS, nowNanos, steps);
        }
        rules.timer(state)
                .filter(timer -> nowNanos - timerStart >= timer.nanos())
                .ifPresent(timer -> take(timer.fires(), nowNanos, steps));
        return steps;
    }

    private void take(PowerInput input, long nowNanos, List<Transition> steps) {
        rules.step(state, input).ifPresent(step -> {
            state = step.to();
            timerStart = nowNanos;
            steps.add(step);
        });
    }
}
