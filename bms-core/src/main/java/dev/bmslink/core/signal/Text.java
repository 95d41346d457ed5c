package dev.bmslink.core.signal;

import java.nio.charset.StandardCharsets;

/**
 * Text of up to eight characters, one byte each, padded at the end.
 *
 * <p>Bytes above 0x7F are read as ISO 8859-1, so that no byte is lost.
 *
 * @param bits the position, big-endian and of whole bytes, so that the first character is the most significant byte
 * @param meaning what it means
 * @param padding the character that fills the field, 0 or a space
 */
public record Text(Bits bits, Meaning meaning, char padding) implements Signal {

    /** Checks the field and the padding. */
    public Text {
        if (!bits.bigEndian() || bits.width() % Byte.SIZE != 0 || bits.lowest() % Byte.SIZE != 0) {
            throw new IllegalArgumentException("text " + meaning.name() + " does not occupy whole bytes in order");
        }
        if (padding != 0 && padding != ' ') {
            throw new IllegalArgumentException("text " + meaning.name() + " is padded with " + (int) padding);
        }
    }

    /**
     * Returns a text without any of the usual paddings, whichever its field declares.
     *
     * @param text a text
     * @return the text without zeros and spaces at its end
     */
    public static String trimmed(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 0 || text.charAt(end - 1) == ' ')) {
            end--;
        }
        return text.substring(0, end);
    }

    /**
     * Returns the text without its padding.
     *
     * @param payload the payload
     * @return the text
     */
    public String read(long payload) {
        return format(bits.get(payload));
    }

    /**
     * Returns the payload with a new text.
     *
     * @param payload the payload
     * @param text the text, at most as many ISO 8859-1 characters as the field has bytes
     * @return the new payload
     * @throws IllegalArgumentException when the text does not fit
     */
    public long write(long payload, String text) {
        return bits.set(payload, parse(text));
    }

    /** A short frame carries a short text: it counts as carried when its first character is. */
    @Override
    public boolean isCarriedBy(int length) {
        return bits.endByte() - bits.width() / Byte.SIZE < length;
    }

    @Override
    public long unset() {
        return parse("");
    }

    @Override
    public String format(long raw) {
        int size = bits.width() / Byte.SIZE;
        byte[] bytes = new byte[size];
        int end = 0;
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (raw >>> (Byte.SIZE * (size - 1 - i)));
            if (bytes[i] != padding) {
                end = i + 1;
            }
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }

    @Override
    public long parse(String text) {
        int size = bits.width() / Byte.SIZE;
        if (text.length() > size || !StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    name() + " = \"" + text + "\" does not fit in " + size + " ISO 8859-1 characters");
        }
        long raw = 0;
        for (int i = 0; i < size; i++) {
            raw = (raw << Byte.SIZE) | (i < text.length() ? text.charAt(i) : padding);
        }
        return raw;
    }

    @Override
    public String formula() {
        return padding == 0 ? "ASCII, padded with 0x00" : "ASCII, padded with spaces";
    }
}
