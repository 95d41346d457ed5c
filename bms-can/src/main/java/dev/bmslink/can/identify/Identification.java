package dev.bmslink.can.identify;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The profiles that a capture may belong to, the best first.
 *
 * @param candidates profiles with at least one identifier of the capture
 * @param traffic the capture
 */
public record Identification(List<Candidate> candidates, Traffic traffic) {

    /** Evidence that "none of these" has from the start: a profile must earn more. */
    private static final double NONE_BITS = 5;

    /** A published protocol is met more often than one that was merely seen. */
    private static final double PUBLISHED = 1;

    private static final double CONFIDENT_SCORE = 0.8;

    private static final double CONFIDENT_FAMILY_SCORE = 0.9;

    /**
     * Ranks all profiles of the catalogue.
     *
     * @param traffic a capture
     * @return the ranking
     */
    public static Identification of(Traffic traffic) {
        return of(traffic, Profiles.all());
    }

    /**
     * Ranks profiles.
     *
     * @param traffic a capture
     * @param profiles the profiles to choose from
     * @return the ranking
     */
    public static Identification of(Traffic traffic, List<Profile> profiles) {
        IdentifierJudge identifiers = new IdentifierJudge(traffic, profiles);
        NameJudge names = new NameJudge(traffic, profiles);
        List<Candidate> unscored = profiles.stream()
                .filter(profile -> traffic.byWord().keySet().stream().anyMatch(word -> profile.message(word) != null))
                .map(profile -> judge(traffic, identifiers, names, profile))
                .toList();
        double best = Math.max(
                NONE_BITS, unscored.stream().mapToDouble(Candidate::bits).max().orElse(0));
        double total = Math.pow(2, NONE_BITS - best)
                + unscored.stream()
                        .mapToDouble(candidate -> Math.pow(2, candidate.bits() - best))
                        .sum();
        List<Candidate> ranked = unscored.stream()
                .map(candidate -> new Candidate(
                        candidate.profile(),
                        Math.pow(2, candidate.bits() - best) / total,
                        candidate.bits(),
                        candidate.evidence()))
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.bits()))
                .toList();
        return new Identification(ranked, traffic);
    }

    private static Candidate judge(Traffic traffic, IdentifierJudge identifiers, NameJudge names, Profile profile) {
        Scorecard card = new Scorecard();
        if (profile.head().published()) {
            card.add(PUBLISHED, "the maker publishes it");
        }
        List<Decoded> samples = traffic.decodedBy(profile);
        identifiers.judge(profile, card);
        new ContentJudge().judge(samples, card);
        ConsistencyJudge.judge(samples, card);
        names.judge(profile, card);
        return new Candidate(profile, 0, card.bits(), card.weightiestFirst());
    }

    /**
     * Returns the profile that the capture belongs to.
     *
     * @return the first candidate when it is clearly the best, or when its family is and nothing that was seen tells the
     *     revisions apart; otherwise empty: not known
     */
    public Optional<Candidate> confident() {
        return candidates.stream()
                .findFirst()
                .filter(first -> first.score() >= CONFIDENT_SCORE || familyScore(first) >= CONFIDENT_FAMILY_SCORE);
    }

    /**
     * Returns whether the revision of the first candidate is as certain as its family.
     *
     * @return false when another revision of the family fits nearly as well
     */
    public boolean isRevisionCertain() {
        return candidates.isEmpty() || candidates.get(0).score() >= CONFIDENT_SCORE;
    }

    private double familyScore(Candidate first) {
        String family = first.profile().head().family();
        return candidates.stream()
                .filter(candidate -> candidate.profile().head().family().equals(family))
                .mapToDouble(Candidate::score)
                .sum();
    }

    /**
     * Returns what would settle the question.
     *
     * @return a sentence, or empty when nothing that can be captured tells the first two candidates apart
     */
    public Optional<String> toBeSure() {
        if (candidates.size() < 2) {
            return Optional.empty();
        }
        Profile first = candidates.get(0).profile();
        Profile second = candidates.get(1).profile();
        String onlyFirst = unseen(first, second);
        String onlySecond = unseen(second, first);
        if (onlyFirst.isEmpty() && onlySecond.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder advice = new StringBuilder("to be sure, capture ten seconds and look for");
        if (!onlyFirst.isEmpty()) {
            advice.append(' ')
                    .append(onlyFirst)
                    .append(", which only ")
                    .append(first.id())
                    .append(" sends");
        }
        if (!onlySecond.isEmpty()) {
            advice.append(onlyFirst.isEmpty() ? " " : "; or ")
                    .append(onlySecond)
                    .append(", which only ")
                    .append(second.id())
                    .append(" sends");
        }
        return Optional.of(advice.toString());
    }

    /** Messages of one profile that the other has not and that were not seen yet. */
    private String unseen(Profile one, Profile other) {
        Set<Message> seen = traffic.messagesOf(one);
        return one.messages().stream()
                .filter(message -> message.direction() == Direction.FROM_BATTERY)
                .filter(message -> other.message(message.identifier().word()) == null)
                .filter(message -> !seen.contains(message))
                .limit(3)
                .map(Message::toString)
                .collect(Collectors.joining(" or "));
    }
}
