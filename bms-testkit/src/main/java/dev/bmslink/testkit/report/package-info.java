/**
 * Conformance reports as HTML, JSON and JUnit XML.
 *
 * <p>Each is a function from a {@link dev.bmslink.testkit.check.Report} to text: no clock, no machine's name, so the same
 * capture gives the same bytes. Text from the wire is escaped.
 */
@NullMarked
package dev.bmslink.testkit.report;

import org.jspecify.annotations.NullMarked;
