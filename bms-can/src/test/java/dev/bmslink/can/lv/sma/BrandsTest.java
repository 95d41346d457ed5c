package dev.bmslink.can.lv.sma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.lv.FrameTable;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GoodWe and Solis, which take over SMA's messages. */
class BrandsTest {

    @Test
    void goodweChangesNameAndVersions() {
        assertEquals(List.of("limits", "state_of_charge", "measurements", "alarms"), shared(GoodweLv.V1_2));
        assertEquals(
                List.of("manufacturer", "type_version_capacity"),
                GoodweLv.V1_2.messages().stream().map(Message::name).skip(4).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "35E#476F6F6457652020 manufacturer=GoodWe",
                "35F#010001186400FFFF battery_type=1 hardware_version=280 battery_capacity=100 software_version=-",
                "35F#0100FFFF64000201 battery_type=1 hardware_version=- battery_capacity=100 software_version=258"
            })
    void goodweFrames(String line) {
        FrameTable.assertDecodes(GoodweLv.V1_2, line);
    }

    @Test
    void solisAddsNothingButTheKeepalive() {
        assertEquals(
                List.of("limits", "state_of_charge", "measurements", "alarms", "manufacturer", "type_version_capacity"),
                shared(SolisLv.AOBO));
        assertEquals(7, SolisLv.AOBO.messages().size());
        assertEquals(
                0x305,
                SolisLv.AOBO.message("keepalive").orElseThrow().identifier().word());
        assertTrue(SolisLv.AOBO.head().title().contains("pylontech-lv"));
    }

    private static List<String> shared(Profile profile) {
        return profile.messages().stream()
                .filter(SmaLv.TI_EN_10.messages()::contains)
                .map(Message::name)
                .toList();
    }
}
