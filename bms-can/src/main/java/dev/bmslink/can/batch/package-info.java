/**
 * Logs of any size in columns of primitives: no object and no exception per frame.
 *
 * <p>A {@link dev.bmslink.can.batch.FrameBatch} holds frames as arrays. What a line or a frame lacks is in a column too.
 */
@NullMarked
package dev.bmslink.can.batch;

import org.jspecify.annotations.NullMarked;
