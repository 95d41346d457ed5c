/**
 * The batteries as their manuals describe them: ratings, storage, expansion and misprints.
 *
 * <p>Every datum knows where it is printed. Where a manual contradicts itself both values are kept, the one to use first.
 * All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.bmslink.core.battery;

import org.jspecify.annotations.NullMarked;
