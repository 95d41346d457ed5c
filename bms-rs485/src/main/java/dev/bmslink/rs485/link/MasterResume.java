package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.RunningMessage.Ping;
import dev.bmslink.rs485.link.RunningMessage.Poll;
import dev.bmslink.rs485.link.RunningMessage.Pong;
import dev.bmslink.rs485.link.RunningMessage.SetOut;
import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import org.jspecify.annotations.Nullable;

/** A master after a restart: RESUME and AUDIT. */
final class MasterResume {
    private static final int HEARTBEATS = 2;
    private static final int ALL = 0xFF;

    private final LinkMaster master;
    private boolean inChanged;
    private int audited;
    private boolean restoring;

    MasterResume(LinkMaster master) {
        this.master = master;
    }

    void on(MasterEvent event, @Nullable Exchange exchange) {
        if (event == MasterEvent.ENTERED) {
            return;
        }
        if (master.state() == MasterState.RESUME) {
            resume(exchange);
        } else {
            audit(event, exchange);
        }
    }

    /** Takes the remembered table up; called by the rule that leads here. */
    void begin(LinkMemory memory) {
        master.epoch = memory.epoch();
        master.table.clear();
        for (Uid uid : memory.packs()) {
            Member pack = master.table.append(uid);
            pack.confirmed = true;
        }
        inChanged = false;
        master.driveOut(true);
        master.talk.say(master.heartbeat(), HEARTBEATS);
        ping(Addresses.FIRST_SLAVE);
    }

    private void ping(int address) {
        Member pack = master.table.find(address);
        if (pack != null) {
            master.talk.ask(new Ping(pack.uid), address, LinkTimers.TRIES_CODING);
        }
    }

    private void resume(@Nullable Exchange exchange) {
        if (exchange == null) {
            return;
        }
        Member pack = master.table.find(exchange.destination);
        boolean present = pack != null
                && !exchange.answers.isEmpty()
                && exchange.answer() instanceof Pong pong
                && pong.uid().equals(pack.uid);
        if (!present) {
            master.report(ReportKind.RESUME_FAILED, exchange.destination);
            master.restarts = 0;
            master.take(MasterRule.M14);
            return;
        }
        Ports ports = ((Pong) exchange.answer()).ports();
        inChanged |= ports.inChanged();
        if (exchange.destination < master.table.count()) {
            master.take(MasterRule.M11);
            ping(exchange.destination + 1);
        } else if (inChanged) {
            master.take(MasterRule.M13);
            audited = master.table.members.size();
            restoring = false;
            master.talk.pause(LinkTimers.ENABLE_SETTLE * master.table.members.size());
        } else {
            master.take(MasterRule.M12);
        }
    }

    private void audit(MasterEvent event, @Nullable Exchange exchange) {
        if (event == MasterEvent.ELAPSED) {
            if (restoring) {
                master.take(MasterRule.M17);
            } else {
                master.take(MasterRule.M15);
                nextPair();
            }
            return;
        }
        if (exchange == null) {
            return;
        }
        if (event != MasterEvent.ANSWERED || exchange.answer() instanceof MasterMessage.Nak) {
            changed();
        } else if (exchange.answer() instanceof Telemetry telemetry) {
            if (telemetry.ports().in() == InLevel.ACTIVE) {
                changed();
            } else {
                audited--;
                nextPair();
            }
        } else if (!restoring) {
            master.talk.pause(LinkTimers.ENABLE_SETTLE);
            master.talk.ask(new Poll(ALL), audited + 1, LinkTimers.TRIES_CODING);
        }
    }

    private void nextPair() {
        if (audited >= Addresses.FIRST_SLAVE) {
            master.talk.ask(new SetOut(0), audited, LinkTimers.TRIES_CODING);
            return;
        }
        restoring = true;
        for (int address = Addresses.FIRST_SLAVE; address <= master.table.members.size(); address++) {
            master.talk.ask(new SetOut(1), address, LinkTimers.TRIES_CODING);
        }
        master.talk.pause(LinkTimers.ENABLE_SETTLE * master.table.members.size());
    }

    private void changed() {
        master.report(ReportKind.ORDER_CHANGED, audited);
        master.restarts = 0;
        master.take(MasterRule.M16);
    }
}
