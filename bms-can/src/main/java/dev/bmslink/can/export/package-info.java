/**
 * Texts derived from profiles for other tools and for people: DBC files, test vectors, pages, bit maps, differences.
 *
 * <p>Pure functions; the same profile gives the same text.
 */
@NullMarked
package dev.bmslink.can.export;

import org.jspecify.annotations.NullMarked;
