package dev.bmslink.can.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.log.LogReader;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.core.aggregate.Aggregate;
import dev.bmslink.core.state.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The programs of docs/neutral.md, run with captured frames. */
class ExamplesTest {
    private static final Path ROOT = Path.of(System.getProperty("bmslink.root"));
    private static final long SECOND = 1_000_000_000L;

    private static List<CanFrame> sample(String name) throws IOException {
        List<CanFrame> frames = new ArrayList<>();
        LogReader log = new LogReader(logged -> frames.add(logged.frame()));
        byte[] bytes = Files.readAllBytes(ROOT.resolve("samples/" + name + ".log"));
        log.onBytes(bytes, 0, bytes.length);
        log.onEnd();
        return frames;
    }

    @Test
    void anInverterReadsATower() throws IOException {
        ReadTower inverter = new ReadTower();
        for (CanFrame frame : sample("sofar-amass-sample")) {
            inverter.onFrame(frame, SECOND, new ArrayList<>());
        }
        assertEquals(
                "SOC 49 %, charge 25.0 A up to 224.6 V (ALLOWED), discharge 25.0 A (ALLOWED)",
                inverter.control(SECOND));
        assertEquals(
                "SOC 49 %, charge 0.0 A up to 224.6 V (LINK_LOST), discharge 0.0 A (LINK_LOST)",
                inverter.control(7 * SECOND));
    }

    /**
     * 296, 256 and 100 Ah, each with a quarter more than its share: the first pack takes 0.5675 of the current, so its 59.2 A
     * allow 104.3 A, and its 148 A allow 260.8 A. The SOC of 95, 99 and 51 % is 89.8 %.
     */
    @Test
    void aGatewayPresentsThreeMixedPacks() throws IOException {
        MixedPacksGateway gateway = new MixedPacksGateway();
        List<String> packs =
                List.of("lv-c5-pylontech-x4-plonkster", "growatt-lv-a-charging", "lv-c16a-pytes-v5a-victron");
        for (int bus = 0; bus < packs.size(); bus++) {
            for (CanFrame frame : sample(packs.get(bus))) {
                gateway.onPackFrame(bus, frame, SECOND);
            }
        }
        Aggregate battery = gateway.update(SECOND);
        assertEquals(104.3, battery.state().number(Quantity.CHARGE_CURRENT_LIMIT), 0.05);
        assertEquals(260.8, battery.state().number(Quantity.DISCHARGE_CURRENT_LIMIT), 0.05);
        assertEquals(89.8, battery.state().number(Quantity.SOC), 0.05);

        List<CanFrame> sent = new ArrayList<>();
        gateway.send(SECOND, sent);
        InverterNode inverter = new InverterNode(Profiles.get("pylontech-lv"), 0, SECOND);
        sent.forEach(frame -> inverter.onFrame(frame, SECOND));
        assertEquals(53.2, inverter.allowance(SECOND).chargeVolts());
        assertEquals(104.3, inverter.allowance(SECOND).chargeAmps());
        assertTrue(sent.contains(CanFrame.parse("35E#50594C4F4E202020")), sent::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReadTower", "MixedPacksGateway"})
    void thePageShowsTheProgram(String name) throws IOException {
        String code =
                Files.readString(ROOT.resolve("bms-can/src/test/java/dev/bmslink/can/examples/" + name + ".java"));
        String body = code.substring(code.indexOf("/** "));
        assertTrue(
                Files.readString(ROOT.resolve("docs/neutral.md")).contains("```java\n" + body + "```"),
                () -> "docs/neutral.md does not show " + name + " as it is");
    }

    @Test
    void thePageNamesEveryQuantity() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/neutral.md"));
        for (Quantity quantity : Quantity.values()) {
            assertTrue(
                    page.contains("| `" + quantity.key() + "` | " + quantity.unit()
                            + (quantity.unit().isEmpty() ? "|" : " |")),
                    quantity::key);
        }
    }
}
