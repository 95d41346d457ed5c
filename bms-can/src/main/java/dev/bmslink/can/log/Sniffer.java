package dev.bmslink.can.log;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Chooses the decoder by the first four bytes. */
final class Sniffer implements LogDecoder {

    private static final int NEEDED = 4;

    private final Sink sink;
    private final byte[] first = new byte[NEEDED];
    private int held;
    private @Nullable LogDecoder chosen;

    Sniffer(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void onBytes(byte[] bytes, int from, int to) {
        int start = from;
        while (chosen == null && start < to) {
            first[held++] = bytes[start++];
            if (held == NEEDED) {
                choose();
            }
        }
        if (chosen != null) {
            chosen.onBytes(bytes, start, to);
        }
    }

    private LogDecoder choose() {
        String magic = HexFormat.of().formatHex(first, 0, held);
        LogDecoder decoder = switch (magic) {
            case "0a0d0d0a" -> LogFormat.PCAPNG.decoder(sink);
            case "a1b2c3d4", "d4c3b2a1", "a1b23c4d", "4d3cb2a1" -> LogFormat.PCAP.decoder(sink);
            default -> text(magic);
        };
        chosen = decoder;
        // A byte-order mark is no part of the first line.
        int mark = magic.startsWith("efbbbf") ? 3 : isUtf16(magic) ? 2 : 0;
        decoder.onBytes(Arrays.copyOf(first, held), mark, held);
        return decoder;
    }

    private LogDecoder text(String magic) {
        TextDecoder lines = new TextDecoder(new AnyText(), sink);
        return isUtf16(magic) ? new Utf16(magic.startsWith("fffe"), lines) : lines;
    }

    private static boolean isUtf16(String magic) {
        return magic.startsWith("fffe") || magic.startsWith("feff");
    }

    @Override
    public boolean isAtCandumpLine() {
        return chosen != null && chosen.isAtCandumpLine();
    }

    @Override
    public void onEnd() {
        (chosen == null ? choose() : chosen).onEnd();
    }
}
