package dev.bmslink.cli.battery;

import dev.bmslink.core.drawing.PanelDrawing;
import dev.bmslink.core.panel.Band;
import dev.bmslink.core.panel.Colour;
import dev.bmslink.core.panel.Lamp;
import dev.bmslink.core.panel.Light;
import dev.bmslink.core.panel.Panel;
import dev.bmslink.core.panel.PanelRow;
import dev.bmslink.core.panel.PanelState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lights of a battery. */
public final class PanelSections {

    /** SOC of the pictures of statuses that depend on it. */
    private static final int SAMPLE_SOC = 40;

    private PanelSections() {}

    /** The lights of every status and band of SOC. */
    public static Section table(Panel panel) {
        Section section = new Section("Lights");
        List<String> header = new ArrayList<>(List.of("status", "SOC %"));
        panel.lamps().stream().map(Lamp::name).forEach(header::add);
        section.table(
                header,
                panel.rows().stream()
                        .flatMap(row -> row.bands().stream().map(band -> row(panel, row, band)))
                        .toList());
        section.table(
                List.of("status", "meaning", "section"),
                panel.rows().stream()
                        .map(row -> List.of(row.status().label(), row.meaning(), Words.section(row.source())))
                        .toList());
        panel.notes().forEach(note -> section.text(note + "."));
        return section;
    }

    /** The same as data, an object per status and band of SOC. */
    public static List<Map<String, Object>> states(Panel panel) {
        List<Map<String, Object>> states = new ArrayList<>();
        for (PanelRow row : panel.rows()) {
            for (Band band : row.bands()) {
                Map<String, Object> state = new LinkedHashMap<>();
                state.put("status", row.status());
                state.put("min_soc", band.minSoc());
                state.put("max_soc", band.maxSoc());
                state.put("lights", lights(panel.encode(row.status(), band.minSoc())));
                state.put("meaning", row.meaning());
                state.put("source", row.source());
                states.add(state);
            }
        }
        return states;
    }

    /** What each lamp shows as data; a lamp about which nothing is printed is absent. */
    public static Map<String, Object> lights(PanelState state) {
        Map<String, Object> lights = new LinkedHashMap<>();
        state.lights().forEach((lamp, light) -> lights.put(lamp, light(light)));
        return lights;
    }

    private static Map<String, Object> light(Light light) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("light", light.rhythm().code());
        if (light.rhythm().onMillis() > 0 && light.colour() != Colour.NOT_PRINTED) {
            fields.put("colour", light.colour());
        }
        if (light.rhythm().timed() && light.rhythm().isFlashing()) {
            fields.put("on_ms", light.rhythm().onMillis());
            fields.put("off_ms", light.rhythm().offMillis());
        }
        return fields;
    }

    static Section pictures(Panel panel) {
        Section section = new Section("Pictures of the lights");
        for (PanelRow row : panel.rows()) {
            String caption = row.status().label() + (row.bands().size() > 1 ? ", " + SAMPLE_SOC + " %" : "");
            section.picture(
                    panel.family() + "-led-" + row.status().label(),
                    caption,
                    PanelDrawing.svg(panel, panel.encode(row.status(), SAMPLE_SOC), caption));
        }
        return section;
    }

    private static List<String> row(Panel panel, PanelRow row, Band band) {
        PanelState state = panel.encode(row.status(), band.minSoc());
        String soc = row.bands().size() == 1 ? "" : soc(band);
        Stream<String> lights = panel.lamps().stream()
                .map(lamp -> state.light(lamp.name()).map(Light::toString).orElse("not stated"));
        return Stream.concat(Stream.of(row.status().label(), soc), lights).toList();
    }

    private static String soc(Band band) {
        return band.minSoc() == band.maxSoc() ? String.valueOf(band.minSoc()) : band.minSoc() + ".." + band.maxSoc();
    }
}
