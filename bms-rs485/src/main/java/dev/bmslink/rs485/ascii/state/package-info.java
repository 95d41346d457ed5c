/**
 * The ASCII protocol's replies as the neutral state of a battery.
 *
 * <p>{@link dev.bmslink.rs485.ascii.state.AsciiState} records what one pack, or a whole group, said. What a reply does not
 * say stays as it was.
 */
@NullMarked
package dev.bmslink.rs485.ascii.state;

import org.jspecify.annotations.NullMarked;
