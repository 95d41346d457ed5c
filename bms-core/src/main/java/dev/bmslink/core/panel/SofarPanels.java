package dev.bmslink.core.panel;

import static dev.bmslink.core.panel.Colour.BLUE;
import static dev.bmslink.core.panel.Colour.GREEN;
import static dev.bmslink.core.panel.Colour.PURPLE;
import static dev.bmslink.core.panel.Colour.RED;

import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The three SOFAR panels: one table of statuses over different lamps, colours and level bands. */
final class SofarPanels {
    private static final int[] SIX_LEVELS = {17, 33, 50, 66, 83, 100};
    private static final int[] FOUR_LEVELS = {25, 50, 75, 100};

    private final Colour level;
    private final int[] bandEnds;
    private final Source source;
    /** The RUN and ALM lamps with the light that each shows for RUN and for ALM; others are off. */
    private final Lamp run;

    private final Lamp alm;

    private SofarPanels(Colour level, int[] bandEnds, Source source, Lamp run, Lamp alm) {
        this.level = level;
        this.bandEnds = bandEnds;
        this.source = source;
        this.run = run;
        this.alm = alm;
    }

    static Panel gtx2500() {
        Lamp run = new Lamp("L8", "RUN", List.of(GREEN));
        Lamp alm = new Lamp("L7", "ALM", List.of(RED));
        SofarPanels panel = new SofarPanels(GREEN, SIX_LEVELS, Manual.GTX2500.section("5.2.2"), run, alm);
        PanelRow coding = new PanelRow(
                Status.CODING,
                Map.of("L8", new Light(GREEN, Rhythm.FLASHING), "L7", new Light(RED, Rhythm.FLASHING)),
                panel.everywhere(new Light(GREEN, Rhythm.FLASHING)),
                "automatic coding; how fast the lights flash is not printed",
                Manual.GTX2500.section("5.2.1"));
        return panel.build("gtx2500", coding);
    }

    static Panel gtx5000() {
        Lamp lamp = new Lamp("L7", "RUN/ALM", List.of(BLUE, RED, PURPLE));
        SofarPanels panel = new SofarPanels(BLUE, SIX_LEVELS, Manual.GTX5000.section("5.2.2"), lamp, lamp);
        PanelRow coding = new PanelRow(
                Status.CODING,
                Map.of("L7", new Light(PURPLE, Rhythm.FLASHING)),
                panel.everywhere(new Light(BLUE, Rhythm.FLASHING)),
                "automatic coding; how fast the lights flash is not printed",
                Manual.GTX5000.section("5.2.1"));
        return panel.build("gtx5000", coding);
    }

    static Panel gtx3000() {
        Lamp lamp = new Lamp("L5", "RUN/ALM", List.of(GREEN, RED, PURPLE));
        SofarPanels panel = new SofarPanels(BLUE, FOUR_LEVELS, Manual.GTX3000.section("5.3.2"), lamp, lamp);
        PanelRow coding = new PanelRow(
                Status.CODING,
                Map.of("L5", Light.on(PURPLE)),
                panel.everywhere(Light.on(BLUE)),
                "automatic coding",
                Manual.GTX3000.section("5.3.3.2"));
        return panel.build("gtx3000", coding);
    }

    private Panel build(String family, PanelRow coding) {
        List<Lamp> lamps = new ArrayList<>();
        lamps.add(run);
        if (!alm.equals(run)) {
            lamps.add(alm);
        }
        for (int i = bandEnds.length; i > 0; i--) {
            lamps.add(new Lamp("L" + i, "level", List.of(level)));
        }
        List<Band> off = everywhere(Light.OFF);
        List<PanelRow> rows = List.of(
                row(Status.SHUT_DOWN, Rhythm.OFF, Rhythm.OFF, off, "shut down"),
                coding,
                row(Status.STANDBY, Rhythm.FLASH_1, Rhythm.OFF, levels(Rhythm.STEADY), "standby"),
                row(Status.CHARGING, Rhythm.STEADY, Rhythm.OFF, levels(Rhythm.FLASH_2), "charging"),
                row(
                        Status.FULLY_CHARGED,
                        Rhythm.STEADY,
                        Rhythm.OFF,
                        everywhere(Light.on(level)),
                        "fully charged; goes to standby when the charger is off"),
                row(Status.CHARGE_PROTECTION, Rhythm.OFF, Rhythm.STEADY, off, "protection; charging stopped"),
                row(Status.DISCHARGING, Rhythm.FLASH_3, Rhythm.OFF, levels(Rhythm.STEADY), "discharging"),
                row(Status.UNDER_VOLTAGE, Rhythm.OFF, Rhythm.OFF, off, "under-voltage; discharging stopped"),
                row(Status.DISCHARGE_PROTECTION, Rhythm.OFF, Rhythm.STEADY, off, "protection; discharging stopped"),
                row(Status.FAULT, Rhythm.OFF, Rhythm.STEADY, off, "fault; charging and discharging stopped"));
        List<String> notes = List.of(
                "flash 1 is 0.25 s on, 3.75 s off; flash 2 is 0.5 s on, 0.5 s off; flash 3 is 0.5 s on, 1.5 s off");
        return new Panel(family, lamps, bandEnds.length, rows, notes);
    }

    private PanelRow row(Status status, Rhythm runRhythm, Rhythm almRhythm, List<Band> bands, String meaning) {
        Light runLight = light(run.colours().get(0), runRhythm);
        Light almLight = light(RED, almRhythm);
        Map<String, Light> lights = run.equals(alm)
                ? Map.of(run.name(), almLight.equals(Light.OFF) ? runLight : almLight)
                : Map.of(run.name(), runLight, alm.name(), almLight);
        return new PanelRow(status, lights, bands, meaning, source);
    }

    private static Light light(Colour colour, Rhythm rhythm) {
        return rhythm.equals(Rhythm.OFF) ? Light.OFF : new Light(colour, rhythm);
    }

    private List<Band> everywhere(Light light) {
        return List.of(new Band(0, 100, Collections.nCopies(bandEnds.length, light)));
    }

    /** The lamps below the band's own are lit; the band's own has the given rhythm. */
    private List<Band> levels(Rhythm highest) {
        List<Band> bands = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bandEnds.length; i++) {
            List<Light> lights = new ArrayList<>(Collections.nCopies(bandEnds.length, Light.OFF));
            Collections.fill(lights.subList(0, i), Light.on(level));
            lights.set(i, new Light(level, highest));
            bands.add(new Band(start, bandEnds[i], lights));
            start = bandEnds[i] + 1;
        }
        return bands;
    }
}
