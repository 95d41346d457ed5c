package dev.bmslink.core.panel;

import dev.bmslink.core.battery.Source;

/**
 * One thing that observed lights may mean.
 *
 * @param status the status
 * @param minSoc lowest SOC in percent
 * @param maxSoc highest SOC in percent
 * @param text what the battery does
 * @param source where it is printed
 */
public record Meaning(Status status, int minSoc, int maxSoc, String text, Source source) {

    /** Returns the meaning for people, such as {@code charging, 34..50 %: …}. */
    @Override
    public String toString() {
        String soc = minSoc == 0 && maxSoc == 100 ? "" : ", " + minSoc + ".." + maxSoc + " %";
        return status.label() + soc + ": " + text;
    }
}
