package dev.bmslink.transport.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the process needs at a moment.
 *
 * @param heapKilobytes used heap after a collection
 * @param threads live threads
 * @param files open files, −1 where the system does not tell
 * @param residentKilobytes memory that the process has, −1 where the system does not tell
 */
record Sample(long heapKilobytes, int threads, long files, long residentKilobytes) {

    static Sample take() throws IOException, InterruptedException {
        long heap = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
            heap = Math.min(
                    heap,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return new Sample(heap / 1024, Thread.activeCount(), openFiles(), resident());
    }

    private static long openFiles() throws IOException {
        Path folder = Path.of("/proc/self/fd");
        if (!Files.isDirectory(folder)) {
            return -1;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(-1);
    }

    static String heading() {
        return "  heap KB  threads  files   RSS KB";
    }

    String row() {
        return String.format(Locale.ROOT, "%9d%9d%7d%9d", heapKilobytes, threads, files, residentKilobytes);
    }
}
