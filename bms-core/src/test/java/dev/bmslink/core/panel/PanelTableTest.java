package dev.bmslink.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tables of lights as printed, cell by cell. Cells are in the order of the printed columns. */
class PanelTableTest {
    /** Status, SOC range, RUN L8, ALM L7, L6 to L1. */
    private static final String GTX2500 = """
            SHUT_DOWN            |   0-100 | off     | off | off | off | off | off | off | off
            STANDBY              |   0-17  | flash 1 | off | off | off | off | off | off | on
            STANDBY              |  84-100 | flash 1 | off | on  | on  | on  | on  | on  | on
            CHARGING             |   0-17  | on      | off | off | off | off | off | off | flash 2
            CHARGING             |  18-33  | on      | off | off | off | off | off | flash 2 | on
            CHARGING             |  34-50  | on      | off | off | off | off | flash 2 | on | on
            CHARGING             |  51-66  | on      | off | off | off | flash 2 | on | on | on
            CHARGING             |  67-83  | on      | off | off | flash 2 | on | on | on | on
            CHARGING             |  84-100 | on      | off | flash 2 | on | on | on | on | on
            FULLY_CHARGED        |   0-100 | on      | off | on  | on  | on  | on  | on  | on
            CHARGE_PROTECTION    |   0-100 | off     | on  | off | off | off | off | off | off
            DISCHARGING          |   0-17  | flash 3 | off | off | off | off | off | off | on
            DISCHARGING          |  18-33  | flash 3 | off | off | off | off | off | on  | on
            DISCHARGING          |  34-50  | flash 3 | off | off | off | off | on  | on  | on
            DISCHARGING          |  51-66  | flash 3 | off | off | off | on  | on  | on  | on
            DISCHARGING          |  67-83  | flash 3 | off | off | on  | on  | on  | on  | on
            DISCHARGING          |  84-100 | flash 3 | off | on  | on  | on  | on  | on  | on
            UNDER_VOLTAGE        |   0-100 | off     | off | off | off | off | off | off | off
            DISCHARGE_PROTECTION |   0-100 | off     | on  | off | off | off | off | off | off
            FAULT                |   0-100 | off     | on  | off | off | off | off | off | off
            """;
    /** Status, SOC range, RUN/ALM L5, L4 to L1. */
    private static final String GTX3000 = """
            SHUT_DOWN            |   0-100 | off           | off | off | off | off
            CODING               |   0-100 | purple on     | on  | on  | on  | on
            STANDBY              |  26-50  | green flash 1 | off | off | on  | on
            CHARGING             |   0-25  | green on      | off | off | off | flash 2
            CHARGING             |  26-50  | green on      | off | off | flash 2 | on
            CHARGING             |  51-75  | green on      | off | flash 2 | on | on
            CHARGING             |  76-100 | green on      | flash 2 | on | on | on
            FULLY_CHARGED        |   0-100 | green on      | on  | on  | on  | on
            CHARGE_PROTECTION    |   0-100 | red on        | off | off | off | off
            DISCHARGING          |   0-25  | green flash 3 | off | off | off | on
            DISCHARGING          |  26-50  | green flash 3 | off | off | on  | on
            DISCHARGING          |  51-75  | green flash 3 | off | on  | on  | on
            DISCHARGING          |  76-100 | green flash 3 | on  | on  | on  | on
            UNDER_VOLTAGE        |   0-100 | off           | off | off | off | off
            DISCHARGE_PROTECTION |   0-100 | red on        | off | off | off | off
            FAULT                |   0-100 | red on        | off | off | off | off
            """;
    /** Status, SOC range, RUN/ALM, LED4 to LED1. */
    private static final String GROWATT = """
            CHARGING    |   0-25  | blue or green on | off | off | off | flicker T=1s
            CHARGING    |  26-50  | blue or green on | off | off | flicker T=1s | flicker T=2s
            CHARGING    |  51-75  | blue or green on | off | flicker T=1s | flicker T=2s | flicker T=3s
            CHARGING    |  76-99  | blue or green on | flicker T=1s | flicker T=2s | flicker T=3s | flicker T=4s
            CHARGING    | 100-100 | blue or green on | on  | on  | on  | on
            DISCHARGING |  81-100 | blue or green on | on  | on  | on  | on
            DISCHARGING |  61-80  | blue or green on | off | on  | on  | on
            DISCHARGING |  41-60  | blue or green on | off | off | on  | on
            DISCHARGING |  14-40  | blue or green on | off | off | off | on
            DISCHARGING |   0-13  | blue or green on | off | off | off | flash
            STANDBY     |   0-13  | blue or green on | off | off | off | flash
            STANDBY     |  14-40  | blue or green on | off | off | off | on
            STANDBY     |  41-60  | blue or green on | off | off | on  | on
            STANDBY     |  61-80  | blue or green on | off | on  | on  | on
            STANDBY     |  81-100 | blue or green on | on  | on  | on  | on
            PARALLEL_SUCCESS | 0-100 | blue or green flicker five times | ? | ? | ? | ?
            LOW         |   0-100 | red flash        | ?   | ?   | ?   | ?
            ALARM       |   0-100 | red on           | ?   | ?   | ?   | ?
            """;

    @TestFactory
    Stream<DynamicTest> gtx2500() {
        return rows("gtx2500", GTX2500);
    }

    /** The GTX5000 prints the same table with RUN and ALM as two colours of L7. */
    @TestFactory
    Stream<DynamicTest> gtx5000() {
        String table = GTX2500.lines()
                .map(line -> {
                    List<String> cells = cells(line);
                    String alm = cells.get(3).equals("on") ? "red on" : "off";
                    String run = cells.get(2).equals("off") ? alm : "blue " + cells.get(2);
                    return String.join(
                            "|",
                            Stream.concat(
                                            Stream.of(cells.get(0), cells.get(1), run),
                                            cells.stream().skip(4))
                                    .toList());
                })
                .collect(Collectors.joining("\n"));
        return rows("gtx5000", table);
    }

    @TestFactory
    Stream<DynamicTest> gtx3000() {
        return rows("gtx3000", GTX3000);
    }

    @TestFactory
    Stream<DynamicTest> growatt() {
        return rows("growatt-6k5", GROWATT);
    }

    private static Stream<DynamicTest> rows(String family, String table) {
        Panel panel = Panels.of(family).orElseThrow();
        return table.lines().map(line -> {
            List<String> cells = cells(line);
            return DynamicTest.dynamicTest(family + " " + cells.get(0) + " " + cells.get(1), () -> {
                String[] soc = cells.get(1).split("-");
                for (String percent : soc) {
                    PanelState state = panel.encode(Status.valueOf(cells.get(0)), Integer.parseInt(percent));
                    for (int i = 0; i < panel.lamps().size(); i++) {
                        Lamp lamp = panel.lamps().get(i);
                        String seen =
                                state.light(lamp.name()).map(Light::toString).orElse("?");
                        assertEquals(expected(lamp, cells.get(2 + i)), seen, lamp.name());
                    }
                }
            });
        });
    }

    /** A lamp of one colour prints only its rhythm in the table. */
    private static String expected(Lamp lamp, String cell) {
        boolean plain = lamp.colours().size() == 1 && lamp.colours().get(0) != Colour.NOT_PRINTED;
        boolean dark = cell.equals("off") || cell.equals("?");
        return plain && !dark ? lamp.colours().get(0).name().toLowerCase(Locale.ROOT) + " " + cell : cell;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.split("\\|")).map(String::strip).toList();
    }

    @Test
    void lampsAndColours() {
        assertEquals("[GREEN]", colours("gtx2500", "L8"));
        assertEquals("[RED]", colours("gtx2500", "L7"));
        assertEquals("[GREEN]", colours("gtx2500", "L6"));
        assertEquals("[BLUE, RED, PURPLE]", colours("gtx5000", "L7"));
        assertEquals("[BLUE]", colours("gtx5000", "L1"));
        assertEquals("[GREEN, RED, PURPLE]", colours("gtx3000", "L5"));
        assertEquals("[BLUE]", colours("gtx3000", "L4"));
    }

    private static String colours(String family, String lamp) {
        return Panels.of(family)
                .orElseThrow()
                .lamp(lamp)
                .orElseThrow()
                .colours()
                .toString();
    }

    @Test
    void codingFlashesEverythingOnPacks() {
        assertEquals(
                "L8 green flash, L7 red flash, L6 green flash, L5 green flash, L4 green flash, L3 green flash, "
                        + "L2 green flash, L1 green flash",
                Panels.of("gtx2500").orElseThrow().encode(Status.CODING, 50).toString());
        assertEquals(
                "purple flash",
                Panels.of("gtx5000")
                        .orElseThrow()
                        .encode(Status.CODING, 50)
                        .light("L7")
                        .orElseThrow()
                        .toString());
    }

    @Test
    void flashCodesHaveThePrintedTimes() {
        assertEquals(new Rhythm("flash 1", 250, 3750, true), Rhythm.FLASH_1);
        assertEquals(new Rhythm("flash 2", 500, 500, true), Rhythm.FLASH_2);
        assertEquals(new Rhythm("flash 3", 500, 1500, true), Rhythm.FLASH_3);
        assertEquals(3000, Rhythm.flicker(3).periodMillis());
        assertEquals(true, Rhythm.FLASH_1.isLit(249));
        assertEquals(false, Rhythm.FLASH_1.isLit(250));
        assertEquals(false, Rhythm.FLASH_1.isLit(3999));
        assertEquals(true, Rhythm.FLASH_1.isLit(4000));
        assertEquals(true, Rhythm.STEADY.isLit(999_999));
        assertEquals(false, Rhythm.OFF.isLit(0));
    }
}
