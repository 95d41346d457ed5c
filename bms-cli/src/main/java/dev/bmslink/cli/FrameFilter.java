package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that select frames. */
final class FrameFilter {

    @Option(
            names = "--id",
            split = ",",
            paramLabel = "ID[:MASK]",
            converter = Rule.Converter.class,
            description = "Only these identifiers, for example 351,355 or 350:7F0; eight digits are a 29-bit one.")
    private List<Rule> ids = new ArrayList<>();

    @Option(names = "-n", paramLabel = "COUNT", description = "Stop after so many frames.")
    private long count = Long.MAX_VALUE;

    @Option(names = "--since", paramLabel = "SECONDS", description = "Only frames from this time of the log on.")
    private @Nullable Double since;

    @Option(names = "--until", paramLabel = "SECONDS", description = "Only frames before this time of the log.")
    private @Nullable Double until;

    private long taken;

    /** Whether a frame is wanted; counts the frames that are. */
    boolean accepts(LoggedFrame logged) {
        boolean wanted = !isExhausted()
                && (ids.isEmpty() || ids.stream().anyMatch(rule -> rule.matches(logged.frame())))
                && (since == null || (logged.hasTime() && logged.timeNanos() / 1e9 >= since))
                && (until == null || (logged.hasTime() && logged.timeNanos() / 1e9 < until));
        taken += wanted ? 1 : 0;
        return wanted;
    }

    /** Whether every frame is accepted. */
    boolean acceptsAll() {
        return ids.isEmpty() && since == null && until == null && count == Long.MAX_VALUE;
    }

    /** Whether no further frame can be accepted. */
    boolean isExhausted() {
        return taken >= count;
    }

    /** An identifier and the bits of it that matter. */
    record Rule(boolean extended, int id, int mask) {

        boolean matches(CanFrame frame) {
            return frame.isExtended() == extended && ((frame.id() ^ id) & mask) == 0;
        }

        static final class Converter implements ITypeConverter<Rule> {
            @Override
            public Rule convert(String text) {
                int colon = text.indexOf(':');
                String id = colon < 0 ? text : text.substring(0, colon);
                try {
                    int mask = colon < 0 ? -1 : Integer.parseUnsignedInt(text.substring(colon + 1), 16);
                    return new Rule(id.length() > 3, Integer.parseUnsignedInt(id, 16), mask);
                } catch (NumberFormatException e) {
                    throw new TypeConversionException(text + " is not a hexadecimal ID or ID:MASK");
                }
            }
        }
    }
}
