package dev.bmslink.can.identify;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges a profile by identifiers, lengths and cadence. */
final class IdentifierJudge {

    /** An identifier that a relative of the profile would explain. */
    private static final double EXPLAINED_ELSEWHERE = -3;

    /** An inverter may call for batteries of several families before one answers. */
    private static final double CALLED_ELSEWHERE = -1;

    /** An identifier that no profile explains may be another device on the same bus. */
    private static final double EXPLAINED_NOWHERE = -1;

    private static final double WRONG_LENGTH = -2.5;

    private static final double MOST_AGAINST = -14;

    private final Traffic traffic;
    private final int profiles;

    /** For each identifier seen, the messages that all profiles have for it. */
    private final Map<Integer, List<Message>> knowing = new HashMap<>();

    IdentifierJudge(Traffic traffic, List<Profile> all) {
        this.traffic = traffic;
        this.profiles = all.size();
        for (int word : traffic.byWord().keySet()) {
            knowing.put(
                    word,
                    all.stream()
                            .map(profile -> profile.message(word))
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    void judge(Profile profile, Scorecard card) {
        identifiers(profile, card);
        lengths(profile, card);
        cadence(profile, card);
        missing(profile, card);
    }

    private void identifiers(Profile profile, Scorecard card) {
        List<String> known = new ArrayList<>();
        List<String> called = new ArrayList<>();
        List<String> elsewhere = new ArrayList<>();
        List<String> nowhere = new ArrayList<>();
        double bits = 0;
        for (int word : traffic.byWord().keySet()) {
            List<Message> messages = knowing.getOrDefault(word, List.of());
            String id = CanFrame.idText(word);
            if (profile.message(word) != null) {
                // The fewer profiles have an identifier, the more it says.
                bits += 0.5 + log2((double) profiles / messages.size());
                known.add(id);
            } else if (messages.isEmpty()) {
                nowhere.add(id);
            } else if (messages.stream().allMatch(message -> message.direction() == Direction.TO_BATTERY)) {
                called.add(id);
            } else {
                elsewhere.add(id);
            }
        }
        if (!known.isEmpty()) {
            card.add(
                    Math.min(bits, 16),
                    "knows " + known.size() + " of " + traffic.byWord().size() + " identifiers: " + some(known));
        }
        against(card, EXPLAINED_ELSEWHERE, elsewhere, "does not know, though another profile does: ");
        against(card, CALLED_ELSEWHERE, called, "does not know these calls to batteries of other families: ");
        against(card, EXPLAINED_NOWHERE, nowhere, "does not know: ");
    }

    private static void against(Scorecard card, double each, List<String> items, String text) {
        if (!items.isEmpty()) {
            card.add(Math.max(MOST_AGAINST, each * items.size()), text + some(items));
        }
    }

    private static String some(List<String> items) {
        return items.stream().limit(8).collect(Collectors.joining(" ")) + (items.size() > 8 ? " …" : "");
    }

    private void lengths(Profile profile, Scorecard card) {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Integer, IdTraffic> seen : traffic.byWord().entrySet()) {
            Message message = profile.message(seen.getKey());
            if (message != null
                    && !message.lengths().containsAll(seen.getValue().lengths())) {
                wrong.add(CanFrame.idText(seen.getKey()) + " with "
                        + seen.getValue().lengths() + " bytes");
            }
        }
        against(card, WRONG_LENGTH, wrong, "does not have these lengths: ");
    }

    private void cadence(Profile profile, Scorecard card) {
        int fitting = 0;
        List<String> odd = new ArrayList<>();
        for (Map.Entry<Integer, IdTraffic> seen : traffic.byWord().entrySet()) {
            Message message = profile.message(seen.getKey());
            double measured = seen.getValue().periodMillis();
            if (message == null || message.timing().periodMillis() == 0 || measured == 0) {
                continue;
            }
            double ratio = measured / message.timing().periodMillis();
            if (ratio > 0.4 && ratio < 2.5) {
                fitting++;
            } else {
                odd.add(String.format(Locale.ROOT, "%s every %.0f ms", CanFrame.idText(seen.getKey()), measured));
            }
        }
        if (fitting > 0) {
            card.add(Math.min(2, 0.3 * fitting), fitting + " periods as expected");
        }
        against(card, -0.5, odd, "other periods: ");
    }

    /** Messages that the battery would have sent by now. */
    private void missing(Profile profile, Scorecard card) {
        List<String> due = new ArrayList<>();
        List<String> notYet = new ArrayList<>();
        Set<Message> seen = traffic.messagesOf(profile);
        for (Message message : profile.messages()) {
            boolean expected = message.direction() == Direction.FROM_BATTERY
                    && message.timing().trigger() == Timing.Trigger.CYCLIC
                    && !seen.contains(message);
            if (expected) {
                boolean overdue = message.timing().periodMillis() > 0
                        && traffic.spanMillis() > 2.5 * message.timing().periodMillis();
                (overdue ? due : notYet).add(message.identifier() + " " + message.name());
            }
        }
        if (!due.isEmpty()) {
            card.add(Math.max(-8, -1.5 * due.size()), "expected but not seen: " + some(due));
        }
        if (!notYet.isEmpty()) {
            card.add(Math.max(-3, -0.25 * notYet.size()), "not seen in this short capture: " + some(notYet));
        }
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
