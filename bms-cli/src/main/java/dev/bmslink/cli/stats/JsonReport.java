package dev.bmslink.cli.stats;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.can.CanFrame;
import dev.bmslink.cli.Output;
import dev.bmslink.cli.print.JsonLines;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Statistics as one JSON object a line: one for each channel, then one for each of its identifiers.
 *
 * <p>Times are in seconds, loads are shares of 1. What a log without times cannot tell has no key.
 */
public final class JsonReport {

    private static final int SCHEMA_VERSION = 1;
    private static final int NANO_DIGITS = 9;
    private static final int LOAD_DIGITS = 6;

    private final JsonGenerator json;
    private final int bitRate;

    /** Creates a report for a bit rate in bit/s. */
    public JsonReport(Output out, int bitRate) throws IOException {
        this.json = JsonLines.generator(out);
        this.bitRate = bitRate;
    }

    /** Writes the statistics. */
    public void print(Traffic traffic) throws IOException {
        for (Map.Entry<String, ChannelTraffic> channel : traffic.channels().entrySet()) {
            channel(channel.getKey(), channel.getValue());
            for (Map.Entry<Integer, IdTraffic> id :
                    channel.getValue().identifiers().entrySet()) {
                identifier(channel.getKey(), channel.getValue(), id.getKey(), id.getValue());
            }
        }
    }

    private void channel(String name, ChannelTraffic channel) throws IOException {
        start(name);
        json.writeNumberField("frames", channel.frames());
        json.writeNumberField("bits", channel.bits());
        json.writeNumberField("bit_rate", bitRate);
        if (channel.hasDuration()) {
            seconds("duration_s", channel.durationNanos());
            number("load", BigDecimal.valueOf(channel.load(bitRate)).setScale(LOAD_DIGITS, RoundingMode.HALF_UP));
            number(
                    "load_busiest_second",
                    BigDecimal.valueOf(channel.busiestLoad(bitRate)).setScale(LOAD_DIGITS, RoundingMode.HALF_UP));
            seconds("longest_silence_s", channel.longestSilenceNanos());
        }
        if (channel.backwards() > 0) {
            json.writeNumberField("times_backwards", channel.backwards());
        }
        if (channel.uncounted() > 0) {
            json.writeNumberField("frames_not_listed", channel.uncounted());
        }
        end();
    }

    private void identifier(String name, ChannelTraffic channel, int word, IdTraffic id) throws IOException {
        start(name);
        json.writeStringField("id", CanFrame.idText(word));
        json.writeNumberField("frames", id.count());
        json.writeArrayFieldStart("lengths");
        for (int length : id.lengths()) {
            json.writeNumber(length);
        }
        json.writeEndArray();
        if (id.hasPeriods()) {
            seconds("period_p50_s", id.periodNanos(0.50));
            seconds("period_p99_s", id.periodNanos(0.99));
            seconds("period_max_s", id.longestPeriodNanos());
            seconds("jitter_s", id.jitterNanos());
        }
        if (channel.hasDuration()) {
            seconds("longest_silence_s", id.longestSilenceNanos(channel.endNanos()));
        }
        end();
    }

    private void start(String channel) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", SCHEMA_VERSION);
        if (!channel.isEmpty()) {
            json.writeStringField("ch", channel);
        }
    }

    private void seconds(String key, long nanos) throws IOException {
        number(key, BigDecimal.valueOf(nanos, NANO_DIGITS));
    }

    private void number(String key, BigDecimal value) throws IOException {
        json.writeFieldName(key);
        json.writeNumber(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
    }

    private void end() throws IOException {
        json.writeEndObject();
        JsonLines.endLine(json);
    }
}
