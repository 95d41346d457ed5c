/**
 * Pictures of ports, cables, lights and stacks, as SVG and as plain text.
 *
 * <p>Every method is a function from data to a string. An SVG has a view box and no fixed size, brings its own light and
 * dark colours, and is legible at a width of 360 pixels.
 */
@NullMarked
package dev.bmslink.core.drawing;

import org.jspecify.annotations.NullMarked;
