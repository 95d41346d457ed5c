package dev.bmslink.core.control;

import dev.bmslink.core.state.Cause;
import dev.bmslink.core.state.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of docs/control.md that the code gives. */
final class ControlPage {
    private static final List<String> MODELS = List.of("gtx2500", "gtx5000", "gtx3000-h4", "growatt-6k5");

    private ControlPage() {}

    static String ratings() {
        return table(
                List.of("model", "cells", "charge", "discharge", "rated power", "charge voltage told"),
                MODELS.stream().map(ControlPage::rating).toList());
    }

    private static List<String> rating(String model) {
        ControlSettings settings = Plant.settings(model);
        RatedLimits rated = settings.rated();
        return List.of(
                model,
                String.valueOf(rated.cells()),
                Numbers.text(rated.chargeAmps()) + " A to " + Numbers.text(rated.chargeVolts()) + " V",
                Numbers.text(rated.dischargeAmps()) + " A to " + Numbers.text(rated.dischargeVolts()) + " V",
                watts(rated.chargeWatts()) + " / " + watts(rated.dischargeWatts()),
                Numbers.text(settings.chargeVolts()) + " V");
    }

    private static String watts(double watts) {
        return Double.isInfinite(watts) ? "–" : Numbers.text(watts) + " W";
    }

    static String deratings() {
        List<Derating> sofar = Plant.settings("gtx5000").deratings();
        List<Derating> growatt = Plant.settings("growatt-6k5").deratings();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < sofar.size(); i++) {
            Curve other = growatt.get(i).curve();
            rows.add(List.of(
                    sofar.get(i).limit().key(),
                    extreme(sofar.get(i).sensor()),
                    sofar.get(i).curve().toString(),
                    other.equals(sofar.get(i).curve()) ? "same" : other.toString()));
        }
        return table(List.of("limit", "follows", "GTX2500, GTX5000, GTX3000", "Growatt"), rows);
    }

    private static String extreme(Sensor sensor) {
        String which =
                sensor.name().startsWith("MAX") ? "highest " : sensor.name().startsWith("MIN") ? "lowest " : "";
        return which + sensor.label() + ", " + sensor.unit();
    }

    static String protections() {
        Set<Cause> causes = new LinkedHashSet<>();
        MODELS.forEach(model -> Plant.settings(model).protections().forEach(rule -> causes.add(rule.cause())));
        List<String> head = Stream.concat(Stream.of("cause"), MODELS.stream()).toList();
        return table(
                head,
                causes.stream()
                        .map(cause -> Stream.concat(
                                        Stream.of(cause.key()), MODELS.stream().map(model -> protection(model, cause)))
                                .toList())
                        .toList());
    }

    private static String protection(String model, Cause cause) {
        return Plant.settings(model).protections().stream()
                .filter(rule -> rule.cause() == cause)
                .map(rule -> rule.allowed() + (rule.isPrinted() ? "" : " (ours)") + "; back at " + rule.recovered()
                        + " " + rule.sensor().unit())
                .findFirst()
                .orElse("–");
    }

    /** The example of a trace: cold, and nearly full. */
    static String trace() {
        return "```text\n" + example().settled().trace() + "\n```\n";
    }

    static String rising() {
        Plant plant = example();
        plant.step();
        return plant.afterSeconds(5).trace().line(Quantity.CHARGE_CURRENT_LIMIT).orElseThrow() + "\n";
    }

    static String stopped() {
        return example()
                        .celsius(-11, 5)
                        .step()
                        .trace()
                        .line(Quantity.CHARGE_CURRENT_LIMIT)
                        .orElseThrow()
                + "\n";
    }

    private static Plant example() {
        return Plant.of("gtx5000").volts(55.2).cells(3.44, 3.46).celsius(3, 5);
    }

    private static String table(List<String> head, List<List<String>> rows) {
        return row(head)
                + row(head.stream().map(cell -> "---").toList())
                + rows.stream().map(ControlPage::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
