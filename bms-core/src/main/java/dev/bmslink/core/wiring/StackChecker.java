package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Judges the wiring of a stack. */
public final class StackChecker {
    private static final Set<String> INVERTER_SOCKETS = Set.of("can", "P+", "P-");
    private static final Set<String> POWER = Set.of("P+", "P-");

    private final BatteryStack stack;
    private final List<Finding> findings = new ArrayList<>();

    private StackChecker(BatteryStack stack) {
        this.stack = stack;
    }

    /**
     * Judges a stack.
     *
     * @param stack the stack
     * @return what is wrong, the worst first; empty when the wiring is right
     */
    public static List<Finding> check(BatteryStack stack) {
        StackChecker checker = new StackChecker(stack);
        checker.checkCount();
        checker.checkSockets();
        checker.findings.addAll(new LinkCheck(stack).run());
        checker.findings.addAll(new PowerCheck(stack).run());
        checker.findings.sort((x, y) -> y.severity().compareTo(x.severity()));
        return List.copyOf(checker.findings);
    }

    private void checkCount() {
        StackRules rules = stack.rules();
        if (stack.batteries() > rules.maxBatteries()) {
            add(Severity.WARNING, "too_many", stack.batteries() + " batteries, at most " + rules.maxBatteries());
        } else if (stack.batteries() > rules.advisedBatteries()) {
            add(
                    Severity.NOTE,
                    "more_than_recommended",
                    stack.batteries() + " batteries, the maker recommends at most " + rules.advisedBatteries());
        }
    }

    private void checkSockets() {
        for (StackCable cable : stack.cables()) {
            for (Endpoint end : List.of(cable.a(), cable.b())) {
                if (!exists(end)) {
                    add(Severity.WARNING, "no_such_socket", end + " does not exist");
                } else if (!POWER.contains(end.socket())
                        && end.unit() != Endpoint.TERMINATOR
                        && stack.at(end.unit(), end.socket()).size() > 1) {
                    add(Severity.WARNING, "socket_used_twice", end + " takes one plug");
                }
            }
        }
    }

    private boolean exists(Endpoint end) {
        return switch (end.unit()) {
            case Endpoint.TERMINATOR -> true;
            case Endpoint.INVERTER -> INVERTER_SOCKETS.contains(end.socket());
            default ->
                POWER.contains(end.socket())
                        || Ports.find(stack.rules().family() + "/" + end.socket())
                                .isPresent();
        };
    }

    private void add(Severity severity, String code, String text) {
        Finding finding = new Finding(severity, code, text);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
