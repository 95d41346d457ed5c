package dev.bmslink.cli.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes whose SHA-256 is taken as they are read, so that the sum is that of the bytes that were checked. */
public final class SummedInput extends FilterInputStream {

    private final MessageDigest digest;
    private boolean ended;

    /** Reads from a stream, which is closed with this one. */
    public SummedInput(InputStream in) {
        super(in);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** SHA-256 of a file in hex. */
    public static String sumOf(Path file) throws IOException {
        try (SummedInput in = new SummedInput(Files.newInputStream(file))) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.sum();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        ended |= count < 0;
        digest.update(bytes, offset, Math.max(0, count));
        return count;
    }

    /** SHA-256 in hex, once; empty when the end was not read. */
    public String sum() {
        return ended ? HexFormat.of().formatHex(digest.digest()) : "";
    }
}
