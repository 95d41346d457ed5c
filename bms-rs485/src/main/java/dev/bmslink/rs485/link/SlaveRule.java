package dev.bmslink.rs485.link;

import static dev.bmslink.rs485.link.SlaveEvent.*;
import static dev.bmslink.rs485.link.SlaveState.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The table of a pack behind the master; the names are the rows of the specification. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are copies that cannot be changed
public enum SlaveRule implements Rule<SlaveState, SlaveEvent> {
    S1(of(BOOT), STARTED, "", "listen; OUT off, no address, no epoch", of(UNASSIGNED)),
    S2(of(UNASSIGNED), ENABLED, "", "", of(ELIGIBLE)),
    S3(of(ELIGIBLE), DISABLED, "", "", of(UNASSIGNED)),
    S3T(of(TENTATIVE), DISABLED, "", "drop the tentative address", of(UNASSIGNED)),
    S4(
            of(UNASSIGNED, ELIGIBLE, TENTATIVE, CODED, RUN, ORPHAN, MUTE),
            EPOCH_CHANGED,
            "",
            "drop the address, OUT off, take the epoch, end QUIET; then process the frame",
            of(UNASSIGNED, ELIGIBLE)),
    S5(
            of(UNASSIGNED, ELIGIBLE, TENTATIVE, CODED, RUN, ORPHAN),
            CODING_START,
            "",
            "as S4, even if the epoch is equal",
            of(UNASSIGNED, ELIGIBLE)),
    S6(of(ELIGIBLE), EnumSet.of(WHO, WHO_ANY, WHO_VERIFY), "not quiet", "I_AM", of()),
    S7(of(UNASSIGNED), WHO_ANY, "not quiet", "I_AM", of()),
    S8(of(TENTATIVE), WHO_VERIFY, "", "nothing", of()),
    S9(of(TENTATIVE), EnumSet.of(WHO, WHO_ANY), "", "drop the tentative address, then S6", of(ELIGIBLE)),
    S10(
            of(ELIGIBLE, TENTATIVE),
            ASSIGN,
            "",
            "take the address, start T_tent; ASSIGN_ACK from the new address",
            of(TENTATIVE)),
    S11(of(TENTATIVE), TENTATIVE_OVER, "", "drop the tentative address", of(UNASSIGNED, ELIGIBLE)),
    S12(
            of(TENTATIVE),
            CONFIRM,
            "",
            "keep the address, clear the change flags, OUT follows IN when the flag says so; CONFIRM_ACK",
            of(CODED)),
    S13(of(CODED, RUN, ORPHAN), CONFIRM, "", "CONFIRM_ACK again, nothing else", of()),
    S14(of(CODED, ORPHAN), MASTER_RUNS, "", "", of(RUN)),
    S15(of(CODED, RUN), REQUEST, "", "answer, and keep the answer with its SEQ", of()),
    S15O(of(ORPHAN), REQUEST, "", "answer, and keep the answer with its SEQ", of(RUN)),
    S15N(of(TENTATIVE), REQUEST, "", "NAK wrong state", of()),
    S15U(of(TENTATIVE, CODED, RUN, ORPHAN), WRONG_UID, "", "NAK other identifier", of()),
    S16(
            of(TENTATIVE, CODED, RUN, ORPHAN),
            RELEASE,
            "",
            "RELEASE_ACK from the old address, then drop it, OUT off",
            of(UNASSIGNED, ELIGIBLE)),
    S17(of(CODED, RUN), MASTER_SILENT, "", "go to the safe current limit", of(ORPHAN)),
    S18(of(ORPHAN), LEASE_OVER, "", "drop the address, OUT off, set the flag lease over", of(UNASSIGNED, ELIGIBLE)),
    S19(of(CODED, RUN, ORPHAN, MUTE), DISABLED, "", "OUT off by gating, latch IN changed; keep the address", of()),
    S20(of(CODED, RUN), OWN_ADDRESS_HEARD, "", "set the flag duplicate seen", of(MUTE)),
    S21(of(MUTE), CODING_START, "", "drop the address", of(UNASSIGNED, ELIGIBLE)),
    S22(
            of(TENTATIVE, CODED, RUN, ORPHAN),
            REPEATED,
            "within 2 s",
            "repeat the kept answer, do not execute again",
            of()),
    S23(of(TENTATIVE, CODED, RUN, ORPHAN, MUTE), OTHER_EPOCH, "", "silent", of()),
    S24(
            of(UNASSIGNED, ELIGIBLE, TENTATIVE, CODED, RUN, ORPHAN, MUTE),
            EPOCHS_ALTERNATE,
            "",
            "set the flag epochs alternate",
            of()),
    S25(of(UNASSIGNED, ELIGIBLE, TENTATIVE), QUIET, "", "answer no WHO for the time; 0 s ends it; QUIET_ACK", of());

    private static final String ONLY_ADDRESSED = "only a pack with an address can be meant";
    private static final String ONLY_UNADDRESSED = "a pack with an address is not meant";
    private static final String NOT_STARTED = "the receiver is off";
    private static final StateTable<SlaveState, SlaveEvent, SlaveRule> TABLE = table();

    private final Set<SlaveState> from;
    private final Set<SlaveEvent> events;
    private final String guard;
    private final String action;
    private final Set<SlaveState> to;

    SlaveRule(Set<SlaveState> from, SlaveEvent event, String guard, String action, Set<SlaveState> to) {
        this(from, EnumSet.of(event), guard, action, to);
    }

    SlaveRule(Set<SlaveState> from, Set<SlaveEvent> events, String guard, String action, Set<SlaveState> to) {
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
    public static StateTable<SlaveState, SlaveEvent, SlaveRule> asTable() {
        return TABLE;
    }

    private static Set<SlaveState> of(SlaveState... states) {
        EnumSet<SlaveState> set = EnumSet.noneOf(SlaveState.class);
        Collections.addAll(set, states);
        return set;
    }

    private static StateTable<SlaveState, SlaveEvent, SlaveRule> table() {
        Set<SlaveState> started = EnumSet.complementOf(EnumSet.of(BOOT));
        Set<SlaveState> coded = EnumSet.of(CODED, RUN, ORPHAN, MUTE);
        Set<SlaveState> bare = EnumSet.of(UNASSIGNED, ELIGIBLE);
        List<StateTable.Other<SlaveState, SlaveEvent>> others = new ArrayList<>();
        for (SlaveEvent event : SlaveEvent.values()) {
            if (event != STARTED) {
                others.add(ignore(event, of(BOOT), NOT_STARTED));
            }
        }
        others.addAll(List.of(
                new StateTable.Other<>(StateTable.Kind.FAULT, STARTED, started, "it starts once"),
                ignore(ENABLED, EnumSet.of(ELIGIBLE, TENTATIVE), "it is enabled already"),
                ignore(ENABLED, coded, "OUT follows by gating"),
                ignore(DISABLED, of(UNASSIGNED), "it was not enabled"),
                ignore(WHO, EnumSet.of(UNASSIGNED), "it is not enabled"),
                ignore(WHO_VERIFY, EnumSet.of(UNASSIGNED), "it is not enabled"),
                ignore(WHO, coded, ONLY_UNADDRESSED),
                ignore(WHO_ANY, coded, ONLY_UNADDRESSED),
                ignore(WHO_VERIFY, coded, ONLY_UNADDRESSED),
                ignore(ASSIGN, EnumSet.of(UNASSIGNED), "only an enabled pack is meant; it may be a twin of it"),
                ignore(ASSIGN, coded, ONLY_UNADDRESSED),
                ignore(CONFIRM, bare, ONLY_ADDRESSED),
                ignore(CONFIRM, of(MUTE), "mute"),
                ignore(QUIET, coded, ONLY_UNADDRESSED),
                ignore(MASTER_RUNS, bare, "it waits for an address"),
                ignore(MASTER_RUNS, of(TENTATIVE), "it waits for CONFIRM"),
                ignore(MASTER_RUNS, of(RUN), "it runs already"),
                ignore(MASTER_RUNS, of(MUTE), "mute"),
                ignore(REQUEST, bare, ONLY_ADDRESSED),
                ignore(REQUEST, of(MUTE), "mute"),
                ignore(RELEASE, bare, ONLY_ADDRESSED),
                ignore(RELEASE, of(MUTE), "mute"),
                ignore(WRONG_UID, bare, ONLY_ADDRESSED),
                ignore(WRONG_UID, of(MUTE), "mute"),
                ignore(REPEATED, bare, ONLY_ADDRESSED),
                ignore(REPEATED, of(MUTE), "mute"),
                ignore(OTHER_EPOCH, bare, ONLY_ADDRESSED),
                ignore(TENTATIVE_OVER, EnumSet.complementOf(EnumSet.of(BOOT, TENTATIVE)), "there is no such timer"),
                ignore(MASTER_SILENT, bare, "without an address it needs no master"),
                ignore(MASTER_SILENT, EnumSet.of(TENTATIVE), "T_tent is shorter"),
                ignore(MASTER_SILENT, of(ORPHAN), "it knows"),
                ignore(MASTER_SILENT, of(MUTE), "mute until the next coding"),
                ignore(LEASE_OVER, EnumSet.complementOf(EnumSet.of(BOOT, ORPHAN)), "only an orphan counts so long"),
                ignore(OWN_ADDRESS_HEARD, bare, ONLY_ADDRESSED),
                ignore(OWN_ADDRESS_HEARD, of(TENTATIVE), "VERIFY and CONFIRM decide"),
                ignore(OWN_ADDRESS_HEARD, of(ORPHAN), "the next frame of the master decides"),
                ignore(OWN_ADDRESS_HEARD, of(MUTE), "it knows")));
        return new StateTable<>(SlaveState.class, SlaveEvent.class, List.of(values()), others);
    }

    private static StateTable.Other<SlaveState, SlaveEvent> ignore(
            SlaveEvent event, Set<SlaveState> states, String reason) {
        return new StateTable.Other<>(StateTable.Kind.IGNORED, event, states, reason);
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public Set<SlaveState> from() {
        return from;
    }

    @Override
    public Set<SlaveEvent> events() {
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
    public Set<SlaveState> to() {
        return to;
    }
}
