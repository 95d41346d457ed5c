package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.MasterMessage.MasterClaim;
import dev.bmslink.rs485.link.MasterMessage.MasterConflict;

/** A master before it is one: OFF, LISTEN, CLAIM and CONFLICT. */
final class MasterElection {
    private static final int CLAIMS = 3;

    /** Two nodes that get power at the same moment must not speak in step for ever. */
    private static final long LISTEN_SPREAD = 200 * LinkTimers.MILLI;

    private static final long CLAIM_SPREAD = 20 * LinkTimers.MILLI;

    private final LinkMaster master;

    MasterElection(LinkMaster master) {
        this.master = master;
    }

    void on(MasterEvent event) {
        switch (master.state()) {
            case OFF -> off(event);
            case LISTEN -> {
                if (event == MasterEvent.ELAPSED) {
                    master.take(MasterRule.M5);
                    claim();
                } else {
                    yieldTo(MasterRule.M4);
                }
            }
            case CLAIM -> claiming(event);
            default -> {
                master.take(MasterRule.M56E);
                master.driveOut(false);
            }
        }
    }

    private void off(MasterEvent event) {
        if (event == MasterEvent.LONG_PRESS) {
            if (master.in == InLevel.OPEN) {
                master.take(MasterRule.M1);
                listen(false);
            } else {
                master.take(MasterRule.M2);
                master.report(ReportKind.NOT_FIRST, 0);
            }
        } else if (master.memory != null) {
            master.take(MasterRule.M3);
            listen(true);
        }
    }

    private void claiming(MasterEvent event) {
        switch (event) {
            case CLAIM_HEARD -> {
                Frame heard = master.foreign;
                boolean stronger = heard != null
                        && heard.message() instanceof MasterClaim claim
                        && master.self.uid().isLowerThan(claim.uid());
                if (stronger) {
                    master.take(MasterRule.M8);
                    master.talk.clear();
                    master.talk.pause(master.between(LinkTimers.CLAIM_DEFENCE_MIN, LinkTimers.CLAIM_DEFENCE_MAX));
                    claim();
                } else {
                    yieldTo(MasterRule.M7);
                }
            }
            case ELAPSED -> {
                LinkMemory memory = master.memory;
                if (master.warm && memory != null && !memory.packs().isEmpty()) {
                    master.take(MasterRule.M9);
                    master.resume(memory);
                } else {
                    master.restarts = 0;
                    master.take(MasterRule.M10);
                }
            }
            default -> yieldTo(MasterRule.M6);
        }
    }

    void listen(boolean warm) {
        master.warm = warm;
        master.forgetReports();
        master.driveOut(false);
        master.talk.pause(LinkTimers.LISTEN + master.between(0, LISTEN_SPREAD));
    }

    void claim() {
        // Two nodes in step would otherwise speak over each other to the end of the session.
        MasterClaim claim = new MasterClaim(master.self.uid(), 0);
        long spread = CLAIM_SPREAD + 4 * master.timers.airtime(claim.type().length() + Frame.OVERHEAD);
        for (int i = 0; i < CLAIMS; i++) {
            master.talk.pause(master.between(0, spread));
            master.talk.say(claim, 1);
        }
        master.talk.pause(LinkTimers.CLAIM);
    }

    private void yieldTo(MasterRule rule) {
        Frame heard = master.foreign;
        Message message = heard == null ? null : heard.message();
        if (message instanceof MasterClaim claim) {
            master.report(ReportKind.SECOND_MASTER, 0, claim.uid());
        } else if (message instanceof MasterConflict conflict) {
            master.report(ReportKind.SECOND_MASTER, 0, conflict.uid());
        } else {
            master.report(ReportKind.SECOND_MASTER, 0);
        }
        master.take(rule);
    }
}
