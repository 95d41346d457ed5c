package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Whole;
import dev.bmslink.testkit.check.Coverage;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.RuleClass;
import dev.bmslink.testkit.check.TimingStats;
import dev.bmslink.testkit.check.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules that follow from the description of one message. */
final class MessageWatch implements Check {
    private static final int ADDRESS_NUMBERS = 100;
    private static final int PERIODS_TO_APPEAR = 3;
    private static final long UNKNOWN_PERIOD_NANOS = 10_000_000_000L;
    private static final String NOT_SENT = "the message is not in the capture";

    private final Message message;
    private final Tally present;
    private final @Nullable Tally length;
    private final @Nullable Tally reserved;
    private final @Nullable Tally pageKnown;
    private final Map<IdentifierField, Tally> addresses =
            new TreeMap<>(Comparator.comparingInt(IdentifierField::lowest));
    private final List<LayoutWatch> layouts = new ArrayList<>();
    private final Map<Long, LayoutWatch> pages = new TreeMap<>();
    private final TimingWatch timing;
    private final boolean cyclic;
    private long frames;

    MessageWatch(RuleIds ids, Message message, boolean request, Declaration declaration) {
        this.message = message;
        this.cyclic = message.timing().trigger() == Timing.Trigger.CYCLIC;
        this.timing = new TimingWatch(ids, message, request, declaration);
        this.present = new Tally(presence(ids, message, declaration));
        boolean anyLength = message.lengths().size() > Byte.SIZE;
        this.length = anyLength ? null : new Tally(length(ids, message));
        boolean reserves = message.layouts().anyMatch(layout -> layout.reservedMask() != 0);
        this.reserved = reserves ? new Tally(reserved(ids, message)) : null;
        this.pageKnown =
                message.page().map(page -> new Tally(page(ids, message, page))).orElse(null);
        for (IdentifierField field : message.identifier().fields()) {
            if (field.min() > 0 || field.max() < (1 << field.width()) - 1) {
                addresses.put(field, new Tally(address(ids, message, field)));
            }
        }
        if (message.page().isEmpty()) {
            layouts.add(new LayoutWatch(ids, message, message.layout(), -1));
        }
        for (Map.Entry<Long, Layout> page : message.pages().entrySet()) {
            LayoutWatch watch = new LayoutWatch(ids, message, page.getValue(), page.getKey());
            layouts.add(watch);
            pages.put(page.getKey(), watch);
        }
    }

    @Override
    public void onFrame(Moment moment) {
        frames++;
        present.pass();
        timing.onFrame(moment);
        if (length != null) {
            if (message.lengths().contains(moment.length())) {
                length.pass();
            } else if (length.fail()) {
                length.show(moment.evidence(moment.length() + " bytes"));
            }
        }
        for (Map.Entry<IdentifierField, Tally> address : addresses.entrySet()) {
            checkAddress(moment, address.getKey(), address.getValue());
        }
        LayoutWatch layout = pageKnown == null ? layouts.get(0) : pageOf(moment);
        if (layout != null) {
            layout.onFrame(moment, reserved);
        }
    }

    private static void checkAddress(Moment moment, IdentifierField field, Tally tally) {
        int value = field.read(moment.word());
        if (value >= field.min() && value <= field.max()) {
            tally.pass();
        } else if (tally.fail()) {
            tally.show(moment.evidence(field.name() + " is " + value));
        }
    }

    private @Nullable LayoutWatch pageOf(Moment moment) {
        Whole number = message.page().orElseThrow();
        if (pageKnown == null || !number.isCarriedBy(moment.length())) {
            return null;
        }
        LayoutWatch page = pages.get(number.raw(moment.data()));
        if (page != null) {
            pageKnown.pass();
        } else if (pageKnown.fail()) {
            pageKnown.show(moment.evidence("page " + number.read(moment.data())));
        }
        return page;
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        if (cyclic) {
            out.accept(presenceResult(capture));
        }
        tallies().forEach(tally -> out.accept(tally.result(NOT_SENT)));
        timing.results(capture, out);
    }

    private Stream<Tally> tallies() {
        Stream<@Nullable Tally> own = Stream.of(length, reserved, pageKnown);
        Stream<@Nullable Tally> values =
                layouts.stream().flatMap(layout -> layout.signals().stream()).map(SignalWatch::tally);
        return Stream.concat(Stream.concat(own, addresses.values().stream()), values)
                .filter(tally -> tally != null);
    }

    private Result presenceResult(Capture capture) {
        if (frames > 0) {
            return present.result("");
        }
        if (present.rule.obligation() == Obligation.MAY) {
            return present.open(Verdict.NOT_APPLICABLE, "optional, and " + NOT_SENT);
        }
        if (!capture.hears(Role.BATTERY) && !capture.hears(Role.INVERTER)) {
            return present.open(Verdict.INCONCLUSIVE, "capture frames of the profile; there are none");
        }
        long period = timing.expectedNanos();
        long enough = period == 0 ? UNKNOWN_PERIOD_NANOS : PERIODS_TO_APPEAR * period;
        if (!capture.spans(enough)) {
            return present.open(Verdict.INCONCLUSIVE, NOT_SENT + "; " + capture.wants(enough));
        }
        Tally missing = present.copy();
        if (missing.fail()) {
            missing.show(new Evidence(-1, LoggedFrame.NO_TIME, "", List.of(), NOT_SENT));
        }
        return missing.result("");
    }

    /** Timing of the frames so far, empty when there are none. */
    Stream<TimingStats> timingStats() {
        return frames == 0 ? Stream.empty() : Stream.of(timing.stats(frames));
    }

    Stream<Coverage> coverage() {
        return layouts.stream().filter(LayoutWatch::isSeen).map(LayoutWatch::coverage);
    }

    private static Rule presence(RuleIds ids, Message message, Declaration declaration) {
        return new Rule(
                ids.of(message, RuleClass.SET, 0),
                RuleClass.SET,
                declaration.claims(message) ? Obligation.MUST : Duty.of(message).presence(),
                message.name(),
                "",
                message + " is sent.",
                message.provenance(),
                "The message is not implemented, or belongs to another revision.",
                "Send it " + message.timing() + ", or check against the revision that the product speaks.");
    }

    private static Rule length(RuleIds ids, Message message) {
        return new Rule(
                ids.of(message, RuleClass.LEN, 0),
                RuleClass.LEN,
                Obligation.MUST,
                message.name(),
                "",
                message + " has " + lengths(message) + ".",
                message.provenance(),
                "The length of another revision or dialect.",
                "Send " + message.length() + " bytes; receivers may ignore a frame of another length.");
    }

    private static String lengths(Message message) {
        List<String> numbers = message.lengths().stream().map(String::valueOf).toList();
        int last = numbers.size() - 1;
        String list =
                last == 0 ? numbers.get(0) : String.join(", ", numbers.subList(0, last)) + " or " + numbers.get(last);
        return list + (list.equals("1") ? " byte" : " bytes");
    }

    private static Rule reserved(RuleIds ids, Message message) {
        return new Rule(
                ids.of(message, RuleClass.RSV, 0),
                RuleClass.RSV,
                Duty.of(message).content(),
                message.name(),
                "",
                "The reserved bits of " + message + " are zero.",
                message.provenance(),
                "Bits of a later revision or of another dialect, or bytes that were never cleared.",
                "Send zeros, or check against the revision that gives the bits a meaning.");
    }

    private static Rule page(RuleIds ids, Message message, Whole page) {
        return new Rule(
                ids.of(message, RuleClass.CHO, page.bits().dbcStart()),
                RuleClass.CHO,
                Obligation.MUST,
                message.name(),
                page.name(),
                page.name() + " is one of " + message.pages().keySet() + ".",
                Duty.weaker(message.provenance(), page.meaning().provenance()),
                "A page of another revision.",
                "Number the pages as the layouts do.");
    }

    private static Rule address(RuleIds ids, Message message, IdentifierField field) {
        return new Rule(
                ids.of(message, RuleClass.SET, ADDRESS_NUMBERS + field.lowest()),
                RuleClass.SET,
                Obligation.MUST,
                message.name(),
                field.name(),
                field.name() + " in the identifier is " + field.min() + " to " + field.max() + ".",
                Duty.weaker(message.provenance(), field.provenance()),
                "A wrong address, or a frame of another message.",
                "Compare with the identifier " + message.identifier() + ".");
    }
}
