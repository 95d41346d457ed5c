package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.CodingMessage.AssignAck;
import dev.bmslink.rs485.link.CodingMessage.Confirm;
import dev.bmslink.rs485.link.CodingMessage.ConfirmAck;
import dev.bmslink.rs485.link.CodingMessage.IAm;
import dev.bmslink.rs485.link.CodingMessage.Quiet;
import dev.bmslink.rs485.link.CodingMessage.Who;
import dev.bmslink.rs485.link.RunningMessage.Ping;
import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How packs come in while the stack runs. */
final class MasterJoin {
    private static final int SEARCH_TRIES = 3;
    private static final int VERIFY_WINDOWS = 3;
    private static final int NOBODY = 0;

    private final LinkMaster master;

    /** Packs whose place is not known; they are never numbered by chance. */
    private final Set<Uid> refused = new HashSet<>();

    private boolean suspended;
    private @Nullable Uid newcomer;
    private long newcomerCycle;
    private long cycle;
    private @Nullable PrefixSearch search;

    private @Nullable IAm joining;
    private int address;
    private int verified;
    private int insertedBefore;

    MasterJoin(LinkMaster master) {
        this.master = master;
    }

    void reset(boolean runs) {
        refused.clear();
        suspended = !runs;
        newcomer = null;
        newcomerCycle = NOBODY;
        search = null;
        joining = null;
    }

    boolean mayAsk() {
        LinkProfile.Pairing pairing = master.profile.pairing();
        if (pairing != null
                && master.table.members.isEmpty()
                && master.now - master.pressedAt > pairing.windowNanos()) {
            master.reportOnce(ReportKind.PARTNER_MISSING, 0);
            return false;
        }
        search = null;
        joining = null;
        return !suspended && master.in == InLevel.OPEN;
    }

    /** Whether a pack without a number answered lately. */
    boolean hasNewcomer(long now) {
        return newcomerCycle != NOBODY && now - newcomerCycle <= LinkTimers.MISS_LIMIT;
    }

    void paired(Telemetry telemetry) {
        LinkProfile.Pairing pairing = master.profile.pairing();
        if (pairing == null || master.ownMilliVolts < 0) {
            return;
        }
        long difference =
                Math.abs(master.ownMilliVolts - telemetry.measurements().milliVolts());
        master.reportOnce(
                difference > pairing.maxDifferenceMilliVolts() ? ReportKind.VOLTAGE_DIFFERENCE : ReportKind.PAIRED,
                Addresses.FIRST_SLAVE);
    }

    void on(MasterEvent event, Exchange exchange, long now) {
        cycle = now;
        Message request = exchange.request;
        if (request instanceof Who who) {
            if (who.has(Who.PREFIX)) {
                searching(event, exchange);
            } else if (who.has(Who.VERIFY)) {
                verified(event);
            } else {
                asked(event, exchange);
            }
        } else if (request instanceof Ping ping) {
            pinged(event, ping.uid());
        } else if (request instanceof Assign) {
            assigned(event, exchange);
        } else if (request instanceof Confirm) {
            confirmed(event, exchange);
        }
    }

    private void asked(MasterEvent event, Exchange exchange) {
        if (event == MasterEvent.SILENT) {
            return;
        }
        List<IAm> packs = exchange.introduced();
        if (packs.size() != 1 || exchange.twin != null || exchange.garbled) {
            beginSearch();
        } else {
            one(packs.get(0));
        }
    }

    private void one(IAm pack) {
        newcomerCycle = cycle;
        if (refused.contains(pack.uid())) {
            return;
        }
        joining = pack;
        Member known = master.table.find(pack.uid());
        if (known != null) {
            master.take(MasterRule.M46);
            address = known.address;
            // The pack of the table must be gone before anybody gets its address.
            master.talk.askFirst(new Ping(pack.uid()), known.address, LinkTimers.TRIES_CODING);
        } else {
            consider(pack);
        }
    }

    private void consider(IAm pack) {
        if (master.table.count() >= master.profile.maxPacks()) {
            refuse(pack.uid(), ReportKind.TOO_MANY, master.table.members.size() + Addresses.FIRST_SLAVE);
            return;
        }
        if (pack.model() != master.self.model()) {
            master.reportOnce(
                    ReportKind.MODEL_MISMATCH, master.table.members.size() + Addresses.FIRST_SLAVE, pack.uid());
            if (master.profile.refusesOtherModels()) {
                refused.add(pack.uid());
                return;
            }
        }
        boolean again = pack.uid().equals(newcomer);
        newcomer = pack.uid();
        if (!again) {
            return;
        }
        List<Member> lost =
                master.table.chain.stream().filter(each -> each.lost).toList();
        if (lost.size() == 1 && takesPlaceOf(lost.get(0))) {
            master.take(MasterRule.M49);
            master.reportOnce(ReportKind.REPLACED, lost.get(0).address, pack.uid());
        } else if (!lost.isEmpty()) {
            master.take(MasterRule.M50);
            // Not refused for ever: the lost pack may come back.
            master.reportOnce(ReportKind.ORDER_UNKNOWN, 0, pack.uid());
        } else if (master.table.members.stream().allMatch(each -> each.polled)) {
            // The levels are those of this cycle; in the cycle before, the newcomer may have been half plugged in.
            begin(pack);
        }
    }

    private boolean takesPlaceOf(Member lost) {
        int behind = master.table.chain.indexOf(lost) + 1;
        return behind == master.table.chain.size()
                || !master.table.chain.get(behind).inActive();
    }

    private void begin(IAm pack) {
        insertedBefore = NOBODY;
        for (Member each : master.table.chain) {
            if (!each.inActive()) {
                insertedBefore = each.address;
                break;
            }
        }
        master.take(insertedBefore == NOBODY ? MasterRule.M47 : MasterRule.M48);
        address = master.table.members.size() + Addresses.FIRST_SLAVE;
        verified = 0;
        askAssign(pack.uid());
    }

    private void refuse(Uid uid, ReportKind kind, int position) {
        refused.add(uid);
        master.reportOnce(kind, position, uid);
    }

    private void askAssign(Uid uid) {
        master.talk.askFirst(new Assign(uid, address, address), Addresses.UNADDRESSED, LinkTimers.TRIES_CODING);
    }

    private void pinged(MasterEvent event, Uid uid) {
        if (event == MasterEvent.ANSWERED) {
            refuse(uid, ReportKind.DUP_UID, address);
        } else if (event == MasterEvent.SILENT) {
            askAssign(uid);
        }
    }

    private void assigned(MasterEvent event, Exchange exchange) {
        IAm pack = joining;
        boolean taken = pack != null
                && event == MasterEvent.ANSWERED
                && exchange.answerSource() == address
                && exchange.answer() instanceof AssignAck ack
                && ack.uid().equals(pack.uid())
                && ack.result() == 0;
        if (taken) {
            askVerify();
        }
    }

    private void askVerify() {
        master.talk.askFirst(Who.at(address, Who.JOIN | Who.VERIFY), Addresses.UNADDRESSED, 1);
    }

    private void verified(MasterEvent event) {
        IAm pack = joining;
        if (pack == null) {
            return;
        }
        if (event != MasterEvent.SILENT) {
            beginSearch();
        } else if (++verified < VERIFY_WINDOWS && master.table.find(pack.uid()) == null) {
            askVerify();
        } else {
            if (master.table.find(pack.uid()) == null) {
                append(pack.uid());
            }
            master.talk.askFirst(new Confirm(pack.uid(), Confirm.RAISE_OUT), address, LinkTimers.TRIES_CODING);
        }
    }

    private void append(Uid uid) {
        Member added = master.table.append(uid);
        Member behind = master.table.find(insertedBefore);
        if (behind != null) {
            master.table.chain.remove(added);
            master.table.chain.add(master.table.chain.indexOf(behind), added);
        }
    }

    private void confirmed(MasterEvent event, Exchange exchange) {
        Member pack = master.table.find(address);
        if (pack == null || event != MasterEvent.ANSWERED || !(exchange.answer() instanceof ConfirmAck ack)) {
            return;
        }
        pack.ports = ack.ports();
        pack.misses = 0;
        pack.lost = false;
        newcomer = null;
        newcomerCycle = NOBODY;
        if (pack.confirmed) {
            master.report(ReportKind.REJOINED, pack.address, pack.uid);
            return;
        }
        pack.confirmed = true;
        master.remember();
        master.report(ReportKind.JOINED, pack.address, pack.uid);
        if (insertedBefore != NOBODY) {
            master.report(ReportKind.INSERTED_BEFORE, insertedBefore, pack.uid);
        }
    }

    private void beginSearch() {
        master.take(MasterRule.M50);
        PrefixSearch begun = new PrefixSearch(master.table.members.size() + Addresses.FIRST_SLAVE, Who.JOIN);
        search = begun;
        master.talk.askFirst(begun.question(), Addresses.UNADDRESSED, SEARCH_TRIES);
    }

    private void searching(MasterEvent event, Exchange exchange) {
        PrefixSearch current = search;
        if (current == null) {
            return;
        }
        List<Uid> heard = current.feed(event, exchange);
        if (current.over()) {
            search = null;
            resolved(current);
            return;
        }
        master.talk.askFirst(current.question(), Addresses.UNADDRESSED, SEARCH_TRIES);
        for (Uid uid : heard) {
            master.talk.askFirst(
                    new Quiet(uid, LinkTimers.QUIET_SECONDS), Addresses.UNADDRESSED, LinkTimers.TRIES_CODING);
        }
    }

    private void resolved(PrefixSearch over) {
        Uid twin = over.twin();
        if (twin != null) {
            suspended = true;
            master.reportOnce(ReportKind.DUP_UID, 0, twin);
            return;
        }
        List<IAm> found = over.found();
        if (found.size() == 1) {
            one(found.get(0));
            return;
        }
        for (IAm pack : found) {
            if (master.table.find(pack.uid()) == null) {
                refuse(pack.uid(), ReportKind.ORDER_UNKNOWN, 0);
            }
        }
        found.stream()
                .filter(pack -> master.table.find(pack.uid()) != null)
                .findFirst()
                .ifPresent(this::one);
    }
}
