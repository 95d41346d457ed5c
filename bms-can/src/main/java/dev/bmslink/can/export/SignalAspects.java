package dev.bmslink.can.export;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Meaning;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Range;
import dev.bmslink.core.signal.Signal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a signal says about its bits, point by point. */
final class SignalAspects {

    private SignalAspects() {}

    /** The same points for every signal, in the order in which they are to be listed. */
    static Map<String, String> of(Signal signal) {
        Meaning meaning = signal.meaning();
        Range range = meaning.range();
        Map<String, String> aspects = new LinkedHashMap<>();
        aspects.put("name", signal.name());
        aspects.put("kind", signal.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        aspects.put("position", signal.bits().label());
        aspects.put("formula", signal.formula());
        aspects.put("unit", meaning.unit());
        aspects.put("range", range == null ? "" : range.toString());
        aspects.put("not available", notAvailable(signal));
        aspects.put("choices", choices(signal));
        return aspects;
    }

    private static String notAvailable(Signal signal) {
        return signal instanceof Numeric numeric && numeric.notAvailable() != Numeric.NONE
                ? String.valueOf(numeric.notAvailable())
                : "";
    }

    private static String choices(Signal signal) {
        return signal instanceof Choice choice
                ? choice.names().entrySet().stream()
                        .map(name -> name.getKey() + " " + name.getValue())
                        .collect(Collectors.joining(", "))
                : "";
    }
}
