package dev.bmslink.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

    private final OutputStream stream;
    private final Writer writer;

    Output(OutputStream sink) {
        stream = new BufferedOutputStream(sink, BUFFER);
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    }

    static Output stdout() {
        return new Output(new FileOutputStream(FileDescriptor.out));
    }

    static boolean isBrokenPipe(Throwable failure) {
        return failure instanceof IOException && "Broken pipe".equals(failure.getMessage());
    }

    /** The characters' sink, for libraries that write by themselves. */
    public Writer writer() {
        return writer;
    }

    /** The sink of bytes, for output that is not text; a command uses this or the characters. */
    OutputStream stream() {
        return stream;
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
