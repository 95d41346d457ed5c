package dev.bmslink.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemFilesTest {

    @TempDir
    Path net;

    private void write(String path, String content) throws IOException {
        Path file = net.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void interfacesOfCanAreRead() throws IOException {
        write("can0/type", "280\n");
        write("can0/flags", "0x40081\n");
        write("can0/statistics/rx_packets", "1234\n");
        write("can0/statistics/rx_errors", "5\n");
        write("can0/statistics/tx_errors", "6\n");
        write("can0/statistics/rx_dropped", "7\n");
        write("can1/type", "280\n");
        write("can1/flags", "0x40080\n");
        write("eth0/type", "1\n");
        write("eth0/flags", "0x1003\n");
        SystemFiles files = new SystemFiles(net);
        CanInterface up = new CanInterface("can0", true, true, 1234, 5, 6, 7);
        CanInterface down = new CanInterface("can1", true, false, 0, 0, 0, 0);
        assertEquals(List.of(up, down), files.all());
        assertEquals(Optional.of(up), files.find("can0"));
        assertEquals(Optional.of(new CanInterface("eth0", false, true, 0, 0, 0, 0)), files.find("eth0"));
        assertEquals(Optional.empty(), files.find("can9"));
        assertEquals(Optional.empty(), files.find(".."));
        assertEquals(Optional.empty(), files.find("can0/statistics"));
    }

    @Test
    void whereThereIsNoSuchFolderThereAreNoInterfaces() {
        assertEquals(List.of(), new SystemFiles(net.resolve("nowhere")).all());
    }
}
