/**
 * Lithium iron phosphate cells: open-circuit voltage, resistance, heat, balancing, and how packs in parallel divide a
 * current. Energy and charge are conserved to rounding. No source prints the curves and parameters; they are ours.
 */
@NullMarked
package dev.bmslink.testkit.cell;

import org.jspecify.annotations.NullMarked;
