package dev.bmslink.can.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * A profile described by what differs from another one.
 *
 * <p>Not thread-safe; the profiles it builds are immutable.
 */
public final class ProfileDelta {

    private final ProfileHead head;
    private final List<Message> messages;
    private final List<SplitText> splitTexts = new ArrayList<>();
    private final List<ProfileOption> options = new ArrayList<>();

    ProfileDelta(ProfileHead head, List<Message> base) {
        this.head = head;
        this.messages = new ArrayList<>(base);
    }

    /**
     * Puts messages in the places of those with the same names.
     *
     * @param replacements the messages
     * @return this
     * @throws IllegalArgumentException when there is no message of that name
     */
    public ProfileDelta replace(Message... replacements) {
        for (Message replacement : replacements) {
            messages.set(indexOf(replacement.name()), replacement);
        }
        return this;
    }

    /**
     * Adds messages at the end.
     *
     * @param more the messages
     * @return this
     */
    public ProfileDelta add(Message... more) {
        messages.addAll(List.of(more));
        return this;
    }

    /**
     * Leaves messages out.
     *
     * @param names their names
     * @return this
     * @throws IllegalArgumentException when there is no message of that name
     */
    public ProfileDelta without(String... names) {
        for (String name : names) {
            messages.remove(indexOf(name));
        }
        return this;
    }

    /**
     * Adds texts that span several frames.
     *
     * @param texts the texts
     * @return this
     */
    public ProfileDelta splitTexts(SplitText... texts) {
        splitTexts.addAll(List.of(texts));
        return this;
    }

    /**
     * Adds points on which sources disagree.
     *
     * @param points the options
     * @return this
     */
    public ProfileDelta options(ProfileOption... points) {
        options.addAll(List.of(points));
        return this;
    }

    /**
     * Ends the description.
     *
     * @return the profile
     * @throws IllegalArgumentException when two messages share a name or an identifier
     */
    public Profile profile() {
        return new Profile(head, messages, splitTexts, options);
    }

    private int indexOf(String name) {
        return messages.stream()
                .filter(message -> message.name().equals(name))
                .findFirst()
                .map(messages::indexOf)
                .orElseThrow(() -> new IllegalArgumentException(head.family() + " derives from no message " + name
                        + "; there are " + messages.stream().map(Message::name).toList()));
    }
}
