package dev.bmslink.can.profile;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Element;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.signal.Whole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the description of a message; the layout ends it.
 *
 * <p>Not thread-safe; the messages it builds are immutable.
 */
public final class MessageBuilder {

    /** Everything but the layout. */
    record Head(
            String name,
            String purpose,
            Identifier identifier,
            Direction direction,
            List<Integer> lengths,
            Timing timing,
            Provenance provenance) {}

    private String name;
    private String purpose = "";
    private int word;
    private final List<IdentifierField> fields = new ArrayList<>();
    private @Nullable Direction direction;
    private List<Integer> lengths = List.of(CanFrame.MAX_LENGTH);
    private Timing timing = new Timing(Timing.Trigger.EVENT, 0, "", "");
    private @Nullable Provenance provenance;
    private final SortedMap<Long, Layout> pages = new TreeMap<>();

    MessageBuilder(String name) {
        this.name = name;
    }

    MessageBuilder(Head head) {
        name = head.name();
        purpose = head.purpose();
        word = head.identifier().word();
        fields.addAll(head.identifier().fields());
        direction = head.direction();
        lengths = head.lengths();
        timing = head.timing();
        provenance = head.provenance();
    }

    /**
     * Replaces the name.
     *
     * @param newName name in snake_case
     * @return this
     */
    public MessageBuilder renamed(String newName) {
        name = newName;
        return this;
    }

    /**
     * Sets an 11-bit identifier.
     *
     * @param id the identifier with every field zero
     * @param idFields numbers inside the identifier
     * @return this
     */
    public MessageBuilder standardId(int id, IdentifierField... idFields) {
        word = id;
        fields.addAll(List.of(idFields));
        return this;
    }

    /**
     * Sets a 29-bit identifier.
     *
     * @param id the identifier with every field zero
     * @param idFields numbers inside the identifier
     * @return this
     */
    public MessageBuilder extendedId(int id, IdentifierField... idFields) {
        word = id | CanFrame.EXTENDED;
        fields.addAll(List.of(idFields));
        return this;
    }

    /**
     * Sets who sends the message.
     *
     * @param sender the direction
     * @return this
     */
    public MessageBuilder direction(Direction sender) {
        direction = sender;
        return this;
    }

    /**
     * Sets the permitted numbers of data bytes; without this call it is eight.
     *
     * @param sent the length that an encoder sends
     * @param others lengths that devices use as well
     * @return this
     */
    public MessageBuilder lengths(int sent, int... others) {
        lengths = IntStream.concat(IntStream.of(sent), IntStream.of(others))
                .boxed()
                .toList();
        return this;
    }

    /**
     * Sets a clock as the trigger.
     *
     * @param periodMillis time between two messages, in milliseconds; 0 when none is known
     * @return this
     */
    public MessageBuilder cyclic(int periodMillis) {
        timing = new Timing(Timing.Trigger.CYCLIC, periodMillis, timing.detail(), timing.silence());
        return this;
    }

    /**
     * Sets a change of content as the trigger.
     *
     * @param detail what besides matters
     * @return this
     */
    public MessageBuilder onChange(String detail) {
        timing = new Timing(Timing.Trigger.ON_CHANGE, 0, detail, timing.silence());
        return this;
    }

    /**
     * Sets a request as the trigger.
     *
     * @param request the request that this message answers
     * @return this
     */
    public MessageBuilder replyTo(String request) {
        timing = new Timing(Timing.Trigger.REPLY, 0, "to " + request, timing.silence());
        return this;
    }

    /**
     * Sets an event as the trigger.
     *
     * @param event what happens
     * @return this
     */
    public MessageBuilder on(String event) {
        timing = new Timing(Timing.Trigger.EVENT, 0, event, timing.silence());
        return this;
    }

    /**
     * Sets what the receiver does when the message stays away.
     *
     * @param consequence a sentence
     * @return this
     */
    public MessageBuilder silence(String consequence) {
        timing = new Timing(timing.trigger(), timing.periodMillis(), timing.detail(), consequence);
        return this;
    }

    /**
     * Sets what the message is for.
     *
     * @param sentence a sentence
     * @return this
     */
    public MessageBuilder purpose(String sentence) {
        purpose = sentence;
        return this;
    }

    /**
     * Sets where the message is known from.
     *
     * @param confidence how far to trust it
     * @param source keys of the sources
     * @return this
     */
    public MessageBuilder source(Confidence confidence, String source) {
        provenance = new Provenance(confidence, source);
        return this;
    }

    /**
     * Ends the description with a layout that is always the same.
     *
     * @param elements signals and reserved bits
     * @return the message
     */
    public Message layout(Element... elements) {
        return new Message(head(), Layout.of(elements));
    }

    /**
     * Ends the description with a layout that is always the same.
     *
     * @param elements signals and reserved bits
     * @return the message
     */
    public Message layout(List<? extends Element> elements) {
        return new Message(head(), Layout.of(elements));
    }

    /**
     * Ends the description with a layout that differs from another one in some places.
     *
     * @param base the other layout
     * @param changes signals and reserved bits, each of which takes the place of whatever overlaps it in the base
     * @return the message
     */
    public Message layout(Layout base, Element... changes) {
        List<Element> elements = new ArrayList<>();
        // By identity: the first comparison of records takes tens of milliseconds, which every start would pay.
        Set<Element> placed = Collections.newSetFromMap(new IdentityHashMap<>());
        Stream.of(base.signals(), base.reserved()).flatMap(List::stream).forEach(element -> {
            List<Element> instead = Stream.of(changes)
                    .filter(change -> overlap(change, element))
                    .toList();
            if (instead.isEmpty()) {
                elements.add(element);
            }
            instead.stream().filter(placed::add).forEach(elements::add);
        });
        Stream.of(changes).filter(placed::add).forEach(elements::add);
        return layout(elements);
    }

    private static boolean overlap(Element one, Element other) {
        return (one.bits().mask() & other.bits().mask()) != 0;
    }

    /**
     * Adds a page.
     *
     * @param page the signal that selects the page
     * @param number its value on this page
     * @param elements the other signals and reserved bits of the page
     * @return this
     */
    public MessageBuilder page(Whole page, long number, Element... elements) {
        if (pages.put(number, Message.withPage(page, elements)) != null) {
            throw new IllegalArgumentException(name + " has two pages " + number);
        }
        return this;
    }

    /**
     * Ends the description of a paged message.
     *
     * @param page the signal that selects the page
     * @return the message
     */
    public Message paged(Whole page) {
        return new Message(head(), Message.withPage(page), page, pages);
    }

    private Head head() {
        if (direction == null || provenance == null) {
            throw new IllegalArgumentException(name + " has no direction or no source");
        }
        return new Head(name, purpose, new Identifier(word, fields), direction, lengths, timing, provenance);
    }
}
