/**
 * Requests and replies of the Pylontech ASCII protocol as typed values, each on top of one description of its INFO field.
 *
 * <p>Names carry their units; {@code NaN} and empty optionals stand for "not available".
 */
@NullMarked
package dev.bmslink.rs485.ascii.message;

import org.jspecify.annotations.NullMarked;
