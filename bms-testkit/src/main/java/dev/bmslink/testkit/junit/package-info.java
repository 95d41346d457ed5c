/**
 * Conformance as JUnit 5 tests.
 *
 * <p>Extend {@link dev.bmslink.testkit.junit.BatterySideConformance} or
 * {@link dev.bmslink.testkit.junit.InverterSideConformance} and say which {@link dev.bmslink.testkit.junit.Product} is to
 * be checked. JUnit's API has to be on the class path of whoever uses this package.
 */
@NullMarked
package dev.bmslink.testkit.junit;

import org.jspecify.annotations.NullMarked;
