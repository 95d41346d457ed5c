package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.wiring.StackRules.Power;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges the power cables of a stack. */
final class PowerCheck {
    private static final List<String> POLES = List.of("P+", "P-");
    private static final int POSTS_PER_POLE = 2;

    private final BatteryStack stack;
    private final List<Finding> findings = new ArrayList<>();

    PowerCheck(BatteryStack stack) {
        this.stack = stack;
    }

    List<Finding> run() {
        checkPolarity();
        for (String pole : POLES) {
            checkReach(pole);
            if (stack.rules().power() == Power.DIAGONAL) {
                checkPosts(pole);
                checkInverterPost(pole);
            } else {
                checkEach(pole);
            }
        }
        return findings;
    }

    private void checkPolarity() {
        for (StackCable cable : stack.cables()) {
            String a = cable.a().socket();
            String b = cable.b().socket();
            if (POLES.contains(a) != POLES.contains(b)) {
                add(Severity.DANGER, "power_on_signal", cable + " joins a pole to a signal socket");
            } else if (POLES.contains(a) && !a.equals(b)) {
                boolean inverter = !cable.a().isBattery() || !cable.b().isBattery();
                boolean same = cable.a().unit() == cable.b().unit();
                String code = same ? "short_circuit" : inverter ? "polarity_reversed" : "series_connection";
                add(Severity.DANGER, code, cable + " joins plus to minus");
            }
        }
    }

    private void checkReach(String pole) {
        Set<Integer> reached = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(Endpoint.INVERTER));
        while (!open.isEmpty()) {
            int unit = open.remove();
            if (reached.add(unit)) {
                Endpoint end = new Endpoint(unit, pole);
                stack.at(unit, pole).stream()
                        .map(cable -> cable.otherEnd(end))
                        .filter(other -> other.socket().equals(pole))
                        .forEach(other -> open.add(other.unit()));
            }
        }
        for (int battery = 1; battery <= stack.batteries(); battery++) {
            if (!reached.contains(battery)) {
                add(Severity.WARNING, "power_missing", pole + " of battery " + battery + " is not connected");
            }
        }
    }

    private void checkPosts(String pole) {
        for (int battery = 1; battery <= stack.batteries(); battery++) {
            int cables = stack.at(battery, pole).size();
            if (cables > POSTS_PER_POLE) {
                add(
                        Severity.WARNING,
                        "posts_exceeded",
                        pole + " of battery " + battery + " has " + POSTS_PER_POLE + " posts, not " + cables);
            }
        }
    }

    /** Plus leaves at the master and minus at the last pack, so that the current divides evenly. */
    private void checkInverterPost(String pole) {
        int expected = pole.equals("P+") ? 1 : stack.batteries();
        Endpoint inverter = new Endpoint(Endpoint.INVERTER, pole);
        for (StackCable cable : stack.at(Endpoint.INVERTER, pole)) {
            Endpoint end = cable.otherEnd(inverter);
            if (end.isBattery() && end.socket().equals(pole) && end.unit() != expected) {
                add(
                        Severity.WARNING,
                        "wrong_power_post",
                        cable + ": the inverter's " + pole + " belongs on battery " + expected);
            }
        }
    }

    private void checkEach(String pole) {
        for (StackCable cable : stack.cables()) {
            boolean daisy = cable.a().isBattery()
                    && cable.b().isBattery()
                    && cable.a().socket().equals(pole)
                    && cable.b().socket().equals(pole);
            if (daisy) {
                add(Severity.WARNING, "power_daisy_chain", cable + ": each battery has its own cables to the inverter");
            }
        }
    }

    private void add(Severity severity, String code, String text) {
        findings.add(new Finding(severity, code, text));
    }
}
