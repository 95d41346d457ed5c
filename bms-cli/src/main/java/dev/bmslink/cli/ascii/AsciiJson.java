package dev.bmslink.cli.ascii;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.cli.Output;
import dev.bmslink.cli.print.JsonLines;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Text;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.FrameFault;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Formats;
import dev.bmslink.rs485.ascii.message.Heard;
import dev.bmslink.rs485.ascii.message.Named;
import dev.bmslink.rs485.ascii.message.PackBlock;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes one JSON object a frame and line; {@code docs/ascii.md} describes the keys. */
public final class AsciiJson implements AsciiPrinter {

    private static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;

    /** Creates a printer. */
    public AsciiJson(Output out) throws IOException {
        this.json = JsonLines.generator(out);
    }

    @Override
    public void print(Heard heard, Received received) throws IOException {
        Frame frame = heard.frame();
        Command command = heard.command();
        json.writeStartObject();
        json.writeNumberField("v", SCHEMA_VERSION);
        // VER is the whole answer to 4F.
        if (frame.version() != Frame.VERSION_2_0 || (heard.reply() && command == Command.PROTOCOL_VERSION)) {
            json.writeStringField("version", String.format(Locale.ROOT, "%02X", frame.version()));
        }
        json.writeNumberField("address", frame.address());
        if (heard.reply()) {
            json.writeNumberField("rtn", frame.code());
        }
        if (command != null) {
            json.writeStringField("request", command.digits());
        }
        Content content = heard.content();
        if (content == null) {
            info("info", frame.info());
        } else {
            content(content, heard.reply());
        }
        faults(heard, received);
        json.writeEndObject();
        JsonLines.endLine(json);
    }

    private void content(Content content, boolean reply) throws IOException {
        if (reply && Formats.pack(content.command()).isPresent()) {
            packs(content);
        } else {
            Map<String, Object> signals = Named.head(content);
            if (reply || !signals.isEmpty()) {
                json.writeObjectFieldStart("signals");
                signals(signals);
                json.writeEndObject();
            }
        }
        info("extra", content.extra());
    }

    private void packs(Content content) throws IOException {
        List<String> flags = Named.infoFlags(content);
        if (!flags.isEmpty()) {
            strings("info_flag", flags);
        }
        if (content.ofAll() && content.packs().size() == 1) {
            json.writeBooleanField("all", true);
        }
        json.writeArrayFieldStart("packs");
        for (PackBlock pack : content.packs()) {
            json.writeStartObject();
            json.writeNumberField("address", pack.address());
            json.writeObjectFieldStart("signals");
            signals(Named.pack(pack));
            json.writeEndObject();
            info("extra", pack.extra());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void signals(Map<String, Object> signals) throws IOException {
        for (Map.Entry<String, Object> signal : signals.entrySet()) {
            json.writeFieldName(signal.getKey());
            if (signal.getValue() instanceof List<?> list) {
                json.writeStartArray();
                for (Object element : list) {
                    value(element);
                }
                json.writeEndArray();
            } else {
                value(signal.getValue());
            }
        }
    }

    private void value(Object value) throws IOException {
        if (!(value instanceof Reading reading)) {
            json.writeString(value.toString());
        } else if (!reading.isAvailable()) {
            json.writeNull();
        } else if (reading.signal() instanceof Flag) {
            json.writeBoolean(reading.raw() != 0);
        } else if (Values.isNumber(reading) || isNameless(reading)) {
            json.writeNumber(Values.text(reading));
        } else {
            json.writeString(Text.trimmed(reading.text()));
        }
    }

    private static boolean isNameless(Reading reading) {
        return reading.signal() instanceof Choice choice && !choice.isInRange(reading.raw());
    }

    private void info(String name, Info info) throws IOException {
        if (info.length() > 0) {
            json.writeStringField(name, info.toString());
        }
    }

    private void faults(Heard heard, Received received) throws IOException {
        if (received.faults().isEmpty() && heard.faults().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("faults");
        for (FrameFault fault : received.faults()) {
            json.writeString(fault.detail());
        }
        for (String fault : heard.faults()) {
            json.writeString(fault);
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
