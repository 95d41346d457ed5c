package dev.bmslink.transport.line;

import dev.bmslink.transport.ByteChannel;
import dev.bmslink.transport.serial.PtyPair;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A bus of pseudo-terminals: what one unit writes, all others read, torn into small pieces with pauses between them.
 *
 * <p>Every unit has a pair of terminals; this end of all of them is copied by one thread a unit.
 */
final class SharedLine implements AutoCloseable {

    private static final int MAX_PIECE = 7;
    private static final int MAX_PAUSE_MILLIS = 2;

    private final Path folder;
    private final int baudRate;
    private final boolean echo;
    private final Map<Integer, Tap> taps = new TreeMap<>();

    private record Tap(PtyPair pair, ByteChannel line) {}

    SharedLine(Path folder, int baudRate, boolean echo) {
        this.folder = folder;
        this.baudRate = baudRate;
        this.echo = echo;
    }

    /** Plugs a unit in; returns the path of its port, which is the same every time. */
    String plug(int unit) throws Exception {
        String path = path(unit);
        PtyPair pair = PtyPair.open(Files.createDirectories(folder.resolve("unit" + unit)));
        Tap tap = new Tap(pair, SerialPorts.open(SerialSettings.of(pair.far(), baudRate)));
        synchronized (taps) {
            taps.put(unit, tap);
        }
        Thread copier = new Thread(() -> copy(tap, new Random(unit)), "shared-line-" + unit);
        copier.setDaemon(true);
        copier.start();
        return path;
    }

    String path(int unit) {
        return folder.resolve("unit" + unit).resolve("near").toString();
    }

    /** Lets both terminals of a unit vanish. */
    void unplug(int unit) throws InterruptedException {
        Tap tap;
        synchronized (taps) {
            tap = taps.remove(unit);
        }
        tap.line().close();
        tap.pair().unplug();
    }

    private void copy(Tap from, Random random) {
        byte[] buffer = new byte[MAX_PIECE];
        try {
            while (true) {
                int count = from.line().read(buffer, 0, 1 + random.nextInt(MAX_PIECE), 1_000_000_000L);
                if (count > 0) {
                    toAll(from, buffer, count);
                    Thread.sleep(random.nextInt(MAX_PAUSE_MILLIS + 1));
                }
            }
        } catch (IOException | InterruptedException e) {
            // Unplugged.
        }
    }

    private void toAll(Tap from, byte[] bytes, int count) {
        synchronized (taps) {
            for (Tap to : new ArrayList<>(taps.values())) {
                try {
                    if (echo || to != from) {
                        to.line().write(bytes, 0, count);
                    }
                } catch (IOException e) {
                    // Being unplugged.
                }
            }
        }
    }

    @Override
    public void close() {
        List<Integer> units;
        synchronized (taps) {
            units = List.copyOf(taps.keySet());
        }
        try {
            for (int unit : units) {
                unplug(unit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
