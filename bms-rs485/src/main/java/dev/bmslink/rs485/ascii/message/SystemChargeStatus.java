package dev.bmslink.rs485.ascii.message;

/** The status byte of the reply to 63. */
public enum SystemChargeStatus implements StatusBit {
    /** Charging is allowed. */
    CHARGE_ENABLED(7),
    /** Discharging is allowed. */
    DISCHARGE_ENABLED(6),
    /** Charge at once. */
    CHARGE_IMMEDIATELY(5),
    /** The group asks to be charged fully; in the reply to 92 this is another bit. */
    FULL_CHARGE_REQUEST(4);

    private final int bit;

    SystemChargeStatus(int bit) {
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
