package dev.bmslink.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.can.export.JsonText;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.cli.Output;
import dev.bmslink.core.signal.Text;
import java.io.IOException;
import java.util.Map;

/** Writes one JSON object a frame and line; {@code docs/json.md} describes the keys. */
public final class JsonPrinter implements FramePrinter {

    private static final int SCHEMA_VERSION = 1;

    private final JsonGenerator json;
    private final String profile;

    /** Creates a printer. */
    public JsonPrinter(Output out, Profile profile) throws IOException {
        this.json = JsonLines.generator(out);
        this.profile = profile.id();
    }

    @Override
    public void print(DecodedFrame decoded) throws IOException {
        LoggedFrame logged = decoded.logged();
        json.writeStartObject();
        json.writeNumberField("v", SCHEMA_VERSION);
        if (logged.hasTime()) {
            json.writeFieldName("t");
            json.writeNumber(Times.seconds(logged.timeNanos()));
        }
        if (!logged.channel().isEmpty()) {
            json.writeStringField("ch", logged.channel());
        }
        json.writeStringField("id", logged.frame().idText());
        json.writeStringField("profile", profile);
        Message message = decoded.decoded().message();
        if (message != null) {
            message(message, decoded.decoded());
        }
        if (decoded.completed() != null) {
            completed(decoded.completed());
        }
        json.writeStringField("raw", logged.frame().dataText());
        json.writeEndObject();
        JsonLines.endLine(json);
    }

    private void message(Message message, Decoded decoded) throws IOException {
        for (Map.Entry<String, Integer> field : decoded.identifierFields().entrySet()) {
            json.writeNumberField(field.getKey(), field.getValue());
        }
        json.writeStringField("frame", message.name());
        json.writeFieldName("signals");
        json.writeRawValue(JsonText.signals(decoded.readings()));
        if (!decoded.faults().isEmpty()) {
            json.writeArrayFieldStart("faults");
            for (Fault fault : decoded.faults()) {
                json.writeString(fault.toString());
            }
            json.writeEndArray();
        }
    }

    private void completed(SplitTextReader.Completed completed) throws IOException {
        json.writeObjectFieldStart("text");
        if (completed.text().key() != null && completed.key() != null) {
            json.writeNumberField(completed.text().key().name(), completed.key());
        }
        json.writeStringField(completed.text().name(), Text.trimmed(completed.value()));
        json.writeEndObject();
    }
}
