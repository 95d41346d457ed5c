package dev.bmslink.cli.battery;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Model;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages of {@code docs/batteries}: one per family, with pictures, and an index. */
public final class BatteryPages {

    private static final String GENERATED = "<!-- Written by docs/generate-batteries; do not edit. -->\n\n";

    private BatteryPages() {}

    /** Every file by its path within the folder. */
    public static Map<String, String> all() {
        Map<String, String> files = new TreeMap<>();
        StringBuilder index = new StringBuilder(GENERATED).append("""
                # Batteries

                What the makers' manuals print about each battery, with the manual's section for every fact. `bms battery`,
                `bms pinout`, `bms cable`, `bms stack`, `bms contacts`, `bms led` and `bms fault` answer the same questions.

                """);
        for (Model model : Catalogue.families()) {
            List<Section> sections = BatterySheet.page(model);
            String title = model.maker() + " " + model.name();
            files.put(model.id() + ".md", GENERATED + MarkdownSheet.of(title, sections));
            index.append("- [").append(title).append("](").append(model.id()).append(".md): ");
            index.append(model.topology()).append('\n');
            for (Section section : sections) {
                section.blocks().forEach(block -> {
                    if (block instanceof Section.Picture picture) {
                        files.put("img/" + picture.name() + ".svg", picture.svg());
                    }
                });
            }
        }
        files.put("README.md", index.toString());
        return files;
    }
}
