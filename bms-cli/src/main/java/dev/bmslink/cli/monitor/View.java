package dev.bmslink.cli.monitor;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.state.Alarm;
import java.util.List;

/**
 * What the monitor shows at one moment.
 *
 * @param title the protocol, or that it is not known yet
 * @param frames frames so far
 * @param alarms active alarms, the worst first
 * @param rows the messages in the order of their identifiers and pages
 */
public record View(String title, long frames, List<ActiveAlarm> alarms, List<Row> rows) {

    /** Copies the lists. */
    public View {
        alarms = List.copyOf(alarms);
        rows = List.copyOf(rows);
    }

    /**
     * An alarm that a battery tells.
     *
     * @param battery number of the battery on the bus, 0 where the protocol does not count batteries
     * @param alarm cause and severity
     * @param ageNanos how long ago it was told
     */
    public record ActiveAlarm(int battery, Alarm alarm, long ageNanos) {

        /** The alarm for people. */
        public String text() {
            return (battery == 0 ? "" : "battery " + battery + ": ") + alarm;
        }
    }

    /**
     * One message, or one page of it.
     *
     * @param frame the last one
     * @param name the name of the message, empty when it is not known
     * @param toBattery whether an inverter sends it
     * @param ageNanos how long ago the last one came
     * @param overdue whether it should have come again by now
     * @param periodMillis mean of the latest periods, NaN when there is none
     * @param jitterMillis their standard deviation, NaN when there are less than two
     * @param count how many came
     * @param cells the values of the last one
     */
    public record Row(
            CanFrame frame,
            String name,
            boolean toBattery,
            long ageNanos,
            boolean overdue,
            double periodMillis,
            double jitterMillis,
            long count,
            List<Cell> cells) {

        /** Copies the values. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** The identifier as text. */
        public String id() {
            return frame.idText();
        }
    }

    /**
     * One value.
     *
     * @param text name, value and unit, or a byte of a message that is not known
     * @param changed whether it has changed lately
     * @param odd whether it is outside its range
     */
    public record Cell(String text, boolean changed, boolean odd) {}
}
