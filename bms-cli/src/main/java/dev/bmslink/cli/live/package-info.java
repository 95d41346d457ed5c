/** Buses as a command line names them, what arrives from them, and what is written about them. */
@NullMarked
package dev.bmslink.cli.live;

import org.jspecify.annotations.NullMarked;
