package dev.bmslink.core.panel;

import java.util.List;
import java.util.Optional;

/** Every panel that this module describes. */
public final class Panels {
    private static final List<Panel> ALL =
            List.of(SofarPanels.gtx2500(), SofarPanels.gtx5000(), SofarPanels.gtx3000(), GrowattPanel.build());

    private Panels() {}

    /**
     * Returns every panel.
     *
     * @return the panels
     */
    public static List<Panel> all() {
        return ALL;
    }

    /**
     * Finds the panel of a family.
     *
     * @param family the family's id, such as {@code gtx5000}
     * @return the panel, or empty when the family is not known
     */
    public static Optional<Panel> of(String family) {
        return ALL.stream().filter(panel -> panel.family().equals(family)).findFirst();
    }
}
