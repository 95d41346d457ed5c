package dev.bmslink.cli.print;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.cli.Output;
import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
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
        json.writeObjectFieldStart("signals");
        for (Reading reading : decoded.readings()) {
            json.writeFieldName(reading.signal().name());
            value(reading);
        }
        json.writeEndObject();
        if (!decoded.faults().isEmpty()) {
            json.writeArrayFieldStart("faults");
            for (Fault fault : decoded.faults()) {
                json.writeString(fault.toString());
            }
            json.writeEndArray();
        }
    }

    private void value(Reading reading) throws IOException {
        Signal signal = reading.signal();
        String text = signal.format(reading.raw());
        if (!reading.isAvailable()) {
            json.writeNull();
        } else if (signal instanceof Numeric) {
            json.writeNumber(text);
        } else if (signal instanceof Flag) {
            json.writeBoolean(reading.raw() != 0);
        } else if (signal instanceof Choice choice && !choice.isInRange(reading.raw())) {
            json.writeNumber(text);
        } else if (signal instanceof Text || signal instanceof Choice || signal instanceof Octets) {
            json.writeString(TextPrinter.trimmed(text));
        }
    }

    private void completed(SplitTextReader.Completed completed) throws IOException {
        json.writeObjectFieldStart("text");
        if (completed.text().key() != null && completed.key() != null) {
            json.writeNumberField(completed.text().key().name(), completed.key());
        }
        json.writeStringField(completed.text().name(), TextPrinter.trimmed(completed.value()));
        json.writeEndObject();
    }
}
