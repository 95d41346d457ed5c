package dev.bmslink.cli.battery;

import dev.bmslink.core.battery.ExpansionPlan;
import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.Recharge;
import dev.bmslink.core.battery.StorageRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How to store, recharge and extend a battery. */
final class StorageSections {

    private StorageSections() {}

    static Section storage(Model model, List<StorageRule> rules) {
        return new Section("Storage")
                .table(
                        List.of("state", "temperature °C", "humidity %RH", "SOC %", "time", "section"),
                        rules.stream().map(StorageSections::row).toList())
                .text(recharge(model.storage().recharge()));
    }

    private static List<String> row(StorageRule rule) {
        return List.of(
                Words.of(rule.condition()),
                rule.temperature().toString(),
                printed(rule.humidity()),
                printed(rule.soc()),
                rule.printed(),
                Words.section(rule.source()));
    }

    private static String printed(Interval interval) {
        return interval.equals(Interval.ANY) ? "" : interval.toString();
    }

    private static String recharge(Recharge recharge) {
        List<String> parts = new ArrayList<>();
        parts.add("Recharge with " + Words.number(recharge.current()) + " A"
                + (Double.isNaN(recharge.voltage()) ? "" : " at " + Words.number(recharge.voltage()) + " V"));
        parts.add(" until " + recharge.until());
        if (!Double.isNaN(recharge.minRestVoltage())) {
            parts.add("; then rest for " + Words.time(recharge.rest()) + ", it succeeded when the voltage is still "
                    + Words.number(recharge.minRestVoltage()) + " V or more");
        }
        parts.add(" (" + Words.section(recharge.source()) + ").");
        return String.join("", parts);
    }

    static Section expansion(Model model) {
        Section section = new Section("Adding packs and modules");
        for (ExpansionPlan plan : model.expansions()) {
            section.text("To " + plan.name() + ":")
                    .table(
                            List.of("what", "rule", "section"),
                            Stream.concat(
                                            plan.preconditions().stream()
                                                    .map(condition -> List.of(
                                                            condition.quantity().label(),
                                                            (condition.allowed() + " "
                                                                            + condition
                                                                                    .quantity()
                                                                                    .unit())
                                                                    .strip(),
                                                            Words.section(condition.source()))),
                                            plan.steps().stream()
                                                    .map(step -> List.of(
                                                            step.topic(), step.text(), Words.section(step.source()))))
                                    .toList());
        }
        return section;
    }
}
