/** What the benchmarks work on, the same for every contender, and the C programs that are compared with. */
@NullMarked
package dev.bmslink.benchmarks.frames;

import org.jspecify.annotations.NullMarked;
