/** Checksums of the wire protocols. */
@NullMarked
package dev.bmslink.core.checksum;

import org.jspecify.annotations.NullMarked;
