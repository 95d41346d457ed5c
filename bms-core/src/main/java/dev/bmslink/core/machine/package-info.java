/** The contract of protocol machines: no IO, no clock, no threads. */
@NullMarked
package dev.bmslink.core.machine;

import org.jspecify.annotations.NullMarked;
