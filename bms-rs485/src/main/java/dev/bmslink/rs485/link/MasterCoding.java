package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.CodingMessage.AssignAck;
import dev.bmslink.rs485.link.CodingMessage.CodingEnd;
import dev.bmslink.rs485.link.CodingMessage.CodingStart;
import dev.bmslink.rs485.link.CodingMessage.Confirm;
import dev.bmslink.rs485.link.CodingMessage.ConfirmAck;
import dev.bmslink.rs485.link.CodingMessage.IAm;
import dev.bmslink.rs485.link.CodingMessage.Quiet;
import dev.bmslink.rs485.link.CodingMessage.Who;
import dev.bmslink.rs485.link.RunningMessage.Ping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A coding session: START to END, without the search for packs that answer together or not at all. */
final class MasterCoding {
    private static final int BROADCASTS = 3;
    private static final int EPOCHS = 255;
    private static final int ZERO_WINDOWS = 6;
    private static final int VERIFY_WINDOWS = 12;
    private static final int VERIFIED = 2;
    private static final int VERIFIED_IN_NOISE = 4;

    private final LinkMaster master;
    private final MasterSearch search;
    int position;
    private long bootEnd;
    private OutLevel lastOut = OutLevel.OPEN;

    private int windows;
    private int loud;
    private int silent;

    /** This session has seen noise or a repetition, so one silent window proves little. */
    boolean disturbed;

    private boolean assignFailed;
    boolean searched;
    boolean noiseTold;
    boolean silentPack;
    boolean mayGoOn;
    private @Nullable IAm candidate;

    MasterCoding(LinkMaster master) {
        this.master = master;
        this.search = new MasterSearch(master, this);
    }

    void on(MasterEvent event, @Nullable Exchange exchange) {
        if (exchange != null) {
            boolean answered = event == MasterEvent.ANSWERED;
            disturbed |= event == MasterEvent.GARBLED || (answered && (exchange.garbled || exchange.repeated));
        }
        switch (master.state()) {
            case START -> start(event);
            case END -> end(event);
            case ZERO -> zero(event);
            default -> {
                if (exchange != null) {
                    asked(event, exchange);
                }
            }
        }
    }

    private void asked(MasterEvent event, Exchange exchange) {
        switch (master.state()) {
            case WHO -> {
                if (!(exchange.request instanceof Quiet)) {
                    who(event, exchange);
                }
            }
            case ASSIGN -> assign(event, exchange);
            case VERIFY -> verify(event);
            case CONFIRM -> confirm(event, exchange);
            case RESOLVE -> search.resolve(event, exchange);
            case SCAN -> search.scanned(event, exchange);
            default -> {}
        }
    }

    private void start(MasterEvent event) {
        if (event == MasterEvent.ELAPSED) {
            master.take(MasterRule.M18E);
            windows = 0;
            loud = 0;
            silent = 0;
            askZero();
            return;
        }
        if (++master.restarts > LinkTimers.MAX_RESTARTS + 1) {
            master.report(ReportKind.CODING_UNSTABLE, 0);
            master.take(MasterRule.M19);
            return;
        }
        master.take(MasterRule.M18);
        master.driveOut(false);
        master.epoch = master.epoch == 0 ? (int) master.between(1, EPOCHS) : master.epoch % EPOCHS + 1;
        master.table.clear();
        master.forgetReports();
        // Remembered at once: after a crash in the middle, the old table would be resumed with an epoch that is over.
        master.remember();
        disturbed = false;
        master.talk.say(new CodingStart(CodingStart.FULL, master.profile.maxPacks(), master.self.uid()), BROADCASTS);
        master.talk.pause(LinkTimers.DROP);
    }

    private void askZero() {
        master.talk.ask(Who.at(0, 0), Addresses.UNADDRESSED, 1);
    }

    private void zero(MasterEvent event) {
        boolean quiet = event == MasterEvent.SILENT;
        silent = quiet ? silent + 1 : 0;
        loud = quiet ? 0 : loud + 1;
        windows++;
        if (silent == 2) {
            master.take(MasterRule.M20);
            master.driveOut(true);
            arriveAt(Addresses.FIRST_SLAVE);
        } else if (loud == 2 || (!quiet && windows >= ZERO_WINDOWS)) {
            position = 0;
            search.start(MasterRule.M21, MasterState.ZERO);
        } else {
            master.take(MasterRule.M20A);
            askZero();
        }
    }

    private void arriveAt(int next) {
        position = next;
        assignFailed = false;
        searched = false;
        noiseTold = false;
        silentPack = false;
        mayGoOn = next <= master.profile.maxPacks();
        bootEnd = master.now + LinkTimers.ENABLE_SETTLE + LinkTimers.BOOT;
        master.talk.pause(LinkTimers.ENABLE_SETTLE);
        askWho();
    }

    void askWho() {
        master.talk.ask(Who.at(position, 0), Addresses.UNADDRESSED, LinkTimers.TRIES_CODING);
    }

    private void who(MasterEvent event, Exchange exchange) {
        if (exchange.request instanceof Ping ping) {
            search.pinged(event, ping, MasterRule.M24, MasterRule.M24R);
            return;
        }
        if (event == MasterEvent.SILENT) {
            nobody();
            return;
        }
        List<IAm> packs = exchange.introduced();
        if (exchange.twin != null) {
            twin(MasterRule.M24, exchange.twin);
        } else if (packs.size() != 1) {
            search.start(MasterRule.M23, MasterState.WHO);
        } else {
            one(packs.get(0));
        }
    }

    private void one(IAm pack) {
        Member known = master.table.find(pack.uid());
        if (pack.uid().equals(master.self.uid())) {
            twin(MasterRule.M24, pack.uid());
        } else if (known != null) {
            master.take(MasterRule.M24P);
            master.talk.ask(new Ping(known.uid), known.address, LinkTimers.TRIES_CODING);
        } else if (position > master.profile.maxPacks()) {
            master.report(ReportKind.TOO_MANY, position, pack.uid());
            search.scan(MasterRule.M28);
        } else if (refusesModel(pack)) {
            mayGoOn = false;
            search.scan(MasterRule.M28M);
        } else {
            assign(MasterRule.M22, pack);
        }
    }

    boolean refusesModel(IAm pack) {
        if (pack.model() == master.self.model()) {
            return false;
        }
        master.report(ReportKind.MODEL_MISMATCH, position, pack.uid());
        return master.profile.refusesOtherModels();
    }

    private void nobody() {
        OutLevel before = position == Addresses.FIRST_SLAVE ? master.out : lastOut;
        if (before != OutLevel.PRESENT) {
            search.scan(MasterRule.M25);
        } else if (master.now - bootEnd < 0) {
            master.take(MasterRule.M26);
            master.talk.pause(LinkTimers.BOOT_RETRY);
            askWho();
        } else {
            master.report(ReportKind.NO_REPLY_AT, position);
            silentPack = true;
            search.scan(MasterRule.M27);
        }
    }

    void twin(MasterRule rule, Uid uid) {
        master.report(ReportKind.DUP_UID, position, uid);
        master.take(rule);
    }

    void assign(MasterRule rule, IAm pack) {
        candidate = pack;
        master.take(rule);
        master.talk.ask(new Assign(pack.uid(), position, position), Addresses.UNADDRESSED, LinkTimers.TRIES_CODING);
    }

    private void assign(MasterEvent event, Exchange exchange) {
        if (event == MasterEvent.ANSWERED
                && exchange.answerSource() == position
                && exchange.answer() instanceof AssignAck ack
                && ack.uid().equals(candidateUid())
                && ack.address() == position
                && ack.result() == 0) {
            master.take(MasterRule.M29);
            windows = 0;
            loud = 0;
            silent = 0;
            askVerify();
        } else if (!assignFailed && !searched) {
            assignFailed = true;
            master.take(MasterRule.M30);
            askWho();
        } else {
            master.take(MasterRule.M31);
        }
    }

    private Uid candidateUid() {
        return candidate == null ? new Uid(0) : candidate.uid();
    }

    private void askVerify() {
        master.talk.ask(Who.at(position, Who.VERIFY), Addresses.UNADDRESSED, 1);
    }

    private void verify(MasterEvent event) {
        boolean quiet = event == MasterEvent.SILENT;
        silent = quiet ? silent + 1 : 0;
        loud = quiet ? 0 : loud + 1;
        windows++;
        // A window that was not silent has set the mark that asks for more of them.
        disturbed |= !quiet;
        if (silent >= (disturbed ? VERIFIED_IN_NOISE : VERIFIED)) {
            master.take(MasterRule.M32);
            master.table.append(candidateUid());
            master.talk.ask(new Confirm(candidateUid(), Confirm.RAISE_OUT), position, LinkTimers.TRIES_CODING);
        } else if (loud == 2 || (!quiet && windows >= VERIFY_WINDOWS)) {
            search.start(MasterRule.M33, MasterState.VERIFY);
        } else {
            master.take(MasterRule.M32A);
            askVerify();
        }
    }

    private void confirm(MasterEvent event, Exchange exchange) {
        if (event == MasterEvent.ANSWERED && exchange.answer() instanceof ConfirmAck ack) {
            Member pack = master.table.members.get(master.table.members.size() - 1);
            pack.confirmed = true;
            pack.ports = ack.ports();
            lastOut = ack.ports().out();
            master.take(MasterRule.M34);
            arriveAt(position + 1);
        } else {
            master.report(ReportKind.CONFIRM_LOST, position, candidateUid());
            master.take(MasterRule.M35);
        }
    }

    private void end(MasterEvent event) {
        if (event == MasterEvent.ELAPSED) {
            master.restarts = 0;
            master.take(MasterRule.M41E);
            return;
        }
        master.take(MasterRule.M41);
        int packs = master.table.count();
        if (packs > master.profile.advisedPacks()) {
            master.report(ReportKind.MORE_THAN_ADVISED, packs);
        }
        master.talk.say(new CodingEnd(packs, master.digest()), BROADCASTS);
        master.remember();
    }
}
