package dev.bmslink.transport.can;

import dev.bmslink.can.CanFrame;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the error numbers of Linux mean for a CAN socket, and what to do. */
final class SocketErrors {

    static final int ENOBUFS = 105;

    private static final int EPERM = 1;
    private static final int EINTR = 4;
    private static final int ENXIO = 6;
    private static final int EAGAIN = 11;
    private static final int EACCES = 13;
    private static final int ENODEV = 19;
    private static final int EPROTONOSUPPORT = 93;
    private static final int EAFNOSUPPORT = 97;
    private static final int ENETDOWN = 100;

    private SocketErrors() {}

    /** Whether the call may succeed when it is repeated. */
    static boolean isTransient(int error) {
        return error == EAGAIN || error == EINTR;
    }

    static IOException whenOpening(String name, int error, Throwable cause) {
        String reason = switch (error) {
            case EAFNOSUPPORT, EPROTONOSUPPORT ->
                "this kernel has no CAN (try: sudo modprobe can_raw; containers share their host's kernel)";
            case ENODEV, ENXIO -> "there is no CAN interface of that name (see: ip -br link show type can)";
            case EPERM, EACCES -> "no permission; a container may need its host's network";
            default -> String.valueOf(cause.getMessage());
        };
        return new IOException(name + " cannot be opened: " + reason, cause);
    }

    static IOException down(String name, @Nullable Throwable cause) {
        return new IOException(
                name + " is down (try: sudo ip link set " + name + " up type can bitrate 500000)", cause);
    }

    static IOException whenReceiving(String name, int error, Throwable cause) {
        return switch (error) {
            case ENETDOWN -> down(name, cause);
            case ENODEV, ENXIO -> new IOException(name + " is gone", cause);
            default -> new IOException(name + " is broken: " + cause.getMessage(), cause);
        };
    }

    static IOException whenSending(String name, CanFrame frame, int error, Throwable cause) {
        return switch (error) {
            case ENETDOWN, ENODEV, ENXIO -> whenReceiving(name, error, cause);
            default -> new IOException(name + " does not take " + frame + ": " + cause.getMessage(), cause);
        };
    }
}
