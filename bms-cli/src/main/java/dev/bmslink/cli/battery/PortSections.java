package dev.bmslink.cli.battery;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.contact.DryContact;
import dev.bmslink.core.contact.DryContacts;
import dev.bmslink.core.contact.Level;
import dev.bmslink.core.contact.Prohibition;
import dev.bmslink.core.contact.RestState;
import dev.bmslink.core.drawing.CableDrawing;
import dev.bmslink.core.drawing.PinoutDrawing;
import dev.bmslink.core.drawing.StackDrawing;
import dev.bmslink.core.wiring.BatteryStack;
import dev.bmslink.core.wiring.CablePlan;
import dev.bmslink.core.wiring.Direction;
import dev.bmslink.core.wiring.Pin;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Ports;
import dev.bmslink.core.wiring.Purpose;
import dev.bmslink.core.wiring.Role;
import dev.bmslink.core.wiring.StackChecker;
import dev.bmslink.core.wiring.StackRules;
import dev.bmslink.core.wiring.WireColour;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Ports, cables, dry contacts and the wiring of a stack. */
final class PortSections {

    private PortSections() {}

    static List<Section> ports(String family) {
        return Ports.of(family).stream().map(PortSections::port).toList();
    }

    private static Section port(Port port) {
        String name = port.id().substring(port.id().indexOf('/') + 1);
        return new Section("Port " + name + ": " + port.title())
                .text(sentence(port))
                .picture(fileName(port), port.id() + ", pin by pin", PinoutDrawing.svg(port))
                .table(
                        List.of("pin", "role", "direction", "pair", "wire", "printed", "note"),
                        port.pins().stream().map(PortSections::pin).toList());
    }

    private static String sentence(Port port) {
        List<String> parts = new ArrayList<>();
        parts.add(port.connector().label() + "; "
                + port.uses().keySet().stream().map(Purpose::label).collect(Collectors.joining(", ")));
        parts.add(port.note());
        parts.add(port.termination().isEmpty() ? "" : "termination: " + port.termination());
        parts.add("section " + Words.section(port.source()));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("; ")) + ".";
    }

    private static List<String> pin(Pin pin) {
        Role role = pin.role();
        return List.of(
                pin.name(),
                role.label() + (pin.reserved() ? " (reserved)" : ""),
                role.direction() == Direction.NONE ? "" : Words.of(role.direction()),
                role.mate() == role ? "" : "with " + role.mate().label(),
                Optional.ofNullable(pin.colour()).map(WireColour::label).orElse(""),
                pin.printed(),
                pin.note());
    }

    static String fileName(Port port) {
        return port.id().replace('/', '-');
    }

    static Section cables(String family) {
        Section section = new Section("Cables");
        for (CablePlan plan : Cables.of(family)) {
            section.text("From " + plan.a().id() + " to " + plan.b().id() + ":")
                    .picture(
                            "cable-" + fileName(plan.a()) + "-to-" + fileName(plan.b()),
                            "cable from " + plan.a().id() + " to " + plan.b().id(),
                            CableDrawing.svg(plan));
        }
        return section;
    }

    /** The dry contacts, which only some families have. */
    static Section contacts(String family) {
        Section section = new Section("Dry contacts");
        DryContacts contacts = DryContacts.of(family).orElse(null);
        if (contacts == null) {
            return section.text("None.");
        }
        section.table(
                List.of("terminals", "prohibits", "at rest", "to prohibit", "seen open", "seen closed", "section"),
                contacts.contacts().stream().map(PortSections::contact).toList());
        section.text("Each is rated " + Words.number(contacts.maxVoltage()) + " V, "
                + Words.number(contacts.maxCurrent()) + " A.");
        boolean unknown = contacts.contacts().stream().anyMatch(contact -> contact.rest() == RestState.NOT_PRINTED);
        section.text(
                unknown
                        ? "The rest state is not printed: measure it before anything is concluded from a level."
                        : "A broken wire looks like an open contact, so these contacts do not fail safe.");
        if (contacts.contacts().get(0).prohibits() == Prohibition.DISCHARGING) {
            section.text("The order is the other way round than on the GTX2500 and GTX5000.");
        }
        return section;
    }

    private static List<String> contact(DryContact contact) {
        Level level = contact.drive(true);
        return List.of(
                contact.terminals(),
                contact.prohibits().label(),
                Words.of(contact.rest()),
                Words.of(level),
                Words.of(contact.conclude(false)),
                Words.of(contact.conclude(true)),
                Words.section(contact.source()));
    }

    static Section stack(String family) {
        Section section = new Section("Wiring a stack");
        StackRules rules = StackRules.of(family).orElse(null);
        if (rules == null) {
            return section.text("Nothing is printed.");
        }
        BatteryStack stack = rules.reference(rules.advisedBatteries());
        List<Finding> findings = StackChecker.check(stack);
        return section.text(count(rules) + link(rules) + power(rules) + " (" + Words.section(rules.source()) + ")")
                .picture(
                        family + "-stack",
                        stack.batteries() + " " + family + " in parallel",
                        StackDrawing.svg(stack, findings));
    }

    private static String count(StackRules rules) {
        String most = "At most " + rules.maxBatteries() + " in parallel";
        return rules.advisedBatteries() == rules.maxBatteries()
                ? most + ". "
                : most + ", " + rules.advisedBatteries() + " recommended. ";
    }

    private static String link(StackRules rules) {
        return switch (rules.link()) {
            case CHAIN ->
                "Link In of the master stays open; each Link Out goes to the next Link In; the last Link Out stays open. ";
            case CHAIN_FROM_INVERTER ->
                "Link In of the master BCU goes to the inverter; each Link Out goes to the next Link In; "
                        + "the last Link Out takes the resistor plug. ";
            case PAIR -> "One RS485 cable joins the two; one CAN cable goes from either to the inverter. ";
        };
    }

    private static String power(StackRules rules) {
        return switch (rules.power()) {
            case DIAGONAL ->
                "Power runs from pack to pack; P+ of the master and P− of the last pack go to the inverter.";
            case EACH -> "Each has its own pair of power cables.";
        };
    }
}
