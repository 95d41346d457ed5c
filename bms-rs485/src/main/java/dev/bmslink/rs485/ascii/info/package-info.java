/**
 * Descriptions of INFO fields: parts in order, counted and conditional ones among them, and the codec derived from them.
 *
 * <p>Each part reads its values by the signals of {@code dev.bmslink.core.signal}, in a payload that holds that part alone.
 * All types are immutable.
 */
@NullMarked
package dev.bmslink.rs485.ascii.info;

import org.jspecify.annotations.NullMarked;
