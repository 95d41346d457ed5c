package dev.bmslink.testkit.check;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.Behaviour;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** For a rule, healthy traffic with one defect that the rule is there to find. */
final class Mutants {
    private static final long SECOND = HealthyTraffic.SECOND;
    private static final long MILLI = HealthyTraffic.MILLI;
    private static final long DEFECT_AT = 20 * SECOND;
    private static final int SHORTEST_SECONDS = 35;

    private final Profile profile;
    private final Role role;
    private final int seconds;
    private final List<LoggedFrame> healthy;

    Mutants(Profile profile, Role role) {
        this.profile = profile;
        this.role = role;
        this.seconds = seconds(profile, role);
        this.healthy = HealthyTraffic.of(profile, seconds);
    }

    /** Long enough for ten intervals of twice the longest period, and for the longest tolerated silence. */
    private static int seconds(Profile profile, Role role) {
        int period = profile.messages().stream()
                .mapToInt(message -> message.timing().periodMillis())
                .max()
                .orElse(0);
        long silence = lostMillis(profile, role);
        return (int) Math.max(SHORTEST_SECONDS, Math.max(23L * period / 1000, silence / 1000 + SHORTEST_SECONDS));
    }

    private static long lostMillis(Profile profile, Role role) {
        Behaviour behaviour = Behaviour.of(profile);
        return role == Role.BATTERY ? behaviour.batteryLostMillis() : behaviour.inverterLostMillis();
    }

    List<LoggedFrame> healthy() {
        return healthy;
    }

    /** The mutant of a rule, empty when this class knows none. */
    Optional<List<LoggedFrame>> of(Rule rule) {
        int number = Integer.parseInt(rule.id().substring(rule.id().lastIndexOf('-') + 1));
        Message message = profile.message(rule.message()).orElse(null);
        if (message == null) {
            return ofAll(rule, number);
        }
        return switch (rule.ruleClass()) {
            case SET ->
                Optional.of(
                        number == 0
                                ? without(message)
                                : withOne(message, frame -> misaddressed(message, rule.signal(), frame)));
            case LEN -> Optional.of(withOne(message, frame -> ofWrongLength(message, frame)));
            case RSV -> Optional.of(withOne(message, frame -> withReserved(message, frame)));
            case RNG, CHO -> Optional.of(withOne(message, frame -> withWrong(message, rule, frame), rule.signal()));
            case TIM -> timing(message, number);
            case KA -> Optional.of(withoutOneAnswer(message));
            default -> Optional.empty();
        };
    }

    private Optional<List<LoggedFrame>> ofAll(Rule rule, int number) {
        return switch (rule.ruleClass()) {
            case SET -> Optional.of(with(new LoggedFrame(DEFECT_AT, "", stranger())));
            case TIM ->
                Optional.of(healthy.stream()
                        .filter(frame -> frame.timeNanos() < 5 * SECOND)
                        .toList());
            case KA -> Optional.of(silent());
            case CON -> consistency(number);
            default -> Optional.empty();
        };
    }

    private CanFrame stranger() {
        for (int id = 0x7F0; id > 0; id--) {
            if (profile.message(id) == null) {
                return new CanFrame(id, 8, 0);
            }
        }
        throw new IllegalStateException("every identifier is taken");
    }

    private boolean isOf(Message message, LoggedFrame logged) {
        return message.equals(profile.message(logged.frame().word()));
    }

    private List<LoggedFrame> without(Message message) {
        return healthy.stream().filter(frame -> !isOf(message, frame)).toList();
    }

    private List<LoggedFrame> with(LoggedFrame... more) {
        List<LoggedFrame> frames = new ArrayList<>(healthy);
        frames.addAll(List.of(more));
        frames.sort(Comparator.comparingLong(LoggedFrame::timeNanos));
        return frames;
    }

    private List<LoggedFrame> withOne(Message message, UnaryOperator<CanFrame> change) {
        return withOne(message, change, "");
    }

    /** One frame in the middle is changed, or the only one; of a paged message, one that has the signal. */
    private List<LoggedFrame> withOne(Message message, UnaryOperator<CanFrame> change, String signal) {
        List<LoggedFrame> frames = new ArrayList<>(healthy);
        int place = -1;
        for (int i = 0; i < frames.size() && (place < 0 || frames.get(i).timeNanos() < DEFECT_AT); i++) {
            LoggedFrame logged = frames.get(i);
            boolean carries = signal.isEmpty()
                    || message.identifier().fields().stream()
                            .anyMatch(field -> field.name().equals(signal))
                    || message.layout(logged.frame().data()).signal(signal).isPresent();
            if (isOf(message, logged) && carries) {
                place = i;
            }
        }
        if (place < 0) {
            throw new IllegalStateException(message + " with " + signal + " is not in the traffic of " + profile);
        }
        LoggedFrame old = frames.get(place);
        frames.set(place, new LoggedFrame(old.timeNanos(), "", change.apply(old.frame())));
        return frames;
    }

    private static CanFrame misaddressed(Message message, String name, CanFrame frame) {
        IdentifierField field = message.identifier().fields().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        int wrong = field.max() < (1 << field.width()) - 1 ? field.max() + 1 : field.min() - 1;
        int mask = ((1 << field.width()) - 1) << field.lowest();
        return new CanFrame((frame.word() & ~mask) | wrong << field.lowest(), frame.length(), frame.data());
    }

    private static CanFrame ofWrongLength(Message message, CanFrame frame) {
        for (int length = 8; length >= 0; length--) {
            if (!message.lengths().contains(length)) {
                return new CanFrame(frame.word(), length, frame.data());
            }
        }
        throw new IllegalStateException("every length is permitted");
    }

    private static CanFrame withReserved(Message message, CanFrame frame) {
        long carried = frame.length() == 8 ? -1 : (1L << 8 * frame.length()) - 1;
        long reserved = message.layout(frame.data()).reservedMask() & carried;
        return new CanFrame(frame.word(), frame.length(), frame.data() | Long.highestOneBit(reserved));
    }

    private static CanFrame withWrong(Message message, Rule rule, CanFrame frame) {
        Layout layout = message.layout(frame.data());
        Signal signal = layout.signal(rule.signal()).orElseThrow();
        boolean page = message.page().filter(signal::equals).isPresent();
        boolean magnitude = rule.sentence().contains("positive magnitude");
        long[] candidates = {
            signal.bits().max(),
            signal.bits().max() - 1,
            signal.bits().min(),
            signal.raw(frame.data()) ^ 1,
            signal.bits().max() / 2,
            signal.bits().max() / 3
        };
        for (long raw : candidates) {
            boolean wrong = page
                    ? !message.pages().containsKey(raw)
                    : magnitude
                            ? signal.isAvailable(raw)
                                    && ((Numeric) signal).exact(raw).signum() < 0
                            : !signal.isInRange(raw);
            if (wrong) {
                return new CanFrame(frame.word(), frame.length(), signal.bits().set(frame.data(), raw));
            }
        }
        throw new IllegalStateException("no wrong value of " + signal.name());
    }

    private Optional<List<LoggedFrame>> timing(Message message, int number) {
        long period = Math.max(1, message.timing().periodMillis()) * MILLI;
        return switch (number) {
            case 1 -> Optional.of(decimated(message));
            case 2 -> Optional.of(doubled(message, period / 2));
            case 3 -> Optional.of(moved(message, period));
            case 4 ->
                Optional.of(
                        filtered(frame -> !isOf(message, frame) || outside(frame, DEFECT_AT, DEFECT_AT + 4 * period)));
            case 5 -> Optional.of(withRepetition(message));
            default -> Optional.empty();
        };
    }

    private static boolean outside(LoggedFrame frame, long from, long to) {
        return frame.timeNanos() < from || frame.timeNanos() > to;
    }

    private List<LoggedFrame> filtered(Predicate<LoggedFrame> kept) {
        return healthy.stream().filter(kept).toList();
    }

    /** Every second frame is missing, of each kind. */
    private List<LoggedFrame> decimated(Message message) {
        Map<Long, Integer> counts = new HashMap<>();
        return filtered(frame -> !isOf(message, frame)
                || counts.merge(message.page().isPresent() ? 0 : frame.frame().data(), 1, Integer::sum) % 2 == 1);
    }

    private List<LoggedFrame> doubled(Message message, long shift) {
        return with(healthy.stream()
                .filter(frame -> isOf(message, frame))
                .map(frame -> new LoggedFrame(frame.timeNanos() + shift, "", frame.frame()))
                .toArray(LoggedFrame[]::new));
    }

    /** Every third frame comes 40 % of a period late. */
    private List<LoggedFrame> moved(Message message, long period) {
        List<LoggedFrame> frames = new ArrayList<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (LoggedFrame frame : healthy) {
            boolean late = isOf(message, frame)
                    && counts.merge(
                                            message.page().isPresent()
                                                    ? 0
                                                    : frame.frame().data(),
                                            1,
                                            Integer::sum)
                                    % 3
                            == 0;
            frames.add(late ? new LoggedFrame(frame.timeNanos() + period * 2 / 5, "", frame.frame()) : frame);
        }
        frames.sort(Comparator.comparingLong(LoggedFrame::timeNanos));
        return frames;
    }

    private List<LoggedFrame> withRepetition(Message message) {
        LoggedFrame one = healthy.stream()
                .filter(frame -> isOf(message, frame) && frame.timeNanos() >= DEFECT_AT)
                .findFirst()
                .orElseThrow();
        return with(new LoggedFrame(one.timeNanos() + 50 * MILLI, "", one.frame()));
    }

    private List<LoggedFrame> withoutOneAnswer(Message answer) {
        List<LoggedFrame> frames = new ArrayList<>(healthy);
        for (int i = frames.size() / 3; i < frames.size(); i++) {
            if (isOf(answer, frames.get(i))) {
                // An answer of several frames is missing as a whole.
                long at = frames.get(i).timeNanos();
                frames.removeIf(frame ->
                        isOf(answer, frame) && frame.timeNanos() >= at && frame.timeNanos() < at + 100 * MILLI);
                return frames;
            }
        }
        throw new IllegalStateException(answer + " is not in the traffic of " + profile);
    }

    private List<LoggedFrame> silent() {
        long limit = lostMillis(profile, role);
        long from = 20 * SECOND;
        long to = from + limit * MILLI + 3 * SECOND;
        return filtered(frame -> {
            Message message = profile.message(frame.frame().word());
            return message == null || message.direction() != role.sends() || outside(frame, from, to);
        });
    }

    private Optional<List<LoggedFrame>> consistency(int number) {
        double volts = HealthyTraffic.voltageFactor(profile);
        return Optional.ofNullable(
                switch (number) {
                    case 1 -> changed(Map.of(Quantity.CHARGE_CURRENT_LIMIT, 0.0));
                    case 2 -> changed(Map.of(Quantity.DISCHARGE_CURRENT_LIMIT, 0.0));
                    case 10 -> changed(Map.of(Quantity.REMAINING_CAPACITY, 180.0));
                    case 11 -> changed(Map.of(Quantity.SOC, 75.0));
                    case 20 -> changed(Map.of(Quantity.MIN_CELL_VOLTAGE, 3.26, Quantity.MAX_CELL_VOLTAGE, 3.24));
                    case 21 -> changed(Map.of(Quantity.MIN_CELL_VOLTAGE, 3.4, Quantity.MAX_CELL_VOLTAGE, 3.4));
                    case 22 ->
                        changed(Map.of(Quantity.MIN_CELL_TEMPERATURE, 30.0, Quantity.MAX_CELL_TEMPERATURE, 20.0));
                    case 23 -> changed(Map.of(Quantity.VOLTAGE, 47.0 * volts));
                    case 30 -> changed(Map.of(Quantity.CHARGE_VOLTAGE_LIMIT, 45.0 * volts));
                    case 31 -> changed(Map.of(Quantity.VOLTAGE, 5.2 * volts));
                    case 101 -> changed(Map.of(Quantity.CHARGE_CURRENT_LIMIT, 20.0, Quantity.CURRENT, 50.0));
                    case 111 -> changed(Map.of(Quantity.DISCHARGE_CURRENT_LIMIT, 20.0, Quantity.CURRENT, -50.0));
                    case 102 ->
                        HealthyTraffic.of(profile, seconds, state -> state.set(Request.CHARGE_PERMISSION, false, 0));
                    case 112 ->
                        HealthyTraffic.of(
                                profile,
                                seconds,
                                state -> state.set(Request.DISCHARGE_PERMISSION, false, 0)
                                        .set(Quantity.CURRENT, -10, 0));
                    case 121 -> changed(Map.of(Quantity.VOLTAGE, 58.0 * volts));
                    case 3 ->
                        HealthyTraffic.of(
                                profile,
                                seconds,
                                state -> state.set(Request.FORCED_CHARGE, true, 0)
                                        .set(Request.CHARGE_PERMISSION, false, 0));
                    case 4 ->
                        HealthyTraffic.of(
                                profile,
                                seconds,
                                state -> state.set(new Alarm(Cause.OVER_VOLTAGE, Severity.PROTECTION), true, 0));
                    default -> null;
                });
    }

    private List<LoggedFrame> changed(Map<Quantity, Double> numbers) {
        return HealthyTraffic.of(
                profile, seconds, state -> numbers.forEach((quantity, number) -> state.set(quantity, number, 0)));
    }
}
