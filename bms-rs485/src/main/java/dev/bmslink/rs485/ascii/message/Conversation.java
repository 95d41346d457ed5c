package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.ReturnCode;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Listens to a line and pairs replies with the requests before them.
 *
 * <p>A frame tells neither its direction nor what it answers. One with the code of a command is a request; one with a return
 * code is a reply. 90 and 91 are both: after a request they are its return code, and otherwise the command. A request's own
 * code with an INFO that the request cannot have is taken for a return code of 0, as some programs send it. Not thread-safe.
 */
public final class Conversation {

    private final @Nullable Command assumed;
    private final Dialect dialect;
    private @Nullable Heard request;

    /**
     * Creates a listener.
     *
     * @param assumed what a reply answers when no request stands before it, or null when that is not known
     * @param dialect how replies are read
     */
    public Conversation(@Nullable Command assumed, Dialect dialect) {
        this.assumed = assumed;
        this.dialect = dialect;
    }

    /**
     * Understands the next frame.
     *
     * @param frame the frame
     * @return what it is
     */
    public Heard hear(Frame frame) {
        Heard asked = request;
        Command command = Command.of(frame.code()).orElse(null);
        if (command != null
                && !isReturnCode(frame, asked != null || assumed != null)
                && !repeatsTheCommand(frame, command, asked)) {
            request = request(frame, command);
            return request;
        }
        request = null;
        return asked == null ? unasked(frame) : answer(frame, asked);
    }

    /** 90 and 91 are commands too. */
    private static boolean isReturnCode(Frame frame, boolean replyIsDue) {
        return replyIsDue
                && ReturnCode.of(frame.code()).isPresent()
                && frame.info().length() == 0;
    }

    private static boolean repeatsTheCommand(Frame frame, Command command, @Nullable Heard asked) {
        return asked != null
                && asked.command() == command
                && asked.frame().address() == frame.address()
                && frame.info().length() > asked.frame().info().length();
    }

    private static Heard request(Frame frame, Command command) {
        Contents.Outcome outcome = Contents.request(frame, command);
        List<String> faults = outcome.content() == null ? List.of(outcome.fault()) : List.of();
        return new Heard(frame, false, command, outcome.content(), faults);
    }

    private Heard unasked(Frame frame) {
        return assumed == null
                ? new Heard(frame, true, null, null, List.of())
                : reply(frame, assumed, OptionalInt.empty(), OptionalInt.empty());
    }

    private Heard answer(Frame frame, Heard asked) {
        Command command = asked.command();
        if (command == null) {
            return unasked(frame);
        }
        Content content = asked.content();
        return reply(
                frame,
                command,
                OptionalInt.of(asked.frame().address()),
                content == null ? OptionalInt.empty() : Request.pack(content.head()));
    }

    private Heard reply(Frame frame, Command command, OptionalInt address, OptionalInt pack) {
        Replies.Answer answer = Replies.read(frame, command, address, pack, dialect);
        return new Heard(frame, true, command, answer.content(), answer.faults());
    }
}
