package dev.bmslink.core.aggregate;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.util.ArrayList;
import java.util.List;

/** Alarms and wishes of the packs, and alarms that only several packs together can have. */
final class AlarmMerge {
    private final Group group;
    private final StateStore battery;
    private final List<Finding> findings = new ArrayList<>();
    private boolean stopped;

    AlarmMerge(Group group, StateStore battery) {
        this.group = group;
        this.battery = battery;
    }

    List<Finding> merge() {
        for (int index = 0; index < Alarm.COUNT; index++) {
            merge(Alarm.ofIndex(index));
        }
        wish(Request.FORCED_CHARGE);
        wish(Request.FULL_CHARGE);
        silence();
        count();
        voltages();
        return findings;
    }

    boolean stopped() {
        return stopped;
    }

    /** An alarm of any pack is an alarm of the battery; a silent pack's alarms stay. */
    private void merge(Alarm alarm) {
        boolean active = false;
        boolean said = false;
        boolean notAvailable = false;
        for (Member member : group.bound()) {
            Presence presence = member.state().presence(alarm);
            said |= presence == Presence.PRESENT;
            notAvailable |= presence == Presence.NOT_AVAILABLE;
            active |= member.state().isActive(alarm);
        }
        if (said) {
            battery.set(alarm, active, group.nowNanos());
        } else if (notAvailable) {
            battery.setNotAvailable(alarm, group.nowNanos());
        }
    }

    /** A wish of any pack that counts is a wish of the battery; an old or a silent pack's wish would never end. */
    private void wish(Request wish) {
        boolean said = false;
        boolean set = false;
        for (Member member : group.counted()) {
            boolean present = member.state().presence(wish) == Presence.PRESENT;
            said |= present;
            set |= present
                    && member.state().isSet(wish)
                    && !member.isTooOld(member.state().atNanos(wish));
        }
        if (said) {
            battery.set(wish, set, group.nowNanos());
        }
    }

    private void silence() {
        for (Member member : group.all()) {
            if (member.status() != PackStatus.HEARD) {
                find("pack_silent", "pack " + member.pack().number() + " is not heard: " + member.status());
            }
        }
        if (group.isIncomplete()) {
            raise(Cause.INTERNAL_COMMUNICATION, group.mustStop() ? Severity.PROTECTION : Severity.ALARM);
            if (group.policy().rules().failureStops()) {
                raise(Cause.PARALLEL_FAILURE, Severity.PROTECTION);
            }
        }
    }

    private void count() {
        int packs = group.all().size();
        ParallelRules rules = group.policy().rules();
        if (packs > rules.maxPacks()) {
            find("too_many_packs", packs + " packs in parallel, at most " + rules.maxPacks() + " are supported");
            raise(Cause.PARALLEL_FAILURE, rules.failureStops() ? Severity.PROTECTION : Severity.ALARM);
        } else if (packs > rules.advisedPacks()) {
            String text = packs + " packs in parallel, at most " + rules.advisedPacks() + " are recommended";
            findings.add(new Finding(dev.bmslink.core.battery.Severity.NOTE, "many_packs", text));
        }
    }

    /** Compares the last voltages however old, so that silence does not end the alarm. */
    private void voltages() {
        double lowest = Double.NaN;
        double highest = Double.NaN;
        for (Member member : group.bound()) {
            double volts = member.state().number(Quantity.VOLTAGE);
            if (!Double.isNaN(volts)) {
                lowest = Double.isNaN(lowest) ? volts : Math.min(lowest, volts);
                highest = Double.isNaN(highest) ? volts : Math.max(highest, volts);
            }
        }
        double limit = group.policy().rules().maxVoltageDifferenceVolts();
        if (highest - lowest > limit) {
            String text = "the packs' voltages lie between " + lowest + " V and " + highest + " V, more than " + limit
                    + " V apart";
            find("voltage_difference", text);
            raise(Cause.PACK_IMBALANCE, Severity.ALARM);
            raise(Cause.PARALLEL_FAILURE, Severity.PROTECTION);
        }
    }

    private void find(String code, String text) {
        findings.add(new Finding(dev.bmslink.core.battery.Severity.WARNING, code, text));
    }

    private void raise(Cause cause, Severity severity) {
        battery.set(new Alarm(cause, severity), true, group.nowNanos());
        stopped |= severity == Severity.PROTECTION;
    }
}
