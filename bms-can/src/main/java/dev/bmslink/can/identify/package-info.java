/**
 * Which protocol is this? Ranks profiles by what a capture says for and against each.
 *
 * <p>Evidence is counted in bits: one bit doubles the odds. A hypothesis "none of these" takes part, so that traffic which
 * fits nothing is identified as nothing.
 */
@NullMarked
package dev.bmslink.can.identify;

import org.jspecify.annotations.NullMarked;
