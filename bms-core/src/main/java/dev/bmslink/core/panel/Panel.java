package dev.bmslink.core.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lights of a battery family.
 *
 * @param family the family's id, such as {@code gtx5000}
 * @param lamps the lamps in the order of the printed table, the level lamps last and the lowest level at the very end
 * @param levelLamps number of level lamps
 * @param rows the table
 * @param notes what a reader must know besides
 */
public record Panel(String family, List<Lamp> lamps, int levelLamps, List<PanelRow> rows, List<String> notes) {

    /** Copies the lists. */
    public Panel {
        lamps = List.copyOf(lamps);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /**
     * Returns the statuses that the panel can show.
     *
     * @return the statuses in the table's order
     */
    public List<Status> statuses() {
        return rows.stream().map(PanelRow::status).toList();
    }

    /**
     * Finds a lamp.
     *
     * @param name its name, in any case
     * @return the lamp, or empty when there is none of this name
     */
    public Optional<Lamp> lamp(String name) {
        return lamps.stream().filter(lamp -> lamp.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * Returns what the panel shows.
     *
     * @param status the status
     * @param soc SOC in percent, 0 to 100; without effect where the level lamps do not show it
     * @return the lights
     * @throws IllegalArgumentException when the panel does not know the status, or SOC is outside 0 to 100
     */
    public PanelState encode(Status status, int soc) {
        if (soc < 0 || soc > 100) {
            throw new IllegalArgumentException("soc " + soc + " is outside 0..100");
        }
        PanelRow row = rows.stream()
                .filter(candidate -> candidate.status() == status)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        family + " does not show " + status.label() + ", only " + statuses()));
        Band band = row.bands().stream()
                .filter(candidate -> candidate.contains(soc))
                .findFirst()
                .orElseThrow();
        return state(row, band);
    }

    /**
     * Returns what observed lights may mean.
     *
     * @param observation the lights seen
     * @return every row and band of the table that agrees with them, in the table's order; neighbouring bands are joined
     */
    public List<Meaning> decode(Observation observation) {
        List<Meaning> meanings = new ArrayList<>();
        for (PanelRow row : rows) {
            for (Band band : row.bands()) {
                if (observation.agreesWith(state(row, band))) {
                    append(meanings, row, band);
                }
            }
        }
        return List.copyOf(meanings);
    }

    private static void append(List<Meaning> meanings, PanelRow row, Band band) {
        int min = band.minSoc();
        Meaning last = meanings.isEmpty() ? null : meanings.get(meanings.size() - 1);
        if (last != null && last.status() == row.status() && last.maxSoc() + 1 == min) {
            min = last.minSoc();
            meanings.remove(meanings.size() - 1);
        }
        meanings.add(new Meaning(row.status(), min, band.maxSoc(), row.meaning(), row.source()));
    }

    private PanelState state(PanelRow row, Band band) {
        Map<String, Light> lights = new LinkedHashMap<>();
        for (Lamp lamp : lamps) {
            Light light = row.lights().get(lamp.name());
            if (light != null) {
                lights.put(lamp.name(), light);
            }
        }
        for (int level = band.lights().size() - 1; level >= 0; level--) {
            lights.put(lamps.get(lamps.size() - 1 - level).name(), band.lights().get(level));
        }
        return new PanelState(lights);
    }
}
