package dev.bmslink.cli.ascii;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.cli.print.FrameTime;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.rs485.ascii.Received;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Frames of a text or a raw capture: one frame a line, or frames that end with CR alone.
 *
 * <p>Whatever stands before {@code ~} is skipped; lines that begin with {@code #} are comments. Seconds in parentheses, such as
 * {@code (12.345)}, before the frame are its time.
 */
public final class AsciiLines {

    private final FrameSink frames;
    private final Consumer<Received> faulty;
    private final FrameDecoder decoder = FrameDecoder.forText(this::onReceived);
    private long line = 1;
    private boolean comment;
    private boolean lineIsEmpty = true;
    private boolean lineHasFrame;
    private long good;
    private long bad;
    private long firstBad;
    private String firstReason = "";
    private int previous;
    private final StringBuilder time = new StringBuilder(FrameTime.MAX_LENGTH);
    private boolean inTime;
    private long timeNanos = LoggedFrame.NO_TIME;
    private @Nullable IOException failure;

    /** Creates a reader. */
    public AsciiLines(FrameSink frames) {
        this(frames, received -> {});
    }

    /** Creates a reader that hands over what is no usable frame as well. */
    public AsciiLines(FrameSink frames, Consumer<Received> faulty) {
        this.frames = frames;
        this.faulty = faulty;
    }

    /** Takes frames that may be acted upon. */
    @FunctionalInterface
    public interface FrameSink {

        /** Takes a frame. */
        void accept(Frame frame, Received received) throws IOException;
    }

    /** Work before the next read blocks. */
    @FunctionalInterface
    public interface Pause {

        /** Hands over what is ready. */
        void run() throws IOException;
    }

    /** Reads to the end. */
    public void read(InputStream in, Pause pause) throws IOException {
        byte[] buffer = new byte[1 << 13];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            for (int i = 0; i < count; i++) {
                onByte(buffer[i]);
            }
            raise();
            if (in.available() == 0) {
                pause.run();
            }
        }
        decoder.onEnd();
        endLine();
        raise();
    }

    private void onByte(byte character) {
        if (character == '\n' && previous == '\r') {
            previous = character;
            return;
        }
        previous = character;
        if (character == '\r' || character == '\n') {
            decoder.onBytes(new byte[] {character});
            endLine();
            return;
        }
        comment |= lineIsEmpty && character == '#';
        if (!comment) {
            time(character);
            decoder.onBytes(new byte[] {character});
        }
        lineIsEmpty &= character == ' ' || character == '\t';
    }

    private void time(byte character) {
        if (inTime && character == ')') {
            inTime = false;
            timeNanos = FrameTime.parse(time);
        } else if (inTime && time.length() <= FrameTime.MAX_LENGTH) {
            time.append((char) (character & 0xFF));
        } else if (character == '(') {
            inTime = true;
            time.setLength(0);
        }
    }

    private void endLine() {
        if (!comment && !lineIsEmpty && !lineHasFrame) {
            reject("there is no ~");
        }
        line++;
        comment = false;
        lineIsEmpty = true;
        lineHasFrame = false;
        inTime = false;
        timeNanos = LoggedFrame.NO_TIME;
    }

    private void onReceived(Received received) {
        lineHasFrame = true;
        Frame frame = received.frame();
        if (frame == null || !received.isUsable()) {
            reject(received.faults().stream().map(String::valueOf).collect(Collectors.joining(", ")));
            faulty.accept(received);
            return;
        }
        good++;
        try {
            frames.accept(frame, received);
        } catch (IOException e) {
            failure = e;
        }
    }

    private void raise() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private void reject(String reason) {
        if (bad++ == 0) {
            firstBad = line;
            firstReason = reason;
        }
    }

    /** When the frame came that is being handed over, in nanoseconds, or {@link LoggedFrame#NO_TIME}. */
    public long timeNanos() {
        return timeNanos;
    }

    /** Number of frames. */
    public long good() {
        return good;
    }

    /** Number of lines or frames that are not understood. */
    public long bad() {
        return bad;
    }

    /** The first line that is not understood. */
    public long firstBad() {
        return firstBad;
    }

    /** Why it is not. */
    public String firstReason() {
        return firstReason;
    }
}
