package dev.bmslink.cli.print;

import dev.bmslink.can.log.LogFormat;
import dev.bmslink.can.log.LogWriter;
import dev.bmslink.cli.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes frames as {@code candump -L} does. */
public final class CandumpPrinter implements FramePrinter {

    private final Output out;
    private final LogWriter log = LogFormat.CANDUMP.writer();

    /** Creates a printer. */
    public CandumpPrinter(Output out) {
        this.out = out;
    }

    @Override
    public void print(DecodedFrame decoded) throws IOException {
        out.writer().write(new String(log.write(decoded.logged()), StandardCharsets.ISO_8859_1));
    }
}
