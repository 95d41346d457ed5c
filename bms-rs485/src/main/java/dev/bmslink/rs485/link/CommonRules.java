package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.MasterMessage.MasterConflict;

/** The rules that hold in many states: other masters, a closed ring, a full bus, and the button after a fault. */
final class CommonRules {
    private final LinkMaster master;
    private final MasterElection election;

    CommonRules(LinkMaster master, MasterElection election) {
        this.master = master;
        this.election = election;
    }

    /** Follows a rule if it is one of these; returns whether it is. */
    boolean handles(MasterRule rule) {
        switch (rule) {
            case M52, M52C -> {
                master.take(rule);
                master.reportOnce(ReportKind.RING_CLOSED, 0);
            }
            case M52L -> {
                master.take(rule);
                master.report(ReportKind.NOT_FIRST, 0);
            }
            case M53, M53C -> {
                master.take(rule);
                object();
            }
            case M54, M54C -> {
                master.take(rule);
                master.warm = master.memory != null;
                master.talk.pause(master.between(LinkTimers.BACK_OFF_MIN, LinkTimers.BACK_OFF_MAX));
                election.claim();
            }
            case M56 -> {
                master.take(rule);
                election.listen(false);
            }
            case M58 -> {
                master.report(ReportKind.BUS_BUSY, 0);
                master.take(rule);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void object() {
        Frame claim = master.foreign;
        if (claim != null) {
            long at = master.now + LinkTimers.CONFLICT_DELAY;
            Message objection = new MasterConflict(master.self.uid(), master.epoch, master.table.count());
            Frame frame = new Frame(claim.seq(), 0, Addresses.MASTER, Addresses.MASTER, objection);
            master.act(new LinkAction.Send(frame, at));
            master.talk.hold(at + master.timers.airtime(frame.wireLength()) + master.timers.gapNanos());
        }
    }
}
