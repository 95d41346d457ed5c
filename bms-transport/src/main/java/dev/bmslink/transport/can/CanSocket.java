package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A raw CAN socket of Linux. One thread at a time receives, one sends; none does when it is closed. */
interface CanSocket {

    /**
     * What the socket received.
     *
     * @param word the identifier with the flags of SocketCAN
     * @param length number of data bytes
     * @param data the data bytes, the first of them the least significant
     * @param timeNanos the kernel's time in nanoseconds since 1970, or {@link dev.bmslink.can.log.LoggedFrame#NO_TIME}
     * @param dropped how many frames the socket has dropped so far, modulo 2³²; 0 when the kernel does not say
     */
    record Packet(int word, int length, long data, long timeNanos, int dropped) {}

    /** Waits for a packet, 0 or less takes only what is there; null when none came in time, or sooner. */
    @Nullable Packet receive(long waitNanos) throws IOException;

    /** Hands a frame over; returns false when there is no room for it, now or for a tenth of a second. */
    boolean send(CanFrame frame) throws IOException;

    void close();
}
