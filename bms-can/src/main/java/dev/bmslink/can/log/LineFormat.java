package dev.bmslink.can.log;

import org.jspecify.annotations.Nullable;

/** A text format, read line by line; it may remember what earlier lines said about times and columns. */
interface LineFormat {

    /** The frame on a line, or null for a line that announces, separates or comments. */
    @Nullable LoggedFrame parse(String line) throws Malformed;

    /** The format of the last line. */
    LogFormat format();
}
