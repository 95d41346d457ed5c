/** Timing and load of a log: what {@code bms stats} prints. */
@NullMarked
package dev.bmslink.cli.stats;

import org.jspecify.annotations.NullMarked;
