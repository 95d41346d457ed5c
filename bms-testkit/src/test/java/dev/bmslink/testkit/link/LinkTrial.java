package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.LinkProfile;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.rs485.link.Report;
import dev.bmslink.rs485.link.ReportKind;
import dev.bmslink.rs485.link.Uid;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One chain with one thing wrong with it, and what must come of it. */
final class LinkTrial {
    static final long SECOND = 1_000_000_000L;
    private static final long PRESS = SECOND * 11 / 10;

    /** What is wrong with the chain, or what happens to it. */
    enum Disturbance {
        NOTHING,
        SLOW_BOOT,
        REVERSED_CABLE,
        IN_IN,
        ENABLE_BROKEN,
        PAIR_BROKEN,
        UNPLUGGED,
        RING,
        STUCK_IN,
        TWINS,
        SAME_UID,
        TOO_MANY,
        OTHER_MODEL,
        PRESSED_ELSEWHERE,
        SECOND_MASTER,
        TWO_MASTERS_AT_ONCE,
        TWO_RUNNING_MASTERS,
        BABBLING,
        BABBLING_LATER,
        REBOOT_WHILE_CODING,
        REBOOT,
        REBOOT_OF_TWO,
        LOST_PACK,
        ENABLE_BREAKS,
        TAIL_JOIN,
        INSERTION,
        REPLACEMENT,
        MASTER_RESTART,
        MASTER_RESTART_LATE,
        MASTER_RESTART_WHILE_CODING,
        MASTER_FORGETS,
        SWAP_WHILE_DOWN,
        POWER_CUT_AND_REWIRED,
        RECODE
    }

    private static final Set<ReportKind> ALWAYS_ALLOWED =
            EnumSet.of(ReportKind.CRC_RATE, ReportKind.CONFIRM_LOST, ReportKind.NOISE_AT);
    private static final Set<ReportKind> IN_NOISE =
            EnumSet.of(ReportKind.LOST, ReportKind.BACK, ReportKind.JOINED, ReportKind.NO_REPLY_AT);

    final long seed;
    final Disturbance what;
    final LinkSettings settings;
    final LinkSimulation chain;
    final int units;
    private final SplittableRandom random;
    private final int at;
    private boolean unnoticedTwins;

    LinkTrial(long seed) {
        this(new SplittableRandom(seed), seed, null, 0, 0);
    }

    LinkTrial(long seed, Disturbance what, int baud, double error) {
        this(new SplittableRandom(seed), seed, what, baud, error);
    }

    private LinkTrial(SplittableRandom random, long seed, Disturbance fixed, int baud, double error) {
        this.seed = seed;
        this.random = random;
        Disturbance[] all = Disturbance.values();
        this.what =
                fixed != null ? fixed : random.nextInt(5) == 0 ? Disturbance.NOTHING : all[random.nextInt(all.length)];
        double[] errors = {0, 0, 1e-4, 1e-3, 1e-3, 5e-3};
        double drawn = errors[random.nextInt(errors.length)];
        int rate = LinkTimers.BAUDS.get(random.nextInt(LinkTimers.BAUDS.size()));
        this.units = 4 + random.nextInt(13);
        this.at = 2 + random.nextInt(units - 3);
        boolean twoLevels = fixed == null && random.nextInt(5) == 0;
        LinkSettings made =
                LinkSettings.chain(units, seed).line(fixed == null ? rate : baud, fixed == null ? drawn : error);
        made = twoLevels ? made.twoLevels() : made;
        made = what == Disturbance.SLOW_BOOT ? made.boot(20 * SECOND) : made;
        if (what == Disturbance.TOO_MANY) {
            made = made.with(new LinkProfile("four", at, at, false, 0, null, null, null));
        } else if (what == Disturbance.OTHER_MODEL) {
            made = made.with(new LinkProfile("strict", 16, 16, true, 0, null, null, null));
        }
        this.settings = made.wired(wiring(made));
        this.chain = new LinkSimulation(settings);
    }

    /** The cables at the beginning. */
    private List<LinkCable> wiring(LinkSettings made) {
        List<LinkCable> right = made.cables();
        List<LinkCable> cables = new ArrayList<>();
        for (LinkCable cable : right) {
            int unit = cable.unitA();
            switch (what) {
                case REVERSED_CABLE ->
                    cables.add(
                            unit == at
                                    ? new LinkCable(unit, true, unit + 1, true, true, true)
                                    : unit == at + 1 ? new LinkCable(unit, false, unit + 1, false, true, true) : cable);
                case IN_IN -> cables.add(unit == 1 ? new LinkCable(1, false, 2, false, true, true) : cable);
                case ENABLE_BROKEN ->
                    cables.add(unit == at ? new LinkCable(unit, true, unit + 1, false, false, true) : cable);
                case PAIR_BROKEN ->
                    cables.add(unit == at ? new LinkCable(unit, true, unit + 1, false, true, false) : cable);
                case UNPLUGGED -> {
                    if (unit != at) {
                        cables.add(cable);
                    }
                }
                case TWINS -> cables.add(unit == at ? LinkCable.between(unit - 1, unit + 1) : cable);
                case SECOND_MASTER, TWO_MASTERS_AT_ONCE ->
                    cables.add(unit == units - 1 ? new LinkCable(unit, true, unit + 1, false, false, true) : cable);
                case TWO_RUNNING_MASTERS -> {
                    if (unit != at) {
                        cables.add(cable);
                    }
                }
                case TAIL_JOIN, REPLACEMENT -> {
                    if (unit != units - 1) {
                        cables.add(cable);
                    }
                }
                case INSERTION -> {
                    if (unit == at) {
                        cables.add(LinkCable.between(at, at + 2));
                    } else if (unit != at + 1) {
                        cables.add(cable);
                    }
                }
                default -> cables.add(cable);
            }
        }
        if (what == Disturbance.RING) {
            cables.add(new LinkCable(units, true, 1, false, true, true));
        }
        return what == Disturbance.REPLACEMENT || what == Disturbance.INSERTION && at + 2 > units
                ? cables.stream().filter(cable -> cable.unitB() <= units).toList()
                : cables;
    }

    /** Runs the trial; returns what is wrong with its end, or nothing. */
    String run() {
        long press = what == Disturbance.SLOW_BOOT ? PRESS : PRESS + random.nextLong(SECOND / 10);
        begin(press);
        chain.runUntil(press + SECOND * 2);
        chain.runUntilSettled(1, press + 60 * SECOND);
        long done = chain.now();
        later(done);
        String verdict = "";
        for (int seconds : new int[] {5, 12, 25, 45, 75, 130}) {
            chain.runUntil(done + seconds * SECOND);
            verdict = verdict();
            if (verdict.isEmpty()) {
                return "";
            }
            if (!chain.duplicates().isEmpty()) {
                break;
            }
        }
        return verdict;
    }

    boolean hasUnnoticedTwins() {
        return unnoticedTwins;
    }

    private void begin(long press) {
        switch (what) {
            case STUCK_IN -> chain.stickIn(at);
            case SAME_UID -> chain.sameUid(at + 1 + random.nextInt(units - at), at);
            case OTHER_MODEL -> chain.model(at, 7);
            case SECOND_MASTER, TWO_MASTERS_AT_ONCE -> chain.makeMaster(units);
            case TWO_RUNNING_MASTERS -> chain.makeMaster(at + 1);
            case BABBLING -> chain.at(press - SECOND / 2, () -> chain.babble(at, true));
            case REBOOT_WHILE_CODING -> reboot(at, press + SECOND * 3 / 2 + random.nextLong(3 * SECOND), SECOND);
            case MASTER_RESTART_WHILE_CODING -> {
                long off = press + SECOND * 3 / 2 + random.nextLong(2 * SECOND);
                long on = off + 1 + random.nextLong(8 * SECOND);
                chain.at(off, () -> chain.power(1, false));
                chain.at(on, () -> chain.power(1, true));
                chain.at(on + 6 * SECOND, () -> chain.press(1));
            }
            default -> {}
        }
        if (what == Disturbance.PRESSED_ELSEWHERE) {
            chain.makeMaster(at);
            chain.at(press, () -> chain.press(at));
        } else {
            chain.at(press, () -> chain.press(1));
        }
        if (what == Disturbance.TWO_MASTERS_AT_ONCE) {
            long apart = random.nextInt(3) == 0 ? 0 : random.nextLong(SECOND * 2);
            chain.at(press + apart, () -> chain.press(units));
        } else if (what == Disturbance.TWO_RUNNING_MASTERS) {
            chain.at(press + SECOND / 3, () -> chain.press(at + 1));
        }
    }

    private void later(long done) {
        long when = done + SECOND + random.nextLong(3 * SECOND);
        switch (what) {
            case SECOND_MASTER -> chain.at(when, () -> chain.press(units));
            case TWO_RUNNING_MASTERS -> {
                List<LinkCable> joined = new ArrayList<>(chain.cables());
                joined.add(new LinkCable(at, true, at + 1, false, false, true));
                chain.at(done + 12 * SECOND, () -> chain.plug(joined));
            }
            case BABBLING_LATER -> chain.at(when, () -> chain.babble(at, true));
            case REBOOT -> reboot(at, when, 7 * SECOND);
            case REBOOT_OF_TWO -> {
                reboot(at, when, 3 * SECOND);
                reboot(at + 1, when + random.nextLong(SECOND), 3 * SECOND);
            }
            case LOST_PACK -> chain.at(when, () -> chain.power(at, false));
            case ENABLE_BREAKS ->
                chain.at(
                        when,
                        () -> chain.plug(chain.cables().stream()
                                .map(cable -> cable.unitA() == at
                                        ? new LinkCable(at, true, at + 1, false, false, true)
                                        : cable)
                                .toList()));
            case TAIL_JOIN, INSERTION ->
                chain.at(when, () -> chain.plug(LinkSettings.chain(units, 0).cables()));
            case REPLACEMENT ->
                chain.at(when, () -> {
                    chain.power(at, false);
                    chain.plug(chainOf(replaced()));
                });
            case MASTER_RESTART -> restart(when, SECOND / 10 + random.nextLong(40 * SECOND));
            case MASTER_RESTART_LATE -> restart(when, 66 * SECOND + random.nextLong(30 * SECOND));
            case MASTER_FORGETS -> {
                chain.at(when, () -> {
                    chain.power(1, false);
                    chain.forget(1);
                });
                chain.at(when + SECOND, () -> chain.power(1, true));
                chain.at(when + 2 * SECOND, () -> chain.press(1));
            }
            case SWAP_WHILE_DOWN -> {
                chain.at(when + SECOND, () -> chain.plug(chainOf(swapped())));
                restart(when, 3 * SECOND);
            }
            case POWER_CUT_AND_REWIRED -> {
                chain.at(when, () -> IntStream.rangeClosed(1, units).forEach(unit -> chain.power(unit, false)));
                chain.at(when + SECOND, () -> chain.plug(chainOf(swapped())));
                chain.at(
                        when + 2 * SECOND,
                        () -> IntStream.rangeClosed(1, units).forEach(unit -> chain.power(unit, true)));
            }
            case RECODE -> chain.at(when, () -> chain.recode(1));
            default -> {}
        }
    }

    private void restart(long when, long away) {
        chain.at(when, () -> chain.power(1, false));
        chain.at(when + away, () -> chain.power(1, true));
    }

    private void reboot(int unit, long when, long longest) {
        chain.at(when, () -> chain.power(unit, false));
        chain.at(when + SECOND / 20 + random.nextLong(longest), () -> chain.power(unit, true));
    }

    private List<Integer> swapped() {
        List<Integer> order = ordered(units);
        Collections.swap(order, at - 1, at);
        return order;
    }

    private List<Integer> replaced() {
        List<Integer> order = ordered(units - 1);
        order.set(at - 1, units);
        return order;
    }

    private static List<Integer> ordered(int last) {
        return new ArrayList<>(IntStream.rangeClosed(1, last).boxed().toList());
    }

    private static List<LinkCable> chainOf(List<Integer> order) {
        List<LinkCable> cables = new ArrayList<>();
        for (int i = 1; i < order.size(); i++) {
            cables.add(LinkCable.between(order.get(i - 1), order.get(i)));
        }
        return cables;
    }

    // The verdict.

    private String verdict() {
        if (!chain.duplicates().isEmpty()) {
            return "duplicate: " + chain.duplicates();
        }
        if (chain.reported(ReportKind.DEFECT)) {
            return "defect";
        }
        if (!chain.hasPower(1)) {
            return "the master has no power";
        }
        MasterState state = chain.master(1).state();
        List<Integer> all = ordered(units).subList(1, units);
        List<Integer> toBreak = ordered(at).subList(1, at);
        boolean three = settings.threeLevels();
        return switch (what) {
            case NOTHING, RECODE -> whole(all);
            case SLOW_BOOT ->
                whole(
                        all,
                        ReportKind.NO_REPLY_AT,
                        ReportKind.JOINED,
                        three ? ReportKind.NO_REPLY_AT : ReportKind.EN_BREAK_AFTER);
            case REVERSED_CABLE -> stranded(toBreak, three ? ReportKind.REVERSED_CABLE : ReportKind.EN_BREAK_AFTER);
            case IN_IN ->
                stranded(List.of(), units == 2 && three ? ReportKind.IN_IN_OR_BREAK : ReportKind.EN_BREAK_AFTER);
            case ENABLE_BROKEN ->
                stranded(toBreak, at == units - 1 && three ? ReportKind.IN_IN_OR_BREAK : ReportKind.EN_BREAK_AFTER);
            case PAIR_BROKEN -> three ? stranded(toBreak, ReportKind.NO_REPLY_AT) : whole(toBreak);
            case UNPLUGGED -> whole(toBreak);
            case RING ->
                three
                        ? expect(state == MasterState.OFF && chain.reported(ReportKind.NOT_FIRST), "refuses")
                        : whole(all, ReportKind.RING_CLOSED) + must(ReportKind.RING_CLOSED);
            case STUCK_IN -> stuck(state);
            case TWINS -> twins(state);
            case SAME_UID ->
                expect(
                        // With noise the twin may be silenced together with the other, and be found while running.
                        (state == MasterState.FAULT || settings.byteError() > 0)
                                && (chain.reported(ReportKind.DUP_UID) || chain.reported(ReportKind.CODING_UNSTABLE)),
                        "finds the twin identifier");
            case TOO_MANY -> stranded(toBreak, ReportKind.TOO_MANY);
            case OTHER_MODEL -> stranded(toBreak.subList(0, toBreak.size() - 1), ReportKind.MODEL_MISMATCH);
            case PRESSED_ELSEWHERE ->
                three
                        ? expect(
                                chain.master(at).state() == MasterState.OFF && chain.reported(ReportKind.NOT_FIRST),
                                "refuses")
                        // With two levels an input that nobody enables cannot be told from one that is not plugged in.
                        : expect(
                                chain.master(at).state() == MasterState.RUN
                                        && chain.table(at).equals(all.subList(at - 1, all.size())),
                                "numbers the rest");
            case SECOND_MASTER ->
                expect(
                                chain.master(units).state() == MasterState.CONFLICT
                                        && chain.reported(ReportKind.SECOND_MASTER),
                                "the newcomer yields")
                        + whole(all.subList(0, all.size() - 1), ReportKind.SECOND_MASTER);
            case TWO_MASTERS_AT_ONCE -> oneMaster(units, all.subList(0, all.size() - 1), List.of());
            case TWO_RUNNING_MASTERS -> oneMaster(at + 1, toBreak, all.subList(at, all.size()));
            case BABBLING, BABBLING_LATER ->
                expect(state == MasterState.FAULT && chain.reported(ReportKind.BUS_BUSY), "reports the babbler");
            case REBOOT_WHILE_CODING ->
                whole(
                        all,
                        ReportKind.NO_REPLY_AT,
                        ReportKind.JOINED,
                        ReportKind.REJOINED,
                        ReportKind.LOST,
                        ReportKind.BACK,
                        three ? ReportKind.BACK : ReportKind.EN_BREAK_AFTER);
            case REBOOT, REBOOT_OF_TWO ->
                whole(all, ReportKind.REJOINED, ReportKind.LOST, ReportKind.BACK, ReportKind.EN_BREAK_BEFORE);
            case LOST_PACK -> whole(all, at, ReportKind.LOST) + must(ReportKind.LOST);
            case ENABLE_BREAKS -> whole(all, ReportKind.EN_BREAK_BEFORE) + must(ReportKind.EN_BREAK_BEFORE);
            case TAIL_JOIN -> whole(all, ReportKind.JOINED) + must(ReportKind.JOINED);
            case INSERTION ->
                whole(inserted(), ReportKind.JOINED, ReportKind.INSERTED_BEFORE)
                        + mustAt(at + 2 <= units ? ReportKind.INSERTED_BEFORE : ReportKind.JOINED, at + 1);
            case REPLACEMENT ->
                whole(all.subList(0, all.size() - 1), at, ReportKind.LOST, ReportKind.REPLACED)
                        + mustAt(ReportKind.REPLACED, at);
            case MASTER_RESTART -> whole(all, ReportKind.RESUME_FAILED, ReportKind.ORDER_CHANGED);
            case MASTER_RESTART_LATE -> whole(all, ReportKind.RESUME_FAILED) + must(ReportKind.RESUME_FAILED);
            case MASTER_RESTART_WHILE_CODING, MASTER_FORGETS -> whole(all, ReportKind.RESUME_FAILED);
            case SWAP_WHILE_DOWN, POWER_CUT_AND_REWIRED ->
                whole(swapped().subList(1, units), ReportKind.ORDER_CHANGED, ReportKind.RESUME_FAILED);
        };
    }

    private List<Integer> inserted() {
        List<Integer> table = new ArrayList<>(ordered(units).subList(1, units));
        table.remove(Integer.valueOf(at + 1));
        table.add(at + 1);
        return table;
    }

    private String whole(List<Integer> table, ReportKind... allowed) {
        return whole(table, 0, allowed);
    }

    /** The master runs, numbers exactly these batteries in this order, and they agree; one may be without power. */
    private String whole(List<Integer> table, int dead, ReportKind... allowed) {
        MasterState state = chain.master(1).state();
        boolean noisy = settings.byteError() > 0;
        if (state == MasterState.FAULT && noisy && chain.reported(ReportKind.CODING_UNSTABLE)) {
            return "";
        }
        String wrong = expect(state == MasterState.RUN, "runs, but is in " + state)
                + expect(chain.table(1).equals(table), "numbers " + table + ", but has " + chain.table(1));
        for (int i = 0; i < table.size(); i++) {
            int held = chain.addresses().get(table.get(i) - 1);
            wrong += expect(held == i + 2 || table.get(i) == dead, "battery " + table.get(i) + " holds " + held);
        }
        Set<ReportKind> fine = EnumSet.copyOf(ALWAYS_ALLOWED);
        Collections.addAll(fine, allowed);
        if (noisy) {
            fine.addAll(IN_NOISE);
            if (EnumSet.of(
                            Disturbance.TAIL_JOIN,
                            Disturbance.INSERTION,
                            Disturbance.SLOW_BOOT,
                            Disturbance.REPLACEMENT,
                            Disturbance.LOST_PACK)
                    .contains(what)) {
                // A pack that noise makes look lost leaves the place of a newcomer open for a time.
                fine.add(ReportKind.ORDER_UNKNOWN);
                fine.add(ReportKind.REPLACED);
            }
            if (EnumSet.of(Disturbance.INSERTION, Disturbance.REBOOT_WHILE_CODING)
                    .contains(what)) {
                fine.add(ReportKind.EN_BREAK_BEFORE);
            }
        }
        for (Report report : chain.reports()) {
            wrong += expect(fine.contains(report.kind()), "does not report " + report);
        }
        return wrong;
    }

    private String stranded(List<Integer> table, ReportKind kind) {
        return whole(
                        table,
                        kind,
                        ReportKind.EN_BREAK_AFTER,
                        ReportKind.IN_IN_OR_BREAK,
                        ReportKind.TOO_MANY,
                        ReportKind.NO_REPLY_AT)
                + must(kind);
    }

    private String stuck(MasterState state) {
        Uid stuck = chain.uid(at);
        boolean named = chain.reports().stream()
                .anyMatch(
                        report -> (report.kind() == ReportKind.STUCK_IN || report.kind() == ReportKind.DUP_AT_POSITION)
                                && report.uids().contains(stuck));
        // The second battery is enabled at the right moment anyway.
        boolean harmless = at == 2
                && settings.byteError() > 0
                && whole(ordered(units).subList(1, units)).isEmpty();
        return expect(named && state == MasterState.FAULT || harmless, "names the stuck input");
    }

    private String twins(MasterState state) {
        Set<Uid> both = Set.of(chain.uid(at), chain.uid(at + 1));
        boolean named = chain.reports().stream()
                .anyMatch(report -> report.kind() == ReportKind.DUP_AT_POSITION
                        && report.position() == at
                        && report.uids().containsAll(both));
        if (named) {
            return expect(
                    state == MasterState.FAULT
                            && chain.table(1).equals(ordered(at - 1).subList(1, at - 1)),
                    "stops before the twins");
        }
        List<Integer> table = chain.table(1);
        boolean unique = settings.byteError() > 1e-3
                && state == MasterState.RUN
                && Set.copyOf(table).size() == table.size();
        unnoticedTwins = unique;
        return expect(unique, "reports the twins");
    }

    private String oneMaster(int second, List<Integer> ofFirst, List<Integer> ofSecond) {
        MasterState first = chain.master(1).state();
        MasterState other = chain.master(second).state();
        boolean firstRuns = first == MasterState.RUN && other == MasterState.CONFLICT;
        boolean otherRuns = other == MasterState.RUN && first == MasterState.CONFLICT;
        String wrong = expect(firstRuns || otherRuns, "one master, but " + first + " and " + other)
                + must(ReportKind.SECOND_MASTER);
        if (wrong.isEmpty()) {
            List<Integer> right = firstRuns ? ofFirst : ofSecond;
            List<Integer> table = chain.table(firstRuns ? 1 : second);
            wrong += expect(table.equals(right), "the winner numbers " + right + ", but has " + table);
        }
        return wrong;
    }

    private String must(ReportKind kind) {
        return expect(chain.reported(kind), "reports " + kind);
    }

    private String mustAt(ReportKind kind, int position) {
        int address = kind == ReportKind.INSERTED_BEFORE ? position : kind == ReportKind.REPLACED ? position : units;
        return expect(
                chain.reports().stream().anyMatch(report -> report.kind() == kind && report.position() == address),
                "reports " + kind + " " + address);
    }

    private static String expect(boolean right, String text) {
        return right ? "" : "expected: " + text + "; ";
    }

    @Override
    public String toString() {
        return "seed %d: %s at %d of %d, %d bit/s, byte error %s, %s levels"
                .formatted(
                        seed,
                        what,
                        at,
                        units,
                        settings.baud(),
                        settings.byteError(),
                        settings.threeLevels() ? "three" : "two");
    }

    /** Everything that happens in the trial, for a failure's message. */
    static String timeline(LinkTrial trial) {
        StringBuilder text = new StringBuilder();
        trial.chain.observe(event -> {
            boolean polling = event.frame() != null
                    && Set.of("POLL", "TELEMETRY", "HEARTBEAT").contains(event.text());
            if (!polling && text.length() < 60_000) {
                text.append("%10.3f ms  %2d  %-6s %s %s%s%n"
                        .formatted(
                                event.timeNanos() / 1e6,
                                event.unit(),
                                event.kind().name().toLowerCase(Locale.ROOT),
                                event.text(),
                                event.frame() == null ? "" : event.frame().message(),
                                event.damaged() ? " (collided)" : ""));
            }
        });
        String verdict = trial.run();
        return trial + "\n" + verdict + "\n" + text + trial.chain.reports();
    }
}
