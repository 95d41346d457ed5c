package dev.bmslink.core.fault;

import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Source;
import dev.bmslink.core.panel.Status;
import dev.bmslink.core.state.Severity;
import java.util.List;

/** The troubleshooting table of the Growatt manual, row by row. */
final class GrowattFaults {
    private static final String FAMILY = "growatt-6k5";
    private static final Source TABLE = Manual.GROWATT_6K5.section("7.4");
    private static final Source EMERGENCIES = Manual.GROWATT_6K5.section("1.3");
    private static final String REPAIR_INVERTER = "have the installer repair the inverter";
    private static final String REPAIR_BATTERY = "have the installer repair the battery";
    private static final String TOO_COLD = "cell surface temperature below its limit";
    private static final String TOO_HOT = "cell surface temperature above its limit";

    private GrowattFaults() {}

    static List<Fault> all() {
        return List.of(
                new Fault(
                        FAMILY,
                        "SOC 0–15 %",
                        Status.LOW,
                        Severity.ALARM,
                        List.of("low SOC"),
                        List.of("none needed, it may be discharged further"),
                        Risk.NONE,
                        Usage.GO_ON,
                        TABLE),
                new Fault(
                        FAMILY,
                        "protection, level 2 or 3 discharge under-voltage",
                        Status.LOW,
                        Severity.PROTECTION,
                        List.of("a cell's voltage is below its limit"),
                        List.of("stop discharging", "recharge"),
                        Risk.OVER_DISCHARGE,
                        Usage.NO_DISCHARGING,
                        TABLE),
                protection(
                        "level 3 charge over-voltage",
                        "a cell's voltage is above its limit",
                        List.of("stop charging", "let it rest until it is normal", "afterwards discharging works"),
                        Risk.NONE,
                        Usage.NO_CHARGING),
                unsafe("level 3 charge over-current", "charge current above its limit", REPAIR_INVERTER),
                unsafe("level 3 discharge over-current", "discharge current above its limit", REPAIR_INVERTER),
                protection(
                        "level 3 low temperature while charging",
                        TOO_COLD,
                        List.of("stop using it"),
                        Risk.NONE,
                        Usage.STOP),
                protection(
                        "level 3 low temperature while discharging",
                        TOO_COLD,
                        List.of("stop using it"),
                        Risk.NONE,
                        Usage.STOP),
                unsafe("level 3 high temperature while charging", TOO_HOT, REPAIR_BATTERY),
                unsafe("level 3 high temperature while discharging", TOO_HOT, REPAIR_BATTERY),
                protection(
                        "level 3 voltage difference among cells",
                        "the difference is above its limit",
                        List.of(REPAIR_BATTERY),
                        Risk.NONE,
                        Usage.NOT_STATED),
                unsafe(
                        "short circuit while charging",
                        "external short circuit",
                        "have the installer repair inverter and battery"),
                unsafe(
                        "short circuit while discharging",
                        "external short circuit",
                        "have the installer repair inverter and battery"),
                protection(
                        "parallel connection failure",
                        "the two batteries do not communicate",
                        List.of(
                                "check the RS485 cable between the batteries and the CAN cable to the inverter",
                                "check that the voltages differ by 1 V at most",
                                "switch both on within 30 seconds"),
                        Risk.NOT_STATED,
                        Usage.NOT_STATED),
                failure("relay 1 failure", "relay or its drive"),
                failure("relay 2 failure", "relay or its drive"),
                failure("pre-charge relay failure", "relay or its drive"),
                failure("voltage sampling front-end failure", "communication inside the BMS"),
                failure("temperature sampling failure", "temperature sampling circuit of the BMS"),
                failure("current sampling failure", "current sampling of the BMS"),
                failure("voltage difference among cells above 1 V", "cells"),
                new Fault(
                        FAMILY,
                        "communication failure",
                        Status.ALARM,
                        Severity.ALARM,
                        List.of("no communication between inverter and battery"),
                        List.of(
                                "stop using it",
                                "check the communication cable at both ends",
                                "if it persists, " + REPAIR_BATTERY),
                        Risk.NONE,
                        Usage.STOP,
                        TABLE),
                failure("current limit failure", "current limitation of the BMS"));
    }

    static List<Emergency> emergencies() {
        return List.of(
                new Emergency(
                        FAMILY,
                        "leak",
                        List.of(
                                "inhaled: leave the area",
                                "swallowed: induce vomiting",
                                "eyes: flush with flowing water for 15 minutes",
                                "skin: wash thoroughly with soap and water",
                                "then see a doctor at once"),
                        EMERGENCIES),
                new Emergency(
                        FAMILY,
                        "fire",
                        List.of(
                                "before it burns: ABC or carbon dioxide extinguisher",
                                "fire too strong: move it away before it catches fire",
                                "it burns: evacuate first, then call the fire brigade",
                                "fire while charging: open the breaker to the inverter if that is safe"),
                        EMERGENCIES),
                new Emergency(FAMILY, "wet", List.of("do not touch it", "contact the dealer at once"), EMERGENCIES),
                new Emergency(FAMILY, "damage", List.of("stop", "return it to the dealer"), EMERGENCIES));
    }

    private static Fault protection(String symptom, String cause, List<String> actions, Risk risk, Usage usage) {
        return new Fault(
                FAMILY,
                "protection, " + symptom,
                Status.ALARM,
                Severity.PROTECTION,
                List.of(cause),
                actions,
                risk,
                usage,
                TABLE);
    }

    private static Fault unsafe(String symptom, String cause, String repair) {
        return protection(symptom, cause, List.of("stop using it", repair), Risk.SAFETY, Usage.STOP);
    }

    private static Fault failure(String symptom, String cause) {
        return new Fault(
                FAMILY,
                symptom,
                Status.ALARM,
                Severity.FAULT,
                List.of(cause),
                List.of("stop using it", REPAIR_BATTERY),
                Risk.SAFETY,
                Usage.STOP,
                TABLE);
    }
}
