package dev.bmslink.benchmarks;

import dev.bmslink.benchmarks.frames.Frames;
import dev.bmslink.benchmarks.frames.Mixes;
import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.lv.Limits;
import dev.bmslink.can.lv.Manufacturer;
import dev.bmslink.can.lv.Measurements;
import dev.bmslink.can.lv.ProtectionAndAlarm;
import dev.bmslink.can.lv.PylontechLvMessage;
import dev.bmslink.can.lv.PylontechLvVisitor;
import dev.bmslink.can.lv.Requests;
import dev.bmslink.can.lv.StateOfCharge;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.pylontech.hv.PylontechHv;
import dev.bmslink.can.sofar.Sofar;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From an identifier to its message, with every profile loaded and used. */
@State(Scope.Thread)
public class Dispatch extends DecodeBenchmark {

    static final int LOOKUPS = 1 << 16;
    private static final int QUIET_MILLIS = 200;

    final Frames frames = Mixes.PYLONTECH_LV.frames();
    final CanFrame[] objects = objects(frames);
    final PylontechLvDecode.Values values = new PylontechLvDecode.Values();
    final Reader reader = new Reader(values);
    final int[] standard = words(Mixes.PYLONTECH_LV.profile());
    final int[] extended = words(Sofar.V1_0);
    final int[] addressed = words(PylontechHv.V1_18);

    /** Identifiers of a profile in random order, one in eight of which it does not know. */
    private static int[] words(Profile profile) {
        SplittableRandom random = new SplittableRandom(1);
        int[] known =
                profile.messages().stream().mapToInt(m -> m.identifier().word()).toArray();
        int[] words = new int[LOOKUPS];
        for (int i = 0; i < words.length; i++) {
            int word = known[random.nextInt(known.length)];
            words[i] = random.nextInt(8) == 0 ? word ^ 0x40 : word;
        }
        return words;
    }

    private static CanFrame[] objects(Frames frames) {
        CanFrame[] objects = new CanFrame[frames.size()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = new CanFrame(frames.words()[i], frames.lengths()[i], frames.data()[i]);
        }
        return objects;
    }

    /**
     * Uses every profile, so that the compiler sees all kinds of signals where it might have seen one.
     *
     * <p>Then it waits until the compiler is through with them. What begins to run before has no full profile, and JDK 25
     * leaves out calls of which it knows no frequency; that loop stays slow for good.
     */
    @Setup
    public void useAllProfiles() throws InterruptedException {
        List<Profile> all = Profiles.all();
        for (int i = 0; i < 200; i++) {
            for (Profile profile : all) {
                profile.messages().forEach(message -> profile.decode(message.frame(-1)));
            }
        }
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        for (long before = -1; before != compiler.getTotalCompilationTime(); Thread.sleep(QUIET_MILLIS)) {
            before = compiler.getTotalCompilationTime();
        }
    }

    /** 11-bit identifiers. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public int lookup() {
        return sum(Mixes.PYLONTECH_LV.profile(), standard);
    }

    /** 29-bit identifiers with two kinds of fields. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public int lookupExtended() {
        return sum(Sofar.V1_0, extended);
    }

    /** 29-bit identifiers with an address. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public int lookupAddressed() {
        return sum(PylontechHv.V1_18, addressed);
    }

    private static int sum(Profile profile, int[] words) {
        int sum = 0;
        for (int word : words) {
            sum += profile.indexOf(word);
        }
        return sum;
    }

    /** The typed path, without a look at the length: the baseline. */
    @Benchmark
    @OperationsPerInvocation(Mixes.CYCLIC)
    public void typed(Blackhole sink) {
        PylontechLvDecode.readAll(frames, values, sink);
    }

    /** Identifier, then definition, then visitor. */
    @Benchmark
    @OperationsPerInvocation(Mixes.CYCLIC)
    public void visitor(Blackhole sink) {
        visitAll(frames, reader, sink);
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static void visitAll(Frames frames, Reader reader, Blackhole sink) {
        for (int i = 0; i < frames.size(); i++) {
            PylontechLvMessage.visit(frames.words()[i], frames.lengths()[i], frames.data()[i], reader);
            sink.consume(reader.values);
        }
    }

    /** From frames that are objects, without further objects: the baseline of {@link #sealedRecords}. */
    @Benchmark
    @OperationsPerInvocation(Mixes.CYCLIC)
    public void visitedFrames(Blackhole sink) {
        visitAll(objects, reader, sink);
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static void visitAll(CanFrame[] frames, Reader reader, Blackhole sink) {
        for (CanFrame frame : frames) {
            PylontechLvMessage.visit(frame.word(), frame.length(), frame.data(), reader);
            sink.consume(reader.values);
        }
    }

    /** A record of a sealed type each, which escapes. */
    @Benchmark
    @OperationsPerInvocation(Mixes.CYCLIC)
    public void sealedRecords(Blackhole sink) {
        decodeAll(objects, sink);
    }

    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    private static void decodeAll(CanFrame[] frames, Blackhole sink) {
        for (CanFrame frame : frames) {
            sink.consume(PylontechLvMessage.decodeOrNull(frame));
        }
    }

    /** Reads what the typed path reads. */
    record Reader(PylontechLvDecode.Values values) implements PylontechLvVisitor {

        @Override
        public void limits(long payload, int length) {
            limits1(payload);
            limits2(payload);
        }

        private void limits1(long payload) {
            values.chargeVoltageLimit = Limits.CHARGE_VOLTAGE_LIMIT.read(payload);
            values.chargeCurrentLimit = Limits.CHARGE_CURRENT_LIMIT.read(payload);
        }

        private void limits2(long payload) {
            values.dischargeCurrentLimit = Limits.DISCHARGE_CURRENT_LIMIT.read(payload);
            values.dischargeVoltageLimit = Limits.DISCHARGE_VOLTAGE_LIMIT.read(payload);
        }

        @Override
        public void stateOfCharge(long payload) {
            values.soc = StateOfCharge.SOC.readInt(payload);
            values.soh = StateOfCharge.SOH.readInt(payload);
        }

        @Override
        public void measurements(long payload) {
            measurements1(payload);
            measurements2(payload);
        }

        private void measurements1(long payload) {
            values.voltage = Measurements.VOLTAGE.read(payload);
            values.current = Measurements.CURRENT.read(payload);
        }

        private void measurements2(long payload) {
            values.temperature = Measurements.TEMPERATURE.read(payload);
        }

        @Override
        public void protectionAndAlarm(long payload) {
            values.alarms = payload & ProtectionAndAlarm.MESSAGE.flagMask();
            values.moduleCount = ProtectionAndAlarm.MODULE_COUNT.readInt(payload);
        }

        @Override
        public void requests(long payload) {
            values.requests = payload & Requests.MESSAGE.flagMask();
        }

        @Override
        public void manufacturer(long payload) {
            values.manufacturer = Manufacturer.MANUFACTURER.raw(payload);
        }
    }
}
