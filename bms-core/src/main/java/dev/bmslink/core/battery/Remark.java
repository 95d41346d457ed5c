package dev.bmslink.core.battery;

/**
 * A printed fact that is not a figure with a unit.
 *
 * @param topic what it is about, such as {@code communication}
 * @param text the fact
 * @param source where it is printed
 */
public record Remark(String topic, String text, Source source) {}
