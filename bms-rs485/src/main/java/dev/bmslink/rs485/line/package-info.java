/** What the protocols on a serial line have in common: nodes that take bytes and time, as machines. */
@NullMarked
package dev.bmslink.rs485.line;

import org.jspecify.annotations.NullMarked;
