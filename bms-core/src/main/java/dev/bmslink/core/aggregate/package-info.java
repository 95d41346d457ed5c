/**
 * Several packs in parallel as one battery.
 *
 * <p>{@link dev.bmslink.core.aggregate.Aggregator} is a pure function of the packs, a policy and the time. Its rule above
 * all others: silence never improves anything. All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.bmslink.core.aggregate;

import org.jspecify.annotations.NullMarked;
