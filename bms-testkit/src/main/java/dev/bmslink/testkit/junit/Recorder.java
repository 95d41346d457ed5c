package dev.bmslink.testkit.junit;

import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LogWriter;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Gets the frames of a product. */
final class Recorder {

    private static final int BUFFER = 1 << 16;

    private Recorder() {}

    /** Hands over the frames in the order in which they were received; those of a file are not kept. */
    static Recording record(Product product, Profile profile, Role role, Consumer<LoggedFrame> frames)
            throws IOException {
        if (product instanceof Product.CaptureFile capture) {
            return read(capture.file(), frames);
        }
        if (product instanceof Product.CaptureStream capture) {
            try (InputStream log = capture.log()) {
                return parsed(capture.name(), log.readAllBytes(), frames);
            }
        }
        if (product instanceof Product.Frames given) {
            return written(given.name(), given.frames(), frames);
        }
        if (product instanceof Product.Live live) {
            return written(live.name(), listen(live), frames);
        }
        Product.InProcess inProcess = (Product.InProcess) product;
        VirtualBus bus = new VirtualBus(profile, role, inProcess.machine());
        return written(inProcess.name(), bus.run(inProcess.time()), frames);
    }

    private static Recording read(Path file, Consumer<LoggedFrame> frames) throws IOException {
        MessageDigest digest = sha256();
        LogReader reader = new LogReader(frames);
        try (InputStream log = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = log.read(buffer); count >= 0; count = log.read(buffer)) {
                digest.update(buffer, 0, count);
                reader.onBytes(buffer, 0, count);
            }
        }
        reader.onEnd();
        String name = String.valueOf(file.getFileName());
        return new Recording(name, hex(digest.digest()), Optional.of(file.toUri()), Optional.empty());
    }

    /** The bytes are kept, because the report's folder gets a copy of them. */
    private static Recording parsed(String name, byte[] bytes, Consumer<LoggedFrame> frames) {
        LogReader reader = new LogReader(frames);
        reader.onBytes(bytes, 0, bytes.length);
        reader.onEnd();
        return kept(name, bytes);
    }

    private static Recording written(String name, List<LoggedFrame> given, Consumer<LoggedFrame> frames) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        LogWriter writer = LogFormat.CANDUMP.writer();
        for (LoggedFrame frame : given) {
            log.writeBytes(writer.write(frame));
            frames.accept(frame);
        }
        log.writeBytes(writer.end());
        return kept(name, log.toByteArray());
    }

    private static Recording kept(String name, byte[] bytes) {
        return new Recording(name, hex(sha256().digest(bytes)), Optional.empty(), Optional.of(bytes));
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static List<LoggedFrame> listen(Product.Live live) throws IOException {
        List<LoggedFrame> frames = new ArrayList<>();
        long end = System.nanoTime() + live.time().toNanos();
        for (long left = live.time().toNanos(); left > 0; left = end - System.nanoTime()) {
            LoggedFrame frame = live.bus().read(left);
            if (frame != null) {
                frames.add(frame);
            }
        }
        return frames;
    }
}
