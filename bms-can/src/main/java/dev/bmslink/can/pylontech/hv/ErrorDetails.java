package dev.bmslink.can.pylontech.hv;

import static dev.bmslink.core.signal.Confidence.DOCUMENTED;

import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reserved;

/** 0x4290, battery to host, on query: what {@link Status#OTHER_ERROR} stands for. */
public final class ErrorDetails {

    /** The shutdown circuit fails. */
    public static final Flag SHUTDOWN_CIRCUIT_ERROR = flag("shutdown_circuit_error", 0);

    /** The circuit that measures the cells fails. */
    public static final Flag BMIC_ERROR = flag("bmic_error", 1);

    /** The bus inside the battery fails. */
    public static final Flag INTERNAL_BUS_ERROR = flag("internal_bus_error", 2);

    /** The self-test at power-on failed. */
    public static final Flag POWER_ON_SELF_TEST_ERROR = flag("power_on_self_test_error", 3);

    /** A safety function fails; new in V1.18. */
    public static final Flag SAFETY_FUNCTION_ERROR = flag("safety_function_error", 4);

    /** The description of this message. */
    public static final Message MESSAGE = Addressed.ensemble("error_details", 0x4290)
            .purpose("What the fault other_error stands for.")
            .source(DOCUMENTED, "PHV")
            .layout(
                    SHUTDOWN_CIRCUIT_ERROR,
                    BMIC_ERROR,
                    INTERNAL_BUS_ERROR,
                    POWER_ON_SELF_TEST_ERROR,
                    SAFETY_FUNCTION_ERROR,
                    Reserved.bits(0, 5, 3),
                    Reserved.bytes(1, 7));

    private ErrorDetails() {}

    private static Flag flag(String name, int bit) {
        return Field.named(name).bit(0, bit).source(DOCUMENTED, "PHV").flag();
    }
}
