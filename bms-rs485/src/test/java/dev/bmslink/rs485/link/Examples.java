package dev.bmslink.rs485.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The byte-exact examples, as objects typed here and as bytes from the published file. */
final class Examples {
    static final Uid MASTER = Uid.ofAscii("AM000001");
    static final Uid PACK_2 = Uid.ofAscii("AM0000A2");
    static final Uid PACK_3 = Uid.ofAscii("AM0000B3");
    static final Map<String, byte[]> WIRE = new LinkedHashMap<>();
    static final Map<String, byte[]> PLAIN = new LinkedHashMap<>();
    static final Map<String, Frame> FRAMES = frames();

    static {
        Path file = Path.of(System.getProperty("bmslink.root"), "docs", "link-port-vectors.csv");
        try {
            Files.readAllLines(file).stream().skip(1).forEach(line -> {
                String name = line.substring(0, line.indexOf(','));
                String[] cells = line.substring(line.lastIndexOf('"') + 2).split(",");
                PLAIN.put(name, hex(cells[0] + " " + cells[1]));
                WIRE.put(name, hex(cells[2]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Examples() {}

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }

    private static Map<String, Frame> frames() {
        Map<String, Frame> frames = new LinkedHashMap<>();
        frames.put("E1", new Frame(1, 0, 0xFF, 1, new MasterMessage.MasterClaim(MASTER, 0)));
        frames.put("E2", frame(2, 0xFF, 1, new CodingMessage.CodingStart(1, 16, MASTER)));
        frames.put("E3", frame(5, 0x7E, 1, new CodingMessage.Who(0, 0, 0, new Uid(0))));
        frames.put("E4", frame(6, 0x7E, 1, new CodingMessage.Who(2, 0, 0, new Uid(0))));
        frames.put("E5", frame(6, 1, 0, new CodingMessage.IAm(PACK_2, 3, 5000, 0x0105, new Ports(0x12), 2)));
        frames.put("E6", frame(7, 0x7E, 1, new CodingMessage.Assign(PACK_2, 2, 2)));
        frames.put("E7", frame(7, 1, 2, new CodingMessage.AssignAck(PACK_2, 2, 0)));
        frames.put("E8", frame(8, 0x7E, 1, new CodingMessage.Who(2, 8, 0, new Uid(0))));
        frames.put("E9", frame(9, 2, 1, new CodingMessage.Confirm(PACK_2, 1)));
        frames.put("E10", frame(9, 1, 2, new CodingMessage.ConfirmAck(2, new Ports(0x52), 0)));
        frames.put("E11", frame(10, 0x7E, 1, new CodingMessage.Who(3, 4, 3, new Uid(0b101))));
        frames.put("E12", frame(11, 0x7E, 1, new CodingMessage.Quiet(PACK_3, 5)));
        frames.put("E13", frame(11, 1, 0, new CodingMessage.QuietAck(PACK_3)));
        frames.put("E14", frame(16, 0xFF, 1, new CodingMessage.CodingEnd(3, 0x2620)));
        frames.put("E15", frame(17, 0xFF, 1, new RunningMessage.Heartbeat(3, 0x0D, 0x2620, 60)));
        frames.put("E16", frame(18, 2, 1, new RunningMessage.Poll(0xFF)));
        Measurements measured = new Measurements(51_234, -12_500, 873, 990, 3421, 3398, 257, 231, 0);
        frames.put("E17", frame(18, 1, 2, new RunningMessage.Telemetry(measured, new Ports(0x52), 5)));
        frames.put("E18", frame(18, 1, 2, new MasterMessage.Nak(0x11, 5)));
        frames.put("E19", frame(32, 2, 1, new RunningMessage.Ping(PACK_2)));
        frames.put("E20", frame(32, 1, 2, new RunningMessage.Pong(PACK_2, new Ports(0x56), 5)));
        frames.put("E21", frame(33, 2, 1, new RunningMessage.SetOut(0)));
        frames.put("E22", frame(33, 1, 2, new RunningMessage.SetOutAck(new Ports(0x12))));
        frames.put("E23", frame(34, 3, 1, new RunningMessage.Release(PACK_3)));
        frames.put("E24", frame(34, 1, 3, new RunningMessage.ReleaseAck()));
        frames.put("E25", new Frame(1, 0, 1, 1, new MasterMessage.MasterConflict(Uid.ofAscii("AM0000F7"), 0x2A, 3)));
        return frames;
    }

    private static Frame frame(int seq, int destination, int source, Message message) {
        return new Frame(seq, 0x2A, destination, source, message);
    }
}
