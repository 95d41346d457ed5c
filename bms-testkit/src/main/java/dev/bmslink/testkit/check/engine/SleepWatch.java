package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.pylontech.hv.Commands;
import dev.bmslink.can.pylontech.hv.Status;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.check.RuleClass;
import java.util.function.Consumer;

/** A Pylontech high-voltage battery sleeps and wakes as its host says, and the host commands only a battery that is awake. */
final class SleepWatch implements Check {
    /** Ours: no source states how long a battery takes. */
    private static final long LIMIT_NANOS = 10_000_000_000L;

    private final Role role;
    private final Tally tally;
    private long toldAt = LoggedFrame.NO_TIME;
    private boolean toSleep;
    private boolean asleep;

    SleepWatch(RuleIds ids, Role role) {
        this.role = role;
        RuleText text = role == Role.BATTERY
                ? new RuleText(
                        RuleClass.SEQ,
                        1,
                        Obligation.SHOULD,
                        Commands.SLEEP_WAKE.provenance(),
                        "The battery's status follows the command to sleep or to wake within 10 s.",
                        "The command is not understood, or is sent to another address.",
                        "Sleep on 0x55, wake on 0xAA, and say so in the status; the time is this library's own.")
                : new RuleText(
                        RuleClass.SEQ,
                        2,
                        Obligation.SHOULD,
                        Commands.CHARGE_DISCHARGE_COMMAND.provenance(),
                        "The host sends the charge and discharge command only to a battery that is awake.",
                        "The host does not read the status.",
                        "Wake the battery first.");
        this.tally = new Tally(text.rule(ids));
    }

    @Override
    public void onFrame(Moment moment) {
        if (moment.message == null) {
            return;
        }
        String name = moment.message.name();
        if (name.equals(Commands.SLEEP_WAKE.name())) {
            String command = Commands.SLEEP_WAKE_CONTROL.read(moment.data());
            boolean sleep = command.equals("sleep");
            if (sleep || command.equals("wake")) {
                toldAt = sleep != toSleep || toldAt == LoggedFrame.NO_TIME ? moment.timeNanos : toldAt;
                toSleep = sleep;
            }
        } else if (name.equals(Status.MESSAGE.name())) {
            asleep = Status.BASIC_STATUS.read(moment.data()).equals("sleep");
            if (role == Role.BATTERY && isDue(moment)) {
                judge(moment, asleep == toSleep, "the status is " + Status.BASIC_STATUS.read(moment.data()));
            }
        } else if (role == Role.INVERTER && name.equals(Commands.CHARGE_DISCHARGE_COMMAND.name())) {
            judge(moment, !asleep, "the battery is asleep");
        }
    }

    private boolean isDue(Moment moment) {
        return toldAt != LoggedFrame.NO_TIME && moment.hasTime() && moment.timeNanos - toldAt > LIMIT_NANOS;
    }

    private void judge(Moment moment, boolean holds, String detail) {
        if (holds) {
            tally.pass();
        } else {
            tally.fail(moment, detail);
        }
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        out.accept(tally.result("the capture holds no such command"));
    }
}
