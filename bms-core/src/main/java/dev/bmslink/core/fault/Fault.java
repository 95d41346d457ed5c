package dev.bmslink.core.fault;

import dev.bmslink.core.battery.Source;
import dev.bmslink.core.panel.Status;
import dev.bmslink.core.state.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row of a troubleshooting table.
 *
 * @param family the family's id, such as {@code gtx5000}
 * @param symptom what is seen
 * @param indicator what the lights show, or null when no light is tied to it
 * @param severity how serious it is
 * @param causes what may be the reason
 * @param actions what to do, in order
 * @param risk the risk that the manual sees
 * @param usage whether the user may go on
 * @param source where it is printed
 */
public record Fault(
        String family,
        String symptom,
        @Nullable Status indicator,
        Severity severity,
        List<String> causes,
        List<String> actions,
        Risk risk,
        Usage usage,
        Source source) {

    /** Copies the lists. */
    public Fault {
        causes = List.copyOf(causes);
        actions = List.copyOf(actions);
    }

    boolean mentions(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (symptom + " " + causes + " " + actions).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
