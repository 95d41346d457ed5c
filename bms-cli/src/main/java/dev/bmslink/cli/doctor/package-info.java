/** What {@code bms doctor} observes of a bus, and what it concludes from that. */
@NullMarked
package dev.bmslink.cli.doctor;

import org.jspecify.annotations.NullMarked;
