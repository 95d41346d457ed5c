package dev.bmslink.cli.link;

import dev.bmslink.core.battery.Model;
import dev.bmslink.core.panel.Panels;
import dev.bmslink.core.panel.Status;
import dev.bmslink.rs485.link.LinkProfile;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.LinkTimers;
import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.rs485.link.Report;
import dev.bmslink.rs485.link.ReportKind;
import dev.bmslink.testkit.link.LinkEvent;
import dev.bmslink.testkit.link.LinkSettings;
import dev.bmslink.testkit.link.LinkSimulation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A simulated coding session from the press of the button until the stack runs. */
public final class Session {
    private static final long SECOND = 1_000_000_000L;
    private static final long LIMIT = 60 * SECOND;
    private static final int MAX_PACKS = 16;
    private static final int TYPICAL_FRAME = 28;
    private static final Set<ReportKind> GOOD =
            EnumSet.of(ReportKind.PAIRED, ReportKind.JOINED, ReportKind.REJOINED, ReportKind.BACK, ReportKind.CRC_RATE);

    private final LinkSimulation chain;
    private final LinkProfile profile;
    private final int packs;
    private final List<LinkEvent> events = new ArrayList<>();

    private Session(LinkSimulation chain, LinkProfile profile, int packs) {
        this.chain = chain;
        this.profile = profile;
        this.packs = packs;
        chain.observe(events::add);
    }

    /**
     * Runs a session.
     *
     * @throws IllegalArgumentException when something asked for is not possible
     */
    public static Session of(
            int packs,
            @Nullable Model model,
            @Nullable String faults,
            double loss,
            int baud,
            boolean twoLevels,
            long seed,
            int seconds) {
        check("packs", packs, 1, MAX_PACKS);
        check("run", seconds, 0, 3600);
        if (!(loss >= 0 && loss <= 0.5)) {
            throw new IllegalArgumentException("loss " + loss + " is outside 0..0.5");
        }
        if (!LinkTimers.BAUDS.contains(baud)) {
            throw new IllegalArgumentException("baud " + baud + " is none of " + LinkTimers.BAUDS);
        }
        LinkProfile profile = model == null
                ? LinkProfile.OPEN
                : LinkProfile.of(model.family()).orElseThrow();
        double byteError = 1 - Math.pow(1 - loss, 1.0 / TYPICAL_FRAME);
        LinkSettings settings = LinkSettings.chain(packs, seed)
                .with(profile)
                .line(baud, byteError)
                .boot(0);
        settings = twoLevels ? settings.twoLevels() : settings;
        List<WireFault> wrong = new ArrayList<>();
        for (String fault : faults == null ? new String[0] : faults.split(",", -1)) {
            wrong.add(WireFault.parse(fault, packs));
        }
        for (WireFault fault : wrong) {
            settings = fault.wire(settings);
        }
        Session session = new Session(new LinkSimulation(settings), profile, packs);
        wrong.forEach(fault -> fault.apply(session.chain));
        session.run(seconds);
        return session;
    }

    private static void check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " " + value + " is outside " + min + ".." + max);
        }
    }

    private void run(int seconds) {
        chain.at(profile.holdNanos(), () -> chain.press(1));
        chain.runUntil(profile.holdNanos() + LinkTimers.LISTEN);
        chain.runUntilSettled(1, LIMIT);
        chain.runUntil(chain.now() + seconds * SECOND);
    }

    /** Everything that happened, in order of time. */
    public List<LinkEvent> events() {
        return events.stream()
                .sorted((a, b) -> Long.compare(a.timeNanos(), b.timeNanos()))
                .toList();
    }

    /** The batteries at the end. */
    public List<BatteryResult> results() {
        List<BatteryResult> results = new ArrayList<>();
        List<Integer> addresses = chain.addresses();
        for (int unit = 1; unit <= packs; unit++) {
            String state = "off";
            String ports = "";
            if (chain.hasPower(unit)) {
                if (unit == 1) {
                    state = chain.master(1).state().name().toLowerCase(Locale.ROOT);
                } else {
                    LinkSlave slave = chain.slave(unit);
                    state = slave.state().name().toLowerCase(Locale.ROOT);
                    ports = slave.ports().toString();
                }
            }
            results.add(new BatteryResult(unit, chain.uid(unit).toString(), addresses.get(unit - 1), state, ports));
        }
        return results;
    }

    /** What the lights of the product show, or nothing when no product was chosen. */
    public String lights() {
        StringBuilder text = new StringBuilder();
        light(text, "while coding", profile.codingStatus());
        if (succeeded()) {
            light(text, "on success", profile.successStatus());
        }
        return text.toString();
    }

    private void light(StringBuilder text, String when, @Nullable Status status) {
        if (status != null) {
            Panels.of(profile.family())
                    .ifPresent(panel -> text.append("lights ")
                            .append(when)
                            .append(": ")
                            .append(panel.encode(status, 50))
                            .append('\n'));
        }
    }

    /** Whether the master works and has nothing bad to report. */
    public boolean succeeded() {
        return chain.master(1).state() == MasterState.RUN
                && chain.reports().stream().allMatch(report -> GOOD.contains(report.kind()));
    }

    /** How it ended. */
    public String conclusion() {
        int numbered = chain.table(1).size() + 1;
        MasterState state = chain.master(1).state();
        StringBuilder text = new StringBuilder();
        for (Report report : chain.reports()) {
            text.append("reported: ").append(report).append('\n');
        }
        return text
                + switch (state) {
                    case RUN -> "The master runs with " + numbered + " of " + packs + " batteries.";
                    case FAULT -> "The master stopped with " + numbered + " of " + packs + " batteries.";
                    case CONFLICT -> "Another master is at work.";
                    case OFF -> "The battery refuses to be the master.";
                    default -> "Coding is not over after " + LIMIT / SECOND + " s.";
                };
    }

    /** The events, then the batteries, then the reports. */
    public List<Map<String, Object>> json() {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (LinkEvent event : events()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("kind", event.kind());
            object.put("time_ms", event.timeNanos() / 1e6);
            object.put("battery", event.unit());
            if (event.frame() == null) {
                object.put("text", event.text());
            } else {
                FrameJson.into(object, event.frame());
                object.put("duration_ms", event.durationNanos() / 1e6);
                object.put("collided", event.damaged());
            }
            objects.add(object);
        }
        for (BatteryResult result : results()) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("kind", "battery");
            object.put("battery", result.battery());
            object.put("uid", result.uid());
            // Absent when it has none: 0 is not an address.
            if (result.address() != 0) {
                object.put("address", result.address());
            }
            object.put("state", result.state());
            object.put("ports", result.ports());
            objects.add(object);
        }
        return objects;
    }
}
