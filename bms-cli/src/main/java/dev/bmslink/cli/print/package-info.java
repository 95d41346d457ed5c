/** Decoded frames and profiles in the output formats of the command. */
@NullMarked
package dev.bmslink.cli.print;

import org.jspecify.annotations.NullMarked;
