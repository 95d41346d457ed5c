package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import dev.bmslink.core.wiring.StackRules.Link;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges the communication cables of a stack. */
final class LinkCheck {
    private static final String IN = "link-in";
    private static final String OUT = "link-out";

    private final BatteryStack stack;
    private final StackRules rules;
    private final List<Finding> findings = new ArrayList<>();

    LinkCheck(BatteryStack stack) {
        this.stack = stack;
        this.rules = stack.rules();
    }

    List<Finding> run() {
        if (rules.link() == Link.PAIR) {
            checkPair();
        } else {
            checkDirections();
            checkChain();
            checkLastOutput();
        }
        checkInverter();
        return findings;
    }

    private void checkPair() {
        long links = stack.cables().stream()
                .filter(cable -> isCom(cable.a()) && isCom(cable.b()))
                .filter(cable -> cable.a().unit() != cable.b().unit())
                .count();
        if (stack.batteries() > 1 && links == 0) {
            add("link_missing", "no RS485 cable joins the two batteries");
        }
        if (links > 1) {
            add("link_twice", "one RS485 cable between the batteries is enough");
        }
    }

    private boolean isCom(Endpoint end) {
        return end.isBattery() && rules.inverterSockets().contains(end.socket());
    }

    private void checkDirections() {
        for (StackCable cable : stack.cables()) {
            String a = cable.a().socket();
            String b = cable.b().socket();
            if (!cable.a().isBattery() || !cable.b().isBattery()) {
                continue;
            }
            if (a.equals(IN) && b.equals(IN)) {
                add("in_to_in", cable + " joins two inputs: automatic coding fails");
            } else if (a.equals(OUT) && b.equals(OUT)) {
                add("out_to_out", cable + " joins two outputs: automatic coding fails");
            } else if (isLink(a) != isLink(b)) {
                add("link_to_other_socket", cable + " joins a link socket to another kind of socket");
            } else if (isLink(a) && cable.a().unit() == cable.b().unit()) {
                add("link_to_itself", cable + " joins a battery to itself");
            }
        }
    }

    private static boolean isLink(String socket) {
        return socket.equals(IN) || socket.equals(OUT);
    }

    private void checkChain() {
        Set<Integer> reached = new HashSet<>();
        int unit = 1;
        while (unit > 0 && reached.add(unit)) {
            unit = next(unit);
        }
        if (unit > 0) {
            add("link_ring", "the link runs back to battery " + unit + ": no battery has an open input");
        }
        for (int battery = 1; battery <= stack.batteries(); battery++) {
            if (!reached.contains(battery)) {
                add("chain_broken", "battery " + battery + " is not reached from the master's Link Out");
            }
        }
        if (rules.link() == Link.CHAIN && !stack.at(1, IN).isEmpty()) {
            add("master_in_not_open", "Link In of the master must stay open");
        }
    }

    /** Returns the battery that the Link Out of a battery leads to, or 0. */
    private int next(int unit) {
        Endpoint out = new Endpoint(unit, OUT);
        return stack.at(unit, OUT).stream()
                .map(cable -> cable.otherEnd(out))
                .filter(end -> end.isBattery() && end.socket().equals(IN))
                .map(Endpoint::unit)
                .findFirst()
                .orElse(0);
    }

    private void checkLastOutput() {
        for (int battery = 1; battery <= stack.batteries(); battery++) {
            Endpoint out = new Endpoint(battery, OUT);
            boolean plugged = stack.at(battery, OUT).stream()
                    .anyMatch(cable -> cable.otherEnd(out).unit() == Endpoint.TERMINATOR);
            boolean last = next(battery) == 0;
            if (rules.terminated() && last && !plugged) {
                add("terminator_missing", "Link Out of battery " + battery + " needs the CAN matching resistor");
            }
            if (!rules.terminated() && plugged) {
                add("terminator_not_wanted", "Link Out of battery " + battery + " stays open");
            }
            if (!rules.terminated()
                    && last
                    && !plugged
                    && !stack.at(battery, OUT).isEmpty()) {
                add("last_out_not_open", "Link Out of battery " + battery + " must lead to a Link In or stay open");
            }
        }
    }

    private void checkInverter() {
        List<StackCable> cables = stack.at(Endpoint.INVERTER, "can");
        if (cables.isEmpty()) {
            add("inverter_missing", "no communication cable leads to the inverter");
        }
        for (StackCable cable : cables) {
            Endpoint end = cable.otherEnd(new Endpoint(Endpoint.INVERTER, "can"));
            if (!end.isBattery() || !rules.inverterSockets().contains(end.socket())) {
                add("inverter_wrong_socket", cable + ": the inverter's cable belongs on " + rules.inverterSockets());
            } else if (rules.link() != Link.PAIR && end.unit() != 1) {
                add("inverter_not_on_master", cable + ": only the master's socket goes to the inverter");
            }
        }
    }

    private void add(String code, String text) {
        findings.add(new Finding(Severity.WARNING, code, text));
    }
}
