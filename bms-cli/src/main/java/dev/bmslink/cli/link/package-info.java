/** What {@code bms link} shows. */
@NullMarked
package dev.bmslink.cli.link;

import org.jspecify.annotations.NullMarked;
