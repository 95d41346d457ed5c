/**
 * Conformance: what a capture shows about a battery or an inverter, rule by rule.
 *
 * <p>{@link dev.bmslink.testkit.check.Conformance} checks a whole capture, {@link dev.bmslink.testkit.check.Checker} a
 * stream. No file, clock or thread is used; the same frames give an equal report.
 */
@NullMarked
package dev.bmslink.testkit.check;

import org.jspecify.annotations.NullMarked;
