package dev.bmslink.can.lv.sofar;

import static dev.bmslink.core.signal.Confidence.INFERRED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Choice;
import java.util.List;

/**
 * 0x35A, battery to inverter, every second: what the battery has tripped on, and what it warns of.
 *
 * <p>SOFAR's table is not known. The three conditions that a program sends to a HYD6000-ES, temperature high, temperature
 * low and cell imbalance, have the bits of SMA's table, so the rest is taken from there.
 */
public final class Alarms {

    private static final String GENERATOR = "_generator";

    /** The conditions, first the alarms and then the warnings. */
    public static final List<Choice> CONDITIONS = dev.bmslink.can.lv.Alarms.inferred("CP, SMA").stream()
            .filter(condition -> !condition.name().endsWith(GENERATOR))
            .toList();

    /** The description of this message. */
    public static final Message MESSAGE = Cycle.message("alarms", 0x35A)
            .purpose("What the battery has tripped on, and what it warns of.")
            .source(INFERRED, "CP, D2S, SMA")
            .layout(CONDITIONS);

    private Alarms() {}
}
