package dev.bmslink.cli;

import dev.bmslink.cli.print.RecordJson;
import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.battery.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command whose result is one document: text, JSON or a picture. */
abstract class DocumentCommand extends Subcommand {

    enum Format {
        text,
        json,
        jsonl,
        svg
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, json (one object), jsonl (one object a line) or, where there is a picture, svg;"
                    + " text when nothing else is said, svg for -o NAME.svg")
    private @Nullable Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to a file.")
    private @Nullable String file;

    DocumentCommand(Output out) {
        super(out);
    }

    protected Format format() {
        if (format != null) {
            return format;
        }
        return file != null && file.endsWith(".svg") ? Format.svg : Format.text;
    }

    /** Writes one object, as text, JSON or a picture. */
    protected void write(Supplier<String> text, Supplier<Map<String, ?>> json, Supplier<String> svg)
            throws IOException {
        deliver(
                switch (format()) {
                    case text -> text.get();
                    case json, jsonl -> RecordJson.line(json.get());
                    case svg -> svg.get();
                });
    }

    /** Writes several objects; as JSON they are one object with a list of this name. */
    protected void writeList(Supplier<String> text, String name, Supplier<List<Map<String, Object>>> items)
            throws IOException {
        writeList(text, name, items, this::noPicture);
    }

    /** Writes several objects that have a picture together. */
    protected void writeList(
            Supplier<String> text, String name, Supplier<List<Map<String, Object>>> items, Supplier<String> svg)
            throws IOException {
        deliver(
                switch (format()) {
                    case text -> text.get();
                    case json -> RecordJson.line(Map.of(name, items.get()));
                    case jsonl -> items.get().stream().map(RecordJson::line).collect(Collectors.joining());
                    case svg -> svg.get();
                });
    }

    /** Reports that there is no picture of what was asked for. */
    protected String noPicture() {
        throw Failure.usage("there is no picture of this; see --help for what can be drawn");
    }

    /** One line per finding, marked when it is more than a note. */
    protected String findings(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.severity() == Severity.NOTE
                        ? finding.toString()
                        : terminal().alert(finding.toString()))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private void deliver(String document) throws IOException {
        if (file == null) {
            out.writer().append(document);
            return;
        }
        try {
            Files.writeString(Path.of(file), document);
        } catch (IOException | InvalidPathException e) {
            throw new Failure(ExitCode.IO, "cannot write " + file + ": " + e.getMessage());
        }
    }
}
