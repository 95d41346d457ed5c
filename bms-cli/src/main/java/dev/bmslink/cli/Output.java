package dev.bmslink.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Standard output.
 *
 * <p>Unlike {@code System.out} it reports a failed write, so that a command ends when nobody reads on.
 */
public final class Output {

    private static final int BUFFER = 1 << 16;

    private final Writer writer;

    Output(Writer writer) {
        this.writer = writer;
    }

    static Output stdout() {
        Writer utf8 = new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
        return new Output(new BufferedWriter(utf8, BUFFER));
    }

    static boolean isBrokenPipe(Throwable failure) {
        return failure instanceof IOException && "Broken pipe".equals(failure.getMessage());
    }

    /** The characters' sink, for libraries that write by themselves. */
    public Writer writer() {
        return writer;
    }

    /** Writes a line. */
    public void line(CharSequence text) throws IOException {
        writer.append(text).append('\n');
    }

    /** Hands everything written so far to the reader. */
    public void flush() throws IOException {
        writer.flush();
    }
}
