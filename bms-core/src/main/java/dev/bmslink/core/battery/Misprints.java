package dev.bmslink.core.battery;

import static dev.bmslink.core.battery.Manual.GROWATT_6K5;
import static dev.bmslink.core.battery.Manual.GTX2500;
import static dev.bmslink.core.battery.Manual.GTX3000;
import static dev.bmslink.core.battery.Manual.GTX5000;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The misprints and contradictions found in the manuals. */
public final class Misprints {
    private static final List<Misprint> ALL = List.of(
            misprint(
                    "M1",
                    "at most 4 in parallel, and up to 8 in parallel",
                    "8 supported, 4 recommended",
                    "the table with 4 says \"suggest\"",
                    GTX3000.section("3"),
                    GTX3000.section("5.1")),
            misprint(
                    "M2",
                    "link port pins 1 and 3 are both RS485-B",
                    "pin 3 is RS485-A",
                    "a pair needs an A, and white-blue is the mate of blue",
                    GTX3000.section("5.3.3.3"),
                    GTX3000.section("6.4.2 step 9")),
            misprint(
                    "M3",
                    "CAHL, CMO1",
                    "CANL, COM1",
                    "letters swapped",
                    GROWATT_6K5.section("4.1"),
                    GROWATT_6K5.section("4.2 step 4")),
            misprint(
                    "M4",
                    "under-voltage while discharging: stop charging",
                    "stop discharging",
                    "the GTX5000 manual prints \"stop discharging\" in the same row",
                    GTX2500.section("5.2.2"),
                    GTX3000.section("5.3.2")),
            misprint(
                    "M5",
                    "level band 75–100 % after 51–75 %",
                    "76–100 %",
                    "the bands would overlap at 75 %",
                    GTX3000.section("5.3.2")),
            misprint(
                    "M6",
                    "the RUN light is blue, and green",
                    "its colour is not known; either is accepted",
                    "the meaning does not depend on it",
                    GROWATT_6K5.section("2.3"),
                    GROWATT_6K5.section("6.1")),
            misprint(
                    "M7",
                    "voltage range 180–700 V, and 180–750 V",
                    "both kept, 180–700 V for the system",
                    "the wider one stands in the BCU's own table",
                    GTX3000.section("5.1"),
                    GTX3000.section("5.3.1")),
            misprint("M8", "GTX300-H10", "GTX3000-H10", "a digit is missing", GTX3000.section("3")),
            misprint("M9", "dimensions in cm", "mm", "770 cm is no battery", GTX3000.section("3")),
            misprint(
                    "M10",
                    "energy 2500 Wh",
                    "the nameplate value; 51.2 V x 50 Ah is 2560 Wh",
                    "rounding",
                    GTX2500.section("3"),
                    GTX3000.section("5.4.1")),
            misprint(
                    "M11",
                    "the SOC bands of the lights while charging, while discharging and in the overview differ",
                    "the bands of 6.1, each for its mode",
                    "6.1 defines the lights, 2.3 only names them",
                    GROWATT_6K5.section("2.3"),
                    GROWATT_6K5.section("6.1")),
            misprint(
                    "M12",
                    "suitable operation 0–45 °C, and working temperature −20–60 °C",
                    "both kept",
                    "the label speaks of the suitable ambient",
                    GTX5000.section("1.3"),
                    GTX5000.section("3")),
            misprint(
                    "M13",
                    "charge to at most 56.16 V, and charge protection at 56 V or more",
                    "both kept; protection at 56 V is rounded",
                    "the printed charge voltage would trip the printed protection",
                    GTX2500.section("9.1-2d"),
                    GTX5000.section("9.1-2d")),
            misprint(
                    "M14",
                    "do not expose to more than 50 °C, and working temperature up to 60 °C",
                    "both kept",
                    "the first is about the surroundings, the second about the battery",
                    GTX2500.section("2"),
                    GTX5000.section("2")),
            misprint(
                    "M15",
                    "the table of lights has columns LED1 to LED5, the overview LED1 to LED4 and RUN/ALM",
                    "LED1 to LED4 show SOC, the fifth light is RUN/ALM",
                    "the overview numbers the lights on the case",
                    GROWATT_6K5.section("2.3"),
                    GROWATT_6K5.section("6.1")),
            misprint(
                    "M16",
                    "at low SOC LED1 flickers from 13 % down, and ALM flickers from 15 % down",
                    "both kept; at 0–15 % either may be seen",
                    "two tables for one condition",
                    GROWATT_6K5.section("6.1"),
                    GROWATT_6K5.section("7.4")),
            misprint(
                    "M17",
                    "module and BCU size W*H*D 515*478.8*125 and 515*478.8*144",
                    "W*D*H",
                    "a module adds 125 mm to the tower's height",
                    GTX3000.section("3"),
                    GTX3000.section("5.3.1"),
                    GTX3000.section("5.4.1")));

    private Misprints() {}

    /**
     * Returns every misprint.
     *
     * @return the misprints in order of their numbers
     */
    public static List<Misprint> all() {
        return ALL;
    }

    /**
     * Finds a misprint.
     *
     * @param id its number, such as {@code M2}
     * @return the misprint, or empty when there is none of this number
     */
    public static Optional<Misprint> find(String id) {
        return ALL.stream().filter(misprint -> misprint.id().equals(id)).findFirst();
    }

    /**
     * Returns the misprints of one manual.
     *
     * @param manual the manual
     * @return the misprints that occur in it
     */
    public static List<Misprint> in(Manual manual) {
        return ALL.stream()
                .filter(misprint -> misprint.sources().stream()
                        .anyMatch(source -> source.document().equals(manual.title())))
                .toList();
    }

    private static Misprint misprint(String id, String printed, String reading, String reason, Source... sources) {
        return new Misprint(id, printed, reading, reason, Arrays.asList(sources));
    }
}
