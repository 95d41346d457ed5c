package dev.bmslink.cli.print;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.cli.Output;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Text;
import java.io.IOException;

/**
 * Writes one line a value, as RFC 4180 asks.
 *
 * <p>A frame that the profile does not know gives one line with its data bytes under the field {@code raw}.
 */
public final class CsvPrinter implements FramePrinter {

    private final Output out;

    /** Creates a printer and writes the header. */
    public CsvPrinter(Output out) throws IOException {
        this.out = out;
        out.line("t,name,field,value,unit,id,ch");
    }

    @Override
    public void print(DecodedFrame decoded) throws IOException {
        LoggedFrame logged = decoded.logged();
        String time = logged.hasTime() ? Times.seconds(logged.timeNanos()) : "";
        String end = "," + logged.frame().idText() + "," + quoted(logged.channel());
        Message message = decoded.decoded().message();
        if (message == null) {
            out.line(time + ",,raw," + logged.frame().dataText() + "," + end);
            return;
        }
        String start = time + "," + message.name() + ",";
        for (var field : decoded.decoded().identifierFields().entrySet()) {
            out.line(start + field.getKey() + "," + field.getValue() + "," + end);
        }
        for (Reading reading : decoded.decoded().readings()) {
            String value =
                    reading.isAvailable() ? quoted(Text.trimmed(reading.signal().format(reading.raw()))) : "";
            String unit = reading.signal().meaning().unit();
            out.line(start + reading.signal().name() + "," + value + "," + unit + end);
        }
    }

    static String quoted(String text) {
        boolean plain =
                text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
