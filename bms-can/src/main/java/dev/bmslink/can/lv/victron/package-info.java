/**
 * The low-voltage family as a Victron GX device understands it: SMA's messages and what has been added to them.
 *
 * <p>The maker published no document; the descriptions rest on batteries, receivers and emulators that work with a GX.
 */
@NullMarked
package dev.bmslink.can.lv.victron;

import org.jspecify.annotations.NullMarked;
