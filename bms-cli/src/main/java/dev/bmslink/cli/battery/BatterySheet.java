package dev.bmslink.cli.battery;

import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.StorageRule;
import dev.bmslink.core.fault.Faults;
import dev.bmslink.core.panel.Panels;
import dev.bmslink.core.startup.StartRules;
import java.util.ArrayList;
import java.util.List;

/** What there is to say about a battery model. */
public final class BatterySheet {

    private BatterySheet() {}

    /** Ratings, limits, storage, expansion and misprints. */
    public static List<Section> facts(Model model) {
        return List.of(
                RatingSections.ratings(model),
                RatingSections.remarks(model),
                RatingSections.control(model),
                StorageSections.storage(model, model.storage().rules()),
                StorageSections.expansion(model),
                RatingSections.misprints(model));
    }

    /** Some rows of the storage table. */
    public static List<Section> storageRules(Model model, List<StorageRule> rules) {
        return List.of(StorageSections.storage(model, rules));
    }

    /** The dry contacts. */
    public static Section contacts(Model model) {
        return PortSections.contacts(model.family());
    }

    /** How it is switched on and off. */
    public static Section startUp(Model model) {
        return StartUpSections.of(model.family());
    }

    /** The rules behind {@link #startUp}, one set per role. */
    public static List<StartRules> startRules(Model model) {
        return StartUpSections.rules(model.family());
    }

    /** Everything, with pictures. */
    static List<Section> page(Model model) {
        String family = model.family();
        List<Section> sections = new ArrayList<>();
        sections.add(RatingSections.ratings(model));
        sections.add(RatingSections.remarks(model));
        sections.add(RatingSections.control(model));
        sections.addAll(PortSections.ports(family));
        sections.add(PortSections.cables(family));
        sections.add(PortSections.contacts(family));
        sections.add(PortSections.stack(family));
        Panels.of(family).ifPresent(panel -> {
            sections.add(PanelSections.table(panel));
            sections.add(PanelSections.pictures(panel));
        });
        sections.add(startUp(model));
        sections.add(FaultSections.protections(family));
        sections.add(FaultSections.faults(Faults.of(family)));
        sections.add(FaultSections.emergencies(Faults.emergencies(family)));
        sections.add(StorageSections.storage(model, model.storage().rules()));
        sections.add(StorageSections.expansion(model));
        sections.add(RatingSections.misprints(model));
        return sections;
    }
}
