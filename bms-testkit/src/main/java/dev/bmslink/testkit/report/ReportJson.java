package dev.bmslink.testkit.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.bmslink.testkit.check.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes a report as JSON.
 *
 * <p>Keys have their unit in the name. What is absent has no key. The schema's version is the first key, {@code v}; it
 * changes when a key changes its meaning or goes, not when one is added.
 */
public final class ReportJson {

    /** The version of the schema. */
    public static final int SCHEMA_VERSION = 1;

    private ReportJson() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @param origin how it came to be
     * @return one JSON object
     */
    public static String of(Report report, Origin origin) {
        StringWriter text = new StringWriter();
        // The line end of the machine would make bytes differ.
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer.withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance));
            new ReportJsonWriter(json, report).write(origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
