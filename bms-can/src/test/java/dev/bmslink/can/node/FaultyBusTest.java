package dev.bmslink.can.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.state.Quantity;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions on a bus that loses, doubles, reorders and damages frames, and with peers that fall silent. */
class FaultyBusTest {
    private static final long SECOND = Session.SECOND;
    private static final long HOUR = 3600 * SECOND;

    /** How long the simulated session of each profile lasts; a month in the slow suite. */
    private static final long HOURS = Long.getLong("bmslink.sessionHours", 2);

    @Provide
    Arbitrary<Profile> profiles() {
        return Arbitraries.of(Profiles.all());
    }

    static Stream<Profile> all() {
        return Profiles.all().stream();
    }

    /** Nothing that a bus may do to undamaged frames raises an allowance above what the battery said. */
    @Property(tries = 200)
    void lossDoublingAndDelayNeverRaiseALimit(@ForAll("profiles") Profile profile, @ForAll Random random) {
        Session session = new Session(profile, BatteryOptions.USUAL, random.nextLong());
        session.state = Session.healthy();
        session.loss = random.nextDouble() * 0.9;
        session.duplication = random.nextDouble();
        session.delay = (long) (random.nextDouble() * 400) * Session.MILLI;
        for (int i = 0; i < 40; i++) {
            session.run((long) (random.nextDouble() * 5 * SECOND));
            Allowance allowance = session.inverter.allowance(session.now);
            assertTrue(allowance.chargeAmps() <= 100, () -> profile + " " + allowance);
            assertTrue(allowance.dischargeAmps() <= 120, () -> profile + " " + allowance);
        }
        session.loss = 0;
        session.delay = 0;
        session.run(45 * SECOND);
        Allowance allowance = session.inverter.allowance(session.now);
        assertEquals(100, allowance.chargeAmps(), () -> profile + " does not recover: " + session.batteryEvents);
    }

    /** Damaged frames never throw, and once they stop the session is as it was. */
    @Property(tries = 100)
    void damageDoesNotLast(@ForAll("profiles") Profile profile, @ForAll Random random) {
        Session session = new Session(profile, BatteryOptions.USUAL, random.nextLong());
        session.state = Session.healthy();
        session.corruption = random.nextDouble() * 0.5;
        session.run(60 * SECOND);
        session.corruption = 0;
        session.run(45 * SECOND);
        // A flag or a number that only a damaged frame carried may remain; what the battery repeats does not.
        double limit = session.inverter.state().number(Quantity.CHARGE_CURRENT_LIMIT);
        assertEquals(100, limit, () -> profile.toString());
    }

    /** A long session with faults of every kind: after each quiet minute both ends are in step again. */
    @ParameterizedTest
    @MethodSource("all")
    void aLongSessionHolds(Profile profile) {
        Random random = new Random(profile.id().hashCode());
        Session session = new Session(profile, BatteryOptions.USUAL, 7);
        session.state = Session.healthy();
        session.run(60 * SECOND);
        while (session.now < HOURS * HOUR) {
            session.loss = random.nextInt(4) == 0 ? random.nextDouble() : 0;
            session.duplication = random.nextInt(4) == 0 ? random.nextDouble() : 0;
            session.delay = random.nextInt(4) == 0 ? 300 * Session.MILLI : Session.MILLI;
            session.batterySpeaks = random.nextInt(6) != 0;
            session.inverterSpeaks = random.nextInt(6) != 0;
            session.run((long) (random.nextDouble() * 300 * SECOND));
            Allowance during = session.inverter.allowance(session.now);
            assertTrue(during.chargeAmps() <= 100 && during.dischargeAmps() <= 120, during::toString);
            session.loss = 0;
            session.duplication = 0;
            session.delay = Session.MILLI;
            session.batterySpeaks = true;
            session.inverterSpeaks = true;
            session.run((600 + random.nextInt(1800)) * SECOND);
            Allowance after = session.inverter.allowance(session.now);
            assertEquals(100, after.chargeAmps(), () -> profile + " at " + session.now + ": " + after);
            assertEquals(120, after.dischargeAmps(), () -> profile + " at " + session.now + ": " + after);
            session.batteryEvents.clear();
            session.inverterEvents.clear();
        }
        assertEquals(0, session.battery.droppedEvents() + session.inverter.droppedEvents());
        assertEquals(0, session.battery.unexpectedFrames() + session.inverter.unexpectedFrames());
    }
}
