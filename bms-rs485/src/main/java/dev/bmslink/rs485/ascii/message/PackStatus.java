package dev.bmslink.rs485.ascii.message;

/** Status bytes 1 to 3 of a pack in the reply to 44. */
public enum PackStatus implements StatusBit {
    /** The pack's voltage is too low. */
    MODULE_UNDER_VOLTAGE(0, 7),
    /** Too hot to charge. */
    CHARGE_OVER_TEMPERATURE(0, 6),
    /** Too hot to discharge. */
    DISCHARGE_OVER_TEMPERATURE(0, 5),
    /** The discharge current is too high. */
    DISCHARGE_OVER_CURRENT(0, 4),
    /** The charge current is too high. */
    CHARGE_OVER_CURRENT(0, 2),
    /** A cell's voltage is too low. */
    CELL_UNDER_VOLTAGE(0, 1),
    /** The pack's voltage is too high. */
    MODULE_OVER_VOLTAGE(0, 0),
    /** The pack powers itself. */
    POWERED_BY_MODULE(1, 3),
    /** The discharge MOSFET is on. */
    DISCHARGE_MOSFET_ON(1, 2),
    /** The charge MOSFET is on. */
    CHARGE_MOSFET_ON(1, 1),
    /** The pre-charge MOSFET is on. */
    PRECHARGE_MOSFET_ON(1, 0),
    /** The pack is charged with more than 0.1 A. */
    EFFECTIVE_CHARGE(2, 7),
    /** The pack is discharged with more than 0.1 A; in V2.4 the bit means that the grid is lost. */
    EFFECTIVE_DISCHARGE(2, 6),
    /** The heater is on; reserved in most packs. */
    HEATER_ON(2, 5),
    /** The pack is full. */
    FULLY_CHARGED(2, 3),
    /** The buzzer sounds. */
    BUZZER_ON(2, 0);

    private final int octet;
    private final int bit;

    PackStatus(int octet, int bit) {
        this.octet = octet;
        this.bit = bit;
    }

    @Override
    public int octet() {
        return octet;
    }

    @Override
    public int bit() {
        return bit;
    }
}
