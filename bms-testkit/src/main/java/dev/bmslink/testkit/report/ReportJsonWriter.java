package dev.bmslink.testkit.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bmslink.core.chart.Sample;
import dev.bmslink.testkit.check.AlarmSpan;
import dev.bmslink.testkit.check.AnswerStats;
import dev.bmslink.testkit.check.Bin;
import dev.bmslink.testkit.check.Coverage;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.DecodedValue;
import dev.bmslink.testkit.check.Evidence;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Rule;
import dev.bmslink.testkit.check.Series;
import dev.bmslink.testkit.check.SignalCoverage;
import dev.bmslink.testkit.check.TimingStats;
import dev.bmslink.testkit.check.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the parts of a report. */
final class ReportJsonWriter {

    private final JsonGenerator json;
    private final Report report;

    ReportJsonWriter(JsonGenerator json, Report report) {
        this.json = json;
        this.report = report;
    }

    void write(Origin origin) throws IOException {
        json.writeStartObject();
        json.writeNumberField("v", ReportJson.SCHEMA_VERSION);
        json.writeStringField("tool", origin.tool());
        json.writeStringField("subject", report.subject());
        json.writeStringField("subject_sha256", report.subjectHash());
        json.writeStringField("verdict", report.overall().label());
        capture(origin);
        declaration(report.declaration());
        json.writeObjectFieldStart("verdicts");
        for (Verdict verdict : Verdict.values()) {
            json.writeNumberField(key(verdict), report.count(verdict));
        }
        json.writeEndObject();
        list("rules", report.results(), this::result);
        list("timing", report.timing(), this::timing);
        list("answers", report.answers(), this::answers);
        list("coverage", report.coverage(), this::coverage);
        list("series", report.series(), this::series);
        list("alarms", report.alarms(), this::alarm);
        json.writeEndObject();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private void capture(Origin origin) throws IOException {
        json.writeObjectFieldStart("capture");
        json.writeStringField("name", origin.capture());
        optional("sha256", origin.captureSha256());
        json.writeNumberField("frames", report.counts().frames());
        json.writeNumberField("from_battery", report.counts().fromBattery());
        json.writeNumberField("to_battery", report.counts().toBattery());
        json.writeNumberField("unknown", report.counts().unknown());
        json.writeNumberField("without_time", report.counts().withoutTime());
        seconds("span_s", report.counts().spanNanos());
        json.writeEndObject();
    }

    private void declaration(Declaration declaration) throws IOException {
        json.writeObjectFieldStart("declaration");
        json.writeStringField("role", declaration.role().key());
        optional("profile", declaration.profile());
        optional("product", declaration.product());
        optional("firmware", declaration.firmware());
        json.writeArrayFieldStart("sends");
        for (String message : declaration.sends()) {
            json.writeString(message);
        }
        json.writeEndArray();
        if (declaration.packs() > 0) {
            json.writeNumberField("packs", declaration.packs());
        }
        if (declaration.capacityAh() > 0) {
            json.writeNumberField("capacity_ah", declaration.capacityAh());
        }
        json.writeObjectFieldStart("cadence_ms");
        for (Map.Entry<String, Integer> cadence : declaration.cadenceMillis().entrySet()) {
            json.writeNumberField(cadence.getKey(), cadence.getValue());
        }
        json.writeEndObject();
        if (declaration.silenceToleranceMillis() > 0) {
            json.writeNumberField("silence_tolerance_ms", declaration.silenceToleranceMillis());
        }
        json.writeObjectFieldStart("exclusions");
        for (Map.Entry<String, String> exclusion : declaration.exclusions().entrySet()) {
            json.writeStringField(exclusion.getKey(), exclusion.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void result(Result result) throws IOException {
        Rule rule = result.rule();
        json.writeStringField("id", rule.id());
        json.writeStringField("verdict", result.verdict().label());
        json.writeStringField("obligation", key(rule.obligation()));
        json.writeStringField("class", rule.ruleClass().name());
        optional("message", rule.message());
        optional("signal", rule.signal());
        json.writeStringField("sentence", rule.sentence());
        json.writeStringField("source", rule.provenance().source());
        json.writeStringField("confidence", rule.provenance().confidence().label());
        optional("cause", rule.cause());
        optional("hint", rule.hint());
        json.writeNumberField("checked", result.checked());
        json.writeNumberField("violations", result.violations());
        optional("explanation", result.explanation());
        list("evidence", result.evidence(), this::evidence);
    }

    private void evidence(Evidence evidence) throws IOException {
        if (evidence.index() >= 0) {
            json.writeNumberField("number", evidence.index() + 1);
        }
        if (evidence.hasTime()) {
            seconds("t_s", Words.sinceStart(report, evidence.timeNanos()));
        }
        optional("frame", evidence.frame());
        list("decoded", evidence.decoded(), this::decoded);
        json.writeStringField("detail", evidence.detail());
    }

    private void decoded(DecodedValue value) throws IOException {
        json.writeStringField("signal", value.name());
        json.writeStringField("value", value.value());
        optional("unit", value.unit());
    }

    private void timing(TimingStats timing) throws IOException {
        json.writeStringField("message", timing.message());
        json.writeStringField("id", timing.identifier());
        json.writeNumberField("frames", timing.frames());
        json.writeNumberField("intervals", timing.intervals());
        if (timing.expectedNanos() > 0) {
            seconds("expected_s", timing.expectedNanos());
        }
        if (timing.intervals() > 0) {
            seconds("min_s", timing.minNanos());
            seconds("p50_s", timing.medianNanos());
            seconds("p95_s", timing.p95Nanos());
            seconds("p99_s", timing.p99Nanos());
            seconds("max_s", timing.maxNanos());
            seconds("max_at_s", Words.sinceStart(report, timing.maxAtNanos()));
        }
        list("jitter", timing.jitter(), this::bin);
    }

    private void bin(Bin bin) throws IOException {
        if (bin.fromNanos() != Long.MIN_VALUE) {
            seconds("from_s", bin.fromNanos());
        }
        if (bin.toNanos() != Long.MAX_VALUE) {
            seconds("to_s", bin.toNanos());
        }
        json.writeNumberField("count", bin.count());
    }

    private void answers(AnswerStats answers) throws IOException {
        json.writeStringField("request", answers.request());
        json.writeStringField("answer", answers.answer());
        json.writeNumberField("requests", answers.requests());
        json.writeNumberField("unanswered", answers.unanswered());
        if (answers.requests() > answers.unanswered()) {
            seconds("p50_s", answers.medianNanos());
            seconds("p95_s", answers.p95Nanos());
            seconds("p99_s", answers.p99Nanos());
            seconds("max_s", answers.maxNanos());
        }
    }

    private void coverage(Coverage coverage) throws IOException {
        json.writeStringField("message", coverage.message());
        json.writeStringField("id", coverage.identifier());
        if (coverage.page() >= 0) {
            json.writeNumberField("page", coverage.page());
        }
        json.writeNumberField("length", coverage.length());
        json.writeNumberField("frames", coverage.frames());
        mask("ever_set", coverage.everSet(), coverage.length());
        mask("ever_clear", coverage.everClear(), coverage.length());
        mask("wrong", coverage.wrong(), coverage.length());
        mask("described", coverage.described(), coverage.length());
        mask("reserved", coverage.reserved(), coverage.length());
        list("signals", coverage.signals(), this::signal);
    }

    private void signal(SignalCoverage signal) throws IOException {
        json.writeStringField("signal", signal.name());
        json.writeNumberField("seen", signal.seen());
        json.writeNumberField("of", signal.of());
        optional("lowest", signal.lowest());
        optional("highest", signal.highest());
        json.writeNumberField("wrong", signal.wrong());
    }

    private void series(Series series) throws IOException {
        json.writeStringField("quantity", series.name());
        json.writeNumberField("battery", series.unit());
        optional("unit", series.unitSymbol());
        json.writeArrayFieldStart("runs");
        for (List<Sample> run : series.runs()) {
            json.writeStartArray();
            for (Sample sample : run) {
                sample(sample);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private void sample(Sample sample) throws IOException {
        json.writeStartArray();
        json.writeNumber(secondsOf(Words.sinceStart(report, sample.time())));
        json.writeNumber(BigDecimal.valueOf(sample.value()).stripTrailingZeros().toPlainString());
        json.writeEndArray();
    }

    private void alarm(AlarmSpan alarm) throws IOException {
        json.writeStringField("alarm", alarm.alarm());
        json.writeNumberField("battery", alarm.unit());
        seconds("from_s", Words.sinceStart(report, alarm.fromNanos()));
        seconds("to_s", Words.sinceStart(report, alarm.toNanos()));
    }

    /** The bytes of a payload as hex, the first byte first. */
    private void mask(String key, long mask, int length) throws IOException {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < length; i++) {
            hex.append(String.format(Locale.ROOT, "%02X", (mask >>> (Byte.SIZE * i)) & 0xFF));
        }
        json.writeStringField(key, hex.toString());
    }

    private void optional(String key, String text) throws IOException {
        if (!text.isEmpty()) {
            json.writeStringField(key, text);
        }
    }

    private void seconds(String key, long nanos) throws IOException {
        json.writeFieldName(key);
        json.writeNumber(secondsOf(nanos));
    }

    private static String secondsOf(long nanos) {
        return nanos == 0
                ? "0"
                : BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }

    private <T> void list(String key, List<T> items, ItemWriter<T> writer) throws IOException {
        json.writeArrayFieldStart(key);
        for (T item : items) {
            json.writeStartObject();
            writer.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes the fields of an object. */
    private interface ItemWriter<T> {
        void write(T item) throws IOException;
    }
}
