package dev.bmslink.benchmarks;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.slcan.Slcan;
import dev.bmslink.can.slcan.SlcanDecoder;
import dev.bmslink.can.slcan.SlcanEvent;
import dev.bmslink.can.socketcand.Socketcand;
import dev.bmslink.can.socketcand.SocketcandDecoder;
import dev.bmslink.can.socketcand.SocketcandEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Frames as adapters and servers send them in text: one cycle of Pylontech LV.
 *
 * <p>The baselines convert the digits of lines that are cut out already, at columns that are known, and check nothing else.
 */
@State(Scope.Thread)
public class WireBenchmark extends DecodeBenchmark {
    private static final int CYCLE = 6;
    private static final String TIME = "1700000000.123456";

    final CanFrame[] frames = List.of(
                    "351#3202E803E803C201",
                    "355#3C0064001027",
                    "356#B4147DFFFA00",
                    "359#0000000000000104",
                    "35C#C0000000",
                    "35E#50594C4F4E202020")
            .stream()
            .map(CanFrame::parse)
            .toArray(CanFrame[]::new);
    private final String[] lines = Arrays.stream(frames).map(Slcan::frame).toArray(String[]::new);
    private final String[] elements = Arrays.stream(frames)
            .map(frame -> "< frame " + frame.idText() + " " + TIME + " " + frame.dataText() + " >")
            .toArray(String[]::new);
    private final byte[] slcan = String.join("", lines).getBytes(StandardCharsets.US_ASCII);
    private final byte[] socketcand = String.join("", elements).getBytes(StandardCharsets.US_ASCII);
    private final SlcanDecoder slcanDecoder = new SlcanDecoder(event -> lastSlcan = event);
    private final SocketcandDecoder socketcandDecoder = new SocketcandDecoder(event -> lastSocketcand = event);

    @Nullable SlcanEvent lastSlcan;

    @Nullable SocketcandEvent lastSocketcand;

    /** Finds, checks and reads lines of SLCAN. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public @Nullable SlcanEvent slcanRead() {
        slcanDecoder.onBytes(slcan, 0, slcan.length);
        return lastSlcan;
    }

    /** The baseline: identifier, length and data of each line. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public void slcanDigits(Blackhole blackhole) {
        for (String line : lines) {
            blackhole.consume(HexFormat.fromHexDigits(line, 1, 4));
            int length = line.charAt(4) - '0';
            blackhole.consume(HexFormat.fromHexDigitsToLong(line, 5, 5 + 2 * length));
        }
    }

    /** Writes lines of SLCAN. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public void slcanWritten(Blackhole blackhole) {
        for (CanFrame frame : frames) {
            blackhole.consume(Slcan.frame(frame));
        }
    }

    /** Finds, checks and reads elements of socketcand. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public @Nullable SocketcandEvent socketcandRead() {
        socketcandDecoder.onBytes(socketcand, 0, socketcand.length);
        return lastSocketcand;
    }

    /** The baseline: identifier, time and data of each element. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public void socketcandDigits(Blackhole blackhole) {
        for (String element : elements) {
            blackhole.consume(HexFormat.fromHexDigits(element, 8, 11));
            blackhole.consume(Long.parseLong(element, 12, 22, 10));
            blackhole.consume(Long.parseLong(element, 23, 29, 10));
            blackhole.consume(HexFormat.fromHexDigitsToLong(element, 30, element.length() - 2));
        }
    }

    /** Writes elements of socketcand. */
    @Benchmark
    @OperationsPerInvocation(CYCLE)
    public void socketcandWritten(Blackhole blackhole) {
        for (CanFrame frame : frames) {
            blackhole.consume(Socketcand.send(frame));
        }
    }
}
