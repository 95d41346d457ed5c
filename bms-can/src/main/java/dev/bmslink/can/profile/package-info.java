/**
 * Profiles: the messages that a family of batteries and inverters exchanges, as data.
 *
 * <p>All types are immutable and safe for use by several threads.
 */
@NullMarked
package dev.bmslink.can.profile;

import org.jspecify.annotations.NullMarked;
