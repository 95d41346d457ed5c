package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.CodingMessage.Who;
import dev.bmslink.rs485.link.RunningMessage.Poll;
import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import org.jspecify.annotations.Nullable;

/** A master at work: RUN, and FAULT while there are numbered packs. */
final class MasterRunning {
    private static final int ALL = 0xFF;

    private final LinkMaster master;
    private final MasterJoin join;
    private long cycleBegin;
    private boolean pausing;
    private long cycle;

    MasterRunning(LinkMaster master) {
        this.master = master;
        this.join = new MasterJoin(master);
    }

    void on(MasterEvent event, @Nullable Exchange exchange) {
        switch (event) {
            case ENTERED -> {
                join.reset(master.state() == MasterState.RUN);
                if (master.state() == MasterState.RUN || !master.table.members.isEmpty()) {
                    beginCycle();
                }
            }
            case ELAPSED -> elapsed();
            case RECODE, LONG_PRESS -> {
                if (master.recodeAllowed) {
                    master.restarts = 0;
                    master.take(MasterRule.M55);
                }
            }
            default -> {
                if (exchange != null && exchange.request instanceof Poll) {
                    polled(event, exchange);
                } else if (exchange != null) {
                    join.on(event, exchange, cycle);
                }
            }
        }
    }

    private void elapsed() {
        if (!pausing) {
            pausing = true;
            // Two masters in step would otherwise speak over each other for ever.
            long spread = master.between(0, LinkTimers.CYCLE_SPREAD);
            long left = cycleBegin + master.timers.cycleNanos() - spread - master.now;
            master.talk.pause(Math.max(left, master.timers.gapNanos()));
            return;
        }
        lookForBreaks();
        beginCycle();
    }

    private void beginCycle() {
        boolean runs = master.state() == MasterState.RUN;
        master.take(runs ? MasterRule.M42 : MasterRule.M57);
        pausing = false;
        cycleBegin = master.now;
        cycle++;
        master.talk.say(master.heartbeat(), 1);
        for (Member pack : master.table.members) {
            pack.polled = false;
            master.talk.ask(new Poll(ALL), pack.address, LinkTimers.TRIES_RUNNING);
        }
        if (runs && join.mayAsk()) {
            master.talk.ask(
                    Who.at(master.table.members.size() + Addresses.FIRST_SLAVE, Who.JOIN), Addresses.UNADDRESSED, 1);
        }
    }

    private void polled(MasterEvent event, Exchange exchange) {
        Member pack = master.table.find(exchange.destination);
        if (pack == null) {
            return;
        }
        boolean answered = event == MasterEvent.ANSWERED && exchange.answer() instanceof Telemetry;
        if (pack.countPoll(!answered || exchange.garbled || exchange.repeated) && !pack.lost) {
            master.report(ReportKind.CRC_RATE, pack.address, pack.uid);
        }
        if (answered) {
            present(pack, (Telemetry) exchange.answer());
        } else {
            pack.misses++;
            boolean lost = pack.misses == LinkTimers.MISS_LIMIT;
            master.take(master.state() == MasterState.FAULT ? MasterRule.M57 : lost ? MasterRule.M45 : MasterRule.M44);
            if (lost && !pack.lost) {
                pack.lost = true;
                master.report(ReportKind.LOST, pack.address, pack.uid);
            }
        }
    }

    private void present(Member pack, Telemetry telemetry) {
        master.take(master.state() == MasterState.FAULT ? MasterRule.M57 : MasterRule.M43);
        pack.polled = true;
        pack.misses = 0;
        pack.ports = telemetry.ports();
        pack.telemetry = telemetry;
        pack.telemetryNanos = master.now;
        if (pack.lost) {
            pack.lost = false;
            master.report(ReportKind.BACK, pack.address, pack.uid);
        }
        if (!pack.confirmed) {
            pack.confirmed = true;
            master.remember();
            master.report(ReportKind.JOINED, pack.address, pack.uid);
        }
        join.paired(telemetry);
    }

    private void lookForBreaks() {
        Member before = null;
        boolean told = false;
        for (Member pack : master.table.chain) {
            boolean broken = pack.polled && !pack.inActive();
            pack.cyclesNotActive = broken ? pack.cyclesNotActive + 1 : 0;
            pack.breakTold &= broken;
            // Behind a pack that is gone the line is dead, which LOST says already.
            boolean explained = told || (before != null && before.misses > 0) || join.hasNewcomer(cycle);
            if (pack.cyclesNotActive >= LinkTimers.MISS_LIMIT && !explained && !pack.breakTold) {
                pack.breakTold = true;
                master.take(master.state() == MasterState.FAULT ? MasterRule.M57 : MasterRule.M51);
                master.report(ReportKind.EN_BREAK_BEFORE, pack.address, pack.uid);
            }
            told |= broken;
            before = pack;
        }
    }
}
