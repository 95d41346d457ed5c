package dev.bmslink.cli;

import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogSummary;
import java.util.Map;
import java.util.stream.Collectors;

/** Says on standard error what of a log was not understood. */
final class LogReport {

    /** Rubbish has many faults, and the rarer ones tell nothing more. */
    private static final int MOST_REASONS = 3;

    private LogReport() {}

    /**
     * Reports a log that was read.
     *
     * @param prefix goes before the message
     * @param strict whether a single line that is not understood is an error
     * @return the exit code
     */
    static int tell(Subcommand command, String prefix, LogSummary summary, boolean strict) {
        if (summary.unreadable() == 0) {
            return ExitCode.OK;
        }
        boolean binary = summary.format()
                .filter(format -> format == LogFormat.PCAP || format == LogFormat.PCAPNG)
                .isPresent();
        command.tell(
                "%s%s of %s %s not understood, first at %s %d: %s%s",
                prefix,
                Numbers.grouped(summary.unreadable()),
                Numbers.grouped(summary.lines()),
                binary ? "records" : "lines",
                binary ? "record" : "line",
                summary.firstUnreadable(),
                summary.firstReason(),
                counts(summary.reasons()));
        return strict || summary.frames() == 0 ? ExitCode.UNREADABLE : ExitCode.OK;
    }

    /** Why, when there is more than one reason. */
    private static String counts(Map<String, Long> reasons) {
        return reasons.size() < 2
                ? ""
                : reasons.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST_REASONS)
                        .map(reason -> Numbers.grouped(reason.getValue()) + " × " + reason.getKey())
                        .collect(Collectors.joining(", ", " (", reasons.size() > MOST_REASONS ? ", …)" : ")"));
    }
}
