package dev.bmslink.can.node;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Signal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which messages answer which request, as the timings of the profile say: "to query 0x02" or "to query all". Immutable. */
public final class Replies {
    private static final Pattern TO = Pattern.compile("to (\\w+)(?: (0x([0-9A-F]{2})|\\w+))?.*");

    /** A request with any value. */
    private static final long ANY = -1;

    private record Request(String message, long value) {}

    private final Map<Request, List<Message>> replies = new HashMap<>();
    /** By the name of a request whose answer depends on it. */
    private final Map<String, Choice> selectors = new HashMap<>();

    /**
     * Reads the timings of a profile.
     *
     * @param profile the profile
     */
    public Replies(Profile profile) {
        for (Message reply : profile.messages()) {
            Matcher to = TO.matcher(reply.timing().detail());
            if (reply.timing().trigger() == Timing.Trigger.REPLY && to.matches()) {
                profile.message(to.group(1))
                        .ifPresent(request -> value(request, to).ifPresent(value -> add(request, value, reply)));
            }
        }
    }

    private void add(Message request, long value, Message reply) {
        replies.computeIfAbsent(new Request(request.name(), value), key -> new ArrayList<>())
                .add(reply);
        if (value != ANY) {
            selector(request).ifPresent(choice -> selectors.put(request.name(), choice));
        }
    }

    private static Optional<Long> value(Message request, Matcher to) {
        if (to.group(3) != null) {
            return Optional.of(Long.parseLong(to.group(3), 16));
        }
        if (to.group(2) == null) {
            return Optional.of(ANY);
        }
        return selector(request)
                .flatMap(choice -> choice.names().entrySet().stream()
                        .filter(name -> name.getValue().equals(to.group(2)))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    /** The signal of a request that says what is wanted. */
    private static Optional<Choice> selector(Message request) {
        for (Signal signal : request.layout().signals()) {
            if (signal instanceof Choice choice) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the answers to a frame.
     *
     * @param request the message of the frame
     * @param payload its payload
     * @return the messages that answer, none when it is no request or asks for something unknown
     */
    public List<Message> to(Message request, long payload) {
        List<Message> any = replies.get(new Request(request.name(), ANY));
        if (any != null) {
            return any;
        }
        Choice selector = selectors.get(request.name());
        return selector == null
                ? List.of()
                : replies.getOrDefault(new Request(request.name(), selector.raw(payload)), List.of());
    }

    int size() {
        return replies.values().stream().mapToInt(List::size).sum();
    }
}
