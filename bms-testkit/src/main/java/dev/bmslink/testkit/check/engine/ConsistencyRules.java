package dev.bmslink.testkit.check.engine;

import static dev.bmslink.core.state.Quantity.CELL_COUNT;
import static dev.bmslink.core.state.Quantity.CHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.CHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.CURRENT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_CURRENT_LIMIT;
import static dev.bmslink.core.state.Quantity.DISCHARGE_VOLTAGE_LIMIT;
import static dev.bmslink.core.state.Quantity.FULL_CHARGE_CAPACITY;
import static dev.bmslink.core.state.Quantity.MAX_CELL_TEMPERATURE;
import static dev.bmslink.core.state.Quantity.MAX_CELL_VOLTAGE;
import static dev.bmslink.core.state.Quantity.MIN_CELL_TEMPERATURE;
import static dev.bmslink.core.state.Quantity.MIN_CELL_VOLTAGE;
import static dev.bmslink.core.state.Quantity.MODULE_COUNT;
import static dev.bmslink.core.state.Quantity.NOMINAL_CAPACITY;
import static dev.bmslink.core.state.Quantity.REMAINING_CAPACITY;
import static dev.bmslink.core.state.Quantity.SOC;
import static dev.bmslink.core.state.Quantity.VOLTAGE;

import dev.bmslink.can.node.Behaviour;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.core.contact.Prohibition;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.RuleClass;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Whether what a battery says fits together; written, since no layout says so. */
final class ConsistencyRules {
    private static final long HOLD_NANOS = 2_500_000_000L;
    private static final Provenance MANUALS =
            new Provenance(Confidence.IMPLEMENTED_BY_SEVERAL, "manuals of batteries with dry contacts");
    private static final Provenance NAMES =
            new Provenance(Confidence.IMPLEMENTED_BY_SEVERAL, "victronenergy/venus #686, #913, #951, #1166");
    private static final Provenance ZERO_IGNORED = new Provenance(Confidence.IMPLEMENTED_BY_SEVERAL, "DIY, CP");
    private static final String SCALE = "Wrong scale, sign or byte order of one of the values.";
    private static final String ONE_SOURCE_OF_TRUTH = "Fill all messages from the same measurement.";

    private final RuleIds ids;
    private final StateMap map;
    private final List<StateRule> rules = new ArrayList<>();

    private ConsistencyRules(RuleIds ids, StateMap map) {
        this.ids = ids;
        this.map = map;
    }

    static List<StateRule> of(RuleIds ids, StateMap map) {
        ConsistencyRules suite = new ConsistencyRules(ids, map);
        suite.permissions();
        suite.capacities();
        suite.cells();
        suite.voltages();
        suite.overTime();
        suite.contacts();
        suite.folklore();
        return suite.rules;
    }

    private boolean carries(Quantity... quantities) {
        return map.quantities().containsAll(List.of(quantities));
    }

    private boolean carries(Request request) {
        return map.requests().contains(request);
    }

    private void add(RuleText text, Supplier<Judge> judges, Quantity... shown) {
        rules.add(new StateRule(text.rule(ids), HOLD_NANOS, false, List.of(shown), judges, ""));
    }

    private static RuleText con(
            int number, Obligation obligation, Provenance provenance, String sentence, String cause, String hint) {
        return new RuleText(RuleClass.CON, number, obligation, provenance, sentence, cause, hint);
    }

    private void permissions() {
        if (carries(Request.CHARGE_PERMISSION) && carries(CHARGE_CURRENT_LIMIT)) {
            add(
                    con(
                            1,
                            Obligation.SHOULD,
                            RuleText.MEANING,
                            "Charging is not permitted while the charge current limit is 0 A.",
                            "The flag and the limit come from different decisions.",
                            "Take the permission away together with the limit: some inverters obey only one of them."),
                    () -> PermissionJudges.permittedAtZero(Request.CHARGE_PERMISSION, CHARGE_CURRENT_LIMIT),
                    CHARGE_CURRENT_LIMIT,
                    SOC);
        }
        if (carries(Request.DISCHARGE_PERMISSION) && carries(DISCHARGE_CURRENT_LIMIT)) {
            add(
                    con(
                            2,
                            Obligation.SHOULD,
                            RuleText.MEANING,
                            "Discharging is not permitted while the discharge current limit is 0 A.",
                            "The flag and the limit come from different decisions.",
                            "Take the permission away together with the limit: some inverters obey only one of them."),
                    () -> PermissionJudges.permittedAtZero(Request.DISCHARGE_PERMISSION, DISCHARGE_CURRENT_LIMIT),
                    DISCHARGE_CURRENT_LIMIT,
                    SOC);
        }
        if (carries(Request.FORCED_CHARGE) && carries(CHARGE_CURRENT_LIMIT)) {
            add(
                    con(
                            3,
                            Obligation.SHOULD,
                            RuleText.MEANING,
                            "The battery does not ask to be charged while it forbids charging.",
                            "The request ends later than the permission, or its bit is misplaced.",
                            "Withdraw the request whenever charging is forbidden."),
                    () -> PermissionJudges::forcedButForbidden,
                    CHARGE_CURRENT_LIMIT,
                    SOC);
        }
        Set<Quantity> limits = EnumSet.of(CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT);
        if (map.quantities().containsAll(limits) && !map.alarms().isEmpty()) {
            add(
                    con(
                            4,
                            Obligation.SHOULD,
                            RuleText.MEANING,
                            "A protection against over-voltage or charge over-current comes with no permission to"
                                    + " charge, one against under-voltage or discharge over-current with none to"
                                    + " discharge.",
                            "The protection bit is misplaced, or limits are not withdrawn when a protection trips.",
                            "Set the limit to 0 A in the direction that the protection blocks."),
                    () -> PermissionJudges::protectedButPermitted,
                    CHARGE_CURRENT_LIMIT,
                    DISCHARGE_CURRENT_LIMIT,
                    VOLTAGE);
        }
    }

    private void capacities() {
        if (carries(REMAINING_CAPACITY, FULL_CHARGE_CAPACITY)) {
            add(
                    con(
                            10,
                            Obligation.MUST,
                            RuleText.ARITHMETIC,
                            "The charge that is left is at most 5 % above that of the full battery.",
                            SCALE,
                            ONE_SOURCE_OF_TRUTH),
                    () -> NumberJudges.atMost(REMAINING_CAPACITY, FULL_CHARGE_CAPACITY, 1.05, 1),
                    REMAINING_CAPACITY,
                    FULL_CHARGE_CAPACITY);
            if (carries(SOC)) {
                add(
                        con(
                                11,
                                Obligation.SHOULD,
                                RuleText.ARITHMETIC,
                                "SOC lies within 10 points of the charge that is left over that of the full battery.",
                                SCALE + " Or SOC counts the usable charge only.",
                                ONE_SOURCE_OF_TRUTH),
                        () -> NumberJudges::socOfCapacity,
                        SOC,
                        REMAINING_CAPACITY,
                        FULL_CHARGE_CAPACITY);
            }
        }
        if (carries(MODULE_COUNT)) {
            add(
                    con(
                            12,
                            Obligation.SHOULD,
                            RuleText.MEANING,
                            "The number of modules is the declared number of packs.",
                            "A pack is not heard by the master, or the declaration is about another stack.",
                            "Check the link between the packs; declare packs."),
                    () -> NumberJudges::declaredPacks,
                    MODULE_COUNT);
        }
    }

    private void cells() {
        if (carries(MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE)) {
            add(
                    con(
                            20,
                            Obligation.MUST,
                            RuleText.ARITHMETIC,
                            "The highest cell voltage is not below the lowest.",
                            "The two fields are swapped, or have a wrong byte order.",
                            ONE_SOURCE_OF_TRUTH),
                    () -> NumberJudges.atMost(MIN_CELL_VOLTAGE, MAX_CELL_VOLTAGE, 1, 0),
                    MIN_CELL_VOLTAGE,
                    MAX_CELL_VOLTAGE);
            if (map.carriesCellVoltages()) {
                add(
                        con(
                                21,
                                Obligation.MUST,
                                RuleText.ARITHMETIC,
                                "The highest and the lowest cell voltage are those of the cell list, within 20 mV.",
                                "The extremes are those of another pack, or older than the list.",
                                ONE_SOURCE_OF_TRUTH),
                        () -> CellJudges::extremes,
                        MIN_CELL_VOLTAGE,
                        MAX_CELL_VOLTAGE);
            }
        }
        if (carries(MAX_CELL_TEMPERATURE, MIN_CELL_TEMPERATURE)) {
            add(
                    con(
                            22,
                            Obligation.MUST,
                            RuleText.ARITHMETIC,
                            "The highest cell temperature is not below the lowest.",
                            "The two fields are swapped, or have a wrong byte order.",
                            ONE_SOURCE_OF_TRUTH),
                    () -> NumberJudges.atMost(MIN_CELL_TEMPERATURE, MAX_CELL_TEMPERATURE, 1, 0),
                    MIN_CELL_TEMPERATURE,
                    MAX_CELL_TEMPERATURE);
        }
        if (carries(VOLTAGE, MAX_CELL_VOLTAGE, MIN_CELL_VOLTAGE)) {
            add(
                    con(
                            23,
                            Obligation.SHOULD,
                            RuleText.ARITHMETIC,
                            "The voltage lies between the number of cells in series times the lowest and the highest"
                                    + " cell voltage, within 3 %.",
                            SCALE + " Or the number of cells is not that in series.",
                            ONE_SOURCE_OF_TRUTH),
                    () -> CellJudges::packVoltage,
                    VOLTAGE,
                    MIN_CELL_VOLTAGE,
                    MAX_CELL_VOLTAGE,
                    CELL_COUNT);
        }
    }

    private void voltages() {
        if (carries(CHARGE_VOLTAGE_LIMIT, DISCHARGE_VOLTAGE_LIMIT)) {
            add(
                    con(
                            30,
                            Obligation.MUST,
                            RuleText.ARITHMETIC,
                            "The discharge voltage limit is below the charge voltage limit.",
                            SCALE + " Or the two limits are swapped.",
                            "Send the highest and the lowest voltage of the whole battery."),
                    () -> NumberJudges.below(DISCHARGE_VOLTAGE_LIMIT, CHARGE_VOLTAGE_LIMIT),
                    DISCHARGE_VOLTAGE_LIMIT,
                    CHARGE_VOLTAGE_LIMIT);
        }
        if (carries(VOLTAGE, CHARGE_VOLTAGE_LIMIT)) {
            add(
                    con(
                            31,
                            Obligation.MUST,
                            RuleText.ARITHMETIC,
                            "The voltage is half to one and a quarter times the charge voltage limit.",
                            SCALE,
                            "Compare both fields with their layouts."),
                    () -> NumberJudges::magnitude,
                    VOLTAGE,
                    CHARGE_VOLTAGE_LIMIT);
        }
    }

    private void overTime() {
        if (carries(SOC, CURRENT)) {
            rules.add(new StateRule(
                    con(
                                    40,
                                    Obligation.SHOULD,
                                    RuleText.ARITHMETIC,
                                    "SOC changes before a tenth of the capacity has been moved.",
                                    "SOC is stuck, or the current has a wrong scale.",
                                    "Count the charge; declare capacity_ah when no message tells the capacity.")
                            .rule(ids),
                    0,
                    true,
                    List.of(SOC, CURRENT, FULL_CHARGE_CAPACITY, NOMINAL_CAPACITY),
                    StuckSoc::new,
                    "capture until a tenth of the capacity has been moved between 5 and 95 % SOC"));
        }
        if (carries(VOLTAGE, CURRENT)) {
            rules.add(new StateRule(
                    con(
                                    41,
                                    Obligation.SHOULD,
                                    RuleText.OWN,
                                    "Voltage and current do not both stay the same for two minutes while current"
                                            + " flows.",
                                    "Old values keep being sent after the measurement stopped.",
                                    "Stop sending, or send \"not available\", when values are older than seconds.")
                            .rule(ids),
                    0,
                    true,
                    List.of(VOLTAGE, CURRENT),
                    Frozen::new,
                    "capture at least two minutes while current flows"));
        }
    }

    private void contacts() {
        if (carries(CHARGE_CURRENT_LIMIT)) {
            add(
                    contact(50, "charging"),
                    () -> PermissionJudges.contact(
                            Prohibition.CHARGING, Request.CHARGE_PERMISSION, CHARGE_CURRENT_LIMIT),
                    CHARGE_CURRENT_LIMIT);
        }
        if (carries(DISCHARGE_CURRENT_LIMIT)) {
            add(
                    contact(51, "discharging"),
                    () -> PermissionJudges.contact(
                            Prohibition.DISCHARGING, Request.DISCHARGE_PERMISSION, DISCHARGE_CURRENT_LIMIT),
                    DISCHARGE_CURRENT_LIMIT);
        }
    }

    /** What no paper says, and some inverters need. */
    private void folklore() {
        if (map.profile().head().family().equals("pylontech-lv")) {
            add(
                    con(
                            60,
                            Obligation.FOLKLORE,
                            NAMES,
                            "The manufacturer's name is PYLON.",
                            "The battery sends its own brand.",
                            "Offer the name as a setting: some receivers choose their behaviour by it."),
                    () -> PermissionJudges::pylon);
        }
        boolean ignoresZero = Behaviour.of(map.profile()).stop().stopAmps() > 0;
        if (ignoresZero && carries(CHARGE_CURRENT_LIMIT, DISCHARGE_CURRENT_LIMIT)) {
            add(
                    con(
                            61,
                            Obligation.FOLKLORE,
                            ZERO_IGNORED,
                            "Neither current limit is exactly 0 A.",
                            "The battery stops the inverter with a limit of 0 A, which an inverter was seen to ignore.",
                            "Send 0.1 A instead of 0 A."),
                    () -> PermissionJudges::exactlyZero,
                    CHARGE_CURRENT_LIMIT,
                    DISCHARGE_CURRENT_LIMIT);
        }
    }

    private static RuleText contact(int number, String what) {
        return con(
                number,
                Obligation.MUST,
                MANUALS,
                "The bus does not permit " + what + " while a dry contact prohibits it.",
                "The contact's wire is broken, its rest state is taken the wrong way round, or the two follow different"
                        + " decisions.",
                "Check the rest state in the manual; an inverter obeys the prohibition.");
    }
}
