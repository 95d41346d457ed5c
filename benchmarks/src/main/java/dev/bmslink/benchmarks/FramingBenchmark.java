package dev.bmslink.benchmarks;

import dev.bmslink.core.checksum.Crc16;
import dev.bmslink.rs485.link.Cobs;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Nanoseconds a byte for the check and the stuffing of the link port, next to touching and to copying each byte. */
@State(Scope.Thread)
public class FramingBenchmark extends DecodeBenchmark {
    static final int BYTES = 48;

    final byte[] data = data();
    final byte[] target = new byte[BYTES];
    final byte[] stuffed = Cobs.encode(data);
    final byte[] work = new byte[stuffed.length - 2];

    private static byte[] data() {
        byte[] data = new byte[BYTES];
        new Random(1).nextBytes(data);
        data[3] = 0;
        data[40] = 0;
        return data;
    }

    /** The check. */
    @Benchmark
    @OperationsPerInvocation(BYTES)
    public int check() {
        return Crc16.of(data);
    }

    /** A loop that touches every byte: the baseline of the check. */
    @Benchmark
    @OperationsPerInvocation(BYTES)
    public int plainLoop() {
        int sum = 0;
        for (byte octet : data) {
            sum = (sum << 1) ^ octet;
        }
        return sum;
    }

    /** Stuffing, with a new array for the result. */
    @Benchmark
    @OperationsPerInvocation(BYTES)
    public byte[] stuff() {
        return Cobs.encode(data);
    }

    /** Copying the stuffed bytes and taking the stuffing out in place. */
    @Benchmark
    @OperationsPerInvocation(BYTES)
    public int unstuff() {
        System.arraycopy(stuffed, 1, work, 0, work.length);
        return Cobs.decode(work, work.length);
    }

    /** Copying only: the baseline of the stuffing. */
    @Benchmark
    @OperationsPerInvocation(BYTES)
    public byte[] copy() {
        System.arraycopy(data, 0, target, 0, BYTES);
        return target;
    }
}
