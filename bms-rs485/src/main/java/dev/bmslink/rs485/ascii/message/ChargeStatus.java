package dev.bmslink.rs485.ascii.message;

/** The status byte of the reply to 92. */
public enum ChargeStatus implements StatusBit {
    /** Charging is allowed. */
    CHARGE_ENABLED(7),
    /** Discharging is allowed. */
    DISCHARGE_ENABLED(6),
    /** Charge at once, the first level: 15 to 19 % in a US2000B, 5 to 9 % in a US2000 Plus or US3000B. */
    CHARGE_IMMEDIATELY_1(5),
    /** Charge at once, the second level: 9 to 13 %. */
    CHARGE_IMMEDIATELY_2(4),
    /** The pack was not above 97 % for 30 days and asks to be charged fully; in the reply to 63 this is another bit. */
    FULL_CHARGE_REQUEST(3);

    private final int bit;

    ChargeStatus(int bit) {
        this.bit = bit;
    }

    @Override
    public int octet() {
        return 0;
    }

    @Override
    public int bit() {
        return bit;
    }
}
