package dev.bmslink.core.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sections 9.1 items 1 to 3 of the GTX2500 and GTX5000 manuals and 8.1 of the GTX3000 manual, cell by cell. */
class SofarFaultTableTest {

    /** Item, symptom, lights, kind, causes, actions, may the user go on; the manuals see no risk anywhere. */
    private static final String COMMON = """
            1  | does not switch on, all lights off | SHUT_DOWN | PROTECTION | deeply discharged | charge it first; if it still does not switch on with a charger of {charger} V or more, contact the maker | STOP
            2a | does not charge | CHARGE_PROTECTION | PROTECTION | temperature above 55 °C or below −10 °C | bring it to −10..55 °C; if it persists, switch off and contact the maker | NO_CHARGING
            2b | does not discharge | DISCHARGE_PROTECTION | PROTECTION | temperature above 60 °C or below −20 °C | bring it to −20..60 °C; if it persists, switch off and contact the maker | NO_DISCHARGING
            2c | neither charges nor discharges | DISCHARGE_PROTECTION | PROTECTION | current above {current} A | if the current is too large, change the settings of the power supply; if it persists, switch off and contact the maker | STOP
            2d | charge protection | CHARGE_PROTECTION | PROTECTION | battery voltage {high} | if the battery is full, discharge it for some time; if the charge voltage is too high, change the settings of the power supply; if it persists, switch off and contact the maker | NO_CHARGING
            2e | discharge protection | DISCHARGE_PROTECTION | PROTECTION | battery voltage {low} | charge until the red light goes off; if it persists, switch off and contact the maker | NO_DISCHARGING
            3a | SOC differs between packs in parallel | null | ALARM | first installation | charge fully once to balance the packs | GO_ON
            3b | SOC differs between packs in parallel | null | ALARM | the levels differ by one light and become equal within 10 minutes | nothing: this is normal | GO_ON
            """;

    /** Item 3c, which the GTX3000 manual does not have. */
    private static final String EXPANSION = """
            3c | SOC differs between packs in parallel | null | ALARM | a pack was added | before adding, bring the battery to 45..50 % SOC; afterwards charge fully; about 2 cycles to balance | GO_ON
            """;

    @ParameterizedTest
    @CsvSource({
        "gtx2500, GTX2500 manual 9.1, 51, 50, 56 V or more, 45.6 V or less, true",
        "gtx5000, GTX5000 manual 9.1, 51, 100, 56 V or more, 45.6 V or less, true",
        "gtx3000, GTX3000 manual 8.1, 205, 50, 'too high, depends on the number of modules', 'too low, depends on the number of modules', false"
    })
    void everyCell(
            String family, String section, String charger, String current, String high, String low, boolean expansion) {
        List<String> expected = (COMMON + (expansion ? EXPANSION : ""))
                .replace("{charger}", charger)
                .replace("{current}", current)
                .replace("{high}", high)
                .replace("{low}", low)
                .lines()
                .map(line -> section + "-" + line.replaceAll("\\s+\\|\\s+", " | "))
                .toList();
        List<String> rows = new ArrayList<>();
        for (Fault fault : Faults.of(family)) {
            if (fault.source().toString().startsWith(section + "-")
                    && !fault.source().section().equals("8.1-4")) {
                assertEquals(Risk.NOT_STATED, fault.risk());
                rows.add(String.join(
                        " | ",
                        fault.source().toString(),
                        fault.symptom(),
                        String.valueOf(fault.indicator()),
                        fault.severity().name(),
                        String.join("; ", fault.causes()),
                        String.join("; ", fault.actions()),
                        fault.usage().name()));
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", rows));
    }

    /** Sections 9.2 and 8.2, printed alike. */
    private static final String EMERGENCIES = """
            any | cut off the power supply; switch the battery off
            wet | do not touch it; contact the maker or a dealer
            fire | no water, dry powder only; move it away before it catches fire if possible
            leak | keep away from liquid and gas; inhaled: leave the area, see a doctor; eyes: rinse with flowing water for 15 minutes, see a doctor; skin: wash with soap and water, see a doctor; swallowed: induce vomiting, see a doctor
            damage | do not use it; pack it in its box and return it to the maker or a dealer
            """;

    /** Growatt 1.3. */
    private static final String GROWATT_EMERGENCIES = """
            leak | inhaled: leave the area; swallowed: induce vomiting; eyes: flush with flowing water for 15 minutes; skin: wash thoroughly with soap and water; then see a doctor at once
            fire | before it burns: ABC or carbon dioxide extinguisher; fire too strong: move it away before it catches fire; it burns: evacuate first, then call the fire brigade; fire while charging: open the breaker to the inverter if that is safe
            wet | do not touch it; contact the dealer at once
            damage | stop; return it to the dealer
            """;

    @ParameterizedTest
    @CsvSource({
        "gtx2500, GTX2500 manual 9.2",
        "gtx5000, GTX5000 manual 9.2",
        "gtx3000, GTX3000 manual 8.2",
        "growatt-6k5, Growatt 6.5 kWh manual 1.3"
    })
    void everyEmergency(String family, String section) {
        StringBuilder rows = new StringBuilder();
        for (Emergency emergency : Faults.emergencies(family)) {
            assertEquals(section, emergency.source().toString());
            rows.append(emergency.event())
                    .append(" | ")
                    .append(String.join("; ", emergency.actions()))
                    .append('\n');
        }
        assertEquals(family.startsWith("gtx") ? EMERGENCIES : GROWATT_EMERGENCIES, rows.toString());
    }
}
