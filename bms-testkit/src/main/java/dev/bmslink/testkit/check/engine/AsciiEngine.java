package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.FrameFault;
import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.rs485.ascii.ReturnCode;
import dev.bmslink.rs485.ascii.message.Conversation;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.Heard;
import dev.bmslink.testkit.check.AnswerStats;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.check.RuleClass;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of one side of the ASCII protocol over one line. */
public final class AsciiEngine {
    /** A battery answers within this time at 9600 Bd. */
    private static final long REPLY_NANOS = 1_000_000_000L;

    private static final long SPACING_NANOS = 100_000_000L;
    private static final String CAPTURE_BOTH = "capture requests and replies";

    private final Declaration declaration;
    private final boolean battery;
    private final Conversation conversation;
    private final Reports reports = new Reports("pylontech-ascii", "ASCI", "docs/ascii.md");
    private final Map<FrameFault.Kind, Tally> framing = new EnumMap<>(FrameFault.Kind.class);
    private final Quantiles latencies = new Quantiles();
    private final Tally whole;
    private final Tally command;
    private final Tally spacing;
    private final Tally answered;
    private final Tally address;
    private final Tally version;
    private final Tally returnCode;
    private final Tally content;
    private final Tally latency;
    private @Nullable Frame request;
    private long requestAt;
    private long endOfReply = LoggedFrame.NO_TIME;
    private long requests;
    private long unanswered;

    /**
     * Creates the suite of a role.
     *
     * @param declaration what the product claims
     * @param dialect how INFO is read
     */
    public AsciiEngine(Declaration declaration, Dialect dialect) {
        this.declaration = declaration;
        this.battery = declaration.role() == Role.BATTERY;
        this.conversation = new Conversation(null, dialect);
        String who = battery ? "reply" : "request";
        this.whole = must("ALL", 1, "Each " + who + " is a whole frame of hexadecimal digits from ~ to CR.");
        framing.put(FrameFault.Kind.LENGTH_CHECKSUM, must("ALL", 2, "LCHKSUM of each " + who + " is right."));
        Tally length = must("ALL", 3, "LENID of each " + who + " is the number of characters of INFO, and even.");
        framing.put(FrameFault.Kind.LENGTH, length);
        framing.put(FrameFault.Kind.ODD_LENGTH, length);
        framing.put(FrameFault.Kind.CHECKSUM, must("ALL", 4, "CHKSUM of each " + who + " is right."));
        framing.put(FrameFault.Kind.CID1, must("ALL", 5, "CID1 of each " + who + " is 46."));
        framing.put(
                FrameFault.Kind.LOWER_CASE,
                rule("ALL", 6, Obligation.SHOULD, "Digits of each " + who + " are in upper case."));
        Reports unused = new Reports("", "ASCI", "docs/ascii.md");
        Reports batterys = battery ? reports : unused;
        Reports hosts = battery ? unused : reports;
        this.command = rule(hosts, "CID2", 10, Obligation.MUST, "CID2 of each request is one of the protocol.");
        this.spacing = hosts.timed(rule(
                hosts,
                "ALL",
                11,
                Obligation.SHOULD,
                "A request comes at least 100 ms after the end of the last reply."));
        this.answered = rule(batterys, "ALL", 20, Obligation.MUST, "Each request to one pack has a reply.");
        this.address = rule(batterys, "ADR", 21, Obligation.MUST, "ADR of a reply is that of the request.");
        this.version = rule(batterys, "VER", 22, Obligation.SHOULD, "VER of a reply is that of the request.");
        this.returnCode = rule(batterys, "RTN", 23, Obligation.MUST, "RTN of each reply is one of the protocol.");
        this.content = rule(
                batterys,
                "INFO",
                24,
                Obligation.MUST,
                "INFO of a normal reply has the form that its command asks for.");
        this.latency = batterys.timed(rule(
                batterys,
                "ALL",
                25,
                Obligation.SHOULD,
                "A reply is complete within " + Capture.seconds(REPLY_NANOS) + "."));
    }

    private Tally must(String part, int number, String sentence) {
        return rule(part, number, Obligation.MUST, sentence);
    }

    private Tally rule(String part, int number, Obligation obligation, String sentence) {
        return rule(reports, part, number, obligation, sentence);
    }

    private static Tally rule(Reports to, String part, int number, Obligation obligation, String sentence) {
        return to.rule(
                part,
                RuleClass.ASC,
                number,
                obligation,
                sentence,
                "A checksum over the wrong characters, another issue of the protocol, or a noisy line.",
                "Compare with the frame's fields, character by character.",
                CAPTURE_BOTH);
    }

    /**
     * Takes a frame.
     *
     * @param received the frame, or what is wrong with it
     * @param timeNanos when its last character came
     */
    public void onFrame(Received received, long timeNanos) {
        Frame frame = received.frame();
        // A frame that cannot be read is a reply when one is due.
        Heard heard = frame == null || !received.isUsable() ? null : conversation.hear(frame);
        boolean reply = heard == null ? request != null : heard.reply() && !isUnknownRequest(heard);
        reports.count(reply, heard == null, timeNanos);
        String text = frame == null ? "" : frame.toString();
        if (reply == battery) {
            framing(received, text);
        }
        if (heard == null || frame == null) {
            return;
        }
        if (reply) {
            onReply(heard, text, timeNanos);
        } else {
            onRequest(frame, text, timeNanos);
        }
    }

    /** A frame that nobody asked for and whose CID2 is no return code either. */
    private boolean isUnknownRequest(Heard heard) {
        return request == null
                && heard.command() == null
                && ReturnCode.of(heard.frame().code()).isEmpty();
    }

    private void framing(Received received, String text) {
        boolean broken = false;
        for (FrameFault fault : received.faults()) {
            Tally tally = framing.get(fault.kind());
            broken |= tally == null;
            reports.judge(tally == null ? whole : tally, false, text, fault.detail());
        }
        if (!broken) {
            whole.pass();
            framing.forEach((kind, tally) -> {
                if (received.faults().stream().noneMatch(fault -> fault.kind() == kind)) {
                    tally.pass();
                }
            });
        }
    }

    private void onRequest(Frame frame, String text, long timeNanos) {
        expire(text);
        reports.judge(command, Command.of(frame.code()).isPresent(), text, "CID2 is not known");
        if (endOfReply != LoggedFrame.NO_TIME && timeNanos != LoggedFrame.NO_TIME) {
            long gap = timeNanos - endOfReply;
            reports.judge(spacing, gap >= SPACING_NANOS, text, Capture.millis(gap) + " after the last reply");
        }
        request = frame;
        requestAt = timeNanos;
    }

    /** A request to all packs may stay without a reply. */
    private void expire(String text) {
        if (request != null && request.address() != Address.ALL_PACKS) {
            requests++;
            unanswered++;
            reports.judge(answered, false, text, "no reply to " + request);
        }
        request = null;
    }

    private void onReply(Heard heard, String text, long timeNanos) {
        Frame frame = heard.frame();
        Frame asked = request;
        endOfReply = timeNanos;
        request = null;
        if (asked == null) {
            return;
        }
        requests++;
        answered.pass();
        if (requestAt != LoggedFrame.NO_TIME && timeNanos != LoggedFrame.NO_TIME) {
            long taken = timeNanos - requestAt;
            latencies.add(Math.max(0, taken));
            reports.judge(latency, taken <= REPLY_NANOS, text, Capture.millis(taken) + " after the request");
        }
        boolean known = asked.address() == Address.ALL_PACKS || asked.address() == frame.address();
        reports.judge(address, known, text, String.format("%02X instead of %02X", frame.address(), asked.address()));
        reports.judge(
                version,
                asked.version() == frame.version(),
                text,
                String.format("%02X instead of %02X", frame.version(), asked.version()));
        reports.judge(returnCode, ReturnCode.of(frame.code()).isPresent(), text, ReturnCode.describe(frame.code()));
        if (frame.code() == ReturnCode.NORMAL.code() && heard.command() != null) {
            reports.judge(content, heard.content() != null, text, String.join("; ", heard.faults()));
        }
    }

    /**
     * Returns what the frames so far show.
     *
     * @return the report
     */
    public Report report() {
        AnswerStats stats = new AnswerStats(
                "request",
                "reply",
                requests,
                unanswered,
                latencies.at(0.5),
                latencies.at(0.95),
                latencies.at(0.99),
                latencies.max());
        return reports.report(declaration, latencies.count() == 0 ? List.of() : List.of(stats));
    }
}
