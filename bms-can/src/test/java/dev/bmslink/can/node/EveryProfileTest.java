package dev.bmslink.can.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.Allowance.Reason;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.Severity;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two ends of every profile against each other. */
class EveryProfileTest {
    private static final long SECOND = Session.SECOND;

    static Stream<Profile> profiles() {
        return Profiles.all().stream();
    }

    private static Allowance allowance(Session session) {
        return session.inverter.allowance(session.now);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aHealthyBatteryIsUsedUpToItsLimits(Profile profile) {
        Session session = Session.of(profile);
        session.run(40 * SECOND);
        Allowance allowance = allowance(session);
        assertEquals(
                new Allowance(100, 56, 120, allowance.dischargeVolts(), Reason.ALLOWED, Reason.ALLOWED),
                allowance,
                () -> session.batteryEvents.toString());
        assertEquals(55, session.inverter.state().number(Quantity.SOC));
        assertEquals(10, session.inverter.state().number(Quantity.CURRENT), 1e-9);
        assertEquals(0, session.battery.unexpectedFrames());
        assertEquals(0, session.inverter.unexpectedFrames());
        assertEquals(0, session.count(session.inverterEvents, NodeEvent.Kind.LINK_LOST));
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aSilentBatteryAllowsNothing(Profile profile) {
        Session session = Session.of(profile);
        session.run(40 * SECOND);
        session.batterySpeaks = false;
        session.run(Behaviour.of(profile).batteryLostMillis() * Session.MILLI + 2 * SECOND);
        assertEquals(Reason.LINK_LOST, allowance(session).charge());
        assertEquals(0, allowance(session).dischargeAmps());
        session.batterySpeaks = true;
        session.run(40 * SECOND);
        assertEquals(100, allowance(session).chargeAmps(), "after the battery is back");
    }

    /** Values that are too old are not sent, and the inverter notices. */
    @ParameterizedTest
    @MethodSource("profiles")
    void aBatteryWithOldValuesFallsSilent(Profile profile) {
        Session session = Session.of(profile);
        session.run(40 * SECOND);
        session.state = null;
        session.run(11 * SECOND + Behaviour.of(profile).batteryLostMillis() * Session.MILLI + 5 * SECOND);
        assertEquals(1, session.count(session.batteryEvents, NodeEvent.Kind.STALE));
        assertEquals(Reason.LINK_LOST, allowance(session).charge());
        session.state = Session.healthy();
        session.run(40 * SECOND);
        assertEquals(1, session.count(session.batteryEvents, NodeEvent.Kind.FRESH));
        assertEquals(Reason.ALLOWED, allowance(session).charge());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aRefusedPermissionStopsOneDirection(Profile profile) {
        Session session = Session.of(profile);
        session.state = Session.healthy().set(Request.CHARGE_PERMISSION, false, 0);
        session.run(40 * SECOND);
        Allowance allowance = allowance(session);
        double stop = Behaviour.of(profile).stop().stopAmps();
        assertTrue(allowance.chargeAmps() <= stop, allowance::toString);
        assertEquals(120, allowance.dischargeAmps());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aVoltageOfZeroIsNeverSent(Profile profile) {
        Session session = Session.of(profile);
        session.state = Session.healthy().set(Quantity.CHARGE_VOLTAGE_LIMIT, 0, 0);
        session.run(40 * SECOND);
        assertTrue(Double.isNaN(session.inverter.state().number(Quantity.CHARGE_VOLTAGE_LIMIT)));
        assertEquals(0, allowance(session).chargeAmps());
    }

    /** A limit that is not known is not sent as zero. */
    @ParameterizedTest
    @MethodSource("profiles")
    void anUnknownLimitIsWithheld(Profile profile) {
        Session session = Session.of(profile);
        session.state = Session.healthy().forget(Quantity.CHARGE_CURRENT_LIMIT);
        session.run(40 * SECOND);
        assertFalse(allowance(session).chargeAmps() > 0);
        // A Growatt battery says 0 A until its output is on, and nothing from then on.
        assertFalse(session.inverter.state().number(Quantity.CHARGE_CURRENT_LIMIT) > 0);
        boolean saidToBeUnknown =
                session.inverter.state().presence(Quantity.CHARGE_CURRENT_LIMIT) == Presence.NOT_AVAILABLE;
        assertTrue(
                saidToBeUnknown
                        || session.batteryEvents.stream()
                                .anyMatch(event -> event.kind() == NodeEvent.Kind.WITHHELD
                                        && event.detail().contains("charge_current_limit")),
                () -> session.batteryEvents.toString());
    }

    /** A fault ends both directions wherever the profile can tell it; elsewhere the loss is reported. */
    @ParameterizedTest
    @MethodSource("profiles")
    void aFaultEndsBothDirections(Profile profile) {
        Alarm welded = new Alarm(Cause.CONTACTOR, Severity.FAULT);
        boolean told = StateMap.of(profile).told(welded).isPresent();
        Session session = Session.of(profile);
        session.state = Session.healthy().set(welded, true, 0);
        session.run(40 * SECOND);
        Allowance allowance = allowance(session);
        if (told) {
            assertEquals(Reason.PROTECTION, allowance.charge());
            assertEquals(Reason.PROTECTION, allowance.discharge());
        } else {
            assertEquals(0, allowance.chargeAmps());
            assertEquals(0, allowance.dischargeAmps());
            assertEquals(
                    1,
                    session.batteryEvents.stream()
                            .filter(event -> event.detail().contains(welded.toString()))
                            .count(),
                    () -> session.batteryEvents.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void nothingIsSentFasterThanItsPeriod(Profile profile) {
        Session session = Session.of(profile);
        session.keepsTrace = true;
        session.run(30 * SECOND);
        session.trace.clear();
        session.run(20 * SECOND);
        profile.messages().stream()
                .filter(message -> message.timing().periodMillis() > 0)
                .forEach(message -> {
                    long pages = Math.max(1, message.pages().size());
                    long most = (20_000L / message.timing().periodMillis() + 1) * Math.max(2, pages);
                    long sent = session.trace.stream()
                            .filter(frame -> message.equals(profile.message(frame.word())))
                            .count();
                    assertTrue(sent <= most, () -> message + " was sent " + sent + " times in 20 s");
                });
    }
}
