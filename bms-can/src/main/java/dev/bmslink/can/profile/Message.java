package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Element;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Whole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The description of one message: identifier, sender, timing and layout.
 *
 * <p>Everything that handles the message derives from this description: decoder, encoder, explanation, exports.
 */
public final class Message {

    private final MessageBuilder.Head head;
    private final @Nullable Whole page;
    private final SortedMap<Long, Layout> pages;
    private final Layout common;
    private final long flagMask;
    private final int shortestLength;

    /** A message whose layout is always the same. */
    Message(MessageBuilder.Head head, Layout layout) {
        this(head, layout, null, new TreeMap<>());
    }

    /** A message whose layout depends on a page number. */
    Message(MessageBuilder.Head head, Layout common, @Nullable Whole page, SortedMap<Long, Layout> pages) {
        this.head = head;
        this.common = common;
        this.page = page;
        this.pages = pages;
        int longest = Collections.max(head.lengths());
        shortestLength = Collections.min(head.lengths());
        checkLength(common, longest);
        pages.values().forEach(layout -> checkLength(layout, longest));
        long flags = 0;
        for (Signal signal : common.signals()) {
            flags |= signal instanceof Flag ? signal.bits().mask() : 0;
        }
        this.flagMask = flags;
    }

    private void checkLength(Layout layout, int longest) {
        for (Signal signal : layout.signals()) {
            if (signal.bits().endByte() > longest) {
                throw new IllegalArgumentException(name() + ": " + signal.name() + " ends beyond byte " + longest);
            }
        }
    }

    /**
     * Starts the description of a message.
     *
     * @param name name in snake_case, for its meaning
     * @return a builder
     */
    public static MessageBuilder named(String name) {
        return new MessageBuilder(name);
    }

    /**
     * Starts a description like this one, to change a part of it.
     *
     * @return a builder that holds everything but the layout
     */
    public MessageBuilder toBuilder() {
        return new MessageBuilder(head);
    }

    /**
     * Returns the name.
     *
     * @return the name in snake_case
     */
    public String name() {
        return head.name();
    }

    /**
     * Returns what the message is for.
     *
     * @return a sentence
     */
    public String purpose() {
        return head.purpose();
    }

    /**
     * Returns the identifier.
     *
     * @return the identifier and the fields in it
     */
    public Identifier identifier() {
        return head.identifier();
    }

    /**
     * Returns the sender.
     *
     * @return the direction
     */
    public Direction direction() {
        return head.direction();
    }

    /**
     * Returns when the message is sent.
     *
     * @return the timing
     */
    public Timing timing() {
        return head.timing();
    }

    /**
     * Returns the number of data bytes that an encoder sends.
     *
     * @return 0 to 8
     */
    public int length() {
        return head.lengths().get(0);
    }

    /**
     * Returns the permitted numbers of data bytes.
     *
     * @return the length that an encoder sends, then the others that devices use
     */
    public List<Integer> lengths() {
        return head.lengths();
    }

    /**
     * Returns the smallest permitted number of data bytes.
     *
     * @return 0 to 8
     */
    public int shortestLength() {
        return shortestLength;
    }

    /**
     * Returns where the message as a whole is known from.
     *
     * @return source and confidence
     */
    public Provenance provenance() {
        return head.provenance();
    }

    /**
     * Returns the signal that selects the page.
     *
     * @return the page number, or empty when the layout is always the same
     */
    public Optional<Whole> page() {
        return Optional.ofNullable(page);
    }

    /**
     * Returns the layouts by page number.
     *
     * @return an empty map when the layout is always the same
     */
    public SortedMap<Long, Layout> pages() {
        return pages;
    }

    /**
     * Returns every layout of this message.
     *
     * @return the one layout, or one for each page
     */
    public Stream<Layout> layouts() {
        return page == null ? Stream.of(common) : pages.values().stream();
    }

    /**
     * Returns the layout of a payload.
     *
     * @param payload the payload
     * @return the layout; for a page that is not described, one with the page number alone
     */
    public Layout layout(long payload) {
        return page == null ? common : pages.getOrDefault(page.raw(payload), common);
    }

    /**
     * Returns the layout, for a message that has no pages.
     *
     * @return the layout; for a paged message, one with the page number alone
     */
    public Layout layout() {
        return common;
    }

    /**
     * Returns the signals of all pages.
     *
     * @return the signals in the order of the description, each once
     */
    public List<Signal> signals() {
        if (page == null) {
            return common.signals();
        }
        List<Signal> signals = new ArrayList<>();
        layouts()
                .flatMap(layout -> layout.signals().stream())
                .filter(signal -> !signals.contains(signal))
                .forEach(signals::add);
        return signals;
    }

    /**
     * Returns the bits that flags cover, on a message without pages.
     *
     * @return a mask over the payload
     */
    public long flagMask() {
        return flagMask;
    }

    /**
     * Returns a frame of this message with the length that an encoder sends.
     *
     * @param payload the payload
     * @return the frame; identifier fields have their usual values
     */
    public CanFrame frame(long payload) {
        return new CanFrame(identifier().with(Map.of()), length(), payload);
    }

    @Override
    public String toString() {
        return identifier() + " " + name();
    }

    static Layout withPage(Whole page, Element... elements) {
        return Layout.of(Stream.concat(Stream.of(page), Stream.of(elements)).toList());
    }
}
