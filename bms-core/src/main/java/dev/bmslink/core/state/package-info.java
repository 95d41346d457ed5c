/**
 * The neutral battery: what any battery says, with one name, unit and sign for each thing.
 *
 * <p>Current is positive while charging; limits are positive magnitudes. Each value is {@linkplain
 * dev.bmslink.core.state.Presence present, not available or absent}, and has a time.
 */
@NullMarked
package dev.bmslink.core.state;

import org.jspecify.annotations.NullMarked;
