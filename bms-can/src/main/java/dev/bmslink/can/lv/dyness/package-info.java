/** Dyness batteries: Pylontech's messages with some of SMA's, Victron's and their own. */
@NullMarked
package dev.bmslink.can.lv.dyness;

import org.jspecify.annotations.NullMarked;
