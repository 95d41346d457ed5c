package dev.bmslink.cli.ascii;

import dev.bmslink.cli.Output;
import dev.bmslink.cli.Terminal;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.FrameFault;
import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.rs485.ascii.ReturnCode;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Formats;
import dev.bmslink.rs485.ascii.message.Heard;
import dev.bmslink.rs485.ascii.message.Named;
import dev.bmslink.rs485.ascii.message.PackBlock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes frames for people: one line a frame, and one a pack. */
public final class AsciiText implements AsciiPrinter {

    private final Output out;
    private final Terminal terminal;

    /** Creates a printer. */
    public AsciiText(Output out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void print(Heard heard, Received received) throws IOException {
        Frame frame = heard.frame();
        StringBuilder line = new StringBuilder();
        line.append(String.format(Locale.ROOT, "%02X %s ", frame.address(), heard.reply() ? "reply  " : "request"));
        Command command = heard.command();
        line.append(command == null ? "to what?" : terminal.strong(command.digits() + " " + command.label()));
        if (heard.reply() && frame.code() != ReturnCode.NORMAL.code()) {
            line.append("  ").append(terminal.alert("RTN " + ReturnCode.describe(frame.code())));
        }
        if (frame.version() != Frame.VERSION_2_0 || (heard.reply() && command == Command.PROTOCOL_VERSION)) {
            line.append(String.format(Locale.ROOT, "  VER %02X", frame.version()));
        }
        Content content = heard.content();
        if (content == null) {
            line.append(frame.info().length() == 0 ? "" : "  INFO " + frame.info());
        } else {
            append(line, Named.head(content));
            extra(line, content.extra().toString());
        }
        for (FrameFault fault : received.faults()) {
            line.append("  ").append(terminal.alert("<" + fault + ">"));
        }
        for (String fault : heard.faults()) {
            line.append("  ").append(terminal.alert("<" + fault + ">"));
        }
        out.line(line);
        if (content != null && heard.reply() && Formats.pack(content.command()).isPresent()) {
            packs(content);
        }
    }

    private void packs(Content content) throws IOException {
        for (PackBlock pack : content.packs()) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "   pack %02X", pack.address()));
            append(line, Named.pack(pack));
            extra(line, pack.extra().toString());
            out.line(line);
        }
    }

    private static void extra(StringBuilder line, String extra) {
        if (!extra.isEmpty()) {
            line.append("  extra ").append(extra);
        }
    }

    private static void append(StringBuilder line, Map<String, Object> signals) {
        List<String> flags = new ArrayList<>();
        boolean anyFlag = false;
        for (Map.Entry<String, Object> signal : signals.entrySet()) {
            Object value = signal.getValue();
            if (value instanceof Reading reading && reading.signal() instanceof Flag) {
                anyFlag = true;
                if (reading.raw() != 0) {
                    flags.add(signal.getKey());
                }
            } else {
                line.append("  ").append(signal.getKey()).append(' ').append(text(value));
            }
        }
        if (anyFlag) {
            line.append("  ").append(flags.isEmpty() ? "no flags" : "[" + String.join(" ", flags) + "]");
        }
    }

    private static String text(Object value) {
        if (value instanceof Reading reading) {
            return Values.withUnit(reading);
        }
        if (!(value instanceof List<?> list)) {
            return "\"" + value + "\"";
        }
        String unit = list.isEmpty() || !(list.get(0) instanceof Reading first)
                ? ""
                : first.signal().meaning().unit();
        String values = list.stream()
                .map(element -> element instanceof Reading reading ? Values.text(reading) : "\"" + element + "\"")
                .collect(Collectors.joining(" "));
        return values + (unit.isEmpty() ? "" : " " + unit);
    }
}
