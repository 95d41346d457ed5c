/** Frames of the ASCII protocol in the output formats of the command, and from its JSON. */
@NullMarked
package dev.bmslink.cli.ascii;

import org.jspecify.annotations.NullMarked;
