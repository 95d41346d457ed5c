/** What all channels have in common, the loop that runs a machine over one, reconnection, and log files as channels. */
@NullMarked
package dev.bmslink.transport;

import org.jspecify.annotations.NullMarked;
