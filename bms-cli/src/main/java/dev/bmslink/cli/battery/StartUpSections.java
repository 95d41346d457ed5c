package dev.bmslink.cli.battery;

import dev.bmslink.core.startup.ButtonRule;
import dev.bmslink.core.startup.StartRules;
import dev.bmslink.core.startup.StartUps;
import dev.bmslink.core.startup.StateTimer;
import java.time.Duration;
import java.util.List;

/** How a battery is switched on and off. */
final class StartUpSections {

    private StartUpSections() {}

    static List<StartRules> rules(String family) {
        return StartUps.all().stream()
                .filter(rules -> rules.family().equals(family))
                .toList();
    }

    static Section of(String family) {
        Section section = new Section("Button, start-up and shut-down");
        List<StartRules> all = rules(family);
        section.text(button(all.get(0).button()));
        for (StartRules rules : all) {
            section.text("As " + Words.of(rules.role()) + ", from " + Words.of(rules.initial()) + ":")
                    .table(
                            List.of("state", "input", "next state", "lights", "section"),
                            rules.transitions().stream()
                                    .map(step -> List.of(
                                            Words.of(step.from()),
                                            Words.of(step.input()),
                                            Words.of(step.to()),
                                            step.shows(),
                                            Words.section(step.source())))
                                    .toList());
            rules.timers().forEach(timer -> section.text(timer(timer)));
        }
        all.get(0).notes().forEach(note -> section.text(note + "."));
        return section;
    }

    private static String button(ButtonRule button) {
        String time = Words.time(Duration.ofNanos(button.holdNanos()));
        return (button.onRelease()
                        ? "A long press is more than " + time + " and acts when the button is released"
                        : "A long press is " + time + " and acts at once")
                + " (" + Words.section(button.source()) + ").";
    }

    private static String timer(StateTimer timer) {
        return "After " + Words.time(Duration.ofNanos(timer.nanos())) + " in " + Words.of(timer.state())
                + (timer.restartedBy() == null ? "" : " without " + Words.of(timer.restartedBy())) + ": "
                + Words.of(timer.fires()) + ".";
    }
}
