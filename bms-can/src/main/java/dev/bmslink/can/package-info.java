/** The CAN frame as every other package sees it. */
@NullMarked
package dev.bmslink.can;

import org.jspecify.annotations.NullMarked;
