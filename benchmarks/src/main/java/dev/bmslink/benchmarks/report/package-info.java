/** The table of ratios. */
@NullMarked
package dev.bmslink.benchmarks.report;

import org.jspecify.annotations.NullMarked;
