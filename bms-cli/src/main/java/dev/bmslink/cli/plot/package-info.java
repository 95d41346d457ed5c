/** Charts of the signals of a log. */
@NullMarked
package dev.bmslink.cli.plot;

import org.jspecify.annotations.NullMarked;
