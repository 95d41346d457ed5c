package dev.bmslink.rs485.link;

import static dev.bmslink.rs485.link.MasterEvent.*;
import static dev.bmslink.rs485.link.MasterState.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The table of a master; the names are the rows of the specification, a letter behind the number a variant of it. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are copies that cannot be changed
public enum MasterRule implements Rule<MasterState, MasterEvent> {
    M1(of(OFF), LONG_PRESS, "IN OPEN", "OUT off; wait T_listen", of(LISTEN)),
    M2(of(OFF), LONG_PRESS, "IN not OPEN", "report NOT_FIRST", of()),
    M3(of(OFF), POWERED, "it was a master and remembers", "OUT off; wait T_listen; remember: warm", of(LISTEN)),
    M4(of(LISTEN), EnumSet.of(CLAIM_HEARD, CONFLICT_HEARD, MASTER_HEARD), "", "report SECOND_MASTER", of(CONFLICT)),
    M5(of(LISTEN), ELAPSED, "", "MASTER_CLAIM ×3; wait T_claim", of(CLAIM)),
    M6(of(CLAIM), EnumSet.of(CONFLICT_HEARD, MASTER_HEARD), "", "report SECOND_MASTER", of(CONFLICT)),
    M7(of(CLAIM), CLAIM_HEARD, "the own identifier is not lower", "report SECOND_MASTER", of(CONFLICT)),
    M8(
            of(CLAIM),
            CLAIM_HEARD,
            "the own identifier is lower",
            "after a random 20 to 200 ms MASTER_CLAIM ×3; wait T_claim",
            of()),
    M9(
            of(CLAIM),
            ELAPSED,
            "warm and the table is valid",
            "take the remembered epoch and table, OUT on, HEARTBEAT ×2, PING the first",
            of(RESUME)),
    M10(of(CLAIM), ELAPSED, "otherwise", "", of(START)),
    M11(of(RESUME), ANSWERED, "PONG, not the last", "PING the next", of()),
    M12(of(RESUME), ANSWERED, "PONG of the last, no IN changed", "", of(RUN)),
    M13(of(RESUME), ANSWERED, "PONG of the last, some IN changed", "wait T_en_settle for each pack", of(AUDIT)),
    M14(of(RESUME), EnumSet.of(ANSWERED, GARBLED, SILENT), "NAK, or no answer", "report RESUME_FAILED(k)", of(START)),
    M15(
            of(AUDIT),
            EnumSet.of(ELAPSED, ANSWERED),
            "pairs are left",
            "from the last pair: SET_OUT(k, off), wait T_en_settle, POLL k+1",
            of()),
    M16(
            of(AUDIT),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "IN of k+1 still ACTIVE, or no answer",
            "report ORDER_CHANGED(k)",
            of(START)),
    M17(of(AUDIT), EnumSet.of(ELAPSED, ANSWERED), "no pair is left", "SET_OUT(on) for all in order", of(RUN)),
    M18(
            of(START),
            ENTERED,
            "at most 5 restarts",
            "OUT off; next epoch, without memory a random one; empty table, remembered; CODING_START ×3; wait T_drop",
            of()),
    M18E(of(START), ELAPSED, "", "WHO position 0", of(ZERO)),
    M19(of(START), ENTERED, "more than 5 restarts", "report CODING_UNSTABLE", of(FAULT)),
    M20(of(ZERO), SILENT, "twice running", "OUT on; position 2; wait T_en_settle", of(MasterState.WHO)),
    M20A(of(ZERO), EnumSet.of(ANSWERED, GARBLED, SILENT), "not yet twice running", "WHO position 0 again", of()),
    M21(of(ZERO), EnumSet.of(ANSWERED, GARBLED), "twice running", "search the identifiers", of(RESOLVE)),
    M22(
            of(MasterState.WHO),
            ANSWERED,
            "one identifier, not in the table, position allowed",
            "remember whether there was noise; ASSIGN",
            of(ASSIGN)),
    M23(
            of(MasterState.WHO),
            EnumSet.of(ANSWERED, GARBLED),
            "several identifiers, or only noise",
            "search the identifiers",
            of(RESOLVE)),
    M24(
            of(MasterState.WHO),
            ANSWERED,
            "one identifier twice in one window; or the pack of the table that has it answers PING",
            "report DUP_UID",
            of(FAULT)),
    M24P(of(MasterState.WHO), ANSWERED, "one identifier, in the table", "PING the pack of the table", of()),
    M24R(
            of(MasterState.WHO),
            EnumSet.of(GARBLED, SILENT),
            "PING unanswered: the pack of the table has restarted",
            "",
            of(START)),
    M25(of(MasterState.WHO), SILENT, "OUT of the last pack not PRESENT, or not read back", "WHO ANY", of(SCAN)),
    M26(of(MasterState.WHO), SILENT, "OUT of the last pack PRESENT, T_boot not over", "wait 200 ms", of()),
    M27(
            of(MasterState.WHO),
            SILENT,
            "OUT of the last pack PRESENT, T_boot over",
            "report NO_REPLY_AT; WHO ANY",
            of(SCAN)),
    M28(of(MasterState.WHO), ANSWERED, "no position is left", "report TOO_MANY; WHO ANY", of(SCAN)),
    M28M(
            of(MasterState.WHO),
            ANSWERED,
            "another model, and the product refuses it",
            "report MODEL_MISMATCH; WHO ANY",
            of(SCAN)),
    M29(of(ASSIGN), ANSWERED, "taken, from the new address", "WHO VERIFY", of(VERIFY)),
    M30(
            of(ASSIGN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "not taken, first time at this position, no search before",
            "WHO",
            of(MasterState.WHO)),
    M31(of(ASSIGN), EnumSet.of(ANSWERED, GARBLED, SILENT), "not taken, otherwise", "", of(START)),
    M32(
            of(VERIFY),
            SILENT,
            "twice running, or 4 times when this session has seen noise or a repetition",
            "append the pack to the table first; CONFIRM",
            of(CONFIRM)),
    M32A(of(VERIFY), EnumSet.of(ANSWERED, GARBLED, SILENT), "not decided yet", "WHO VERIFY again", of()),
    M33(
            of(VERIFY),
            EnumSet.of(ANSWERED, GARBLED),
            "twice running, or 12 windows without a decision",
            "search the identifiers",
            of(RESOLVE)),
    M34(of(CONFIRM), ANSWERED, "CONFIRM_ACK", "next position; wait T_en_settle", of(MasterState.WHO)),
    M35(
            of(CONFIRM),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "otherwise: the outcome is not known",
            "report CONFIRM_LOST; the number is never given again in this epoch",
            of(START)),
    M36(of(RESOLVE), EnumSet.of(ANSWERED, GARBLED, SILENT), "search over, one identifier", "ASSIGN", of(ASSIGN)),
    M36A(of(RESOLVE), EnumSet.of(ANSWERED, GARBLED, SILENT), "search not over", "next question", of()),
    M37(
            of(RESOLVE),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "search over, several identifiers; at position 0 one or more",
            "report DUP_AT_POSITION, at position 0 STUCK_IN",
            of(FAULT)),
    M37D(
            of(RESOLVE, SCAN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "two packs answer to one identifier, or the pack of the table that has it answers PING",
            "report DUP_UID",
            of(FAULT)),
    M37P(
            of(RESOLVE, SCAN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "search over, one of them is in the table",
            "PING the pack of the table",
            of()),
    M38(
            of(RESOLVE),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "search over, nobody, first time at this position",
            "report NOISE_AT; WHO",
            of(MasterState.WHO)),
    M38S(
            of(RESOLVE),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "search over, nobody, again; or the one found may not be numbered",
            "report why; WHO ANY",
            of(SCAN)),
    M38Z(
            of(RESOLVE),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "search over, nobody at position 0",
            "report NOISE_AT",
            of(START)),
    M38R(
            of(RESOLVE, SCAN),
            EnumSet.of(GARBLED, SILENT),
            "PING unanswered: the pack of the table has restarted",
            "",
            of(START)),
    M39(of(SCAN), SILENT, "nobody", "", of(END)),
    M40(of(SCAN), EnumSet.of(ANSWERED, GARBLED, SILENT), "somebody", "search with ANY; next question", of()),
    M40E(of(SCAN), EnumSet.of(ANSWERED, GARBLED, SILENT), "search over", "report by the port levels", of(END)),
    M40W(
            of(SCAN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "search over, an enabled pack is among them, position allowed, first time at this position",
            "QUIET 0 s for all; WHO",
            of(MasterState.WHO)),
    M41(of(END), ENTERED, "", "CODING_END ×3, remember epoch and table", of()),
    M41E(of(END), ELAPSED, "", "", of(RUN)),
    M42(
            of(RUN),
            EnumSet.of(ENTERED, ELAPSED),
            "",
            "HEARTBEAT, POLL all, WHO JOIN unless a twin is latched or the ring is closed; wait for T_cycle less a random 0 to 50 ms",
            of()),
    M43(of(RUN), ANSWERED, "TELEMETRY", "no miss; report BACK(k) when it was lost", of()),
    M44(of(RUN), EnumSet.of(ANSWERED, GARBLED, SILENT), "POLL failed, below the limit", "one miss more", of()),
    M45(of(RUN), EnumSet.of(ANSWERED, GARBLED, SILENT), "POLL failed the third time", "report LOST(k)", of()),
    M46(
            of(RUN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "JOIN by a pack of the table",
            "ASSIGN its address, CONFIRM, report REJOINED(k)",
            of()),
    M47(
            of(RUN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "JOIN by one new pack in two cycles running, all polls answered, every IN ACTIVE",
            "ASSIGN count+1, WHO VERIFY, append to the table, CONFIRM, remember, report JOINED",
            of()),
    M48(
            of(RUN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "as M47, but the first IN not ACTIVE is at k",
            "as M47, report INSERTED_BEFORE(k)",
            of()),
    M49(
            of(RUN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "JOIN by one new pack, exactly one LOST, whose place it takes",
            "report REPLACED(k); wait for a command",
            of()),
    M50(
            of(RUN),
            EnumSet.of(ANSWERED, GARBLED, SILENT),
            "JOIN by several, or noise; or the place of one is not known",
            "search; packs of the table by M46, report the others ORDER_UNKNOWN and never number them by chance",
            of()),
    M51(of(RUN), ELAPSED, "IN of k not ACTIVE for 3 cycles, nobody new", "report EN_BREAK_BEFORE(k)", of()),
    M52(of(RUN), IN_CHANGED, "", "report RING_CLOSED, suspend JOIN", of()),
    M52C(
            of(RESUME, AUDIT, START, ZERO, MasterState.WHO, ASSIGN, VERIFY, CONFIRM, RESOLVE, SCAN, END),
            IN_CHANGED,
            "",
            "report RING_CLOSED",
            of()),
    M52L(of(LISTEN, CLAIM), IN_CHANGED, "", "report NOT_FIRST", of(OFF)),
    M53(of(RUN), CLAIM_HEARD, "", "MASTER_CONFLICT after 2 ms", of()),
    M53C(
            of(RESUME, AUDIT, START, ZERO, MasterState.WHO, ASSIGN, VERIFY, CONFIRM, RESOLVE, SCAN, END),
            CLAIM_HEARD,
            "",
            "MASTER_CONFLICT after 2 ms",
            of()),
    M54(
            of(RUN),
            EnumSet.of(MASTER_HEARD, CONFLICT_HEARD),
            "",
            "silence for a random 0.5 to 1.5 s, MASTER_CLAIM ×3; wait T_claim",
            of(CLAIM)),
    M54C(
            of(RESUME, AUDIT, START, ZERO, MasterState.WHO, ASSIGN, VERIFY, CONFIRM, RESOLVE, SCAN, END),
            EnumSet.of(MASTER_HEARD, CONFLICT_HEARD),
            "",
            "as M54",
            of(CLAIM)),
    M55(of(RUN), EnumSet.of(RECODE, LONG_PRESS), "the stack may be re-coded now", "", of(START)),
    M56(of(CONFLICT, FAULT), LONG_PRESS, "", "clear; OUT off; wait T_listen", of(LISTEN)),
    M56E(of(CONFLICT), ENTERED, "", "OUT off", of()),
    M57(
            of(FAULT),
            EnumSet.of(ENTERED, ELAPSED, ANSWERED, GARBLED, SILENT),
            "there are numbered packs",
            "HEARTBEAT and POLL as M42 to M45, no JOIN",
            of()),
    M58(
            of(
                    LISTEN,
                    CLAIM,
                    RESUME,
                    AUDIT,
                    START,
                    ZERO,
                    MasterState.WHO,
                    ASSIGN,
                    VERIFY,
                    CONFIRM,
                    RESOLVE,
                    SCAN,
                    END,
                    RUN),
            BUSY,
            "",
            "report BUS_BUSY",
            of(FAULT));

    private static final StateTable<MasterState, MasterEvent, MasterRule> TABLE = table();

    private final Set<MasterState> from;
    private final Set<MasterEvent> events;
    private final String guard;
    private final String action;
    private final Set<MasterState> to;

    MasterRule(Set<MasterState> from, MasterEvent event, String guard, String action, Set<MasterState> to) {
        this(from, EnumSet.of(event), guard, action, to);
    }

    MasterRule(Set<MasterState> from, Set<MasterEvent> events, String guard, String action, Set<MasterState> to) {
        this.from = Collections.unmodifiableSet(from);
        this.events = Collections.unmodifiableSet(events);
        this.guard = guard;
        this.action = action;
        this.to = Collections.unmodifiableSet(to);
    }

    /**
     * Returns the whole table.
     *
     * @return the table, without an empty cell
     */
    public static StateTable<MasterState, MasterEvent, MasterRule> asTable() {
        return TABLE;
    }

    private static Set<MasterState> of(MasterState... states) {
        EnumSet<MasterState> set = EnumSet.noneOf(MasterState.class);
        Collections.addAll(set, states);
        return set;
    }

    private static StateTable<MasterState, MasterEvent, MasterRule> table() {
        List<StateTable.Other<MasterState, MasterEvent>> others = new ArrayList<>();
        Set<MasterState> idle = of(OFF, CONFLICT);
        Set<MasterState> asking =
                of(RESUME, AUDIT, ZERO, MasterState.WHO, ASSIGN, VERIFY, CONFIRM, RESOLVE, SCAN, RUN, FAULT);
        ignore(others, ENTERED, not(of(START, END, RUN, FAULT, CONFLICT)), "the rule that leads here does everything");
        ignore(others, LONG_PRESS, not(of(OFF, RUN, CONFLICT, FAULT)), "coding is under way");
        ignore(others, POWERED, not(of(OFF)), "it has power");
        ignore(others, RECODE, not(of(RUN)), "there is no numbered stack to code anew, or coding is under way");
        ignore(others, IN_CHANGED, of(OFF), "the next long press decides");
        ignore(others, IN_CHANGED, of(CONFLICT, FAULT), "the next long press decides");
        for (MasterEvent heard : List.of(CLAIM_HEARD, CONFLICT_HEARD, MASTER_HEARD)) {
            ignore(others, heard, idle, "this node is not a master");
            ignore(others, heard, of(FAULT), "a person decides");
        }
        for (MasterEvent outcome : List.of(ANSWERED, GARBLED, SILENT)) {
            fault(others, outcome, not(asking), "no question is open");
        }
        fault(others, ELAPSED, of(RESUME, ASSIGN, VERIFY, CONFIRM, RESOLVE, SCAN, ZERO), "nothing is waited for");
        ignore(others, ELAPSED, of(MasterState.WHO), "the question follows the wait");
        fault(others, ELAPSED, idle, "nothing is waited for");
        ignore(others, BUSY, idle, "it does not send");
        ignore(others, BUSY, of(FAULT), "a person decides");
        return new StateTable<>(MasterState.class, MasterEvent.class, List.of(values()), others);
    }

    private static Set<MasterState> not(Set<MasterState> states) {
        return EnumSet.complementOf((EnumSet<MasterState>) states);
    }

    private static void ignore(
            List<StateTable.Other<MasterState, MasterEvent>> others,
            MasterEvent event,
            Set<MasterState> states,
            String reason) {
        others.add(new StateTable.Other<>(StateTable.Kind.IGNORED, event, states, reason));
    }

    private static void fault(
            List<StateTable.Other<MasterState, MasterEvent>> others,
            MasterEvent event,
            Set<MasterState> states,
            String reason) {
        others.add(new StateTable.Other<>(StateTable.Kind.FAULT, event, states, reason));
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Set<MasterState> from() {
        return from;
    }

    @Override
    public Set<MasterEvent> events() {
        return events;
    }

    @Override
    public String guard() {
        return guard;
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public Set<MasterState> to() {
        return to;
    }
}
