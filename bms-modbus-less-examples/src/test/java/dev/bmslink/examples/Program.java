package dev.bmslink.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fazecast.jSerialComm.SerialPort;
import dev.bmslink.can.CanFrame;
import dev.bmslink.core.machine.Machine;
import dev.bmslink.rs485.line.LineNode;
import dev.bmslink.transport.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An example in a process of its own, as a user runs it. */
final class Program implements AutoCloseable {

    private final String name;
    private final Process process;

    private Program(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static Program start(Class<?> example, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the launcher does: newer Java releases warn of the serial ports' native library otherwise.
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                example.getName()));
        command.addAll(List.of(args));
        return new Program(
                example.getSimpleName(),
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Runs a program to its end; returns what it printed. */
    static String run(Class<?> example, String... args) throws Exception {
        try (Program program = start(example, args)) {
            return program.output();
        }
    }

    private static String classPath() {
        return Stream.of(
                        DecodeFrame.class,
                        Driver.class,
                        CanFrame.class,
                        LineNode.class,
                        Machine.class,
                        SerialPort.class)
                .map(type -> new File(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for the end; returns what the program printed. */
    String output() throws Exception {
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertTrue(process.exitValue() == 0, () -> name + " ended with " + process.exitValue() + ": " + text);
        return text;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
