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

/** A coding session: START to END. */
final class MasterCoding {
    private static final int BROADCASTS = 3;
    private static final int EPOCHS = 255;
    private static final int ZERO_WINDOWS = 6;
    private static final int VERIFY_WINDOWS = 12;
    private static final int VERIFIED = 2;
    private static final int VERIFIED_IN_NOISE = 4;
    private static final int SCAN_TRIES = 2;
    private static final int SEARCH_TRIES = 3;
    private static final int TRIES_IN_NOISE = 8;

    private final LinkMaster master;
    private int position;
    private long bootEnd;
    private OutLevel lastOut = OutLevel.OPEN;

    private int windows;
    private int loud;
    private int silent;

    /** This session has seen noise or a repetition, so one silent window proves little. */
    private boolean disturbed;

    private boolean assignFailed;
    private boolean searched;
    private boolean noiseTold;
    private boolean silentPack;
    private boolean mayGoOn;
    private @Nullable IAm candidate;
    private @Nullable PrefixSearch search;

    MasterCoding(LinkMaster master) {
        this.master = master;
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
            case RESOLVE -> {
                if (exchange.request instanceof Ping ping) {
                    pinged(event, ping, MasterRule.M37D, MasterRule.M38R);
                } else if (searching(event, exchange, MasterRule.M36A)) {
                    resolved();
                }
            }
            case SCAN -> scan(event, exchange);
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
        master.members.clear();
        master.chain.clear();
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
            search(MasterRule.M21, MasterState.ZERO);
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

    private void askWho() {
        master.talk.ask(Who.at(position, 0), Addresses.UNADDRESSED, LinkTimers.TRIES_CODING);
    }

    private void who(MasterEvent event, Exchange exchange) {
        if (exchange.request instanceof Ping ping) {
            pinged(event, ping, MasterRule.M24, MasterRule.M24R);
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
            search(MasterRule.M23, MasterState.WHO);
        } else {
            one(packs.get(0));
        }
    }

    private void one(IAm pack) {
        Member known = master.member(pack.uid());
        if (pack.uid().equals(master.self.uid())) {
            twin(MasterRule.M24, pack.uid());
        } else if (known != null) {
            master.take(MasterRule.M24P);
            master.talk.ask(new Ping(known.uid), known.address, LinkTimers.TRIES_CODING);
        } else if (position > master.profile.maxPacks()) {
            master.report(ReportKind.TOO_MANY, position, pack.uid());
            scanBy(MasterRule.M28);
        } else if (refusesModel(pack)) {
            mayGoOn = false;
            scanBy(MasterRule.M28M);
        } else {
            assign(MasterRule.M22, pack);
        }
    }

    private boolean refusesModel(IAm pack) {
        if (pack.model() == master.self.model()) {
            return false;
        }
        master.report(ReportKind.MODEL_MISMATCH, position, pack.uid());
        return master.profile.refusesOtherModels();
    }

    private void nobody() {
        OutLevel before = position == Addresses.FIRST_SLAVE ? master.out : lastOut;
        if (before != OutLevel.PRESENT) {
            scanBy(MasterRule.M25);
        } else if (master.now - bootEnd < 0) {
            master.take(MasterRule.M26);
            master.talk.pause(LinkTimers.BOOT_RETRY);
            askWho();
        } else {
            master.report(ReportKind.NO_REPLY_AT, position);
            silentPack = true;
            scanBy(MasterRule.M27);
        }
    }

    private void twin(MasterRule rule, Uid uid) {
        master.report(ReportKind.DUP_UID, position, uid);
        master.take(rule);
    }

    private void assign(MasterRule rule, IAm pack) {
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
            master.append(candidateUid());
            master.talk.ask(new Confirm(candidateUid(), Confirm.RAISE_OUT), position, LinkTimers.TRIES_CODING);
        } else if (loud == 2 || (!quiet && windows >= VERIFY_WINDOWS)) {
            search(MasterRule.M33, MasterState.VERIFY);
        } else {
            master.take(MasterRule.M32A);
            askVerify();
        }
    }

    private void confirm(MasterEvent event, Exchange exchange) {
        if (event == MasterEvent.ANSWERED && exchange.answer() instanceof ConfirmAck ack) {
            Member pack = master.members.get(master.members.size() - 1);
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

    private void search(MasterRule rule, MasterState from) {
        searched = true;
        master.take(rule);
        begin(new PrefixSearch(position, from == MasterState.SCAN ? Who.ANY : 0));
    }

    private void begin(PrefixSearch begun) {
        search = begun;
        master.talk.ask(begun.question(), Addresses.UNADDRESSED, searchTries());
    }

    private int searchTries() {
        return disturbed ? TRIES_IN_NOISE : SEARCH_TRIES;
    }

    /** Goes on with a search; returns true when it is over. */
    private boolean searching(MasterEvent event, Exchange exchange, MasterRule next) {
        PrefixSearch current = search;
        if (current == null || !(exchange.request instanceof Who)) {
            return false;
        }
        List<Uid> heard = current.feed(event, exchange);
        if (current.over()) {
            return true;
        }
        master.take(next);
        for (Uid uid : heard) {
            master.talk.ask(new Quiet(uid, LinkTimers.QUIET_SECONDS), Addresses.UNADDRESSED, LinkTimers.TRIES_CODING);
        }
        master.talk.ask(current.question(), Addresses.UNADDRESSED, searchTries());
        return false;
    }

    private List<IAm> found() {
        return search == null ? List.of() : search.found();
    }

    /** Whether a search found twins, or a pack that is in the table; then the search has no other result. */
    private boolean isDoubtful() {
        Uid twin = search == null ? null : search.twin();
        if (twin != null) {
            twin(MasterRule.M37D, twin);
            return true;
        }
        for (IAm pack : found()) {
            Member known = master.member(pack.uid());
            if (known != null) {
                master.take(MasterRule.M37P);
                master.talk.ask(new Ping(known.uid), known.address, LinkTimers.TRIES_CODING);
                return true;
            }
        }
        return false;
    }

    private void pinged(MasterEvent event, Ping ping, MasterRule twins, MasterRule restarted) {
        if (event == MasterEvent.ANSWERED) {
            twin(twins, ping.uid());
        } else {
            master.take(restarted);
        }
    }

    private void resolved() {
        if (isDoubtful()) {
            return;
        }
        List<IAm> found = found();
        if (found.size() > 1 || (position == 0 && !found.isEmpty())) {
            master.report(
                    position == 0 ? ReportKind.STUCK_IN : ReportKind.DUP_AT_POSITION,
                    position,
                    found.stream().map(IAm::uid).toList());
            master.take(MasterRule.M37);
        } else if (found.isEmpty()) {
            silence();
        } else if (position > master.profile.maxPacks()) {
            master.report(ReportKind.TOO_MANY, position, found.get(0).uid());
            scanBy(MasterRule.M38S);
        } else if (refusesModel(found.get(0))) {
            mayGoOn = false;
            scanBy(MasterRule.M38S);
        } else {
            assign(MasterRule.M36, found.get(0));
        }
    }

    private void silence() {
        master.report(ReportKind.NOISE_AT, position);
        if (position == 0) {
            master.take(MasterRule.M38Z);
        } else if (noiseTold) {
            scanBy(MasterRule.M38S);
        } else {
            noiseTold = true;
            master.take(MasterRule.M38);
            askWho();
        }
    }

    private void scanBy(MasterRule rule) {
        master.take(rule);
        search = null;
        master.talk.ask(Who.at(position, Who.ANY), Addresses.UNADDRESSED, disturbed ? TRIES_IN_NOISE : SCAN_TRIES);
    }

    private void scan(MasterEvent event, Exchange exchange) {
        if (exchange.request instanceof Ping ping) {
            pinged(event, ping, MasterRule.M37D, MasterRule.M38R);
        } else if (search == null) {
            if (event == MasterEvent.SILENT) {
                master.take(MasterRule.M39);
            } else {
                search(MasterRule.M40, MasterState.SCAN);
                if (search != null) {
                    search.know(exchange.introduced());
                }
            }
        } else if (searching(event, exchange, MasterRule.M40) && !isDoubtful()) {
            if (mayGoOn && found().stream().anyMatch(pack -> pack.ports().in() == InLevel.ACTIVE)) {
                mayGoOn = false;
                goOn();
            } else {
                Stranded.of(found(), position - 1, silentPack, master);
                master.take(MasterRule.M40E);
            }
        }
    }

    /** Noise has hidden the next pack from every WHO; it answered the scan. */
    private void goOn() {
        List<IAm> found = found();
        master.take(MasterRule.M40W);
        for (IAm pack : found) {
            master.talk.ask(new Quiet(pack.uid(), 0), Addresses.UNADDRESSED, LinkTimers.TRIES_CODING);
        }
        askWho();
    }

    private void end(MasterEvent event) {
        if (event == MasterEvent.ELAPSED) {
            master.restarts = 0;
            master.take(MasterRule.M41E);
            return;
        }
        master.take(MasterRule.M41);
        int packs = master.members.size() + 1;
        if (packs > master.profile.advisedPacks()) {
            master.report(ReportKind.MORE_THAN_ADVISED, packs);
        }
        master.talk.say(new CodingEnd(packs, master.digest()), BROADCASTS);
        master.remember();
    }
}
