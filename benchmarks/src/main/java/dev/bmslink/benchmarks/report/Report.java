package dev.bmslink.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the table of ratios as Markdown. */
public final class Report {

    private static final String START = "<!-- results: written by benchmarks/run -->";
    private static final String END = "<!-- end of results -->";

    private final Map<String, Samples> samplesOfJdk = new LinkedHashMap<>();

    private Report() {}

    /**
     * Prints the table, or puts it into a document between the two comments that mark its place.
     *
     * @param args a folder with a file {@code jdk*.tsv} for each JDK, {@code shared.tsv} and {@code about.txt}; then a
     *     document, if one is to be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Report report = new Report();
        for (String jdk : Files.readAllLines(folder.resolve("jdks.txt"))) {
            report.samplesOfJdk.put(
                    jdk, Samples.read(folder.resolve("jdk" + jdk + ".tsv"), folder.resolve("shared.tsv")));
        }
        String text = Files.readString(folder.resolve("about.txt")) + "\n" + report.table() + "\n" + report.details();
        System.out.print(text);
        if (args.length > 1) {
            write(Path.of(args[1]), text);
        }
    }

    private static void write(Path document, String text) throws IOException {
        String old = Files.readString(document);
        int start = old.indexOf(START);
        int end = old.indexOf(END);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(document + " does not mark the place of the results");
        }
        Files.writeString(document, old.substring(0, start) + START + "\n\n" + text + "\n" + old.substring(end));
    }

    private String table() {
        StringBuilder text = new StringBuilder("| Job | Measured |");
        samplesOfJdk.keySet().forEach(jdk -> text.append(" JDK ").append(jdk).append(" | quiet | spread |"));
        text.append(" Goal |\n|---|---|")
                .append("---:|---:|---|".repeat(samplesOfJdk.size()))
                .append("---:|\n");
        for (Row row : Rows.ALL) {
            text.append("| ").append(row.job()).append(" | ").append(row.what()).append(" |");
            samplesOfJdk.values().forEach(samples -> text.append(cells(row, samples)));
            text.append(' ').append(goal(row)).append(" |\n");
        }
        return text
                + "\n✓ is a goal that is met, ✗ one that is missed; what limits it stands under the job's number below, in"
                + " \"What limits each job\".\n";
    }

    private static String cells(Row row, Samples samples) {
        if (!samples.has(row.measured()) || (row.needsBaseline() && !samples.has(row.baseline()))) {
            return " not measured | | |";
        }
        double scale = scale(row.measured());
        double baseline = row.needsBaseline() ? samples.median(row.baseline()) * scale(row.baseline()) : 0;
        double figure = row.kind().figure(samples.median(row.measured()) * scale, baseline);
        double quietBaseline = row.needsBaseline() ? samples.quiet(row.baseline()) * scale(row.baseline()) : 0;
        double quiet = row.kind().figure(samples.quiet(row.measured()) * scale, quietBaseline);
        double one = row.kind().figure(samples.min(row.measured()) * scale, baseline);
        double other = row.kind().figure(samples.max(row.measured()) * scale, baseline);
        String mark = row.goal() == 0 ? "" : row.isMet(figure) ? " ✓" : " ✗";
        return " " + format(row, figure) + mark + " | " + format(row, quiet) + " | " + format(row, Math.min(one, other))
                + " – " + format(row, Math.max(one, other)) + " |";
    }

    /** Commands are timed in seconds, whole logs in milliseconds. */
    private static double scale(String name) {
        boolean benchmark = Character.isUpperCase(name.charAt(0)) || name.startsWith("c.") || name.endsWith(":KB");
        boolean tenLogs = name.equals("bms.csv10");
        return benchmark || name.equals("bms.small") ? 1 : tenLogs ? 100 : 1000;
    }

    private static String format(Row row, double figure) {
        return String.format(Locale.ROOT, row.kind().format, figure);
    }

    private static String goal(Row row) {
        return row.goal() == 0 ? "" : (row.kind().lessIsBetter ? "≤ " : "≥ ") + format(row, row.goal());
    }

    private String details() {
        Set<String> names = new TreeSet<>();
        samplesOfJdk.values().forEach(samples -> names.addAll(samples.all().keySet()));
        StringBuilder text =
                new StringBuilder("Medians and extremes of all samples; frames in ns, logs in ms, commands in"
                        + " s, `:B` in bytes an operation, `:KB` in kilobytes:\n\n| Samples |");
        samplesOfJdk.keySet().forEach(jdk -> text.append(" JDK ").append(jdk).append(" |"));
        text.append("\n|---|").append("---:|".repeat(samplesOfJdk.size())).append('\n');
        for (String name : names) {
            text.append("| ").append(name).append(" |");
            samplesOfJdk.values().forEach(samples -> text.append(samples.has(name) ? range(samples, name) : " |"));
            text.append('\n');
        }
        return text.toString();
    }

    private static String range(Samples samples, String name) {
        String number = samples.median(name) < 0.1 ? "%.4f" : "%.2f";
        String format = " " + number + " [" + number + " – " + number + "] |";
        return String.format(Locale.ROOT, format, samples.median(name), samples.min(name), samples.max(name));
    }
}
