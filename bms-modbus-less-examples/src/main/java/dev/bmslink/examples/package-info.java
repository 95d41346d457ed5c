/** Short programs, one for each question that users ask. */
@NullMarked
package dev.bmslink.examples;

import org.jspecify.annotations.NullMarked;
