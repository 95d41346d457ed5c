/** The rules and the machinery behind {@link dev.bmslink.testkit.check.Checker}; not exported. */
@NullMarked
package dev.bmslink.testkit.check.engine;

import org.jspecify.annotations.NullMarked;
