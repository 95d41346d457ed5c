/** Virtual inverters for every profile, with sun and load, that obey a battery or misbehave. */
@NullMarked
package dev.bmslink.testkit.inverter;

import org.jspecify.annotations.NullMarked;
