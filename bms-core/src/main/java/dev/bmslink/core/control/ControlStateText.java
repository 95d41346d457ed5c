package dev.bmslink.core.control;

import dev.bmslink.core.control.ControlStateReading.Problem;
import dev.bmslink.core.control.ControlStateReading.Stored;
import dev.bmslink.core.control.ControlStateReading.Unreadable;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The text form of {@link ControlState}; docs/control.md describes it. */
final class ControlStateText {
    private static final String HEADER = "bmslink-control-state ";
    private static final String VERSION = "1";
    private static final String AT = "at";
    private static final String REACHED_AT = "reached_at";
    private static final String FORCED_CHARGE = "forced_charge";
    private static final String FULL_CHARGE = "full_charge";
    private static final String TRIPPED = "tripped.";
    private static final String LIMIT = "limit.";

    private final Set<String> keys = new HashSet<>();
    private final Map<Cause, Instant> tripped = new EnumMap<>(Cause.class);
    private final Map<Quantity, Double> limits = new EnumMap<>(Quantity.class);
    private @Nullable Instant at;
    private @Nullable Instant reachedAt;
    private boolean forcedCharge;
    private boolean fullCharge;

    private ControlStateText() {}

    static String write(ControlState state) {
        StringBuilder text = new StringBuilder(HEADER + VERSION + "\n");
        line(text, AT, state.at());
        line(text, REACHED_AT, state.reachedAt());
        line(text, FORCED_CHARGE, state.forcedCharge());
        line(text, FULL_CHARGE, state.fullCharge());
        state.tripped().forEach((cause, since) -> line(text, TRIPPED + cause.key(), since));
        state.limits().forEach((limit, value) -> line(text, LIMIT + limit.key(), value));
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append('=').append(value).append('\n');
    }

    static ControlStateReading read(String text) {
        List<String> lines = text.lines().toList();
        String header = lines.isEmpty() ? "" : lines.get(0);
        if (!header.startsWith(HEADER)) {
            return new Unreadable(Problem.NOT_A_STATE, 1, header);
        }
        if (!header.equals(HEADER + VERSION)) {
            return new Unreadable(Problem.UNKNOWN_VERSION, 1, header);
        }
        ControlStateText reader = new ControlStateText();
        for (int i = 1; i < lines.size(); i++) {
            Problem problem = reader.problemOf(lines.get(i));
            if (problem != null) {
                return new Unreadable(problem, i + 1, lines.get(i));
            }
        }
        return reader.finish();
    }

    private @Nullable Problem problemOf(String line) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            return Problem.MALFORMED_LINE;
        }
        String key = line.substring(0, equals);
        if (!keys.add(key)) {
            return Problem.DUPLICATE_KEY;
        }
        try {
            return take(key, line.substring(equals + 1)) ? null : Problem.UNKNOWN_KEY;
        } catch (DateTimeException | NumberFormatException badValue) {
            return Problem.BAD_VALUE;
        }
    }

    /** Takes a value and returns whether the key is known; a value that does not fit throws. */
    private boolean take(String key, String value) {
        switch (key) {
            case AT -> at = Instant.parse(value);
            case REACHED_AT -> reachedAt = Instant.parse(value);
            case FORCED_CHARGE -> forcedCharge = flag(value);
            case FULL_CHARGE -> fullCharge = flag(value);
            default -> {
                return takeIndexed(key, value);
            }
        }
        return true;
    }

    private boolean takeIndexed(String key, String value) {
        if (key.startsWith(TRIPPED)) {
            String name = key.substring(TRIPPED.length());
            for (Cause cause : Cause.values()) {
                if (cause.key().equals(name)) {
                    tripped.put(cause, Instant.parse(value));
                    return true;
                }
            }
        } else if (key.startsWith(LIMIT)) {
            Quantity limit = Quantity.ofKey(key.substring(LIMIT.length())).orElse(null);
            if (limit != null && limit.kind() == Quantity.Kind.LIMIT) {
                limits.put(limit, limit(value));
                return true;
            }
        }
        return false;
    }

    private static boolean flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new NumberFormatException(value);
        }
        return value.equals("true");
    }

    private static double limit(String value) {
        double limit = Double.parseDouble(value);
        if (!(limit >= 0) || Double.isInfinite(limit)) {
            throw new NumberFormatException(value);
        }
        return limit;
    }

    private ControlStateReading finish() {
        Instant computed = at;
        Instant reached = reachedAt;
        if (computed == null || reached == null) {
            return new Unreadable(Problem.MISSING_KEY, 0, computed == null ? AT : REACHED_AT);
        }
        for (String key : List.of(FORCED_CHARGE, FULL_CHARGE)) {
            if (!keys.contains(key)) {
                return new Unreadable(Problem.MISSING_KEY, 0, key);
            }
        }
        return new Stored(new ControlState(computed, reached, forcedCharge, fullCharge, tripped, limits));
    }
}
