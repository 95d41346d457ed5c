package dev.bmslink.cli.print;

import dev.bmslink.can.log.CandumpFormat;
import dev.bmslink.cli.Output;
import java.io.IOException;

/** Writes frames as {@code candump -L} does. */
public final class CandumpPrinter implements FramePrinter {

    private final Output out;

    /** Creates a printer. */
    public CandumpPrinter(Output out) {
        this.out = out;
    }

    @Override
    public void print(DecodedFrame decoded) throws IOException {
        out.line(CandumpFormat.format(decoded.logged()));
    }
}
