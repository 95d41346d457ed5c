/**
 * Between frames and the neutral battery: what each profile's frames say, and which frames say it.
 *
 * <p>Signals find their neutral meaning by their wire name, so a message needs no second description.
 */
@NullMarked
package dev.bmslink.can.state;

import org.jspecify.annotations.NullMarked;
