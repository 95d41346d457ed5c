package dev.bmslink.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.message.AnalogValues;
import dev.bmslink.rs485.ascii.message.Pack;
import dev.bmslink.rs485.ascii.message.PackAnalog;
import dev.bmslink.rs485.ascii.node.PackSource;
import dev.bmslink.rs485.ascii.node.Stack;
import dev.bmslink.rs485.ascii.node.StackEvent;
import dev.bmslink.rs485.ascii.node.StackOptions;
import dev.bmslink.rs485.line.LineMachine;
import dev.bmslink.transport.Driver;
import dev.bmslink.transport.line.LineChannel;
import dev.bmslink.transport.serial.SerialPorts;
import dev.bmslink.transport.serial.SerialSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every example as a program, those with a wire over two pseudo-terminals that socat joins. */
@Timeout(120)
class ExamplesTest {

    private static final int LONGEST = 80;
    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));
    private static final Path SOURCES = ROOT.resolve("bms-modbus-less-examples/src/main/java/dev/bmslink/examples");

    @TempDir
    Path folder;

    private Process socat;
    private String near;
    private String far;

    private void joinTerminals() throws Exception {
        near = folder.resolve("near").toString();
        far = folder.resolve("far").toString();
        try {
            socat = new ProcessBuilder("socat", "pty,raw,echo=0,link=" + near, "pty,raw,echo=0,link=" + far).start();
        } catch (IOException e) {
            System.err.println("!! socat is not installed: examples with a wire ARE SKIPPED (apt-get install socat)");
            assumeTrue(false, "socat is not installed");
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Files.exists(Path.of(near)) || !Files.exists(Path.of(far))) {
            assertTrue(System.nanoTime() - end < 0, "socat made no terminals");
            Thread.sleep(5);
        }
    }

    @AfterEach
    void partTerminals() throws InterruptedException {
        if (socat != null) {
            socat.destroy();
            assertTrue(socat.waitFor(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void decodeFrame() throws Exception {
        assertEquals(
                "limits charge_voltage_limit 53.2 V, charge_current_limit 370.0 A, discharge_current_limit 370.0 A,"
                        + " discharge_voltage_limit 46.0 V\ncharge with up to 53.2 V\n",
                Program.run(DecodeFrame.class));
        assertTrue(Program.run(DecodeFrame.class, "pylontech-lv", "355#1400").startsWith("state_of_charge soc 20 %"));
    }

    @Test
    void checkCable() throws Exception {
        assertTrue(Program.run(CheckCable.class, "gtx5000/can", "growatt-sph/bms", "4-4,5-5")
                .startsWith("WORKS\n"));
        String swapped = Program.run(CheckCable.class, "gtx5000/can", "growatt-sph/bms", "4-5,5-4");
        assertTrue(swapped.startsWith("FAILS\n"), swapped);
        assertTrue(swapped.contains("can_swapped"), swapped);
        assertTrue(swapped.endsWith("right would be 4-4,5-5,6-2\n"), swapped);
    }

    @Test
    void writeProfile() throws Exception {
        // 81 % is 51; 52.4 V is 524 = 020C; 12.34 A is 1234 = 04D2, low byte first; not permitted is 00.
        assertEquals(
                "status soc 80 %, voltage 52.3 V, current -12.34 A, charge_permission true\n-12.34 A\n"
                        + "123#51020CD20400\n",
                Program.run(WriteProfile.class));
    }

    @Test
    void presentAndReadABattery() throws Exception {
        joinTerminals();
        try (Program inverter = Program.start(ReadBattery.class, far, "8")) {
            String battery = Program.run(PresentBattery.class, near, "6", "--transmit");
            assertTrue(battery.matches("(?s).*DriverCounters\\[received=0, overrun=0, sent=[1-9].*"), battery);
            String read = inverter.output();
            assertTrue(
                    read.contains("SOC 64 %, 52.40 V, -12.5 A, charge up to 50.0 A (ALLOWED),"
                            + " discharge up to 75.0 A (ALLOWED)\n"),
                    read);
            assertTrue(read.contains("sent=0"), read);
        }
    }

    @Test
    void nothingIsTransmittedUnlessToldTo() throws Exception {
        joinTerminals();
        try (Program inverter = Program.start(ReadBattery.class, far, "4")) {
            String battery = Program.run(PresentBattery.class, near, "3");
            assertTrue(battery.matches("(?s).*sent=0, unsent=0, withheld=[1-9].*"), battery);
            assertFalse(inverter.output().contains("ALLOWED"));
        }
    }

    @Test
    void codeStack() throws Exception {
        joinTerminals();
        String coded = Program.run(CodeStack.class, near, far);
        // FNV-1a over "demo-2".
        assertTrue(coded.endsWith("address 2: E0312C66AA3D0EE9, 51202 mV\n"), coded);
    }

    @Test
    @SuppressWarnings("try") // The stack answers until it is closed.
    void readPylontech() throws Exception {
        joinTerminals();
        PackAnalog values =
                new PackAnalog(Collections.nCopies(15, 3.312), List.of(21.0), -7.5, 49.68, 31.25, 50, 17, 2);
        PackSource source = (command, pack) -> command == Command.ANALOG_VALUES
                ? Optional.of(new AnalogValues(Set.of(), List.of(new Pack<>(pack.adr(), values))))
                : Optional.empty();
        Stack stack = new Stack(StackOptions.of(0, 2), source, System.nanoTime());
        try (Driver<byte[], LineMachine<Stack, StackEvent>> driver = Driver.start(
                new LineMachine<Stack, StackEvent>(stack),
                new LineChannel(SerialPorts.open(SerialSettings.of(far, 115_200)), true),
                machine -> {})) {
            String line = ": 49.680 V, -7.5 A, 31.25 of 50.00 Ah, cells 3.312 to 3.312 V\n";
            assertEquals("pack 2" + line + "pack 3" + line, Program.run(ReadPylontech.class, near));
        }
    }

    @Test
    void bridgeProfiles() throws Exception {
        joinTerminals();
        String log = ROOT.resolve("samples/growatt-lv-a-charging.log").toString();
        try (Program inverter = Program.start(ReadBattery.class, far, "8")) {
            String bridge =
                    Program.run(BridgeProfiles.class, log, "growatt-lv", near, "pylontech-lv", "6", "--transmit");
            assertTrue(bridge.matches("heard 16 frames, sent [1-9][0-9]*, withheld 0\n"), bridge);
            String read = inverter.output();
            assertTrue(read.contains("SOC 99 %, 53.70 V, 7.9 A, charge up to 208.4 A (ALLOWED)"), read);
        }
    }

    @Test
    void everyExampleIsShortAndTried() throws IOException {
        String tests = Files.readString(
                ROOT.resolve("bms-modbus-less-examples/src/test/java/dev/bmslink/examples/ExamplesTest.java"));
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                String text = Files.readString(file);
                assertTrue(text.lines().count() <= LONGEST, name + " is longer than " + LONGEST + " lines");
                assertFalse(text.toLowerCase(Locale.ROOT).contains("modbus"), name);
                if (!name.equals("package-info")) {
                    assertTrue(tests.contains(name + ".class"), name + " is not tried");
                    assertTrue(text.contains(" * <p>Run: " + name), name + " does not say how to run it");
                }
            }
        }
    }
}
