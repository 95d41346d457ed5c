package dev.bmslink.can.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.lv.Limits;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.IdentifierField;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BatchDecoderTest {

    private static final List<Profile> PROFILES = Profiles.all().stream()
            .flatMap(profile -> Stream.concat(
                    Stream.of(profile),
                    profile.options().stream()
                            .flatMap(option -> option.readings().keySet().stream()
                                    .map(reading -> profile.with(option.name(), reading)))))
            .toList();

    private static FrameBatch batch(List<CanFrame> frames) {
        FrameBatch batch = new FrameBatch(frames.size());
        frames.forEach(frame -> batch.add(new LoggedFrame(LoggedFrame.NO_TIME, "", frame)));
        return batch;
    }

    /** Everything that the decoder says of the batch is what the profile says of each frame. */
    private static void assertAgree(Profile profile, BatchDecoder decoder, List<CanFrame> frames) {
        decoder.decode(batch(frames));
        int rows = 0;
        for (int i = 0; i < frames.size(); i++) {
            Decoded expected = profile.decode(frames.get(i));
            String what = profile + " " + frames.get(i);
            for (Fault.Kind kind : Fault.Kind.values()) {
                assertEquals(
                        expected.faults().stream().anyMatch(fault -> fault.kind() == kind),
                        BatchDecoder.has(decoder.faults()[i], kind),
                        () -> what + " " + kind);
            }
            int index = decoder.tableOfFrame()[i];
            if (index == BatchDecoder.UNKNOWN) {
                assertNull(expected.message(), what);
                continue;
            }
            rows++;
            MessageTable table = decoder.tables().get(index);
            assertEquals(expected.message(), table.message(), what);
            int row = decoder.rowOfFrame()[i];
            assertEquals(i, table.frames()[row], what);
            assertEquals(frames.get(i).data(), table.payloads()[row], what);
            assertRow(expected, table, row, what);
        }
        assertEquals(
                rows, decoder.tables().stream().mapToInt(MessageTable::size).sum());
    }

    private static void assertRow(Decoded expected, MessageTable table, int row, String what) {
        List<Signal> carried = new ArrayList<>();
        for (Column column : table.columns()) {
            Signal signal = column.signal();
            byte state = column.states()[row];
            if (state != Column.ABSENT) {
                carried.add(signal);
                Reading reading = expected.reading(signal.name()).orElseThrow(() -> new AssertionError(what + signal));
                assertEquals(reading.raw(), column.raw()[row], what);
                assertEquals(reading.isAvailable() ? Column.PRESENT : Column.NOT_AVAILABLE, state, what);
            }
            if (signal instanceof Numeric numeric) {
                double exact = state == Column.PRESENT
                        ? numeric.exact(column.raw()[row]).doubleValue()
                        : Double.NaN;
                assertEquals(exact, column.values()[row], () -> what + " " + signal.name());
            } else {
                assertThrows(IllegalArgumentException.class, column::values);
            }
            if (signal instanceof Decimal decimal && state != Column.ABSENT) {
                assertEquals(decimal.read(table.payloads()[row]), column.values()[row], what);
            }
        }
        assertEquals(expected.readings().stream().map(Reading::signal).toList(), carried, what);
    }

    @Property(tries = 60)
    void agreesWithTheDecoderOfFrames(@ForAll long seed) {
        Random random = new Random(seed);
        for (Profile profile : PROFILES) {
            BatchDecoder decoder = new BatchDecoder(profile, 40);
            for (int round = 0; round < 2; round++) {
                List<CanFrame> frames = Stream.generate(() -> frame(profile, random))
                        .limit(1 + random.nextInt(40))
                        .toList();
                assertAgree(profile, decoder, frames);
            }
        }
    }

    /** A frame of the profile with any bytes, or one that it does not know. */
    private static CanFrame frame(Profile profile, Random random) {
        int length = random.nextInt(9);
        if (random.nextInt(8) == 0) {
            return random.nextBoolean()
                    ? CanFrame.standard(random.nextInt(0x800), length, random.nextLong())
                    : CanFrame.extended(random.nextInt(0x2000_0000), length, random.nextLong());
        }
        Message message =
                profile.messages().get(random.nextInt(profile.messages().size()));
        int word = message.identifier().word();
        for (IdentifierField field : message.identifier().fields()) {
            word |= random.nextInt(1 << field.width()) << field.lowest();
        }
        List<Long> pages = List.copyOf(message.pages().keySet());
        long data = random.nextInt(4) == 0 ? 0 : random.nextLong();
        if (!pages.isEmpty() && random.nextInt(4) > 0) {
            data = message.page().orElseThrow().bits().set(data, pages.get(random.nextInt(pages.size())));
        }
        for (Signal signal : message.layout(data).signals()) {
            if (signal instanceof Numeric numeric && numeric.notAvailable() != Numeric.NONE && random.nextInt(3) == 0) {
                data = signal.bits().set(data, numeric.notAvailable());
            }
        }
        return new CanFrame(word, random.nextInt(3) == 0 ? length : 8, data);
    }

    @Test
    void agreesOnAllSamplesInAllProfiles() throws IOException {
        Path samples = Path.of(System.getProperty("bmslink.root", ".."), "samples");
        try (Stream<Path> files = Files.list(samples)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertTrue(logs.size() >= 20, logs.toString());
            for (Path log : logs) {
                List<CanFrame> frames = new ArrayList<>();
                LogReader reader = new LogReader(logged -> frames.add(logged.frame()));
                byte[] bytes = Files.readAllBytes(log);
                reader.onBytes(bytes, 0, bytes.length);
                reader.onEnd();
                for (Profile profile : Profiles.all()) {
                    assertAgree(profile, new BatchDecoder(profile, frames.size()), frames);
                }
            }
        }
    }

    /** 0x0214 is 532 tenths of a volt, 0x0E74 3700 tenths of an ampere, 0x01CC 460. */
    @Test
    void columnsHoldValuesPresenceAndFaults() {
        BatchDecoder decoder = new BatchDecoder(PylontechLv.V1_2, 3);
        decoder.decode(batch(List.of(
                CanFrame.parse("351#1402740E740ECC01"), CanFrame.parse("123#00"), CanFrame.parse("351#1402740E740E"))));
        MessageTable limits = decoder.tables().get(decoder.tableOfFrame()[0]);
        assertEquals(Limits.MESSAGE, limits.message());
        assertEquals(2, limits.size());
        Map<String, Column> columns = new HashMap<>();
        limits.columns().forEach(column -> columns.put(column.signal().name(), column));
        assertEquals(53.2, columns.get("charge_voltage_limit").values()[1]);
        assertEquals(370.0, columns.get("charge_current_limit").values()[0]);
        Column voltage = columns.get("discharge_voltage_limit");
        assertArrayEquals(new double[] {46.0, Double.NaN}, Arrays.copyOf(voltage.values(), 2));
        assertEquals(Column.PRESENT, voltage.states()[0]);
        assertEquals(Column.ABSENT, voltage.states()[1]);
        assertEquals(BatchDecoder.UNKNOWN, decoder.tableOfFrame()[1]);
        assertTrue(BatchDecoder.has(decoder.faults()[1], Fault.Kind.UNKNOWN_IDENTIFIER));
        assertEquals(0, decoder.faults()[2]);
    }

    @Test
    void capacityIsChecked() {
        assertThrows(IllegalArgumentException.class, () -> new BatchDecoder(PylontechLv.V1_2, 0));
        BatchDecoder decoder = new BatchDecoder(PylontechLv.V1_2, 1);
        CanFrame frame = CanFrame.parse("351#1402740E740ECC01");
        assertThrows(IllegalArgumentException.class, () -> decoder.decode(batch(List.of(frame, frame))));
    }
}
