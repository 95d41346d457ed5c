package dev.bmslink.testkit.check;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a product claims; it decides which rules apply.
 *
 * <p>A message is named by its identifier in hex, such as {@code 35F}, or by its wire name. The text form is read by
 * {@link DeclarationText#parse} and written by {@link DeclarationText#write}.
 *
 * @param role the side that is checked
 * @param profile coordinates of the profile, {@code family@revision}; empty when another document names it
 * @param product name of the product, for people
 * @param firmware its firmware, for people
 * @param sends optional messages that the product sends; they become mandatory
 * @param packs number of packs that work together, 0 when not stated
 * @param capacityAh capacity of the whole battery in Ah, 0 when not stated
 * @param cadenceMillis time between two frames of a message in milliseconds, where it differs from the profile's
 * @param silenceToleranceMillis silence that the other side has to bear, in milliseconds; 0 when not stated
 * @param exclusions reason by rule id
 */
public record Declaration(
        Role role,
        String profile,
        String product,
        String firmware,
        SortedSet<String> sends,
        int packs,
        double capacityAh,
        SortedMap<String, Integer> cadenceMillis,
        int silenceToleranceMillis,
        SortedMap<String, String> exclusions) {

    /** Checks the numbers and copies the collections. */
    public Declaration {
        sends = Collections.unmodifiableSortedSet(new TreeSet<>(sends));
        cadenceMillis = Collections.unmodifiableSortedMap(new TreeMap<>(cadenceMillis));
        exclusions = Collections.unmodifiableSortedMap(new TreeMap<>(exclusions));
        require("packs", packs >= 0 && packs <= 256, packs, "0..256");
        require("capacityAh", capacityAh >= 0 && capacityAh <= 1e6, capacityAh, "0..1000000");
        require("silenceToleranceMillis", silenceToleranceMillis >= 0, silenceToleranceMillis, "0 and more");
        cadenceMillis.forEach((message, millis) -> require("cadence of " + message, millis > 0, millis, "1 and more"));
        exclusions.forEach((rule, reason) -> require("exclusion of " + rule, !reason.isBlank(), reason, "a reason"));
    }

    private static void require(String name, boolean holds, Object value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + " is outside " + range);
        }
    }

    /**
     * Returns a declaration that claims nothing beyond a role and a profile.
     *
     * @param role the side that is checked
     * @param profile the profile
     * @return the declaration
     */
    public static Declaration of(Role role, Profile profile) {
        return of(role, profile.id());
    }

    /**
     * Returns a declaration that claims nothing beyond a role and a profile.
     *
     * @param role the side that is checked
     * @param profile coordinates of the profile
     * @return the declaration
     */
    public static Declaration of(Role role, String profile) {
        return new Declaration(role, profile, "", "", new TreeSet<>(), 0, 0, new TreeMap<>(), 0, new TreeMap<>());
    }

    /**
     * Returns a first declaration for the product in a capture, to be completed by hand.
     *
     * @param frames the capture
     * @return the declaration of the side that is heard, the battery when both are; empty when no profile clearly fits
     */
    public static Optional<Declaration> infer(Iterable<LoggedFrame> frames) {
        return Inference.of(frames);
    }

    /**
     * Returns a first declaration for the product in a capture, to be completed by hand.
     *
     * @param role the side that is to be checked
     * @param profile the profile
     * @param frames the capture
     * @return a declaration with the optional messages that were seen, the periods of messages for which the profile states
     *     none, and the number of packs that the battery tells
     */
    public static Declaration infer(Role role, Profile profile, Iterable<LoggedFrame> frames) {
        return Inference.of(role, profile, frames);
    }

    /**
     * Returns this declaration with one more excluded rule.
     *
     * @param ruleId the rule's id
     * @param reason why it does not count
     * @return the declaration
     * @throws IllegalArgumentException when there is no reason
     */
    public Declaration excluding(String ruleId, String reason) {
        SortedMap<String, String> more = new TreeMap<>(exclusions);
        more.put(ruleId, reason);
        return new Declaration(
                role,
                profile,
                product,
                firmware,
                sends,
                packs,
                capacityAh,
                cadenceMillis,
                silenceToleranceMillis,
                more);
    }

    /**
     * Returns whether the product claims to send an optional message.
     *
     * @param message the message
     * @return true when it is listed by identifier or by name
     */
    public boolean claims(Message message) {
        return sends.stream().anyMatch(reference -> isOf(reference, message));
    }

    /**
     * Returns the declared period of a message.
     *
     * @param message the message
     * @return milliseconds, or 0 when none is declared
     */
    public int cadenceMillis(Message message) {
        for (Map.Entry<String, Integer> entry : cadenceMillis.entrySet()) {
            if (isOf(entry.getKey(), message)) {
                return entry.getValue();
            }
        }
        return 0;
    }

    /** The shortest way to name a message in a declaration. */
    static String reference(Message message) {
        return shortened(message.identifier().toString());
    }

    private static boolean isOf(String reference, Message message) {
        return reference.equals(message.name()) || shortened(reference).equals(reference(message));
    }

    private static String shortened(String identifier) {
        String upper = identifier.toUpperCase(Locale.ROOT);
        int zeros = 0;
        while (upper.length() - zeros > 3 && upper.charAt(zeros) == '0') {
            zeros++;
        }
        return upper.substring(zeros);
    }
}
