package dev.bmslink.rs485.ascii;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an issue of the protocol has.
 *
 * @param id the number of the document, such as {@code 3.3}
 * @param date when it was issued, year-month-day as far as known
 * @param commands the commands
 * @param lastNumber the greatest number of a pack in a group, or 0 when the document has no groups
 * @param currentInDeciAmperes whether a count of current is 0.1 A, which earlier issues leave open
 * @param largeCapacities whether a capacity above 65 Ah can be sent
 */
public record Variant(
        String id,
        String date,
        Set<Command> commands,
        int lastNumber,
        boolean currentInDeciAmperes,
        boolean largeCapacities) {

    private static final Set<Command> FIRST = EnumSet.range(Command.ANALOG_VALUES, Command.MANUFACTURER);
    private static final Set<Command> V2_6 = with(FIRST, Command.CHARGE_MANAGEMENT, Command.SERIAL_NUMBER);
    private static final Set<Command> V2_7 = with(V2_6, Command.SET_LIMITS);
    private static final Set<Command> V2_8 = with(V2_7, Command.TURN_OFF);
    private static final Set<Command> V2_9 = with(V2_8, Command.SOFTWARE_VERSION);
    private static final Set<Command> CONSOLE = with(V2_8, Command.PACK_COUNT, Command.SET_RATE, Command.CONTROL);
    private static final Set<Command> V3_5 = with(
            V2_9,
            Command.SYSTEM_BASIC_INFO,
            Command.SYSTEM_ANALOG,
            Command.SYSTEM_ALARM,
            Command.SYSTEM_CHARGE_MANAGEMENT,
            Command.SYSTEM_SHUTDOWN);

    private static final List<Variant> ALL = List.of(
            new Variant("2.2", "2008-11-20", FIRST, 0, false, false),
            new Variant("2.3", "2008-12-23", FIRST, 0, false, false),
            new Variant("2.4", "2009", FIRST, 0, false, false),
            new Variant("2.5", "2016-06-20", FIRST, 0, true, false),
            new Variant("2.6", "2016-08-19", V2_6, 0, true, false),
            new Variant("2.7", "2016-10-13", V2_7, 0, true, false),
            new Variant("2.8", "2016-12-15", V2_8, 0, true, false),
            new Variant("2.8-console", "2016-12-15", CONSOLE, 0, true, false),
            new Variant("2.9", "2017-01-17", V2_9, 0, true, false),
            new Variant("3.0", "2018-03-08", V2_9, 0xD, true, true),
            new Variant("3.1", "2018-04-08", V2_9, 0xD, true, true),
            new Variant("3.2", "2018-06-04", V2_9, 0xD, true, true),
            new Variant("3.3", "2018-08-21", V2_9, 0xD, true, true),
            new Variant("3.4", "2018-09-27", V2_9, 0xD, true, true),
            new Variant("3.5", "2019-08-07", V3_5, 0xF, true, true));

    /** Copies the set. */
    public Variant {
        commands = Collections.unmodifiableSet(EnumSet.copyOf(commands));
    }

    private static Set<Command> with(Set<Command> base, Command... more) {
        Set<Command> commands = EnumSet.copyOf(base);
        Collections.addAll(commands, more);
        return commands;
    }

    /**
     * Returns all issues.
     *
     * @return the issues, the oldest first
     */
    public static List<Variant> all() {
        return ALL;
    }

    /**
     * Returns the newest issue.
     *
     * @return V3.5
     */
    public static Variant newest() {
        return ALL.get(ALL.size() - 1);
    }

    /**
     * Returns an issue.
     *
     * @param id such as {@code 3.3}
     * @return the issue, or empty when there is none
     */
    public static Optional<Variant> named(String id) {
        return ALL.stream().filter(variant -> variant.id.equals(id)).findFirst();
    }

    /**
     * Returns whether stacks have groups and addresses of 16 times the group plus the number.
     *
     * @return true since V3.0
     */
    public boolean hasGroups() {
        return lastNumber > 0;
    }
}
