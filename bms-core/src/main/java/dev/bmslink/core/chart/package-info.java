/**
 * Charts of values over time, and of how often values occur, as SVG.
 *
 * <p>{@link dev.bmslink.core.chart.SeriesRecorder} takes any number of samples in constant memory and keeps the extremes;
 * {@link dev.bmslink.core.chart.ChartSvg} is a function from series to a string. A picture is legible without its style
 * sheet, which adds the colours for dark surroundings.
 */
@NullMarked
package dev.bmslink.core.chart;

import org.jspecify.annotations.NullMarked;
