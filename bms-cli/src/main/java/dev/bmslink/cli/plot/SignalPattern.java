package dev.bmslink.cli.plot;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name with {@code *} for any characters and {@code ?} for one, which stands for signals of any message, or with the
 * message before a dot.
 *
 * @param text what the user wrote
 */
public record SignalPattern(String text) {

    /** A signal of a message. */
    public record Named(Message message, Signal signal) {}

    /** The signals that a chart can show and that have this name; constants only by their full name. */
    public List<Named> in(Profile profile) {
        Pattern glob = glob();
        boolean full = text.indexOf('.') >= 0;
        List<Named> found = new ArrayList<>();
        for (Message message : profile.messages()) {
            for (Signal signal : message.signals()) {
                String name = full ? message.name() + "." + signal.name() : signal.name();
                if (isShown(message, signal)
                        && !(signal.isConstant() && isGlob())
                        && glob.matcher(name).matches()) {
                    found.add(new Named(message, signal));
                }
            }
        }
        return found;
    }

    /** Whether a name is that of a text or of bytes without a value. */
    public boolean namesText(Profile profile) {
        return profile.messages().stream()
                .flatMap(message -> message.signals().stream())
                .anyMatch(signal -> (signal instanceof Text || signal instanceof Octets)
                        && signal.name().equals(text));
    }

    private boolean isGlob() {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    private static boolean isShown(Message message, Signal signal) {
        boolean page = message.page().filter(signal::equals).isPresent();
        return !(signal instanceof Text || signal instanceof Octets || page);
    }

    private Pattern glob() {
        StringBuilder regex = new StringBuilder();
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString());
    }
}
