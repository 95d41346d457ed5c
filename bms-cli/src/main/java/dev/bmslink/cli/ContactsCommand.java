package dev.bmslink.cli;

import dev.bmslink.cli.battery.BatterySheet;
import dev.bmslink.cli.battery.TextSheet;
import dev.bmslink.cli.print.RecordJson;
import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.contact.Agreement;
import dev.bmslink.core.contact.Conclusion;
import dev.bmslink.core.contact.DryContact;
import dev.bmslink.core.contact.DryContacts;
import dev.bmslink.core.contact.Permission;
import dev.bmslink.core.contact.RestState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms contacts}. */
@Command(
        name = "contacts",
        description = "Show a battery's dry contacts, or say what their levels mean.",
        footer = {
            "",
            "A contact is named by its terminals or by charging or discharging.",
            "Exit code 1 when contact and bus disagree or a load is too much;",
            "4 when nothing can be concluded.",
            "",
            "Examples: bms contacts gtx3000",
            "          bms contacts gtx5000 --level charging=closed --bus charging=allowed",
            "          bms contacts gtx2500 --level 1/2=closed --rest open",
            "          bms contacts gtx5000 --load 24,0.5"
        })
final class ContactsCommand extends DocumentCommand {

    enum Position {
        open,
        closed
    }

    @Parameters(paramLabel = "MODEL", converter = ModelConverter.class, description = "A model, such as gtx5000.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Model model;

    @Option(
            names = {"--level", "--conclude"},
            split = ",",
            paramLabel = "CONTACT=open|closed",
            description = "Levels found at the contacts.")
    private Map<String, Position> levels = new LinkedHashMap<>();

    @Option(
            names = "--bus",
            split = ",",
            paramLabel = "CONTACT=allowed|prohibited",
            description = "What the battery's flags on the bus say.")
    private Map<String, Permission> bus = new LinkedHashMap<>();

    @Option(names = "--rest", paramLabel = "open|closed", description = "Measured state of contacts at rest.")
    private @Nullable Position rest;

    @Option(names = "--load", split = ",", arity = "1", paramLabel = "VOLTS,AMPERES", description = "A load to check.")
    private List<Double> load = List.of();

    ContactsCommand(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        DryContacts contacts = DryContacts.of(model.family()).orElse(null);
        if (rest != null && levels.isEmpty()) {
            throw Failure.usage("--rest goes with --level");
        }
        if (levels.isEmpty() && bus.isEmpty() && load.isEmpty()) {
            write(
                    () -> TextSheet.of(terminal(), List.of(BatterySheet.contacts(model))),
                    () -> RecordJson.fields(
                            contacts == null
                                    ? new DryContacts(model.family(), List.of(), Double.NaN, Double.NaN)
                                    : contacts),
                    this::noPicture);
            return ExitCode.OK;
        }
        if (contacts == null) {
            throw Failure.usage(model.id() + " has no dry contacts");
        }
        return judge(contacts);
    }

    private int judge(DryContacts contacts) throws IOException {
        Map<DryContact, Position> found = byContact(contacts, levels);
        Map<DryContact, Permission> flags = byContact(contacts, bus);
        List<Finding> findings = new ArrayList<>();
        if (!load.isEmpty()) {
            if (load.size() != 2) {
                throw Failure.usage("--load takes volts and amperes, such as 24,0.5");
            }
            findings.addAll(contacts.checkLoad(load.get(0), load.get(1)));
        }
        List<Map<String, Object>> answers = new ArrayList<>();
        boolean concluded = true;
        for (DryContact contact : contacts.contacts()) {
            if (!found.containsKey(contact) && !flags.containsKey(contact)) {
                continue;
            }
            Conclusion conclusion = conclude(contact, found.get(contact));
            Agreement agreement =
                    Agreement.of(contact.prohibits(), conclusion, flags.getOrDefault(contact, Permission.UNKNOWN));
            findings.addAll(agreement.findings());
            concluded &= agreement.decision() != Permission.UNKNOWN;
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("terminals", contact.terminals());
            answer.put("prohibits", contact.prohibits());
            answer.put("conclusion", conclusion);
            answer.put("decision", agreement.decision());
            answers.add(answer);
        }
        write(
                () -> text(answers)
                        + findings(findings)
                        + (findings.isEmpty() && !load.isEmpty() ? "The load is within the rating.\n" : ""),
                () -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("model", model.id());
                    fields.put("contacts", answers);
                    fields.put("findings", findings);
                    return fields;
                },
                this::noPicture);
        if (!findings.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        return concluded ? ExitCode.OK : ExitCode.INCONCLUSIVE;
    }

    private Conclusion conclude(DryContact contact, @Nullable Position position) {
        if (position == null) {
            return Conclusion.NOTHING;
        }
        DryContact measured = rest == null
                ? contact
                : contact.withRest(rest == Position.open ? RestState.NORMALLY_OPEN : RestState.NORMALLY_CLOSED);
        return measured.conclude(position == Position.closed);
    }

    private static String text(List<Map<String, Object>> answers) {
        StringBuilder text = new StringBuilder();
        for (Map<String, Object> answer : answers) {
            text.append(words(answer.get("prohibits"))).append(": contact ");
            text.append(answer.get("terminals")).append(" says ").append(words(answer.get("conclusion")));
            text.append("; so it is ").append(words(answer.get("decision"))).append('\n');
        }
        return text.toString();
    }

    private static String words(@Nullable Object constant) {
        return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static <T> Map<DryContact, T> byContact(DryContacts contacts, Map<String, T> named) {
        Map<DryContact, T> found = new LinkedHashMap<>();
        named.forEach((name, value) -> found.put(find(contacts, name), value));
        return found;
    }

    private static DryContact find(DryContacts contacts, String name) {
        return contacts.contacts().stream()
                .filter(contact -> contact.terminals().equalsIgnoreCase(name)
                        || contact.prohibits().label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Failure.usage(contacts.family() + " has no contact " + name + "; it has "
                        + String.join(
                                ", ",
                                contacts.contacts().stream()
                                        .map(DryContact::terminals)
                                        .toList())
                        + ", charging and discharging"));
    }
}
