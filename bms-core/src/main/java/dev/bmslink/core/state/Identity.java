package dev.bmslink.core.state;

import java.util.Locale;

/** What a battery says about its make. */
public enum Identity {
    /** Maker, as printed in the name field of the protocol. */
    MANUFACTURER,
    /** Product or family. */
    MODEL,
    /** Serial number or barcode. */
    SERIAL_NUMBER,
    /** Version of the hardware. */
    HARDWARE_VERSION,
    /** Version of the firmware. */
    FIRMWARE_VERSION;

    private final String key = name().toLowerCase(Locale.ROOT);

    /**
     * Returns the name in JSON and CSV.
     *
     * @return the name in snake case
     */
    public String key() {
        return key;
    }
}
