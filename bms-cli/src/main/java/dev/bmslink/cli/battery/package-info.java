/** Sheets about batteries: sections that are written as text for a terminal or as Markdown for a page. */
@NullMarked
package dev.bmslink.cli.battery;

import org.jspecify.annotations.NullMarked;
