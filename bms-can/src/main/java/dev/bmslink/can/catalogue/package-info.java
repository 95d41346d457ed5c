/** The list of all profiles. */
@NullMarked
package dev.bmslink.can.catalogue;

import org.jspecify.annotations.NullMarked;
