package dev.bmslink.testkit.check;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.Replies;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.can.state.Substitutes;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Range;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Traffic of a profile in which every message is sent as its definition says: cyclic messages by the clock, each request
 * with its answers, the rest once.
 */
final class HealthyTraffic {
    static final long MILLI = 1_000_000;
    static final long SECOND = 1_000 * MILLI;
    private static final long REPLY_AFTER = 20 * MILLI;
    private static final long GAP = 2 * MILLI;
    /** From a battery of 16 cells to one that every high-voltage profile finds plausible. */
    private static final int HIGH_VOLTAGE = 7;

    private final Profile profile;
    private final long end;
    private final List<LoggedFrame> log = new ArrayList<>();
    /** What the frames say of a healthy battery, and what they say after the change. */
    private final List<CanFrame> told;

    private final List<CanFrame> changed;

    private HealthyTraffic(Profile profile, int seconds, Consumer<StateStore> change) {
        this.profile = profile;
        this.end = seconds * SECOND;
        StateMap map = StateMap.of(profile);
        StateStore state = state(profile);
        this.told = map.encodeUnrestrained(state, usualUnit(), Substitutes.NONE).frames();
        change.accept(state);
        this.changed =
                map.encodeUnrestrained(state, usualUnit(), Substitutes.NONE).frames();
    }

    static List<LoggedFrame> of(Profile profile, int seconds) {
        return of(profile, seconds, state -> {});
    }

    static List<LoggedFrame> of(Profile profile, int seconds, Consumer<StateStore> change) {
        return new HealthyTraffic(profile, seconds, change).record();
    }

    /** Voltages of the low-voltage battery times this are plausible in the profile. */
    static int voltageFactor(Profile profile) {
        boolean high = profile.messages().stream()
                .flatMap(message -> message.signals().stream())
                .filter(signal -> signal.name().equals("charge_voltage_limit")
                        || signal.name().equals("voltage"))
                .map(signal -> signal.meaning().range())
                .anyMatch(range -> range != null && !range.contains(new BigDecimal("52")));
        return high ? HIGH_VOLTAGE : 1;
    }

    private static StateStore state(Profile profile) {
        int factor = voltageFactor(profile);
        StateStore state = NodeSession.healthy(0);
        state.set(Quantity.CHARGE_VOLTAGE_LIMIT, 56 * factor, 0).set(Quantity.DISCHARGE_VOLTAGE_LIMIT, 46 * factor, 0);
        state.set(Quantity.CHARGE_CURRENT_LIMIT, 90, 0).set(Quantity.DISCHARGE_CURRENT_LIMIT, 80, 0);
        state.set(Quantity.VOLTAGE, 52 * factor, 0).set(Quantity.CELL_COUNT, 16 * factor, 0);
        state.set(Quantity.MAX_CELL_VOLTAGE_PACK, 1, 0).set(Quantity.MIN_CELL_VOLTAGE_PACK, 1, 0);
        state.set(Quantity.MAX_CELL_VOLTAGE_CELL, 3, 0).set(Quantity.MIN_CELL_VOLTAGE_CELL, 4, 0);
        for (int cell = 1; cell <= 16; cell++) {
            state.setCellVoltage(0, cell, 3.25, 0);
        }
        return state;
    }

    private int usualUnit() {
        return profile.messages().stream()
                .flatMap(message -> message.identifier().fields().stream())
                .filter(field -> field.name().equals("battery") || field.name().equals("address"))
                .mapToInt(IdentifierField::usual)
                .findFirst()
                .orElse(0);
    }

    private List<LoggedFrame> record() {
        Replies replies = new Replies(profile);
        long offset = 0;
        for (Message message : profile.messages()) {
            offset += GAP;
            boolean request = payloads(message).stream()
                    .anyMatch(payload -> !replies.to(message, payload).isEmpty());
            if (message.timing().trigger() == Timing.Trigger.REPLY) {
                continue;
            }
            if (request) {
                sendRequests(message, replies, offset);
            } else {
                sendByTheClock(message, offset);
            }
        }
        log.sort(Comparator.comparingLong(LoggedFrame::timeNanos));
        return log;
    }

    private void sendByTheClock(Message message, long offset) {
        boolean cyclic = message.timing().trigger() == Timing.Trigger.CYCLIC;
        boolean afterSet = message.timing().detail().startsWith("after each complete set");
        long period = message.timing().periodMillis() * MILLI;
        long step = afterSet || (cyclic && period == 0) ? SECOND : cyclic ? period : end;
        List<Long> payloads = payloads(message);
        int turn = 0;
        long first = afterSet ? 500 * MILLI : offset;
        for (long at = first; at < end; at += step) {
            add(message, payloads.get(turn++ % payloads.size()), at);
        }
    }

    private void sendRequests(Message message, Replies replies, long offset) {
        long period = message.timing().periodMillis() == 0
                ? 2 * SECOND
                : message.timing().periodMillis() * MILLI;
        long shift = 0;
        for (long payload : payloads(message)) {
            shift += 100 * MILLI;
            for (long at = offset + shift; at + SECOND < end; at += period) {
                add(message, payload, at);
                long then = at + REPLY_AFTER;
                for (Message reply : replies.to(message, payload)) {
                    for (long answer : payloads(reply)) {
                        add(reply, answer, then);
                        then += GAP;
                    }
                }
            }
        }
    }

    private void add(Message message, long payload, long at) {
        int word = message.identifier().with(Map.of());
        log.add(new LoggedFrame(at, "", new CanFrame(word, message.length(), payload)));
    }

    /** A payload for each page, or for each request that the message can be. */
    private List<Long> payloads(Message message) {
        if (message.page().isPresent()) {
            return message.pages().entrySet().stream()
                    .map(page -> valid(
                            page.getValue(), message.page().orElseThrow().bits().set(0, page.getKey())))
                    .toList();
        }
        long base = payload(told, message);
        long payload = valid(message.layout(), base) ^ base ^ payload(changed, message);
        if (message.direction() == Direction.TO_BATTERY) {
            for (Signal signal : message.layout().signals()) {
                if (signal instanceof Choice choice) {
                    return requests(choice, payload);
                }
            }
        }
        return List.of(payload);
    }

    private long payload(List<CanFrame> frames, Message message) {
        return frames.stream()
                .filter(frame -> message.equals(profile.message(frame.word())))
                .mapToLong(CanFrame::data)
                .findFirst()
                .orElse(0);
    }

    private static List<Long> requests(Choice choice, long payload) {
        if (choice.names().containsValue("wake")) {
            return List.of(choice.write(payload, "wake"));
        }
        return choice.names().keySet().stream()
                .map(raw -> choice.bits().set(payload, raw))
                .toList();
    }

    /** The payload with every signal that is out of range put at the lower end of its range. */
    private static long valid(Layout layout, long base) {
        long payload = base;
        for (Signal signal : layout.signals()) {
            if (!signal.isInRange(signal.raw(payload))) {
                payload = signal.bits().set(payload, lowest(signal));
            }
        }
        return payload;
    }

    private static long lowest(Signal signal) {
        if (signal instanceof Choice choice) {
            return choice.names().firstKey();
        }
        Range range = signal.meaning().range();
        return range == null ? signal.unset() : signal.parse(range.min().toPlainString());
    }
}
