package dev.bmslink.can.node;

import static dev.bmslink.can.node.Behaviour.OnInverterLost.DISABLE;
import static dev.bmslink.can.node.Behaviour.OnInverterLost.FALL_SILENT;
import static dev.bmslink.can.node.Behaviour.OnInverterLost.GO_ON;
import static dev.bmslink.can.node.Behaviour.Start.AFTER_INVERTER;
import static dev.bmslink.can.node.Behaviour.Start.AT_ONCE;
import static dev.bmslink.can.node.Behaviour.Start.ON_REQUEST;
import static java.util.Map.entry;

import dev.bmslink.can.profile.Profile;
import java.util.Map;

/** The behaviour of every family. */
final class Behaviours {
    /** Five missed cycles: ours, where no source states a time. */
    private static final long MISSED_CYCLES = 5_000;

    /** Ten missed keepalives: ours; no document of the 0x351 family prescribes anything. */
    private static final long MISSED_KEEPALIVES = 10_000;

    /** Deye and Solis may go on using a battery at a limit of 0 A (BE, BEW). */
    private static final StopStyle MAY_GO_ON = new StopStyle(0, 0, true, "BE #1534, BEW");

    /** An ME3000 ignores zeros in 0x351 (DIY). */
    private static final StopStyle NEVER_ZERO = new StopStyle(0.1, 0, false, "DIY");

    /** 0 A takes effect on a Sunny Island only after 1 A (SOLD, one source). */
    private static final StopStyle BY_WAY_OF_ONE_AMPERE = new StopStyle(0, 1, false, "SOLD");

    /** Six frames in one burst (PY12, SFL). */
    private static final Behaviour PYLONTECH = family(0, StopStyle.ZERO);

    private static final Map<String, Behaviour> FAMILIES = Map.ofEntries(
            entry("pylontech-lv", PYLONTECH),
            entry("deye-lv", family(10, MAY_GO_ON)),
            entry("solis-lv", family(100, MAY_GO_ON)),
            entry("dyness-lv", family(50, StopStyle.ZERO)),
            entry("sma-lv", sunnyIsland(60_000, BY_WAY_OF_ONE_AMPERE)),
            // SMA's map, 100 to 250 ms between frames (GS12).
            entry("goodwe-lv", sunnyIsland(60_000, StopStyle.ZERO)),
            // A GX stops charging and discharging after about 3 s (DIY, DDB, BYDR).
            entry("victron", new Behaviour(AT_ONCE, 10, false, 3_000, MISSED_KEEPALIVES, GO_ON, 0, StopStyle.ZERO)),
            entry("sofar-lv", family(10, NEVER_ZERO)),
            // 60 s is what BE-S waits for the inverter; a battery runs without it.
            entry("sofar", new Behaviour(AT_ONCE, 10, false, MISSED_CYCLES, 60_000, GO_ON, 0, StopStyle.ZERO)),
            // About 10 ms between frames, descending; limits drop within seconds of silence, off after 25 minutes
            // (G2S).
            entry(
                    "growatt-lv",
                    new Behaviour(AT_ONCE, 10, true, MISSED_CYCLES, 3_000, DISABLE, 25 * 60_000, StopStyle.ZERO)),
            // Batches 10 ms apart; the emulator waits for any frame of the inverter (BE-HV). The times are ours.
            entry(
                    "growatt-hv",
                    new Behaviour(
                            AFTER_INVERTER,
                            10,
                            false,
                            MISSED_CYCLES,
                            MISSED_KEEPALIVES,
                            FALL_SILENT,
                            0,
                            StopStyle.ZERO)),
            entry(
                    "growatt-wit",
                    new Behaviour(
                            AFTER_INVERTER,
                            1,
                            false,
                            MISSED_CYCLES,
                            MISSED_KEEPALIVES,
                            FALL_SILENT,
                            0,
                            StopStyle.ZERO)),
            // A real battery answers with about 16 ms between frames; without a host it opens its relay, after a time
            // that
            // is not stated: 10 s is ours, and so is the inverter's 5 s.
            entry(
                    "pylontech-hv",
                    new Behaviour(
                            ON_REQUEST, 16, false, MISSED_CYCLES, MISSED_KEEPALIVES, DISABLE, 0, StopStyle.ZERO)));

    private Behaviours() {}

    private static Behaviour family(int gapMillis, StopStyle stop) {
        return new Behaviour(AT_ONCE, gapMillis, false, MISSED_CYCLES, MISSED_KEEPALIVES, GO_ON, 0, stop);
    }

    private static Behaviour sunnyIsland(long batteryLostMillis, StopStyle stop) {
        return new Behaviour(AT_ONCE, 100, false, batteryLostMillis, MISSED_KEEPALIVES, GO_ON, 0, stop);
    }

    static Behaviour of(Profile profile) {
        return FAMILIES.getOrDefault(profile.head().family(), PYLONTECH);
    }
}
