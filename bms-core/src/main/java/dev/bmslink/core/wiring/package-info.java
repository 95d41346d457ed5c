/**
 * Connectors pin by pin, the cables between them, and the wiring of a stack of batteries.
 *
 * <p>A pin that no manual describes has the role {@link dev.bmslink.core.wiring.Role#NOT_PRINTED}; nothing is concluded
 * from it. All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.bmslink.core.wiring;

import org.jspecify.annotations.NullMarked;
