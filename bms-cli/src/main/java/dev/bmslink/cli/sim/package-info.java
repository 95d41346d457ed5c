/** What {@code bms sim} says about a simulation. */
@NullMarked
package dev.bmslink.cli.sim;

import org.jspecify.annotations.NullMarked;
