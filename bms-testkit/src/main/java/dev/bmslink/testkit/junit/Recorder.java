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
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gets the frames of a product. */
final class Recorder {

    private Recorder() {}

    static Recording record(Product product, Profile profile, Role role) throws IOException {
        if (product instanceof Product.CaptureFile capture) {
            byte[] bytes = Files.readAllBytes(capture.file());
            String name = String.valueOf(capture.file().getFileName());
            return parsed(name, bytes, Optional.of(capture.file().toUri()));
        }
        if (product instanceof Product.CaptureStream capture) {
            try (InputStream log = capture.log()) {
                return parsed(capture.name(), log.readAllBytes(), Optional.empty());
            }
        }
        if (product instanceof Product.Frames frames) {
            return written(frames.name(), frames.frames());
        }
        if (product instanceof Product.Live live) {
            return written(live.name(), listen(live));
        }
        Product.InProcess inProcess = (Product.InProcess) product;
        return written(inProcess.name(), new VirtualBus(profile, role, inProcess.machine()).run(inProcess.time()));
    }

    private static Recording parsed(String name, byte[] bytes, Optional<URI> file) {
        List<LoggedFrame> frames = new ArrayList<>();
        LogReader reader = new LogReader(frames::add);
        reader.onBytes(bytes, 0, bytes.length);
        reader.onEnd();
        return new Recording(name, bytes, file, frames);
    }

    private static Recording written(String name, List<LoggedFrame> frames) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        LogWriter writer = LogFormat.CANDUMP.writer();
        frames.forEach(frame -> log.writeBytes(writer.write(frame)));
        log.writeBytes(writer.end());
        return new Recording(name, log.toByteArray(), Optional.empty(), frames);
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
