package dev.bmslink.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How benchmarks are measured, in nanoseconds an operation; the command line of {@code benchmarks/run} may change it.
 *
 * <p>The loops over frames are not inlined into the tool's own loop. The tool would compile them a second time there, when
 * the profile of the small methods is no longer kept, and JDK 25 then leaves calls in some arms of a {@code switch} out.
 *
 * <p>A message that takes more than 35 bytecodes to read is read in numbered parts, in Java by hand too: from that size on
 * JDK 25 calls a method in such an arm instead of inlining it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 8, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public abstract class DecodeBenchmark {}
