package dev.bmslink.can.growatt.wit;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Whole;

/** 0x1AD0, battery to inverter, every second: highest, lowest and average state of charge. */
public final class SocExtremes {

    /** The stack with the highest state of charge. */
    public static final Whole MAX_SOC_STACK = place("max_soc_stack", 0);

    /** The cluster with the highest state of charge. */
    public static final Whole MAX_SOC_CLUSTER = place("max_soc_cluster", 1);

    /** The stack with the lowest state of charge. */
    public static final Whole MIN_SOC_STACK = place("min_soc_stack", 2);

    /** The cluster with the lowest state of charge. */
    public static final Whole MIN_SOC_CLUSTER = place("min_soc_cluster", 3);

    /** Highest state of charge. */
    public static final Whole MAX_SOC = Frames.percentage("max_soc", 4);

    /** Lowest state of charge. */
    public static final Whole MIN_SOC = Frames.percentage("min_soc", 5);

    /** Average state of charge. */
    public static final Whole AVG_SOC = Frames.percentage("avg_soc", 6);

    /** The description of this message. */
    public static final Message MESSAGE = Frames.fromBattery("soc_extremes", 0x1AD0)
            .cyclic(1000)
            .purpose("Highest, lowest and average state of charge.")
            .layout(MAX_SOC_STACK, MAX_SOC_CLUSTER, MIN_SOC_STACK, MIN_SOC_CLUSTER, MAX_SOC, MIN_SOC, AVG_SOC);

    private SocExtremes() {}

    private static Whole place(String name, int byteIndex) {
        return Frames.field(name).u8(byteIndex).whole();
    }
}
