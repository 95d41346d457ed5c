package dev.bmslink.testkit.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one declaration. */
final class DeclarationParser {
    private static final String CADENCE = "cadence_ms.";
    private static final String EXCLUDE = "exclude.";
    private static final int MAX_PACKS = 256;
    private static final int MAX_MILLIS = 86_400_000;

    private final List<DeclarationText.Problem> problems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final SortedSet<String> sends = new TreeSet<>();
    private final SortedMap<String, Integer> cadence = new TreeMap<>();
    private final SortedMap<String, String> exclusions = new TreeMap<>();
    private @Nullable Role role;
    private String profile = "";
    private String product = "";
    private String firmware = "";
    private int packs;
    private double capacityAh;
    private int silence;
    private int line;

    DeclarationText.Parsed parse(String text) {
        for (String raw : text.split("\\R", -1)) {
            line++;
            String content = raw.strip();
            if (!content.isEmpty() && content.charAt(0) != '#') {
                parseLine(content);
            }
        }
        line = 0;
        if (!keys.contains("role")) {
            problem("role is missing");
        }
        if (!keys.contains("profile")) {
            problem("profile is missing");
        }
        if (role == null || !problems.isEmpty()) {
            return new DeclarationText.Parsed(Optional.empty(), problems);
        }
        Declaration declaration = new Declaration(
                role, profile, product, firmware, sends, packs, capacityAh, cadence, silence, exclusions);
        return new DeclarationText.Parsed(Optional.of(declaration), List.of());
    }

    private void parseLine(String content) {
        int equals = content.indexOf('=');
        if (equals < 1) {
            problem("\"" + content + "\" is not key = value");
            return;
        }
        String key = content.substring(0, equals).strip();
        String value = content.substring(equals + 1).strip();
        if (!keys.add(key)) {
            problem(key + " is there twice");
        } else if (value.isEmpty()) {
            problem(key + " has no value");
        } else {
            take(key, value);
        }
    }

    private void take(String key, String value) {
        switch (key) {
            case "role" -> role = role(value);
            case "profile" -> profile = value;
            case "product" -> product = value;
            case "firmware" -> firmware = value;
            case "sends" -> sends(value);
            case "packs" -> packs = (int) number(key, value, 1, MAX_PACKS, true);
            case "capacity_ah" -> capacityAh = number(key, value, 1, 1e6, false);
            case "silence_tolerance_ms" -> silence = (int) number(key, value, 1, MAX_MILLIS, true);
            default -> takeNamed(key, value);
        }
    }

    private void takeNamed(String key, String value) {
        if (key.startsWith(CADENCE) && key.length() > CADENCE.length()) {
            cadence.put(key.substring(CADENCE.length()), (int) number(key, value, 1, MAX_MILLIS, true));
        } else if (key.startsWith(EXCLUDE) && key.length() > EXCLUDE.length()) {
            exclusions.put(key.substring(EXCLUDE.length()), value);
        } else {
            problem(key + " is no key of a declaration");
        }
    }

    private void sends(String value) {
        for (String message : value.split(",", -1)) {
            if (message.isBlank()) {
                problem("sends has an empty entry");
            } else {
                sends.add(message.strip());
            }
        }
    }

    private @Nullable Role role(String value) {
        for (Role candidate : Role.values()) {
            if (candidate.key().equals(value.toLowerCase(Locale.ROOT))) {
                return candidate;
            }
        }
        problem("role = " + value + " is neither battery nor inverter");
        return null;
    }

    /** A number within its range, or the smallest one after a problem was noted. */
    private double number(String key, String value, double min, double max, boolean whole) {
        try {
            double number = Double.parseDouble(value);
            if (number >= min && number <= max && (!whole || number == Math.rint(number))) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the problem, which names the value.
        }
        problem(key + " = " + value + " is no " + (whole ? "whole " : "") + "number from " + (long) min + " to "
                + (long) max);
        return min;
    }

    private void problem(String message) {
        problems.add(new DeclarationText.Problem(line, message));
    }
}
