package dev.bmslink.can.state;

import dev.bmslink.core.signal.Signal;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects losses, each once. */
final class Losses {
    private final Set<Loss> all = new LinkedHashSet<>();

    void add(Loss.Kind kind, String subject, String detail) {
        all.add(new Loss(kind, subject, detail));
    }

    void add(Loss loss) {
        all.add(loss);
    }

    void noHome(String subject, String detail) {
        add(Loss.Kind.NO_HOME, subject, detail);
    }

    void saturated(Signal signal, double number, BigDecimal sent) {
        String unit = signal.meaning().unit();
        add(Loss.Kind.SATURATED, signal.name(), number + " " + unit + " is sent as " + sent.toPlainString());
    }

    void outOfRange(Signal signal, double number) {
        String unit = signal.meaning().unit();
        add(
                Loss.Kind.OUT_OF_RANGE,
                signal.name(),
                number + " " + unit + " is outside " + signal.meaning().range());
    }

    List<Loss> toList() {
        return List.copyOf(all);
    }
}
