package dev.bmslink.core.fault;

import static dev.bmslink.core.fault.ProtectionKind.CHARGE_TEMPERATURE;
import static dev.bmslink.core.fault.ProtectionKind.CURRENT;
import static dev.bmslink.core.fault.ProtectionKind.DISCHARGE_TEMPERATURE;
import static dev.bmslink.core.fault.ProtectionKind.HIGH_VOLTAGE;
import static dev.bmslink.core.fault.ProtectionKind.LOW_VOLTAGE;

import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Source;
import dev.bmslink.core.panel.Status;
import dev.bmslink.core.state.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the three SOFAR manuals say alike about faults, with the figures that differ. */
final class SofarFaults {
    private static final String CONTACT = "if it persists, switch off and contact the maker";
    private static final String SETTINGS = "if the current is too large, change the settings of the power supply";

    private final String family;
    private final Manual manual;
    private final String section;

    SofarFaults(String family, Manual manual, String section) {
        this.family = family;
        this.manual = manual;
        this.section = section;
    }

    static SofarFaults gtx2500() {
        return new SofarFaults("gtx2500", Manual.GTX2500, "9.1");
    }

    static SofarFaults gtx5000() {
        return new SofarFaults("gtx5000", Manual.GTX5000, "9.1");
    }

    static SofarFaults gtx3000() {
        return new SofarFaults("gtx3000", Manual.GTX3000, "8.1");
    }

    /** The limits of item 2; a null voltage depends on the number of modules. */
    List<Protection> protections(double maxCurrent, @Nullable Double high, @Nullable Double low) {
        return List.of(
                new Protection(family, CHARGE_TEMPERATURE, new Interval(-10, 55), at("2a")),
                new Protection(family, DISCHARGE_TEMPERATURE, new Interval(-20, 60), at("2b")),
                new Protection(family, CURRENT, new Interval(-maxCurrent, maxCurrent), at("2c")),
                // Protection acts at the printed voltage, so the voltage itself is not allowed.
                new Protection(
                        family, HIGH_VOLTAGE, high == null ? null : Interval.atMost(Math.nextDown(high)), at("2d")),
                new Protection(family, LOW_VOLTAGE, low == null ? null : Interval.atLeast(Math.nextUp(low)), at("2e")));
    }

    List<Fault> faults(int reviveVoltage, int maxCurrent, String high, String low) {
        List<Fault> faults = new ArrayList<>();
        faults.add(new Fault(
                family,
                "does not switch on, all lights off",
                Status.SHUT_DOWN,
                Severity.PROTECTION,
                List.of("deeply discharged"),
                List.of(
                        "charge it first",
                        "if it still does not switch on with a charger of " + reviveVoltage
                                + " V or more, contact the maker"),
                Risk.NOT_STATED,
                Usage.STOP,
                at("1")));
        faults.add(red(
                "does not charge",
                "temperature above 55 °C or below −10 °C",
                "bring it to −10..55 °C",
                Usage.NO_CHARGING,
                "2a"));
        faults.add(red(
                "does not discharge",
                "temperature above 60 °C or below −20 °C",
                "bring it to −20..60 °C",
                Usage.NO_DISCHARGING,
                "2b"));
        faults.add(red(
                "neither charges nor discharges", "current above " + maxCurrent + " A", SETTINGS, Usage.STOP, "2c"));
        faults.add(new Fault(
                family,
                "charge protection",
                Status.CHARGE_PROTECTION,
                Severity.PROTECTION,
                List.of("battery voltage " + high),
                List.of(
                        "if the battery is full, discharge it for some time",
                        "if the charge voltage is too high, change the settings of the power supply",
                        CONTACT),
                Risk.NOT_STATED,
                Usage.NO_CHARGING,
                at("2d")));
        faults.add(red(
                "discharge protection",
                "battery voltage " + low,
                "charge until the red light goes off",
                Usage.NO_DISCHARGING,
                "2e"));
        faults.add(parallel("first installation", "charge fully once to balance the packs", "3a"));
        faults.add(parallel(
                "the levels differ by one light and become equal within 10 minutes", "nothing: this is normal", "3b"));
        return faults;
    }

    /** Item 3c, which only the low-voltage packs print. */
    Fault expansion() {
        return parallel(
                "a pack was added",
                "before adding, bring the battery to 45..50 % SOC; afterwards charge fully; about 2 cycles to balance",
                "3c");
    }

    List<Emergency> emergencies(String emergencySection) {
        Source source = manual.section(emergencySection);
        return List.of(
                new Emergency(family, "any", List.of("cut off the power supply", "switch the battery off"), source),
                new Emergency(family, "wet", List.of("do not touch it", "contact the maker or a dealer"), source),
                new Emergency(
                        family,
                        "fire",
                        List.of("no water, dry powder only", "move it away before it catches fire if possible"),
                        source),
                new Emergency(
                        family,
                        "leak",
                        List.of(
                                "keep away from liquid and gas",
                                "inhaled: leave the area, see a doctor",
                                "eyes: rinse with flowing water for 15 minutes, see a doctor",
                                "skin: wash with soap and water, see a doctor",
                                "swallowed: induce vomiting, see a doctor"),
                        source),
                new Emergency(
                        family,
                        "damage",
                        List.of("do not use it", "pack it in its box and return it to the maker or a dealer"),
                        source));
    }

    private Fault red(String symptom, String cause, String action, Usage usage, String item) {
        Status indicator = usage == Usage.NO_CHARGING ? Status.CHARGE_PROTECTION : Status.DISCHARGE_PROTECTION;
        return new Fault(
                family,
                symptom,
                indicator,
                Severity.PROTECTION,
                List.of(cause),
                List.of(action, CONTACT),
                Risk.NOT_STATED,
                usage,
                at(item));
    }

    private Fault parallel(String cause, String action, String item) {
        return new Fault(
                family,
                "SOC differs between packs in parallel",
                null,
                Severity.ALARM,
                List.of(cause),
                List.of(action),
                Risk.NOT_STATED,
                Usage.GO_ON,
                at(item));
    }

    private Source at(String item) {
        return manual.section(section + "-" + item);
    }
}
