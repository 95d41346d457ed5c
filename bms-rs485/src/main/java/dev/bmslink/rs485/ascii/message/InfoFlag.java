package dev.bmslink.rs485.ascii.message;

/** INFOFLAG, what has changed since the host last read it. */
public enum InfoFlag implements StatusBit {
    /** The state of an alarm changed. */
    UNREAD_ALARM_CHANGE(0),
    /** The state of a switch changed. */
    UNREAD_SWITCH_CHANGE(4);

    private final int bit;

    InfoFlag(int bit) {
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
