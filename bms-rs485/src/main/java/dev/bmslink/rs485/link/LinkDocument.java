package dev.bmslink.rs485.link;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The tables of the protocol as Markdown, as the machines follow them. */
public final class LinkDocument {
    private LinkDocument() {}

    /**
     * Returns the tables: messages, times, and both machines with their diagrams.
     *
     * @return Markdown that begins with a heading of the second level
     */
    public static String tables() {
        StringBuilder page = new StringBuilder("## Messages\n\n");
        messages(page);
        page.append("## Times\n\n");
        times(page);
        page.append("## The master\n\n");
        machine(page, MasterRule.asTable());
        page.append("## A pack behind the master\n\n");
        machine(page, SlaveRule.asTable());
        return page.toString();
    }

    private static void messages(StringBuilder page) {
        page.append("| code | message | kind | bytes | payload |\n|---|---|---|---|---|\n");
        for (MessageType type : MessageType.values()) {
            page.append("| %02X | %s | %s | %d | %s |\n"
                    .formatted(
                            type.code(),
                            type,
                            type.kind().name().toLowerCase(Locale.ROOT),
                            type.length(),
                            type.fields().stream().map(LinkDocument::field).collect(Collectors.joining("; "))));
        }
        page.append('\n');
    }

    private static String field(PayloadField field) {
        String width = field.bytes() == 1 ? "" : " (" + field.bytes() + (field.signed() ? ", signed" : "") + ")";
        String unit = field.unit().isEmpty() ? "" : " in " + field.unit();
        return "`" + field.name() + "`" + width + unit + ": " + field.meaning();
    }

    private static void times(StringBuilder page) {
        List<LinkTimers> rates =
                LinkTimers.BAUDS.stream().map(baud -> LinkTimers.of(baud, 15)).toList();
        page.append("Milliseconds, for a chain of 16:\n\n| |");
        rates.forEach(rate -> page.append(' ').append(rate.baud()).append(" |"));
        page.append("\n|---|").append("---|".repeat(rates.size())).append('\n');
        row(page, "T_char", rates, LinkTimers::charNanos);
        row(page, "T_turn_min", rates, LinkTimers::turnMinNanos);
        row(page, "T_turn_max", rates, LinkTimers::turnMaxNanos);
        row(page, "T_gap", rates, LinkTimers::gapNanos);
        row(page, "silence after a broadcast", rates, LinkTimers::broadcastNanos);
        for (MessageType type :
                List.of(MessageType.WHO, MessageType.ASSIGN, MessageType.CONFIRM, MessageType.POLL, MessageType.PING)) {
            row(page, "T_rto " + type, rates, rate -> rate.responseTime(type));
        }
        row(page, "T_cycle", rates, LinkTimers::cycleNanos);
        page.append('\n');
    }

    private static void row(StringBuilder page, String name, List<LinkTimers> rates, ToLongFunction<LinkTimers> value) {
        page.append("| ").append(name).append(" |");
        rates.forEach(rate -> page.append(
                String.format(Locale.ROOT, " %.3f |", value.applyAsLong(rate) / (double) LinkTimers.MILLI)));
        page.append('\n');
    }

    private static <S extends Enum<S>, E extends Enum<E>, R extends Rule<S, E>> void machine(
            StringBuilder page, StateTable<S, E, R> table) {
        diagram(page, table);
        page.append("| rule | state | event | when | does | next |\n|---|---|---|---|---|---|\n");
        for (R rule : table.rules()) {
            page.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            names(rule.from()),
                            names(rule.events()),
                            rule.guard(),
                            rule.action(),
                            rule.to().isEmpty() ? "same" : names(rule.to())));
        }
        page.append("\nEvery state and event; – is ignored, ✗ cannot happen:\n\n| |");
        table.states().forEach(state -> page.append(' ').append(state).append(" |"));
        page.append("\n|---|").append("---|".repeat(table.states().size())).append('\n');
        for (E event : table.events()) {
            page.append("| ").append(event).append(" |");
            for (S state : table.states()) {
                StateTable.Cell<R> cell = table.cell(state, event);
                page.append(' ')
                        .append(
                                switch (cell.kind()) {
                                    case HANDLED ->
                                        cell.rules().stream().map(Rule::id).collect(Collectors.joining(" "));
                                    case IGNORED -> "–";
                                    case FAULT -> "✗";
                                })
                        .append(" |");
            }
            page.append('\n');
        }
        page.append('\n');
    }

    private static <S extends Enum<S>, E extends Enum<E>, R extends Rule<S, E>> void diagram(
            StringBuilder page, StateTable<S, E, R> table) {
        TreeMap<String, String> edges = new TreeMap<>();
        for (S state : table.states()) {
            for (R rule : table.rules()) {
                if (rule.from().contains(state)) {
                    rule.to().stream()
                            .filter(to -> to != state)
                            .forEach(to ->
                                    edges.merge(state + " --> " + to, rule.id(), (some, more) -> some + ", " + more));
                }
            }
        }
        page.append("```mermaid\nstateDiagram-v2\n");
        edges.forEach((edge, rules) ->
                page.append("    ").append(edge).append(" : ").append(rules).append('\n'));
        page.append("```\n\n");
    }

    private static String names(Set<? extends Enum<?>> set) {
        return set.stream().map(Enum::name).collect(Collectors.joining(", "));
    }
}
