package dev.bmslink.transport.line;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Queue;

/** Takes out of what is heard what was sent, as long as both agree byte by byte. */
final class EchoFilter {

    private static final int MOST_EXPECTED = 65_536;

    private final Queue<Byte> expected = new ArrayDeque<>();
    /** The beginning of the echo so far, which was no echo after all if the next byte differs. */
    private final ByteArrayOutputStream matched = new ByteArrayOutputStream();

    private long dropped;

    synchronized void sends(byte[] frame) {
        if (expected.size() + frame.length > MOST_EXPECTED) {
            expected.clear();
        }
        for (byte octet : frame) {
            expected.add(octet);
        }
    }

    synchronized byte[] heard(byte[] bytes) {
        if (expected.isEmpty()) {
            return bytes;
        }
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        for (byte octet : bytes) {
            Byte next = expected.peek();
            if (next != null && next == octet) {
                expected.remove();
                matched.write(octet);
            } else {
                if (next != null) {
                    expected.clear();
                    others.writeBytes(matched.toByteArray());
                    matched.reset();
                }
                others.write(octet);
            }
            if (expected.isEmpty()) {
                dropped += matched.size();
                matched.reset();
            }
        }
        return others.toByteArray();
    }

    synchronized long dropped() {
        return dropped;
    }
}
