/** The live table of {@code bms monitor}: what it holds, what it looks like, what keys do, and the terminal. */
@NullMarked
package dev.bmslink.cli.monitor;

import org.jspecify.annotations.NullMarked;
