package dev.bmslink.core.panel;

import dev.bmslink.core.panel.Observation.Kind;
import dev.bmslink.core.panel.Observation.Seen;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what somebody writes about a panel. */
final class ObservationParser {
    private static final Pattern ITEM = Pattern.compile("(\\S+)(?:\\s+(.*))?");
    private static final Pattern RANGE = Pattern.compile("([A-Za-z]+)(\\d+)(?:-|\\.\\.)(?:[A-Za-z]+)?(\\d+)");
    private static final Map<String, Rhythm> RHYTHMS = Map.of(
            "flash 1", Rhythm.FLASH_1,
            "flash 2", Rhythm.FLASH_2,
            "flash 3", Rhythm.FLASH_3,
            "t=1s", Rhythm.flicker(1),
            "t=2s", Rhythm.flicker(2),
            "t=3s", Rhythm.flicker(3),
            "t=4s", Rhythm.flicker(4));

    private final Panel panel;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Seen> weak = new HashMap<>();

    ObservationParser(Panel panel) {
        this.panel = panel;
    }

    Observation parse(String text) {
        @Nullable Seen rest = null;
        for (String item : text.split(",", -1)) {
            Matcher matcher = ITEM.matcher(item.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("an empty item in \"" + text + "\"");
            }
            String target = matcher.group(1);
            String words = matcher.group(2);
            String state = words == null ? "on" : words.strip().toLowerCase(Locale.ROOT);
            if (target.equalsIgnoreCase("rest") || target.equalsIgnoreCase("all")) {
                rest = read(state, null);
            } else {
                note(target, state);
            }
        }
        weak.forEach(seen::putIfAbsent);
        if (rest != null) {
            for (Lamp lamp : panel.lamps()) {
                seen.putIfAbsent(lamp.name(), rest);
            }
        }
        return new Observation(seen);
    }

    private void note(String target, String state) {
        String alias = target.toUpperCase(Locale.ROOT);
        if (alias.equals("RUN") || alias.equals("ALM")) {
            noteAlias(alias, state);
            return;
        }
        for (String lamp : lamps(target)) {
            seen.put(lamp, read(state, null));
        }
    }

    /** RUN and ALM may be two colours of one lamp; then "ALM off" says nothing once RUN is noted. */
    private void noteAlias(String alias, String state) {
        Lamp lamp = panel.lamps().stream()
                .filter(candidate -> List.of(candidate.meaning().split("/")).contains(alias))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(panel.family() + " has no lamp " + alias));
        boolean shared = lamp.colours().size() > 1;
        Colour colour = alias.equals("ALM") ? Colour.RED : lamp.colours().get(0);
        Seen value = read(state, shared ? colour : null);
        (shared && value.kind() == Kind.OFF ? weak : seen).put(lamp.name(), value);
    }

    private List<String> lamps(String target) {
        Matcher range = RANGE.matcher(target);
        if (range.matches()) {
            int first = number(range.group(2));
            int last = number(range.group(3));
            return Stream.iterate(Math.min(first, last), n -> n <= Math.max(first, last), n -> n + 1)
                    .map(n -> lamp(range.group(1) + n))
                    .toList();
        }
        return List.of(lamp(target));
    }

    private static int number(String digits) {
        if (digits.length() > 2) {
            throw new IllegalArgumentException("lamp number " + digits + " is outside 0..99");
        }
        return Integer.parseInt(digits);
    }

    private String lamp(String name) {
        return panel.lamp(name)
                .map(Lamp::name)
                .orElseThrow(() -> new IllegalArgumentException(panel.family() + " has no lamp " + name + ", only "
                        + panel.lamps().stream().map(Lamp::name).toList()));
    }

    private static Seen read(String state, @Nullable Colour implied) {
        Colour colour = implied;
        String rhythm = state;
        for (Colour candidate : List.of(Colour.GREEN, Colour.BLUE, Colour.RED, Colour.PURPLE)) {
            if (state.contains(candidate.label())) {
                colour = candidate;
                rhythm = state.replace(candidate.label(), "").strip();
            }
        }
        if (RHYTHMS.containsKey(spaced(rhythm))) {
            return new Seen(Kind.FLASHING, colour, RHYTHMS.get(spaced(rhythm)));
        }
        return switch (rhythm) {
            case "", "on", "lit", "steady", "light" -> new Seen(Kind.ON, colour, null);
            case "off", "dark" -> new Seen(Kind.OFF, null, null);
            case "flash", "flashing", "flashes", "blink", "blinking", "flicker", "flickers", "flickering" ->
                new Seen(Kind.FLASHING, colour, null);
            default -> throw new IllegalArgumentException("\"" + state + "\" is not a colour or state of a lamp");
        };
    }

    /** Accepts {@code flash2} and {@code flash 2}, {@code flicker t=2s} and {@code t=2s}. */
    private static String spaced(String rhythm) {
        return rhythm.replaceFirst("^flicker\\s+t", "t").replaceFirst("^flash\\s*(\\d)$", "flash $1");
    }
}
