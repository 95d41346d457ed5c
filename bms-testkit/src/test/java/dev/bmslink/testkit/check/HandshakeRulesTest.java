package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.growatt.lv.GrowattLv;
import dev.bmslink.can.growatt.lv.Keepalive;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.pylontech.hv.Commands;
import dev.bmslink.can.pylontech.hv.PylontechHv;
import dev.bmslink.can.pylontech.hv.Status;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that do not decide, each with a session that keeps it and one that breaks it. */
class HandshakeRulesTest {
    private static final long SECOND = HealthyTraffic.SECOND;

    private static Verdict verdict(Profile profile, Role role, List<LoggedFrame> frames, String rule) {
        return Conformance.check(profile, frames, Declaration.of(role, profile))
                .result(rule)
                .orElseThrow()
                .verdict();
    }

    private static Verdict growatt(List<LoggedFrame> frames, String rule) {
        return verdict(GrowattLv.V1_04, Role.BATTERY, frames, rule);
    }

    @Test
    void aGrowattBatteryTurnsItsOutputOffWithoutAKeepalive() {
        List<LoggedFrame> frames = new ArrayList<>(HealthyTraffic.of(GrowattLv.V1_04, 60));
        assertEquals(Verdict.NOT_APPLICABLE, growatt(frames, "GRLV-ALL-SEQ-001"), "the keepalive never stays away");
        frames.removeIf(frame -> frame.timeNanos() > 30 * SECOND
                && Keepalive.MESSAGE.equals(
                        GrowattLv.V1_04.message(frame.frame().word())));
        assertEquals(Verdict.WATCH, growatt(frames, "GRLV-ALL-SEQ-001"), "its limits stand");
    }

    @Test
    void aGrowattBatteryTurnsItsOutputOnAfterTheKeepalive() {
        assertEquals(Verdict.PASS, growatt(HealthyTraffic.of(GrowattLv.V1_04, 30), "GRLV-ALL-SEQ-002"));
        List<LoggedFrame> off = HealthyTraffic.of(
                GrowattLv.V1_04,
                30,
                state -> state.set(Quantity.CHARGE_CURRENT_LIMIT, 0, 0).set(Quantity.DISCHARGE_CURRENT_LIMIT, 0, 0));
        assertEquals(Verdict.WATCH, growatt(off, "GRLV-ALL-SEQ-002"));
    }

    @Test
    void theNodesKeepTheGrowattSequence() {
        List<LoggedFrame> frames = NodeSession.record(GrowattLv.V1_04, 60);
        assertEquals(Verdict.PASS, growatt(frames, "GRLV-ALL-SEQ-002"));
    }

    private static List<LoggedFrame> asleep(boolean obeys) {
        Profile profile = PylontechHv.V1_18;
        List<LoggedFrame> frames = new ArrayList<>();
        for (LoggedFrame frame : HealthyTraffic.of(profile, 60)) {
            boolean status = Status.MESSAGE
                    .name()
                    .equals(profile.message(frame.frame().word()).name());
            long payload = Status.BASIC_STATUS.write(
                    frame.frame().data(), obeys && frame.timeNanos() > 25 * SECOND ? "sleep" : "idle");
            frames.add(
                    status
                            ? new LoggedFrame(
                                    frame.timeNanos(),
                                    "",
                                    new CanFrame(
                                            frame.frame().word(), frame.frame().length(), payload))
                            : frame);
        }
        frames.add(new LoggedFrame(
                20 * SECOND, "", Commands.SLEEP_WAKE.frame(Commands.SLEEP_WAKE_CONTROL.write(0, "sleep"))));
        frames.sort(Comparator.comparingLong(LoggedFrame::timeNanos));
        return frames;
    }

    @Test
    void aPylontechBatterySleepsWhenItIsTold() {
        assertEquals(Verdict.PASS, verdict(PylontechHv.V1_18, Role.BATTERY, asleep(true), "PYHV-ALL-SEQ-001"));
        assertEquals(Verdict.FAIL, verdict(PylontechHv.V1_18, Role.BATTERY, asleep(false), "PYHV-ALL-SEQ-001"));
    }

    @Test
    void itsHostCommandsOnlyABatteryThatIsAwake() {
        List<LoggedFrame> frames = new ArrayList<>(asleep(true));
        frames.add(new LoggedFrame(40 * SECOND, "", Commands.CHARGE_DISCHARGE_COMMAND.frame(0xAA)));
        frames.sort(Comparator.comparingLong(LoggedFrame::timeNanos));
        assertEquals(Verdict.FAIL, verdict(PylontechHv.V1_18, Role.INVERTER, frames, "PYHV-ALL-SEQ-002"));
        assertEquals(
                Verdict.PASS,
                verdict(
                        PylontechHv.V1_18,
                        Role.INVERTER,
                        HealthyTraffic.of(PylontechHv.V1_18, 60),
                        "PYHV-ALL-SEQ-002"));
    }

    /** An emulated SOC that never moves: 20 A out of 100 Ah are a tenth in half an hour. */
    @Test
    void aStuckSocIsFoundOnceATenthOfTheCapacityHasMoved() {
        Profile profile = GrowattLv.V1_04;
        Declaration declaration = Declaration.of(Role.BATTERY, profile);
        Checker checker = new Checker(profile, declaration);
        List<LoggedFrame> minute = HealthyTraffic.of(profile, 60, state -> state.set(Quantity.CURRENT, 20, 0));
        for (int i = 0; i < 32; i++) {
            if (i == 28) {
                assertEquals(
                        Verdict.INCONCLUSIVE,
                        checker.report()
                                .result("GRLV-ALL-CON-040")
                                .orElseThrow()
                                .verdict());
            }
            long shift = i * 60 * SECOND;
            minute.forEach(frame -> checker.onFrame(frame.frame(), frame.timeNanos() + shift));
        }
        assertEquals(
                Verdict.FAIL,
                checker.report().result("GRLV-ALL-CON-040").orElseThrow().verdict());
    }

    @Test
    void frozenValuesAreWatched() {
        assertEquals(
                Verdict.WATCH,
                verdict(GrowattLv.V1_04, Role.BATTERY, HealthyTraffic.of(GrowattLv.V1_04, 130), "GRLV-ALL-CON-041"));
        assertEquals(
                Verdict.INCONCLUSIVE,
                verdict(GrowattLv.V1_04, Role.BATTERY, HealthyTraffic.of(GrowattLv.V1_04, 60), "GRLV-ALL-CON-041"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pylontech-lv@1.2", "deye-lv@3.3", "sma-lv@ti-en-10"})
    void aPackTooFewIsFoundWhenTheNumberIsDeclared(String coordinates) {
        Profile profile = Profiles.get(coordinates);
        List<LoggedFrame> frames = HealthyTraffic.of(profile, 20);
        Declaration three = DeclarationText.parse("role = battery\nprofile = x\npacks = 3")
                .declaration()
                .orElseThrow();
        Report report = Conformance.check(profile, frames, three);
        report.results().stream()
                .filter(result -> result.rule().id().endsWith("ALL-CON-012"))
                .forEach(result -> assertEquals(Verdict.FAIL, result.verdict()));
    }

    @Test
    void whatABatteryPermitsFitsItsLimits() {
        Profile profile = Profiles.get("pylontech-lv@1.2");
        List<LoggedFrame> zero =
                HealthyTraffic.of(profile, 20, state -> state.set(Quantity.CHARGE_CURRENT_LIMIT, 0, 0));
        assertEquals(Verdict.FAIL, verdict(profile, Role.BATTERY, zero, "PYLV-ALL-CON-001"));
        List<LoggedFrame> refused = HealthyTraffic.of(
                profile,
                20,
                state -> state.set(Quantity.CHARGE_CURRENT_LIMIT, 0, 0).set(Request.CHARGE_PERMISSION, false, 0));
        assertEquals(Verdict.PASS, verdict(profile, Role.BATTERY, refused, "PYLV-ALL-CON-001"));
    }

    /** A limit and a permission change in the same round, but not in the same frame. */
    @Test
    void aChangeBetweenTwoMessagesIsNoContradiction() {
        Profile profile = Profiles.get("pylontech-lv@1.2");
        List<LoggedFrame> before = HealthyTraffic.of(profile, 40);
        List<LoggedFrame> after = HealthyTraffic.of(
                profile,
                40,
                state -> state.set(Quantity.CHARGE_CURRENT_LIMIT, 0, 0).set(Request.CHARGE_PERMISSION, false, 0));
        List<LoggedFrame> frames = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            frames.add(i < before.size() / 2 + 2 ? before.get(i) : after.get(i));
        }
        for (int cut = 0; cut < 7; cut++) {
            int at = before.size() / 2 + cut;
            for (int i = 0; i < frames.size(); i++) {
                frames.set(i, i < at ? before.get(i) : after.get(i));
            }
            assertEquals(Verdict.PASS, verdict(profile, Role.BATTERY, frames, "PYLV-ALL-CON-001"), "cut " + cut);
        }
    }

    @Test
    void folkloreIsReportedWithoutFailing() {
        Profile pylontech = Profiles.get("pylontech-lv@1.2");
        List<LoggedFrame> other = HealthyTraffic.of(pylontech, 20, state -> state.set(Identity.MANUFACTURER, "OWN", 0));
        Report named = Conformance.check(pylontech, other, Declaration.of(Role.BATTERY, pylontech));
        assertEquals(
                Verdict.FAIL, named.result("PYLV-ALL-CON-060").orElseThrow().verdict());
        assertEquals(Verdict.PASS, named.overall());
        assertEquals(Verdict.FAIL, named.overall(Obligation.FOLKLORE));
        Profile sofar = Profiles.get("sofar-lv");
        List<LoggedFrame> zero = HealthyTraffic.of(sofar, 20, state -> state.set(Quantity.CHARGE_CURRENT_LIMIT, 0, 0));
        assertEquals(Verdict.FAIL, verdict(sofar, Role.BATTERY, zero, "SFLV-ALL-CON-061"));
        assertEquals(Verdict.PASS, verdict(sofar, Role.BATTERY, HealthyTraffic.of(sofar, 20), "SFLV-ALL-CON-061"));
    }

    @Test
    void theNodesOfEveryProfileConformWhereTheyFillEachField() {
        for (String coordinates : List.of(
                "pylontech-lv@1.2",
                "pylontech-lv@1.3",
                "deye-lv@1.2",
                "sol-ark-lv@1.3",
                "luxpower-lv@4.2",
                "hy-residential@1.0",
                "dyness-lv@observed",
                "solis-lv@aobo",
                "discover-lv@observed")) {
            Profile profile = Profiles.get(coordinates);
            List<LoggedFrame> frames = NodeSession.record(profile, 30);
            for (Role role : Role.values()) {
                Report report = Conformance.check(profile, frames, Declaration.of(role, profile));
                boolean mute = profile.messages().stream().noneMatch(message -> message.direction() == role.sends());
                assertEquals(
                        mute ? report.overall() : Verdict.PASS,
                        report.overall(),
                        () -> profile + " " + role + report.findings());
            }
        }
    }
}
