package dev.bmslink.can.identify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.log.LoggedFrame;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Traffic of other protocols is identified as nothing. The frames follow the layouts of those protocols, made up here. */
class UnrelatedTrafficTest {

    private static Optional<String> confident(List<CanFrame> cycle, int cycles, int periodMillis) {
        Traffic traffic = new Traffic();
        long now = 0;
        for (int i = 0; i < cycles; i++) {
            for (CanFrame frame : cycle) {
                traffic.onFrame(new LoggedFrame(now, "can0", frame));
                now += periodMillis * 1_000_000L / cycle.size();
            }
        }
        return Identification.of(traffic)
                .confident()
                .map(candidate -> candidate.profile().id());
    }

    private static List<CanFrame> frames(String... texts) {
        return List.of(texts).stream().map(CanFrame::parse).toList();
    }

    @Test
    void aTruckIsNoBattery() {
        List<CanFrame> j1939 = frames(
                "0CF00400#F07D8219190000FF", // engine speed
                "0CF00300#D1000FFFFFFFFFFF", // accelerator
                "18FEF100#F7FFFF07CCFFFFFF", // vehicle speed
                "18FEEE00#6E7BFFFFFFFFFFFF", // coolant temperature
                "18FEF700#FFFFFFFF1A02FFFF", // battery potential
                "18FEE500#80A9030080A90300", // engine hours
                "18FECA00#03FF000000000000"); // diagnostics
        assertEquals(Optional.empty(), confident(j1939, 1, 100));
        assertEquals(Optional.empty(), confident(j1939, 50, 100));
    }

    @Test
    void aCarAnsweringADiagnosticToolIsNoBattery() {
        List<CanFrame> obd = frames(
                "7DF#02010C0000000000",
                "7E8#04410C1AF8000000",
                "7DF#0201050000000000",
                "7E8#0341057B00000000",
                "7E0#0209020000000000",
                "7E8#1014490201574155");
        assertEquals(Optional.empty(), confident(obd, 1, 100));
        assertEquals(Optional.empty(), confident(obd, 50, 600));
    }

    @Test
    void aMachineOnCanOpenIsNoBattery() {
        List<CanFrame> canOpen = frames(
                "000#0100", // network management
                "080#", // sync
                "181#3702A0860100", // process data
                "281#0000000000000000",
                "201#0F0064000000",
                "301#1F00E8030000",
                "381#0102030405060708",
                "401#00000000",
                "601#4041600000000000", // service data
                "581#4341600037020000",
                "701#05"); // heartbeat
        assertEquals(Optional.empty(), confident(canOpen, 1, 100));
        assertEquals(Optional.empty(), confident(canOpen, 50, 1000));
    }

    @Test
    void nothingIsNothing() {
        assertEquals(Optional.empty(), Identification.of(new Traffic()).confident());
        assertEquals(Optional.empty(), Identification.of(new Traffic()).toBeSure());
    }

    @Property(tries = 300)
    void noiseIsNoBattery(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = CanFrame.MAX_STANDARD_ID) Integer> ids,
            @ForAll @Size(30) List<Long> payloads) {
        Traffic traffic = new Traffic();
        for (int i = 0; i < ids.size(); i++) {
            traffic.onFrame(new LoggedFrame(i * 1_000_000L, "can0", CanFrame.standard(ids.get(i), 8, payloads.get(i))));
        }
        assertEquals(Optional.empty(), Identification.of(traffic).confident());
    }
}
