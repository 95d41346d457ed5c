package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.core.checksum.Crc16;
import dev.bmslink.rs485.link.Addresses;
import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.CodingMessage.AssignAck;
import dev.bmslink.rs485.link.CodingMessage.CodingEnd;
import dev.bmslink.rs485.link.CodingMessage.CodingStart;
import dev.bmslink.rs485.link.CodingMessage.Confirm;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.FrameKind;
import dev.bmslink.rs485.link.LinkFault;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.MasterMessage.Nak;
import dev.bmslink.rs485.link.MessageType;
import dev.bmslink.rs485.link.RunningMessage.Heartbeat;
import dev.bmslink.rs485.link.RunningMessage.Release;
import dev.bmslink.rs485.link.Uid;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.RuleClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of the link port over one line. */
public final class LinkEngine {
    private static final int RESPONSE_BIT = 0x80;
    private static final String CODING = "capture a whole coding, from CODING_START to CODING_END";

    private final Declaration declaration;
    private final Reports reports = new Reports("link-port", "LINK", "docs/link-port.md");
    private final Tally response = rule(
            "ALL",
            1,
            Obligation.MUST,
            "A response carries type, number and epoch of the request, and comes from the pack" + " that was asked.",
            CODING);
    private final Tally range = rule("ASSIGN", 2, Obligation.MUST, "An address is 2 to 16.", CODING);
    private final Tally unique = rule("ASSIGN", 3, Obligation.MUST, "An address belongs to one pack.", CODING);
    private final Tally dense =
            rule("ASSIGN", 4, Obligation.MUST, "A new address is the next after the highest one.", CODING);
    private final Tally acknowledged =
            rule("CONFIRM", 5, Obligation.MUST, "A pack is confirmed after it acknowledged its address.", CODING);
    private final Tally end = rule(
            "CODING_END",
            6,
            Obligation.MUST,
            "CODING_END tells the number and the digest of the packs that were" + " confirmed.",
            CODING);
    private final Tally heartbeat = reports.timed(rule(
            "HEARTBEAT",
            7,
            Obligation.MUST,
            "While no coding runs, heartbeats are at most " + Capture.seconds(LinkTimers.HEARTBEAT_LOSS) + " apart.",
            "capture after a coding, at least 4 s"));
    private final Tally oneMaster = rule(
            "CODING_START", 8, Obligation.SHOULD, "Every coding is begun by the same master.", "one coding was heard");
    private final Tally damage = rule("ALL", 9, Obligation.SHOULD, "No frame is damaged.", CODING);

    /** Addresses of this coding; there are at most as many as addresses on the wire. */
    private final Map<Integer, Uid> packs = new TreeMap<>();

    private final Map<Uid, Integer> acks = new HashMap<>();
    private final Set<Uid> confirmed = new HashSet<>();
    private @Nullable Frame request;
    private @Nullable Uid master;
    private boolean fullCoding;
    private boolean coding;
    private long lastHeartbeat = LoggedFrame.NO_TIME;

    /**
     * Creates the suite.
     *
     * @param declaration what the product claims
     */
    public LinkEngine(Declaration declaration) {
        this.declaration = declaration;
    }

    private Tally rule(String part, int number, Obligation obligation, String sentence, String open) {
        return reports.rule(
                part,
                RuleClass.ADR,
                number,
                obligation,
                sentence,
                "A pack keeps an old address, two packs speak at once, or the chain's cables form no chain.",
                "Compare the sequence with the state tables of the link port.",
                open);
    }

    /**
     * Takes a frame.
     *
     * @param frame the frame
     * @param timeNanos when it ended
     */
    public void onFrame(Frame frame, long timeNanos) {
        MessageType type = frame.type();
        damage.pass();
        reports.count(type.kind() == FrameKind.RESPONSE, false, timeNanos);
        switch (type.kind()) {
            case REQUEST -> onRequest(frame);
            case RESPONSE -> onResponse(frame);
            case BROADCAST -> onBroadcast(frame, timeNanos);
        }
    }

    private void onRequest(Frame frame) {
        request = frame;
        if (frame.message() instanceof Assign assign) {
            assign(frame, assign);
        } else if (frame.message() instanceof Confirm confirm) {
            boolean acked = Integer.valueOf(frame.destination()).equals(acks.get(confirm.uid()));
            reports.judge(
                    acknowledged, acked, text(frame), confirm.uid() + " did not acknowledge " + frame.destination());
            remember(confirmed, confirm.uid());
        } else if (frame.message() instanceof Release release) {
            packs.values().remove(release.uid());
            confirmed.remove(release.uid());
        }
    }

    private void assign(Frame frame, Assign assign) {
        int address = assign.address();
        reports.judge(range, Addresses.isSlave(address), text(frame), "address " + address);
        Uid holder = packs.get(address);
        reports.judge(
                unique,
                holder == null || holder.equals(assign.uid()),
                text(frame),
                "address " + address + " belongs to " + holder);
        int next = packs.keySet().stream().mapToInt(Integer::intValue).max().orElse(Addresses.MASTER) + 1;
        // Only a coding of the whole chain shows all addresses.
        if (fullCoding && holder == null) {
            reports.judge(dense, address == next, text(frame), "address " + address + ", the next is " + next);
        }
        if (Addresses.isSlave(address)) {
            packs.put(address, assign.uid());
        }
    }

    private void onResponse(Frame frame) {
        Frame asked = request;
        if (asked == null) {
            return;
        }
        int code = frame.type().code();
        boolean refusal = frame.message() instanceof Nak nak
                && nak.command() == asked.type().code();
        boolean fits = (code == (asked.type().code() | RESPONSE_BIT) || refusal)
                && frame.seq() == asked.seq()
                && frame.epoch() == asked.epoch()
                && (!Addresses.isSlave(asked.destination()) || frame.source() == asked.destination());
        if (frame.type() != MessageType.MASTER_CONFLICT) {
            reports.judge(response, fits, text(frame), "the request is " + text(asked));
        }
        if (frame.message() instanceof AssignAck ack && ack.result() == 0 && acks.size() < Byte.MAX_VALUE) {
            acks.put(ack.uid(), ack.address());
        }
    }

    private void onBroadcast(Frame frame, long timeNanos) {
        if (frame.message() instanceof CodingStart start) {
            if (master != null) {
                reports.judge(
                        oneMaster, master.equals(start.master()), text(frame), start.master() + " after " + master);
            }
            master = start.master();
            fullCoding |= start.full();
            if (start.full() && !coding) {
                packs.clear();
                acks.clear();
                confirmed.clear();
            }
            coding = true;
        } else if (frame.message() instanceof CodingEnd done) {
            judgeEnd(frame, done);
            coding = false;
            lastHeartbeat = timeNanos;
        } else if (frame.message() instanceof Heartbeat) {
            if (!coding && lastHeartbeat != LoggedFrame.NO_TIME && timeNanos != LoggedFrame.NO_TIME) {
                long gap = timeNanos - lastHeartbeat;
                reports.judge(
                        heartbeat, gap <= LinkTimers.HEARTBEAT_LOSS, text(frame), "after " + Capture.seconds(gap));
            }
            lastHeartbeat = timeNanos;
        }
    }

    private void judgeEnd(Frame frame, CodingEnd done) {
        Uid first = master;
        if (first == null || !fullCoding) {
            return;
        }
        List<Uid> chain = new ArrayList<>();
        packs.values().stream().filter(confirmed::contains).forEach(chain::add);
        int register = Crc16.update(Crc16.INITIAL, first.bytes(), 0, Uid.BYTES);
        for (Uid pack : chain) {
            register = Crc16.update(register, pack.bytes(), 0, Uid.BYTES);
        }
        boolean fits = done.packs() == chain.size() + 1 && done.digest() == Crc16.finish(register);
        reports.judge(end, fits, text(frame), chain.size() + " packs were confirmed");
    }

    /**
     * Takes a damaged frame.
     *
     * @param fault what is wrong with it
     * @param timeNanos when it ended
     */
    public void onFault(LinkFault fault, long timeNanos) {
        reports.count(false, true, timeNanos);
        reports.judge(damage, false, "", fault.toString());
    }

    private static void remember(Set<Uid> uids, Uid uid) {
        if (uids.size() < Byte.MAX_VALUE) {
            uids.add(uid);
        }
    }

    private static String text(Frame frame) {
        return frame.source() + ">" + frame.destination() + " " + frame.message();
    }

    /**
     * Returns what the frames so far show.
     *
     * @return the report
     */
    public Report report() {
        return reports.report(declaration, List.of());
    }
}
