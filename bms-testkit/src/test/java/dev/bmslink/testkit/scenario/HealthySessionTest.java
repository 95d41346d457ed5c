package dev.bmslink.testkit.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.node.Allowance;
import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A healthy session of every profile. */
class HealthySessionTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<Profile> profiles() {
        return Profiles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void everyMessageOfTheBatteryComesInItsPeriod(Profile profile) {
        List<LoggedFrame> frames = Scenario.healthy(profile, MINUTE, 1);
        for (Message message : profile.messages()) {
            int period = message.timing().periodMillis();
            if (message.timing().trigger() != Timing.Trigger.CYCLIC
                    || period == 0
                    || message.direction() != Direction.FROM_BATTERY
                    || !message.pages().isEmpty()) {
                continue;
            }
            List<Long> times = frames.stream()
                    .filter(frame ->
                            message.equals(profile.message(frame.frame().word())))
                    .map(LoggedFrame::timeNanos)
                    .toList();
            assertTrue(times.size() >= 60_000 / period - 1, () -> message + " came " + times.size() + " times");
            for (int i = 1; i < times.size(); i++) {
                double millis = (times.get(i) - times.get(i - 1)) / 1e6;
                assertEquals(period, millis, 0.25 * period + 5, () -> message.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theInverterMayAndDoesUseTheBattery(Profile profile) {
        Simulation session = Scenario.of(Scenario.healthyBattery(profile, 1))
                .start(frame -> {})
                .run(MINUTE);
        Allowance allowance = session.inverter().node().allowance(session.nowNanos());
        assertEquals(Allowance.Reason.ALLOWED, allowance.charge(), session.events()::toString);
        assertEquals(Allowance.Reason.ALLOWED, allowance.discharge(), session.events()::toString);
        assertTrue(session.battery().amps() > 1, () -> session.battery().amps() + " A at noon");
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void framesAreOfTheProfileAndInOrder(Profile profile) {
        List<LoggedFrame> frames = Scenario.healthy(profile, MINUTE, 1);
        assertFalse(frames.isEmpty());
        long last = 0;
        for (LoggedFrame frame : frames) {
            assertNotNull(profile.message(frame.frame().word()), frame::toString);
            assertTrue(frame.timeNanos() > last, frame::toString);
            last = frame.timeNanos();
        }
    }

    @Test
    void theSameSeedGivesTheSameFrames() {
        Profile profile = Profiles.get("pylontech-lv");
        assertEquals(Scenario.healthy(profile, MINUTE, 7), Scenario.healthy(profile, MINUTE, 7));
        assertNotEquals(Scenario.healthy(profile, MINUTE, 7), Scenario.healthy(profile, MINUTE, 8));
    }

    /** The time of the first frame is noon of the day that the Javadoc names, plus its own length on the wire. */
    @Test
    void timesAreOfTheDay() {
        List<LoggedFrame> frames = new ArrayList<>(Scenario.healthy(Profiles.get("pylontech-lv"), MINUTE, 1));
        long noon = 1_782_043_200_000_000_000L;
        assertTrue(
                frames.get(0).timeNanos() - noon < 1_000_000,
                () -> frames.get(0).toString());
        assertTrue(frames.get(0).timeNanos() > noon);
    }
}
