package dev.bmslink.testkit.check;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.rs485.ascii.message.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The page {@code docs/conformance/rules.md}, and the list of ids that must not change. */
final class RulesPage {
    private RulesPage() {}

    /** One line for each rule: subject, role, id, obligation, and whether it is watched. */
    static List<String> ids() {
        List<String> lines = new ArrayList<>();
        for (Profile profile : Profiles.all()) {
            for (Role role : Role.values()) {
                Conformance.rules(profile, role).forEach(rule -> lines.add(line(profile.id(), role, rule)));
            }
        }
        for (Role role : Role.values()) {
            serial(role)
                    .forEach(rule -> lines.add(line(rule.id().startsWith("LINK") ? "link-port" : "ascii", role, rule)));
        }
        return lines;
    }

    private static String line(String subject, Role role, Rule rule) {
        return subject + " " + role.key() + " " + rule.id() + " " + rule.obligation()
                + (rule.isWatched() ? " watched" : "");
    }

    private static List<Rule> serial(Role role) {
        List<Rule> rules = new ArrayList<>();
        new AsciiChecker(Declaration.of(role, "pylontech-ascii"), Dialect.DEFAULT)
                .report()
                .results()
                .forEach(result -> rules.add(result.rule()));
        if (role == Role.BATTERY) {
            new LinkChecker(Declaration.of(role, "link-port"))
                    .report()
                    .results()
                    .forEach(result -> rules.add(result.rule()));
        }
        return rules;
    }

    static String text() {
        StringBuilder page = new StringBuilder("""
            # Conformance rules

            Written by `docs/generate-rules` from the rules themselves; a test fails when this page differs.

            A rule's id is `PROFILE-MESSAGE-CLASS-NUMBER`. It is unique within a profile revision and a role, and never
            changes: a rule about a signal is numbered by the first bit of the signal, as in a DBC file, plus 64 for each
            page, so that a new signal does not renumber another. Numbers from 100 on in `SET` are addresses in the
            identifier, in `RNG` signs of magnitudes. `ALL` stands for several messages.

            A rule that rests on one source or less is *watched*: breaking it is reported and does not count. The verdict
            about a product is the worst one of the rules that are MUST and not watched.

            ## What follows from a definition

            | class | number | what has to be so | MUST when |
            | --- | --- | --- | --- |
            | SET | 000 | a cyclic message is there | a document states it with a period and without a condition, or the product declares it |
            | SET | 100 and more | an address in the identifier is one that senders use | always |
            | LEN | 000 | the number of bytes is one of those that are permitted | always |
            | RNG | first bit | a value lies in its range, fixed bytes are the fixed ones | the protocol states the range; SHOULD when it is a judgement of what is plausible |
            | RNG | 100 + first bit | a limit that is a magnitude is not negative | never: SHOULD |
            | CHO | first bit | a number that stands for a name has one; a page is described | the names count from 0 |
            | RSV | 000 | reserved bits are zero | a document describes the message |
            | TIM | 001 | the median interval is at most 25 % above the period | a document states the period without a condition, or the product declares it |
            | TIM | 002 | the median interval is at most 25 % below the period | never: SHOULD |
            | TIM | 003 | 95 % of the intervals lie within 25 % of their median | never: SHOULD |
            | TIM | 004 | the message never stays away for more than three periods | as 001 |
            | TIM | 005 | no two frames come sooner after each other than stated | a document describes the message |
            | KA | 001 | an answer comes within 1 s | always |

            ## What is written

            Each applies to the profiles whose frames carry the values.

            | id | obligation | what has to be so | source | profiles |
            | --- | --- | --- | --- | --- |
            """);
        written(page);
        serialTable(page);
        page.append("\n## How many\n\n| profile | role | MUST | SHOULD | MAY | watched | all |\n")
                .append("| --- | --- | --: | --: | --: | --: | --: |\n");
        Profiles.all().forEach(profile -> counts(page, profile));
        page.append("\n"
                        + "## By message\n\n"
                        + "The ids of the rules about each message; a `w` marks a watched rule, a lower-case")
                .append(" letter the obligation of a rule that is not MUST: `s` SHOULD, `m` MAY.\n");
        Profiles.all().forEach(profile -> messages(page, profile));
        return page.toString();
    }

    private static void written(StringBuilder page) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        Map<String, Set<String>> profiles = new LinkedHashMap<>();
        for (Profile profile : Profiles.all()) {
            for (Role role : Role.values()) {
                for (Rule rule : Conformance.rules(profile, role)) {
                    boolean set =
                            rule.ruleClass() == RuleClass.KA && rule.sentence().contains("complete set");
                    if (rule.message().isEmpty() || set) {
                        String key =
                                rule.id().substring(rule.id().indexOf('-') + 1) + rule.sentence() + rule.obligation();
                        rules.putIfAbsent(key, rule);
                        profiles.computeIfAbsent(key, any -> new LinkedHashSet<>())
                                .add(profile.head().family());
                    }
                }
            }
        }
        rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> row(
                        page,
                        "*-"
                                + entry.getValue()
                                        .id()
                                        .substring(entry.getValue().id().indexOf('-') + 1),
                        entry.getValue(),
                        String.join(", ", profiles.get(entry.getKey()))));
    }

    private static void row(StringBuilder page, String id, Rule rule, String last) {
        page.append("| ").append(id).append(" | ").append(rule.obligation());
        page.append(rule.isWatched() ? ", watched" : "").append(" | ").append(rule.sentence());
        page.append(" | ").append(rule.provenance()).append(" | ").append(last).append(" |\n");
    }

    private static void serialTable(StringBuilder page) {
        page.append("\n## Link port and ASCII protocol\n\n| id | obligation | what has to be so | source | role |\n")
                .append("| --- | --- | --- | --- | --- |\n");
        for (Role role : Role.values()) {
            serial(role).forEach(rule -> row(page, rule.id(), rule, role.key()));
        }
    }

    private static void counts(StringBuilder page, Profile profile) {
        for (Role role : Role.values()) {
            List<Rule> rules = Conformance.rules(profile, role);
            page.append("| ").append(profile.id()).append(" | ").append(role.key());
            for (Obligation obligation : List.of(Obligation.MUST, Obligation.SHOULD, Obligation.MAY)) {
                long count = rules.stream()
                        .filter(rule -> rule.obligation() == obligation && !rule.isWatched())
                        .count();
                page.append(" | ").append(count);
            }
            page.append(" | ").append(rules.stream().filter(Rule::isWatched).count());
            page.append(" | ").append(rules.size()).append(" |\n");
        }
    }

    private static void messages(StringBuilder page, Profile profile) {
        page.append("\n### ").append(profile.id()).append("\n\n| message | rules |\n| --- | --- |\n");
        Map<String, List<Rule>> byMessage = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            for (Rule rule : Conformance.rules(profile, role)) {
                if (!rule.message().isEmpty()) {
                    byMessage
                            .computeIfAbsent(rule.message(), any -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        byMessage.forEach((message, rules) -> {
            String first = rules.get(0).id();
            String prefix = first.substring(0, first.indexOf('-', first.indexOf('-') + 1) + 1);
            page.append("| ").append(message).append(" `").append(prefix).append("` | ");
            page.append(rules.stream().map(RulesPage::mark).collect(Collectors.joining(" ")));
            page.append(" |\n");
        });
    }

    private static String mark(Rule rule) {
        String[] parts = rule.id().split("-");
        String obligation = switch (rule.obligation()) {
            case MUST -> "";
            case SHOULD -> "s";
            case MAY -> "m";
            case FOLKLORE -> "f";
        };
        return parts[2] + "-" + parts[3] + obligation + (rule.isWatched() ? "w" : "");
    }
}
