package dev.bmslink.can.lv;

/**
 * Receives the payloads of Pylontech low-voltage messages, to be read through the constants of the message's type.
 *
 * <p>For code that handles many frames and wants no object for each; {@link PylontechLvMessage} offers the messages as
 * values. Every method does nothing unless it is overridden.
 */
public interface PylontechLvVisitor {

    /**
     * Receives 0x351.
     *
     * @param payload the payload, of at least 6 bytes
     * @param length the frame's number of data bytes
     * @see Limits
     */
    default void limits(long payload, int length) {}

    /**
     * Receives 0x355.
     *
     * @param payload the payload, of at least 4 bytes
     * @see StateOfCharge
     */
    default void stateOfCharge(long payload) {}

    /**
     * Receives 0x356.
     *
     * @param payload the payload, of at least 6 bytes
     * @see Measurements
     */
    default void measurements(long payload) {}

    /**
     * Receives 0x359.
     *
     * @param payload the payload, of at least 7 bytes
     * @see ProtectionAndAlarm
     */
    default void protectionAndAlarm(long payload) {}

    /**
     * Receives 0x35C.
     *
     * @param payload the payload, of at least 2 bytes
     * @see Requests
     */
    default void requests(long payload) {}

    /**
     * Receives 0x35E.
     *
     * @param payload the payload, of 8 bytes
     * @see Manufacturer
     */
    default void manufacturer(long payload) {}

    /** Receives 0x305. */
    default void keepalive() {}
}
