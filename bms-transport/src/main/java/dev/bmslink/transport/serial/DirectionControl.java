package dev.bmslink.transport.serial;

/** Who switches an RS485 driver between sending and receiving. */
public enum DirectionControl {
    /** The adapter itself, as nearly all USB adapters do. */
    ADAPTER,
    /** The operating system's driver, by RTS, which is active while sending. */
    RTS_ACTIVE_WHILE_SENDING,
    /** The operating system's driver, by RTS, which is inactive while sending. */
    RTS_INACTIVE_WHILE_SENDING
}
