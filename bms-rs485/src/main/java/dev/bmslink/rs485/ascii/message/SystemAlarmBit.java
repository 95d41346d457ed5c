package dev.bmslink.rs485.ascii.message;

/** The alarms and protections of the reply to 62. */
public enum SystemAlarmBit implements StatusBit {
    /** Alarm: a module's voltage is high. */
    MODULE_HIGH_VOLTAGE_ALARM(0, 7),
    /** Alarm: a module's voltage is low. */
    MODULE_LOW_VOLTAGE_ALARM(0, 6),
    /** Alarm: a cell's voltage is high. */
    CELL_HIGH_VOLTAGE_ALARM(0, 5),
    /** Alarm: a cell's voltage is low. */
    CELL_LOW_VOLTAGE_ALARM(0, 4),
    /** Alarm: a cell is hot. */
    CELL_HIGH_TEMPERATURE_ALARM(0, 3),
    /** Alarm: a cell is cold. */
    CELL_LOW_TEMPERATURE_ALARM(0, 2),
    /** Alarm: a MOSFET is hot. */
    MOSFET_HIGH_TEMPERATURE_ALARM(0, 1),
    /** Alarm: the cells' voltages differ much. */
    CELL_VOLTAGE_SPREAD_ALARM(0, 0),
    /** Alarm: the cells' temperatures differ much. */
    CELL_TEMPERATURE_SPREAD_ALARM(1, 7),
    /** Alarm: the charge current is high. */
    CHARGE_OVER_CURRENT_ALARM(1, 6),
    /** Alarm: the discharge current is high. */
    DISCHARGE_OVER_CURRENT_ALARM(1, 5),
    /** Alarm: the master cannot reach a pack. */
    INTERNAL_COMMUNICATION_ALARM(1, 4),
    /** Protection: a module's voltage is too high. */
    MODULE_OVER_VOLTAGE_PROTECTION(2, 7),
    /** Protection: a module's voltage is too low. */
    MODULE_UNDER_VOLTAGE_PROTECTION(2, 6),
    /** Protection: a cell's voltage is too high. */
    CELL_OVER_VOLTAGE_PROTECTION(2, 5),
    /** Protection: a cell's voltage is too low. */
    CELL_UNDER_VOLTAGE_PROTECTION(2, 4),
    /** Protection: a cell is too hot. */
    CELL_OVER_TEMPERATURE_PROTECTION(2, 3),
    /** Protection: a cell is too cold. */
    CELL_UNDER_TEMPERATURE_PROTECTION(2, 2),
    /** Protection: a MOSFET is too hot. */
    MOSFET_OVER_TEMPERATURE_PROTECTION(2, 1),
    /** Protection: the charge current is too high. */
    CHARGE_OVER_CURRENT_PROTECTION(3, 6),
    /** Protection: the discharge current is too high. */
    DISCHARGE_OVER_CURRENT_PROTECTION(3, 5),
    /** Protection: the system has a fault. */
    SYSTEM_FAULT_PROTECTION(3, 3);

    private final int octet;
    private final int bit;

    SystemAlarmBit(int octet, int bit) {
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
