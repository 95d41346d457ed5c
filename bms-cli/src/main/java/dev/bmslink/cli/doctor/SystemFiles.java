package dev.bmslink.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what Linux tells of network interfaces.
 *
 * @param net the folder, {@code /sys/class/net} on a running system
 */
public record SystemFiles(Path net) {

    /** ARPHRD_CAN of the header linux/if_arp.h. */
    private static final int TYPE_CAN = 280;

    /** IFF_UP of the header linux/if.h. */
    private static final long FLAG_UP = 1;

    /** The running system. */
    public static SystemFiles running() {
        return new SystemFiles(Path.of("/sys/class/net"));
    }

    /** The interface of a name, if there is one. */
    public Optional<CanInterface> find(String name) {
        Path folder = net.resolve(name);
        if (name.isEmpty() || name.contains("/") || name.startsWith(".") || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return Optional.of(new CanInterface(
                name,
                number(folder.resolve("type")) == TYPE_CAN,
                (number(folder.resolve("flags")) & FLAG_UP) != 0,
                number(folder.resolve("statistics/rx_packets")),
                number(folder.resolve("statistics/rx_errors")),
                number(folder.resolve("statistics/tx_errors")),
                number(folder.resolve("statistics/rx_dropped"))));
    }

    /** The interfaces of CAN, by name; none on other systems than Linux. */
    public List<CanInterface> all() {
        if (!Files.isDirectory(net)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(net)) {
            return folders.sorted()
                    .flatMap(folder -> find(folder.getFileName().toString()).stream())
                    .filter(CanInterface::can)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A number in a file, 0 when there is none. */
    private static long number(Path file) {
        try {
            return Long.decode(Files.readString(file).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
