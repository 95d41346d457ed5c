/** The {@code bms} command: one class per subcommand, and what they share. */
@NullMarked
package dev.bmslink.cli;

import org.jspecify.annotations.NullMarked;
