package dev.bmslink.cli.battery;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.InverterControl;
import dev.bmslink.core.battery.Misprint;
import dev.bmslink.core.battery.Misprints;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.RatedQuantity;
import dev.bmslink.core.battery.Rating;
import dev.bmslink.core.battery.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a battery is rated for, and what the manual says besides. */
final class RatingSections {

    private static final List<RatedQuantity> TOWER_FIGURES = List.of(
            RatedQuantity.MODULES,
            RatedQuantity.NOMINAL_VOLTAGE,
            RatedQuantity.MAX_CHARGE_VOLTAGE,
            RatedQuantity.MIN_DISCHARGE_VOLTAGE,
            RatedQuantity.NOMINAL_ENERGY,
            RatedQuantity.USABLE_ENERGY,
            RatedQuantity.HEIGHT,
            RatedQuantity.MASS);

    private RatingSections() {}

    static Section ratings(Model model) {
        Section section = new Section("Ratings")
                .text("Sections are those of the " + model.manual().title() + ".");
        section.table(
                List.of("quantity", "value", "condition", "section"),
                model.ratings().stream().map(RatingSections::row).toList());
        return section.table(towerHeader(), towers(model));
    }

    private static List<String> row(Rating rating) {
        return List.of(rating.quantity().label(), value(rating), rating.condition(), Words.section(rating.source()));
    }

    private static String value(Rating rating) {
        String unit = rating.quantity().unit();
        return rating.quantity() == RatedQuantity.INGRESS_PROTECTION
                ? unit + rating.value()
                : (rating.value() + " " + unit).strip();
    }

    private static List<String> towerHeader() {
        List<String> header = new ArrayList<>(List.of("model"));
        TOWER_FIGURES.forEach(quantity -> header.add((quantity.label() + " " + quantity.unit()).strip()));
        return header;
    }

    /** A row for each member, when the model stands for its family. */
    private static List<List<String>> towers(Model model) {
        return Catalogue.models().stream()
                .filter(member -> member.family().equals(model.id()) && !member.equals(model))
                .map(member -> {
                    List<String> row = new ArrayList<>(List.of(member.name()));
                    TOWER_FIGURES.forEach(quantity -> row.add(member.rating(quantity)
                            .map(Rating::value)
                            .map(Interval::toString)
                            .orElse("")));
                    return row;
                })
                .map(List::copyOf)
                .toList();
    }

    static Section remarks(Model model) {
        return new Section("Further facts")
                .table(
                        List.of("topic", "fact", "section"),
                        model.remarks().stream()
                                .map(remark -> List.of(remark.topic(), remark.text(), Words.section(remark.source())))
                                .toList());
    }

    static Section control(Model model) {
        Section section = new Section("What it asks of the inverter");
        InverterControl control = model.control();
        if (control == null) {
            return section.text("Nothing is printed.");
        }
        return section.text("Below " + Words.number(control.forcedChargeBelow())
                + " % SOC it makes the inverter charge. "
                + "When SOC has not reached " + Words.number(control.fullChargeSoc()) + " % for one month, it makes the"
                + " inverter charge fully, between " + control.windowStart() + " and " + control.windowEnd()
                + " unless the user sets another time (" + Words.section(control.source()) + ").");
    }

    static Section misprints(Model model) {
        String manual = model.manual().title();
        return new Section("Misprints and contradictions")
                .table(
                        List.of("", "printed", "read as", "why", "section"),
                        Misprints.in(model.manual()).stream()
                                .map(misprint -> List.of(
                                        misprint.id(),
                                        misprint.printed(),
                                        misprint.reading(),
                                        misprint.reason(),
                                        sections(misprint, manual)))
                                .toList());
    }

    private static String sections(Misprint misprint, String manual) {
        return misprint.sources().stream()
                .filter(source -> source.document().equals(manual))
                .map(Source::section)
                .collect(Collectors.joining(", "));
    }
}
