package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.CodingMessage.IAm;
import dev.bmslink.rs485.link.CodingMessage.Quiet;
import dev.bmslink.rs485.link.CodingMessage.Who;
import dev.bmslink.rs485.link.RunningMessage.Ping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The search of a coding session: RESOLVE, for packs that answer together, and SCAN, for those that nobody enabled. */
final class MasterSearch {
    private static final int SCAN_TRIES = 2;
    private static final int SEARCH_TRIES = 3;
    private static final int TRIES_IN_NOISE = 8;

    private final LinkMaster master;
    private final MasterCoding coding;
    private @Nullable PrefixSearch search;

    MasterSearch(LinkMaster master, MasterCoding coding) {
        this.master = master;
        this.coding = coding;
    }

    /** Begins to tell packs apart that answer together. */
    void start(MasterRule rule, MasterState from) {
        coding.searched = true;
        master.take(rule);
        begin(new PrefixSearch(coding.position, from == MasterState.SCAN ? Who.ANY : 0));
    }

    private void begin(PrefixSearch begun) {
        search = begun;
        master.talk.ask(begun.question(), Addresses.UNADDRESSED, searchTries());
    }

    private int searchTries() {
        return coding.disturbed ? TRIES_IN_NOISE : SEARCH_TRIES;
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
            coding.twin(MasterRule.M37D, twin);
            return true;
        }
        for (IAm pack : found()) {
            Member known = master.table.find(pack.uid());
            if (known != null) {
                master.take(MasterRule.M37P);
                master.talk.ask(new Ping(known.uid), known.address, LinkTimers.TRIES_CODING);
                return true;
            }
        }
        return false;
    }

    /** A pack in doubt was asked at its own address: if it answers there, its identifier exists twice. */
    void pinged(MasterEvent event, Ping ping, MasterRule twins, MasterRule restarted) {
        if (event == MasterEvent.ANSWERED) {
            coding.twin(twins, ping.uid());
        } else {
            master.take(restarted);
        }
    }

    /** Goes on to tell packs apart. */
    void resolve(MasterEvent event, Exchange exchange) {
        if (exchange.request instanceof Ping ping) {
            pinged(event, ping, MasterRule.M37D, MasterRule.M38R);
        } else if (searching(event, exchange, MasterRule.M36A)) {
            resolved();
        }
    }

    private void resolved() {
        if (isDoubtful()) {
            return;
        }
        List<IAm> found = found();
        if (found.size() > 1 || (coding.position == 0 && !found.isEmpty())) {
            master.report(
                    coding.position == 0 ? ReportKind.STUCK_IN : ReportKind.DUP_AT_POSITION,
                    coding.position,
                    found.stream().map(IAm::uid).toList());
            master.take(MasterRule.M37);
        } else if (found.isEmpty()) {
            silence();
        } else if (coding.position > master.profile.maxPacks()) {
            master.report(ReportKind.TOO_MANY, coding.position, found.get(0).uid());
            scan(MasterRule.M38S);
        } else if (coding.refusesModel(found.get(0))) {
            coding.mayGoOn = false;
            scan(MasterRule.M38S);
        } else {
            coding.assign(MasterRule.M36, found.get(0));
        }
    }

    private void silence() {
        master.report(ReportKind.NOISE_AT, coding.position);
        if (coding.position == 0) {
            master.take(MasterRule.M38Z);
        } else if (coding.noiseTold) {
            scan(MasterRule.M38S);
        } else {
            coding.noiseTold = true;
            master.take(MasterRule.M38);
            coding.askWho();
        }
    }

    /** Asks for packs whether enabled or not. */
    void scan(MasterRule rule) {
        master.take(rule);
        search = null;
        master.talk.ask(
                Who.at(coding.position, Who.ANY),
                Addresses.UNADDRESSED,
                coding.disturbed ? TRIES_IN_NOISE : SCAN_TRIES);
    }

    /** Goes on with the scan. */
    void scanned(MasterEvent event, Exchange exchange) {
        if (exchange.request instanceof Ping ping) {
            pinged(event, ping, MasterRule.M37D, MasterRule.M38R);
        } else if (search == null) {
            if (event == MasterEvent.SILENT) {
                master.take(MasterRule.M39);
            } else {
                start(MasterRule.M40, MasterState.SCAN);
                if (search != null) {
                    search.know(exchange.introduced());
                }
            }
        } else if (searching(event, exchange, MasterRule.M40) && !isDoubtful()) {
            if (coding.mayGoOn && found().stream().anyMatch(pack -> pack.ports().in() == InLevel.ACTIVE)) {
                coding.mayGoOn = false;
                goOn();
            } else {
                Stranded.of(found(), coding.position - 1, coding.silentPack, master);
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
        coding.askWho();
    }
}
