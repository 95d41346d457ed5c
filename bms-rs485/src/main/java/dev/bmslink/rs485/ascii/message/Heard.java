package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A frame on a line, as a listener understands it.
 *
 * @param frame the frame
 * @param reply whether it is a reply rather than a request
 * @param command what is asked or answered, or null when that is not known
 * @param content what INFO says, or null when the command is not known, the request was refused, or INFO is too short
 * @param faults what is wrong or odd, for people
 */
public record Heard(
        Frame frame,
        boolean reply,
        @Nullable Command command,
        @Nullable Content content,
        List<String> faults) {

    /** Copies the list. */
    public Heard {
        faults = List.copyOf(faults);
    }
}
