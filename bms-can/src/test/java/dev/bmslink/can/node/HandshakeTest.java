package dev.bmslink.can.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.growatt.lv.Keepalive;
import dev.bmslink.can.growatt.lv.LimitsAndStatus;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.pylontech.hv.Commands;
import dev.bmslink.can.sofar.Inquiry;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import dev.bmslink.core.state.StateStore;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each family does beyond cycles; times and steps are those of the fact sheets. */
class HandshakeTest {
    private static final long SECOND = Session.SECOND;
    private static final Alarm NO_INVERTER = new Alarm(Cause.EXTERNAL_COMMUNICATION, Severity.PROTECTION);

    private static double limit(Session session) {
        return session.inverter.state().number(Quantity.CHARGE_CURRENT_LIMIT);
    }

    private static boolean permitted(Session session) {
        return session.inverter.state().isSet(Request.CHARGE_PERMISSION);
    }

    private static List<CanFrame> drain(BatteryNode node, long from, long until) {
        List<CanFrame> frames = new ArrayList<>();
        for (long now = from; now <= until && node.deadline() <= until; now = Math.max(now, node.deadline())) {
            node.onTimeout(now);
            for (CanFrame frame = node.poll(); frame != null; frame = node.poll()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private static BatteryNode node(String profile, StateStore state) {
        BatteryNode node = new BatteryNode(Profiles.get(profile), BatteryOptions.USUAL, 0);
        node.setState(state, 0);
        return node;
    }

    /** Capture D: the fault clears after about 1 s, the output is on after 2 to 4 s at 25.6 A, and full about 20 s later. */
    @Test
    void growattEnablesItsOutputStepByStep() {
        Session session = Session.of(Profiles.get("growatt-lv"));
        session.stateEvery = SECOND;
        session.inverterSpeaks = false;
        session.run(5 * SECOND);
        assertEquals(0, limit(session));
        assertFalse(permitted(session));
        assertTrue(session.inverter.state().isActive(NO_INVERTER));
        session.inverterSpeaks = true;
        session.run(3200 * Session.MILLI);
        assertFalse(session.inverter.state().isActive(NO_INVERTER), "after about 1 s");
        session.run(2200 * Session.MILLI);
        assertTrue(permitted(session), "after 2 to 4 s");
        double first = limit(session);
        assertTrue(first >= 25.6 && first < 40, "starts at 25.6 A, not at " + first);
        session.run(22 * SECOND);
        assertEquals(100, limit(session), "full about 20 s later");
        assertEquals(1, session.count(session.batteryEvents, NodeEvent.Kind.ENABLED));
    }

    @Test
    void growattDropsItsLimitsWithinSecondsOfSilenceAndComesBack() {
        Session session = Session.of(Profiles.get("growatt-lv"));
        session.run(40 * SECOND);
        session.inverterSpeaks = false;
        session.run(5 * SECOND);
        assertEquals(0, limit(session));
        assertFalse(permitted(session));
        assertEquals(1, session.count(session.batteryEvents, NodeEvent.Kind.DISABLED));
        session.inverterSpeaks = true;
        session.run(40 * SECOND);
        assertEquals(100, limit(session));
    }

    @Test
    void growattSwitchesOffAfterTwentyFiveMinutesOfSilence() {
        Session session = Session.of(Profiles.get("growatt-lv"));
        session.run(40 * SECOND);
        session.inverterSpeaks = false;
        session.run((25 * 60 - 5) * SECOND);
        assertFalse(session.battery.isPoweredOff());
        session.run(10 * SECOND);
        assertTrue(session.battery.isPoweredOff());
        long sent = session.fromBattery;
        session.inverterSpeaks = true;
        session.run(60 * SECOND);
        assertEquals(sent, session.fromBattery, "it neither sends nor hears");
    }

    /** Decimal digits taken for hexadecimal: it enables, and latches off after 594 s for good. */
    @Test
    void growattLatchesOffWithWrongBytes() {
        StateStore state = Session.healthy();
        BatteryNode node = node("growatt-lv", state);
        CanFrame wrong = new CanFrame(0x301, 8, Long.reverseBytes(0x1122334455667788L));
        assertFalse(Keepalive.decode(wrong.data()).isValid());
        StringBuilder steps = new StringBuilder();
        for (long second = 0; second < 900; second++) {
            long now = second * SECOND;
            node.setState(Session.refreshed(state, now), now);
            node.onFrame(second < 700 ? wrong : new Keepalive().frame(), now);
            node.onTimeout(now);
            while (node.poll() != null) {}
            for (NodeEvent event = node.pollEvent(); event != null; event = node.pollEvent()) {
                if (event.kind() == NodeEvent.Kind.ENABLED || event.kind() == NodeEvent.Kind.DISABLED) {
                    steps.append(event.kind()).append('@').append(second).append(' ');
                }
            }
        }
        assertEquals("ENABLED@3 DISABLED@594 ", steps.toString());
    }

    @Test
    void growattSaysSoftStartUntilItsOutputIsOn() {
        BatteryNode node = node("growatt-lv", Session.healthy());
        CanFrame first = drain(node, 0, SECOND).stream()
                .filter(frame -> frame.word() == 0x311)
                .findFirst()
                .orElseThrow();
        assertEquals("soft_start", LimitsAndStatus.BATTERY_STATE.read(first.data()));
    }

    /** 330, 329, 324 … 311 about 10 ms apart. */
    @Test
    void growattSendsInDescendingOrder() {
        List<Integer> words = drain(node("growatt-lv", Session.healthy()), 0, 300 * Session.MILLI).stream()
                .map(CanFrame::word)
                .distinct()
                .toList();
        assertEquals(words.stream().sorted(Comparator.reverseOrder()).toList(), words);
        assertEquals(0x330, words.get(0));
    }

    /** A battery answers 0x4200 with four or nine frames, and says nothing unasked. */
    @Test
    void pylontechHvAnswersItsHost() {
        BatteryNode node = node("pylontech-hv", Session.healthy());
        assertTrue(drain(node, 0, 5 * SECOND).isEmpty());
        node.onFrame(new CanFrame(0x4200 | CanFrame.EXTENDED, 8, 0), 5 * SECOND);
        List<String> ensemble = drain(node, 5 * SECOND, 6 * SECOND).stream()
                .map(CanFrame::idText)
                .toList();
        assertTrue(
                ensemble.containsAll(List.of("00004210", "00004220", "00004230", "00004240", "00004250", "00004280")),
                ensemble::toString);
        node.onFrame(new CanFrame(0x4200 | CanFrame.EXTENDED, 8, 2), 6 * SECOND);
        assertTrue(drain(node, 6 * SECOND, 7 * SECOND).stream()
                .map(CanFrame::idText)
                .allMatch(id -> id.startsWith("000073")));
    }

    @Test
    void pylontechHvSleepsAndWakes() {
        Session session = Session.of(Profiles.get("pylontech-hv"));
        session.run(5 * SECOND);
        assertEquals(
                Allowance.Reason.ALLOWED,
                session.inverter.allowance(session.now).charge());
        session.inverter.send(Commands.SLEEP_WAKE, 0x55);
        session.run(5 * SECOND);
        assertEquals(0, session.inverter.allowance(session.now).chargeAmps());
        session.inverter.send(Commands.SLEEP_WAKE, 0xAA);
        session.run(5 * SECOND);
        assertEquals(
                Allowance.Reason.ALLOWED,
                session.inverter.allowance(session.now).charge());
        assertEquals(
                List.of("sleep", "wake"),
                session.batteryEvents.stream()
                        .filter(event -> event.kind() == NodeEvent.Kind.COMMAND)
                        .map(NodeEvent::detail)
                        .toList());
    }

    /** The mask is refused unless the battery was told to accept it; then it holds for five minutes. */
    @Test
    void pylontechHvRefusesTheMask() {
        Profile profile = Profiles.get("pylontech-hv");
        for (boolean accepts : new boolean[] {false, true}) {
            BatteryOptions usual = BatteryOptions.USUAL;
            Session session =
                    new Session(profile, new BatteryOptions(0, usual.maxAgeNanos(), usual.substitutes(), accepts), 1);
            session.state = Session.healthy();
            session.keepsTrace = true;
            session.run(5 * SECOND);
            session.inverter.send(Commands.MASK_COMMUNICATION_ERROR, 0xAA);
            session.run(SECOND);
            CanFrame reply = session.trace.stream()
                    .filter(frame -> frame.idText().equals("00008250"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(accepts ? 0xAA : 0, reply.data());
            session.inverterSpeaks = false;
            session.run(200 * SECOND);
            assertEquals(accepts, session.battery.isLinkUp());
            session.run(110 * SECOND);
            assertFalse(session.battery.isLinkUp());
        }
    }

    /** Only the battery that is asked answers, with the frame that the inquiry names. */
    @Test
    void sofarAnswersInquiriesPackByPack() {
        StateStore state = Session.healthy();
        state.setCellVoltage(2, 4, 3.301, 0);
        state.setCellVoltage(2, 5, 3.302, 0);
        BatteryNode node = node("sofar", state);
        drain(node, 0, 900 * Session.MILLI);
        node.onFrame(Inquiry.of(1, "cell_voltages_2", 2).frame(), 900 * Session.MILLI);
        assertEquals(0, replies(drain(node, 900 * Session.MILLI, 990 * Session.MILLI)));
        node.onFrame(Inquiry.of(0, "cell_voltages_2", 2).frame(), 991 * Session.MILLI);
        CanFrame reply = drain(node, 991 * Session.MILLI, 1100 * Session.MILLI).stream()
                .filter(frame -> frame.idText().equals("00000681"))
                .findFirst()
                .orElseThrow();
        assertEquals(2, reply.data() & 0xFF);
        assertEquals(3301, reply.data() >>> 8 & 0xFFFF);
        assertEquals(3302, reply.data() >>> 24 & 0xFFFF);
    }

    private static long replies(List<CanFrame> frames) {
        return frames.stream()
                .filter(frame -> frame.idText().startsWith("000006"))
                .count();
    }

    /** 0x35A on change and once at the start, at least 200 ms apart. */
    @Test
    void sofarSendsAlarmsOnChange() {
        Profile profile = Profiles.get("sofar");
        Message alarms = profile.message("alarms").orElseThrow();
        BatteryNode node = node("sofar", Session.healthy());
        node.setPayload(alarms, 0);
        assertEquals(1, alarmFrames(drain(node, 0, SECOND)));
        node.setPayload(alarms, 0);
        assertEquals(0, alarmFrames(drain(node, SECOND, 2 * SECOND)));
        node.setPayload(alarms, 1);
        assertEquals(1, alarmFrames(drain(node, 2 * SECOND, 3 * SECOND)));
    }

    private static long alarmFrames(List<CanFrame> frames) {
        return frames.stream()
                .filter(frame -> frame.idText().equals("0000035A"))
                .count();
    }

    /** 0x30F is silent while its first four bytes are zero. */
    @Test
    void sofarDoesNotSendAnEmptyCommand() {
        StateStore nothing = Session.healthy();
        nothing.set(Request.CHARGE_PERMISSION, false, 0).set(Request.DISCHARGE_PERMISSION, false, 0);
        assertTrue(drain(node("sofar", nothing), 0, 3 * SECOND).stream()
                .noneMatch(frame -> frame.idText().equals("0000030F")));
        assertTrue(drain(node("sofar", Session.healthy()), 0, 3 * SECOND).stream()
                .anyMatch(frame -> frame.idText().equals("0000030F")));
    }

    /** A Sunny Island takes 0 A only after 1 A. */
    @Test
    void smaStopsByWayOfOneAmpere() {
        Session session = Session.of(Profiles.get("sma-lv"));
        session.run(10 * SECOND);
        session.keepsTrace = true;
        session.stateEvery = SECOND / 2;
        session.state = Session.healthy().set(Quantity.CHARGE_CURRENT_LIMIT, 0, 0);
        session.run(10 * SECOND);
        List<Long> limits = session.trace.stream()
                .filter(frame -> frame.word() == 0x351)
                .map(frame -> frame.data() >>> 16 & 0xFFFF)
                .distinct()
                .toList();
        assertEquals(List.of(1000L, 10L, 0L), limits);
    }

    /** An ME3000 ignores zeros, so 0.1 A says stop. */
    @Test
    void sofarLowVoltageNeverSaysZero() {
        Session session = Session.of(Profiles.get("sofar-lv"));
        session.state = Session.healthy().set(Quantity.CHARGE_CURRENT_LIMIT, 0, 0);
        session.run(5 * SECOND);
        assertEquals(0.1, limit(session), 1e-9);
    }

    /** Deye and Solis may go on at 0 A: a current that does not end becomes a protection; others are only reported. */
    @Test
    void aLimitThatIsIgnoredBecomesAProtection() {
        Alarm ignored = new Alarm(Cause.CHARGE_OVER_CURRENT, Severity.PROTECTION);
        for (String profile : List.of("deye-lv@3.3", "solis-lv", "pylontech-lv")) {
            Session session = Session.of(Profiles.get(profile));
            session.stateEvery = SECOND;
            session.state = Session.healthy().set(Quantity.CHARGE_CURRENT_LIMIT, 0, 0);
            session.run(9 * SECOND);
            assertFalse(session.inverter.state().isActive(ignored), profile);
            session.run(5 * SECOND);
            assertEquals(
                    !profile.startsWith("pylontech"), session.inverter.state().isActive(ignored), profile);
            assertEquals(1, session.count(session.batteryEvents, NodeEvent.Kind.LIMIT_IGNORED), profile);
        }
    }

    /** Sol-Ark answers each complete set. */
    @Test
    void solArkAnswersEachSet() {
        Session session = Session.of(Profiles.get("sol-ark-lv"));
        session.run(20 * SECOND + SECOND / 2);
        assertEquals(20, session.fromInverter, 1);
    }

    /** A GX says that a battery is present only when one is. */
    @Test
    void victronSaysThatABatteryIsPresent() {
        Session session = Session.of(Profiles.get("victron"));
        session.keepsTrace = true;
        session.batterySpeaks = false;
        session.run(5 * SECOND);
        assertTrue(session.trace.stream().noneMatch(frame -> frame.word() == 0x306));
        assertTrue(session.trace.stream().anyMatch(frame -> frame.word() == 0x307));
        session.batterySpeaks = true;
        session.run(5 * SECOND);
        assertTrue(session.trace.stream().anyMatch(frame -> frame.word() == 0x306));
    }

    /** Without a clock a Deye inverter sends zeros, and a Growatt one leaves its clock message out. */
    @Test
    void theClockIsSaidOnceItIsKnown() {
        for (String profile : List.of("deye-lv@3.3", "growatt-hv")) {
            Session session = Session.of(Profiles.get(profile));
            session.keepsTrace = true;
            session.run(3 * SECOND);
            String id = profile.startsWith("deye") ? "305" : "00003030";
            List<CanFrame> before = framesOf(session, id);
            assertTrue(before.stream().allMatch(frame -> frame.data() == 0), profile);
            assertEquals(profile.startsWith("growatt"), before.isEmpty(), profile);
            session.inverter.setClock(LocalDateTime.of(2026, 11, 21, 17, 5, 9));
            session.trace.clear();
            session.run(3 * SECOND);
            CanFrame clock = framesOf(session, id).get(0);
            assertEquals(
                    List.of("2026", "11", "21", "17", "5", "9"),
                    Stream.of("year", "month", "day", "hour", "minute", "second")
                            .map(name -> session.profile
                                    .decode(clock)
                                    .reading(name)
                                    .orElseThrow()
                                    .text())
                            .toList());
        }
    }

    private static List<CanFrame> framesOf(Session session, String id) {
        return session.trace.stream().filter(frame -> frame.idText().equals(id)).toList();
    }

    /** A Sunny Island tells the battery what it measures. */
    @Test
    void theInverterSaysWhatItMeasures() {
        Session session = Session.of(Profiles.get("sma-lv"));
        session.keepsTrace = true;
        session.run(2 * SECOND);
        // 51.2 V, 3.0 A of charging which counts as negative, 25.0 °C as set, and the battery's 55 %.
        assertEquals("305#0002E2FFFA002602", framesOf(session, "305").get(1).toString());
    }

    @Test
    void aWrongMessageIsRefusedLocally() {
        Profile profile = Profiles.get("growatt-lv");
        BatteryNode node = new BatteryNode(profile, BatteryOptions.USUAL, 0);
        Message keepalive = profile.message("keepalive").orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> node.setPayload(keepalive, 0));
        assertNull(node.poll());
    }
}
