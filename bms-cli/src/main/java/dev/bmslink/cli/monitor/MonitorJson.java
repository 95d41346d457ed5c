package dev.bmslink.cli.monitor;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.can.export.JsonText;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.cli.Output;
import dev.bmslink.cli.print.JsonLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes the table as JSON lines; {@code docs/json.md} describes the keys. */
public final class MonitorJson {

    private static final int SCHEMA_VERSION = 1;
    private static final double NANOS_PER_MILLI = 1e6;

    private final JsonGenerator json;
    private final Profile profile;

    /** Creates a writer. */
    public MonitorJson(Output out, Profile profile) throws IOException {
        this.json = JsonLines.generator(out);
        this.profile = profile;
    }

    /** Writes one line for the bus and one for each message. */
    public void print(View view) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", SCHEMA_VERSION);
        json.writeStringField("profile", profile.id());
        json.writeNumberField("frames", view.frames());
        json.writeArrayFieldStart("alarms");
        for (View.ActiveAlarm alarm : view.alarms()) {
            json.writeStartObject();
            json.writeNumberField("battery", alarm.battery());
            json.writeStringField("cause", alarm.alarm().cause().key());
            json.writeStringField("severity", alarm.alarm().severity().name().toLowerCase(Locale.ROOT));
            millis("age_ms", alarm.ageNanos() / NANOS_PER_MILLI, 0);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonLines.endLine(json);
        for (View.Row row : view.rows()) {
            row(row);
        }
    }

    private void row(View.Row row) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", SCHEMA_VERSION);
        json.writeStringField("id", row.id());
        json.writeStringField("profile", profile.id());
        if (!row.name().isEmpty()) {
            json.writeStringField("frame", row.name());
        }
        json.writeNumberField("count", row.count());
        millis("age_ms", row.ageNanos() / NANOS_PER_MILLI, 0);
        millis("period_ms", row.periodMillis(), 3);
        millis("jitter_ms", row.jitterMillis(), 3);
        json.writeBooleanField("overdue", row.overdue());
        Decoded decoded = profile.decode(row.frame());
        if (decoded.message() != null) {
            json.writeFieldName("signals");
            json.writeRawValue(JsonText.signals(decoded.readings()));
        }
        json.writeStringField("raw", row.frame().dataText());
        json.writeEndObject();
        JsonLines.endLine(json);
    }

    private void millis(String key, double value, int decimals) throws IOException {
        if (!Double.isNaN(value)) {
            json.writeFieldName(key);
            json.writeNumber(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
        }
    }
}
