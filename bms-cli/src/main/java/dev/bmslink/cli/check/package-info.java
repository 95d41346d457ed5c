/** What {@code bms check} reads and prints. */
@NullMarked
package dev.bmslink.cli.check;

import org.jspecify.annotations.NullMarked;
