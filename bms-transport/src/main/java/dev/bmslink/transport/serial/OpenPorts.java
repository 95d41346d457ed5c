package dev.bmslink.transport.serial;

import com.fazecast.jSerialComm.SerialPort;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The serial ports that are open.
 *
 * <p>When the process ends, jSerialComm closes all ports and drops what they have not sent yet, at the same time as shutdown
 * hooks of the program may still say farewell to a device. It calls the hook here first, which gives them a while.
 */
final class OpenPorts {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final Set<SerialChannel> PORTS = ConcurrentHashMap.newKeySet();

    static {
        SerialPort.addShutdownHook(new Thread(OpenPorts::awaitOwners, "bmslink-serial-ports"));
    }

    private OpenPorts() {}

    static void add(SerialChannel channel) {
        PORTS.add(channel);
    }

    static void remove(SerialChannel channel) {
        PORTS.remove(channel);
    }

    private static void awaitOwners() {
        long start = System.nanoTime();
        while (!PORTS.isEmpty() && System.nanoTime() - start < PATIENCE_NANOS) {
            LockSupport.parkNanos(STEP_NANOS);
        }
    }
}
