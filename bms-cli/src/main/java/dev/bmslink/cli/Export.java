package dev.bmslink.cli;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.export.BitMapSvg;
import dev.bmslink.can.export.Dbc;
import dev.bmslink.can.export.Documents;
import dev.bmslink.can.export.GoldenVectors;
import dev.bmslink.can.export.Markdown;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bms export}. */
@Command(
        name = "export",
        description = "Write a protocol for other tools or for people.",
        footer = {
            "",
            "dbc: a DBC file; vectors: frames and what they mean, as JSON lines; markdown: a page;",
            "svg: pictures of the bits. Without PROFILE, files of all protocols are written to the folder -o.",
            "",
            "Examples: bms export dbc pylontech-lv -o pylontech-lv.dbc",
            "          bms export svg pylontech-lv limits > limits.svg",
            "          bms export markdown -o docs/profiles"
        })
final class Export extends Subcommand {

    enum Kind {
        dbc(".dbc"),
        vectors(".jsonl"),
        markdown(".md"),
        svg(".svg");

        private final String extension;

        Kind(String extension) {
            this.extension = extension;
        }
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "dbc, vectors, markdown or svg.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Kind kind;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PROFILE[@REV][?OPTION=READING]",
            converter = ProfileConverter.class,
            description = "The protocol.")
    private @Nullable Profile profile;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "FRAME",
            description = "One frame alone, by name or identifier; a page of it as NAME-page-NUMBER for svg.")
    private @Nullable String frame;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "A file, or a folder when it is one or ends with /; without it, standard output.")
    private @Nullable String output;

    Export(Output out) {
        super(out);
    }

    @Override
    public Integer call() throws IOException {
        if (profile == null) {
            if (output == null) {
                throw Failure.usage("name a protocol, or a folder for all of them with -o");
            }
            write(Path.of(output), ofAll());
        } else if (output == null) {
            out.writer().append(text(profile));
        } else if (output.endsWith("/") || Files.isDirectory(Path.of(output))) {
            write(Path.of(output), files(profile));
        } else {
            Files.writeString(Path.of(output), text(profile));
        }
        return ExitCode.OK;
    }

    private SortedMap<String, String> ofAll() {
        if (kind == Kind.markdown) {
            return Documents.of(Profiles.all());
        }
        SortedMap<String, String> all = new TreeMap<>();
        for (Profile each : Profiles.all()) {
            String folder = kind == Kind.svg ? Documents.stem(each) + "/" : "";
            files(each).forEach((name, text) -> all.put(folder + name, text));
        }
        return all;
    }

    private SortedMap<String, String> files(Profile of) {
        if (kind == Kind.svg) {
            SortedMap<String, String> files = new TreeMap<>();
            pictures(of).forEach((name, picture) -> files.put(name + kind.extension, picture));
            return files;
        }
        if (kind == Kind.markdown && frame == null) {
            return Documents.of(of);
        }
        String suffix = frame == null ? "" : "-" + Frames.named(of, frame).name();
        return new TreeMap<>(Map.of(Documents.stem(of) + suffix + kind.extension, text(of)));
    }

    private String text(Profile of) {
        return switch (kind) {
            case dbc -> Dbc.of(of, messages(of));
            case vectors -> GoldenVectors.of(of, messages(of));
            case markdown -> frame == null ? Markdown.page(of) : Markdown.section(of, Frames.named(of, frame));
            case svg -> onlyPicture(of);
        };
    }

    private List<Message> messages(Profile of) {
        return frame == null ? of.messages() : List.of(Frames.named(of, frame));
    }

    private String onlyPicture(Profile of) {
        Map<String, String> pictures = pictures(of);
        if (pictures.size() > 1) {
            throw Failure.usage("these are " + pictures.size() + " pictures; name one of " + pictures.keySet()
                    + ", or a folder with -o");
        }
        return pictures.values().iterator().next();
    }

    private SortedMap<String, String> pictures(Profile of) {
        SortedMap<String, String> pictures = new TreeMap<>();
        of.messages().forEach(message -> pictures.putAll(BitMapSvg.of(message)));
        if (frame == null) {
            return pictures;
        }
        String picture = pictures.get(frame);
        return picture == null ? BitMapSvg.of(Frames.named(of, frame)) : new TreeMap<>(Map.of(frame, picture));
    }

    private static void write(Path folder, SortedMap<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
