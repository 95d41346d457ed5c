package dev.bmslink.can.lv;

import static dev.bmslink.core.signal.Confidence.CAPTURED;

import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Field;

/** The state of charge in finer steps, which 0x355 carries in some dialects. */
public final class FineStateOfCharge {

    /** State of charge in finer steps, %; 0 from a battery that does not supply it. */
    public static final Decimal SOC_HIGH_RESOLUTION = Field.named("soc_high_resolution")
            .u16le(4)
            .unit("%")
            .range("0", "100")
            .notAvailable(0)
            .note("Batteries that do not supply it send 0, or 0xFFFF in the case of MG.")
            .source(CAPTURED, "SMA, MG8, D2S, YAM, CAP")
            .decimal("0.01");

    private FineStateOfCharge() {}
}
