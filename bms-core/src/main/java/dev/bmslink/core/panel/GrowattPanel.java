package dev.bmslink.core.panel;

import static dev.bmslink.core.panel.Colour.BLUE_OR_GREEN;
import static dev.bmslink.core.panel.Colour.NOT_PRINTED;
import static dev.bmslink.core.panel.Colour.RED;

import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The panel of the Growatt 6.5 kWh battery. */
final class GrowattPanel {
    private static final String RUN = "RUN/ALM";
    private static final Source SECTION = Manual.GROWATT_6K5.section("6.1");
    private static final Source TROUBLES = Manual.GROWATT_6K5.section("7.4");
    private static final Light LIT = Light.on(NOT_PRINTED);
    /** The manual says nothing about the SOC lamps. */
    private static final List<Band> UNSTATED = List.of(new Band(0, 100, List.of()));

    private GrowattPanel() {}

    static Panel build() {
        List<Lamp> lamps = new ArrayList<>();
        lamps.add(new Lamp(RUN, RUN, List.of(BLUE_OR_GREEN, RED)));
        for (int i = 4; i > 0; i--) {
            lamps.add(new Lamp("LED" + i, "level", List.of(NOT_PRINTED)));
        }
        Light run = Light.on(BLUE_OR_GREEN);
        List<PanelRow> rows = List.of(
                row(Status.SHUT_DOWN, Light.OFF, List.of(band(0, 100)), "off", Manual.GROWATT_6K5.section("6.3")),
                row(Status.STANDBY, run, resting(), "idle", SECTION),
                row(Status.CHARGING, run, charging(), "charging", SECTION),
                row(Status.FULLY_CHARGED, run, List.of(band(0, 100, LIT, LIT, LIT, LIT)), "charged to 100 %", SECTION),
                row(Status.DISCHARGING, run, resting(), "discharging", SECTION),
                row(
                        Status.PARALLEL_SUCCESS,
                        new Light(BLUE_OR_GREEN, new Rhythm("flicker five times", 500, 500, false)),
                        UNSTATED,
                        "the two batteries found each other",
                        SECTION),
                row(Status.LOW, new Light(RED, Rhythm.FLASHING), UNSTATED, "low SOC or under-voltage", TROUBLES),
                row(Status.ALARM, Light.on(RED), UNSTATED, "level 3 protection or a failure", TROUBLES));
        return new Panel(
                "growatt-6k5",
                lamps,
                4,
                rows,
                List.of(
                        "how a flicker's period is divided is not printed; it is drawn half and half",
                        "the RUN light is printed blue in 2.3 and green in 6.1",
                        "at 0–13 % LED1 flickers (6.1), at 0–15 % ALM flickers (7.4)"));
    }

    private static List<Band> charging() {
        return List.of(
                band(0, 25, flicker(1)),
                band(26, 50, flicker(2), flicker(1)),
                band(51, 75, flicker(3), flicker(2), flicker(1)),
                band(76, 99, flicker(4), flicker(3), flicker(2), flicker(1)),
                band(100, 100, LIT, LIT, LIT, LIT));
    }

    private static List<Band> resting() {
        return List.of(
                band(0, 13, new Light(NOT_PRINTED, Rhythm.FLASHING)),
                band(14, 40, LIT),
                band(41, 60, LIT, LIT),
                band(61, 80, LIT, LIT, LIT),
                band(81, 100, LIT, LIT, LIT, LIT));
    }

    private static Light flicker(int seconds) {
        return new Light(NOT_PRINTED, Rhythm.flicker(seconds));
    }

    private static Band band(int min, int max, Light... lowest) {
        List<Light> lights = new ArrayList<>(Collections.nCopies(4, Light.OFF));
        for (int i = 0; i < lowest.length; i++) {
            lights.set(i, lowest[i]);
        }
        return new Band(min, max, lights);
    }

    private static PanelRow row(Status status, Light run, List<Band> bands, String meaning, Source source) {
        return new PanelRow(status, Map.of(RUN, run), bands, meaning, source);
    }
}
