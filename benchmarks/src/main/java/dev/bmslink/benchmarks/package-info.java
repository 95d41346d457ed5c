/** Benchmarks of hot paths, each beside a baseline in the same run. */
@NullMarked
package dev.bmslink.benchmarks;

import org.jspecify.annotations.NullMarked;
