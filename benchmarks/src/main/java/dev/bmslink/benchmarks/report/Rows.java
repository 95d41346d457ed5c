package dev.bmslink.benchmarks.report;

import static dev.bmslink.benchmarks.report.Row.Kind.BYTES;
import static dev.bmslink.benchmarks.report.Row.Kind.DAY_SECONDS;
import static dev.bmslink.benchmarks.report.Row.Kind.DIFFERENCE;
import static dev.bmslink.benchmarks.report.Row.Kind.MEGABYTES;
import static dev.bmslink.benchmarks.report.Row.Kind.MILLIONS_PER_SECOND;
import static dev.bmslink.benchmarks.report.Row.Kind.NANOS;
import static dev.bmslink.benchmarks.report.Row.Kind.PER_SECOND;
import static dev.bmslink.benchmarks.report.Row.Kind.RATIO;
import static dev.bmslink.benchmarks.report.Row.Kind.SECONDS;
import static dev.bmslink.benchmarks.report.Row.Kind.SPEEDUP;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of the table.
 *
 * <p>A benchmark's samples are named {@code Class.method}, its allocation {@code Class.method:B}. Names that begin with
 * {@code c.} are of the C program, the others are commands that {@code benchmarks/run} times, in seconds.
 */
final class Rows {

    private static final double NO_GOAL = 0;
    /** What the profiler's own bookkeeping amounts to. */
    private static final double NO_BYTES = 0.01;
    /** The same where an operation is a cycle of six frames, so that there are fewer to share it. */
    private static final double NO_BYTES_A_CYCLE = 0.1;

    static final List<Row> ALL = List.of(
            new Row(
                    "1",
                    "Pylontech LV in bus order / Java by hand",
                    "PylontechLvDecode.typed",
                    RATIO,
                    "PylontechLvDecode.byHand",
                    1.2),
            new Row("1", "SOFAR / Java by hand", "SofarDecode.typed", RATIO, "SofarDecode.byHand", 1.2),
            new Row(
                    "1",
                    "Growatt LV, big-endian / Java by hand",
                    "GrowattLvDecode.typed",
                    RATIO,
                    "GrowattLvDecode.byHand",
                    1.2),
            new Row(
                    "1",
                    "Pylontech HV / Java by hand",
                    "PylontechHvDecode.typed",
                    RATIO,
                    "PylontechHvDecode.byHand",
                    1.2),
            new Row("1", "Pylontech LV in bus order / C", "PylontechLvDecode.typed", RATIO, "c.pylontech_lv", 1.0),
            new Row("1", "SOFAR / C", "SofarDecode.typed", RATIO, "c.sofar", 1.0),
            new Row("1", "Growatt LV, big-endian / C", "GrowattLvDecode.typed", RATIO, "c.growatt_lv", 1.0),
            new Row("1", "Pylontech HV / C", "PylontechHvDecode.typed", RATIO, "c.pylontech_hv", 1.0),
            new Row(
                    "1",
                    "Pylontech LV, 1 M frames in random order / C",
                    "PylontechLvRandom.typed",
                    RATIO,
                    "c.pylontech_lv_random",
                    1.3),
            new Row(
                    "1",
                    "the same / Java by hand",
                    "PylontechLvRandom.typed",
                    RATIO,
                    "PylontechLvRandom.byHand",
                    NO_GOAL),
            new Row("1", "Pylontech LV, allocation a frame", "PylontechLvDecode.typed:B", BYTES, "", NO_BYTES),
            new Row(
                    "2",
                    "Pylontech LV encoded with checks / C with round(), as generators write it",
                    "PylontechLvEncode.typed",
                    RATIO,
                    "c.encode_round",
                    1.2),
            new Row(
                    "2",
                    "the same / C by hand with the same checks",
                    "PylontechLvEncode.typed",
                    RATIO,
                    "c.encode_checked",
                    1.2),
            new Row("2", "the same / C by hand, not checked", "PylontechLvEncode.typed", RATIO, "c.encode", 1.2),
            new Row(
                    "2",
                    "the same / Java by hand, not checked",
                    "PylontechLvEncode.typed",
                    RATIO,
                    "PylontechLvEncode.byHand",
                    NO_GOAL),
            new Row("2", "allocation a frame", "PylontechLvEncode.typed:B", BYTES, "", NO_BYTES),
            new Row(
                    "3",
                    "identifier to definition to visitor / typed path",
                    "Dispatch.visitor",
                    RATIO,
                    "Dispatch.typed",
                    1.5),
            new Row("3", "lookup of 11 bits in random order", "Dispatch.lookup", NANOS, "", 1.0),
            new Row("3", "lookup of 29 bits in random order", "Dispatch.lookupExtended", NANOS, "", 1.0),
            new Row("3", "lookup of 29 bits with an address", "Dispatch.lookupAddressed", NANOS, "", 1.0),
            new Row("3", "visitor, allocation a frame", "Dispatch.visitor:B", BYTES, "", NO_BYTES),
            new Row(
                    "4",
                    "sealed record, time above the visitor",
                    "Dispatch.sealedRecords",
                    DIFFERENCE,
                    "Dispatch.visitedFrames",
                    3),
            new Row("4", "sealed record, allocation a frame", "Dispatch.sealedRecords:B", BYTES, "", 40),
            new Row("5", "log to frames, one core", "LogBenchmark.frames", MILLIONS_PER_SECOND, "", 30),
            new Row("5", "log to frames / wc -l", "LogBenchmark.frames", RATIO, "wc", 6),
            new Row("5", "log to frames against log2asc", "LogBenchmark.frames", SPEEDUP, "log2asc", 25),
            new Row(
                    "5",
                    "log to frames against one object a frame",
                    "LogBenchmark.frames",
                    SPEEDUP,
                    "LogBenchmark.objects",
                    NO_GOAL),
            new Row(
                    "5",
                    "log to frames / reading the bytes",
                    "LogBenchmark.frames",
                    RATIO,
                    "LogBenchmark.bytes",
                    NO_GOAL),
            new Row("5", "log to frames, allocation a million lines", "LogBenchmark.frames:B", BYTES, "", 100_000),
            new Row("5", "log to columns, one core", "LogBenchmark.columns", MILLIONS_PER_SECOND, "", 20),
            new Row(
                    "5",
                    "log to columns, two cores against one",
                    "LogBenchmark.columnsByTwo",
                    SPEEDUP,
                    "LogBenchmark.columns",
                    1.7),
            new Row("6", "bms decode to CSV, a million lines", "bms.csv", MILLIONS_PER_SECOND, "", 3),
            new Row("6", "bms decode to CSV, ten million lines", "bms.csv10", MILLIONS_PER_SECOND, "", 3),
            new Row("6", "bms decode to CSV against log2asc", "bms.csv", SPEEDUP, "log2asc", NO_GOAL),
            new Row(
                    "6",
                    "bms decode to CSV against python-can, which reads only",
                    "bms.csv",
                    SPEEDUP,
                    "python-can",
                    NO_GOAL),
            new Row("6", "bms stats, a million lines", "bms.stats", MILLIONS_PER_SECOND, "", NO_GOAL),
            new Row("6", "bms decode, 20 lines", "bms.small", SECONDS, "", 0.5),
            new Row("6", "bms decode to CSV, a million lines, peak memory", "bms.csv:KB", MEGABYTES, "", NO_GOAL),
            new Row("6", "bms decode to CSV, ten million lines, peak memory", "bms.csv10:KB", MEGABYTES, "", NO_GOAL),
            new Row(
                    "7",
                    "inverter node, a frame / bare values",
                    "NodeBenchmark.inverter",
                    RATIO,
                    "NodeBenchmark.values",
                    NO_GOAL),
            new Row(
                    "7",
                    "inverter node asked once a cycle / not asked",
                    "NodeBenchmark.allowance",
                    RATIO,
                    "NodeBenchmark.inverter",
                    NO_GOAL),
            new Row(
                    "7",
                    "neutral battery kept up to date, a frame / bare values",
                    "NodeBenchmark.reader",
                    RATIO,
                    "NodeBenchmark.values",
                    NO_GOAL),
            new Row("7", "inverter node, allocation a frame", "NodeBenchmark.inverter:B", BYTES, "", NO_BYTES_A_CYCLE),
            new Row("8", "packs aggregated a second, 4 packs", "AggregationBenchmark.four", PER_SECOND, "", NO_GOAL),
            new Row(
                    "8",
                    "packs aggregated a second, 16 packs",
                    "AggregationBenchmark.sixteen",
                    PER_SECOND,
                    "",
                    NO_GOAL),
            new Row(
                    "8",
                    "a pack of 16 / a pack of 4",
                    "AggregationBenchmark.sixteen",
                    RATIO,
                    "AggregationBenchmark.four",
                    NO_GOAL),
            new Row(
                    "8",
                    "packs with 16 cells / without",
                    "AggregationBenchmark.sixteenWithCells",
                    RATIO,
                    "AggregationBenchmark.sixteen",
                    NO_GOAL),
            new Row(
                    "9",
                    "ASCII frames a second, found and checked",
                    "AsciiBenchmark.decodeFrame",
                    PER_SECOND,
                    "",
                    NO_GOAL),
            new Row(
                    "9",
                    "ASCII frame, found and checked / sum and convert",
                    "AsciiBenchmark.decodeFrame",
                    RATIO,
                    "AsciiBenchmark.sumAndConvert",
                    NO_GOAL),
            new Row(
                    "9",
                    "ASCII frame to typed values / sum and convert",
                    "AsciiBenchmark.decodeReply",
                    RATIO,
                    "AsciiBenchmark.sumAndConvert",
                    NO_GOAL),
            new Row(
                    "9",
                    "ASCII frame to values by name / sum and convert",
                    "AsciiBenchmark.decodeContent",
                    RATIO,
                    "AsciiBenchmark.sumAndConvert",
                    NO_GOAL),
            new Row(
                    "9",
                    "ASCII frame written / sum and convert",
                    "AsciiBenchmark.encodeFrame",
                    RATIO,
                    "AsciiBenchmark.sumAndConvert",
                    NO_GOAL),
            new Row(
                    "9",
                    "typed values to an ASCII frame / sum and convert",
                    "AsciiBenchmark.encodeReply",
                    RATIO,
                    "AsciiBenchmark.sumAndConvert",
                    NO_GOAL),
            new Row(
                    "10",
                    "CRC-16, a byte / plain loop",
                    "FramingBenchmark.check",
                    RATIO,
                    "FramingBenchmark.plainLoop",
                    NO_GOAL),
            new Row(
                    "10",
                    "COBS stuffing, a byte / copy",
                    "FramingBenchmark.stuff",
                    RATIO,
                    "FramingBenchmark.copy",
                    NO_GOAL),
            new Row(
                    "10",
                    "COBS taken out, a byte / copy",
                    "FramingBenchmark.unstuff",
                    RATIO,
                    "FramingBenchmark.copy",
                    NO_GOAL),
            new Row("11", "coding sessions of 16 packs a second", "LinkSessionBenchmark.session", PER_SECOND, "", 1000),
            new Row(
                    "11",
                    "the same with errors in one byte of 200",
                    "LinkSessionBenchmark.sessionWithErrors",
                    PER_SECOND,
                    "",
                    1000),
            new Row(
                    "12",
                    "Pylontech LV checked by all rules, a frame / bare values",
                    "ConformanceBenchmark.pylontechLv",
                    RATIO,
                    "ConformanceBenchmark.pylontechLvValues",
                    NO_GOAL),
            new Row("12", "the same, time a frame", "ConformanceBenchmark.pylontechLv", NANOS, "", NO_GOAL),
            new Row("12", "the same, allocation a frame", "ConformanceBenchmark.pylontechLv:B", BYTES, "", NO_GOAL),
            new Row(
                    "12",
                    "Growatt LV checked by all rules, a frame / bare values",
                    "ConformanceBenchmark.growattLv",
                    RATIO,
                    "ConformanceBenchmark.growattLvValues",
                    NO_GOAL),
            new Row("12", "the same, allocation a frame", "ConformanceBenchmark.growattLv:B", BYTES, "", NO_GOAL),
            new Row("13", "simulated day of four packs", "SimulationBenchmark.fourPacks", DAY_SECONDS, "", 1.0),
            new Row("13", "simulated day of one pack", "SimulationBenchmark.onePack", DAY_SECONDS, "", NO_GOAL),
            new Row(
                    "13",
                    "four packs / one pack",
                    "SimulationBenchmark.fourPacks",
                    RATIO,
                    "SimulationBenchmark.onePack",
                    NO_GOAL),
            new Row("13", "four packs, time a frame on the bus", "SimulationBenchmark.fourPacks", NANOS, "", NO_GOAL),
            new Row(
                    "13",
                    "the same / a frame made from given values",
                    "SimulationBenchmark.fourPacks",
                    RATIO,
                    "SimulationBenchmark.encoded",
                    NO_GOAL),
            new Row(
                    "13",
                    "four packs, allocation a frame on the bus",
                    "SimulationBenchmark.fourPacks:B",
                    BYTES,
                    "",
                    NO_GOAL),
            new Row(
                    "14",
                    "SLCAN line read, a frame / its digits converted",
                    "WireBenchmark.slcanRead",
                    RATIO,
                    "WireBenchmark.slcanDigits",
                    NO_GOAL),
            new Row("14", "SLCAN line read, allocation a frame", "WireBenchmark.slcanRead:B", BYTES, "", NO_GOAL),
            new Row(
                    "14",
                    "SLCAN line written, a frame / digits converted",
                    "WireBenchmark.slcanWritten",
                    RATIO,
                    "WireBenchmark.slcanDigits",
                    NO_GOAL),
            new Row(
                    "14",
                    "socketcand element read, a frame / its digits converted",
                    "WireBenchmark.socketcandRead",
                    RATIO,
                    "WireBenchmark.socketcandDigits",
                    NO_GOAL),
            new Row(
                    "14",
                    "socketcand element read, allocation a frame",
                    "WireBenchmark.socketcandRead:B",
                    BYTES,
                    "",
                    NO_GOAL),
            new Row(
                    "14",
                    "socketcand element written, a frame / digits converted",
                    "WireBenchmark.socketcandWritten",
                    RATIO,
                    "WireBenchmark.socketcandDigits",
                    NO_GOAL));

    private Rows() {}

    /** An expression for the benchmarks of all rows that have a goal. */
    static String benchmarksWithGoal() {
        return ALL.stream()
                .filter(row -> row.goal() != NO_GOAL)
                .flatMap(row -> Stream.of(row.measured(), row.baseline()))
                .filter(name -> !name.isEmpty() && Character.isUpperCase(name.charAt(0)))
                .map(name -> name.replace(":B", "").replace(".", "\\.") + "$")
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
