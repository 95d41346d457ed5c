package dev.bmslink.core.control;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time of the day at which the inverter's user lets the battery be charged fully.
 *
 * <p>The window follows the clock on the wall. A night on which the clock changes makes it shorter or longer by what falls
 * into it; a window that the change removes is missed until the next day.
 *
 * @param start first moment, local time
 * @param end first moment after it, local time; at or before the start, the window ends on the next day, and a window that
 *     ends at its start is always open
 * @param zone where the battery is
 */
public record ChargeWindow(LocalTime start, LocalTime end, ZoneId zone) {

    /**
     * Returns whether the battery may be charged fully.
     *
     * @param now the time
     * @return true within the window
     */
    public boolean isOpen(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        boolean afterStart = !time.isBefore(start);
        boolean beforeEnd = time.isBefore(end);
        return start.isBefore(end) ? afterStart && beforeEnd : afterStart || beforeEnd;
    }
}
