package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a protocol between battery and inverter.
 *
 * <p>Where sources disagree, a profile follows the reading that its fact base holds for right, and offers the others as
 * {@linkplain #options options}.
 */
public final class Profile {

    private final ProfileHead head;
    private final List<Message> messages;
    private final List<SplitText> splitTexts;
    private final List<ProfileOption> options;
    private final Map<String, String> chosen;
    private final IdentifierTable table;
    private final Message[] messagesByIndex;

    /**
     * Creates a profile with the standard reading of every option.
     *
     * @param head name and standing
     * @param messages the messages
     * @param splitTexts texts that span several frames
     * @param options points on which sources disagree
     * @throws IllegalArgumentException when two messages share a name or an identifier
     */
    public Profile(ProfileHead head, List<Message> messages, List<SplitText> splitTexts, List<ProfileOption> options) {
        this(head, messages, splitTexts, options, Map.of());
    }

    private Profile(
            ProfileHead head,
            List<Message> messages,
            List<SplitText> splitTexts,
            List<ProfileOption> options,
            Map<String, String> chosen) {
        this.head = head;
        this.messages = List.copyOf(messages);
        this.splitTexts = List.copyOf(splitTexts);
        this.options = List.copyOf(options);
        this.chosen = new TreeMap<>(chosen);
        this.table = new IdentifierTable(messages);
        this.messagesByIndex = messages.toArray(Message[]::new);
        if (messages.stream().map(Message::name).distinct().count() != messages.size()) {
            throw new IllegalArgumentException(head.family() + ": a message name occurs twice");
        }
    }

    /**
     * Starts a profile that differs from this one in some messages.
     *
     * @param other name and standing of the new profile
     * @return a delta that holds this profile's messages; texts that span frames and options are not taken over
     */
    public ProfileDelta derive(ProfileHead other) {
        return new ProfileDelta(other, messages);
    }

    /**
     * Returns a profile with another reading of one option.
     *
     * @param option the option's name
     * @param reading the reading's name
     * @return the profile
     * @throws IllegalArgumentException when this profile has no such option or the option no such reading
     */
    public Profile with(String option, String reading) {
        ProfileOption point = options.stream()
                .filter(candidate -> candidate.name().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(id() + " has no option " + option + "; it has "
                        + options.stream().map(ProfileOption::name).toList()));
        List<Message> replacements = point.readings().get(reading);
        if (replacements == null) {
            throw new IllegalArgumentException("option " + option + " has no reading " + reading + "; it has "
                    + point.readings().keySet());
        }
        List<Message> changed = new ArrayList<>(messages);
        changed.replaceAll(message -> replacements.stream()
                .filter(replacement -> replacement.name().equals(message.name()))
                .findFirst()
                .orElse(message));
        Map<String, String> choices = new TreeMap<>(chosen);
        if (reading.equals(point.standard())) {
            choices.remove(option);
        } else {
            choices.put(option, reading);
        }
        return new Profile(head, changed, splitTexts, options, choices);
    }

    /**
     * Returns the coordinates, under which the catalogue finds this profile.
     *
     * @return {@code family@revision}, followed by {@code ?option=reading} for readings other than the standard ones
     */
    public String id() {
        StringBuilder id = new StringBuilder(head.family()).append('@').append(head.revision());
        char separator = '?';
        for (Map.Entry<String, String> choice : chosen.entrySet()) {
            id.append(separator).append(choice.getKey()).append('=').append(choice.getValue());
            separator = '&';
        }
        return id.toString();
    }

    /**
     * Returns name and standing.
     *
     * @return the head
     */
    public ProfileHead head() {
        return head;
    }

    /**
     * Returns the messages.
     *
     * @return the messages in the order of the description
     */
    public List<Message> messages() {
        return messages;
    }

    /**
     * Returns the texts that span several frames.
     *
     * @return the texts, none for most profiles
     */
    public List<SplitText> splitTexts() {
        return splitTexts;
    }

    /**
     * Returns the points on which sources disagree.
     *
     * @return the options, none for most profiles
     */
    public List<ProfileOption> options() {
        return options;
    }

    /**
     * Returns the message of an identifier.
     *
     * @param word the identifier with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @return the message, or null when this profile has none
     */
    public @Nullable Message message(int word) {
        int index = table.get(word);
        return index < 0 ? null : messagesByIndex[index];
    }

    /**
     * Returns the place of an identifier's message among {@link #messages}.
     *
     * <p>The lookup takes the same time for any identifier and in any order; its result suits an array or a {@code switch}.
     *
     * @param word the identifier with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @return an index, or −1 when this profile has no such message
     */
    public int indexOf(int word) {
        return table.get(word);
    }

    /**
     * Returns a message.
     *
     * @param name the message's name
     * @return the message, or empty when there is none of this name
     */
    public Optional<Message> message(String name) {
        return messages.stream().filter(message -> message.name().equals(name)).findFirst();
    }

    /**
     * Returns what a frame says.
     *
     * @param frame any frame
     * @return the values, and what is wrong with the frame; never throws
     */
    public Decoded decode(CanFrame frame) {
        return Decoded.of(frame, message(frame.word()));
    }

    @Override
    public String toString() {
        return id();
    }
}
