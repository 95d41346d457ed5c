package dev.bmslink.cli.doctor;

/**
 * A network interface of Linux.
 *
 * @param name its name
 * @param can whether it is of CAN
 * @param up whether it is switched on
 * @param receivedFrames frames received since it exists
 * @param receiveErrors errors counted by its driver while receiving
 * @param transmitErrors errors counted by its driver while sending
 * @param dropped received frames that were dropped
 */
public record CanInterface(
        String name,
        boolean can,
        boolean up,
        long receivedFrames,
        long receiveErrors,
        long transmitErrors,
        long dropped) {}
