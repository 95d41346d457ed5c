package dev.bmslink.can.growatt.wit;

import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A little-endian word of faults of which some bits have names. */
final class FaultWord {

    private FaultWord() {}

    /**
     * Returns a flag for each bit with a name, and numbers for the bits between them, so that no bit is lost.
     *
     * @param word name of the word, with which the name of every signal begins
     * @param firstByte the lowest byte of the word
     * @param width its number of bits
     * @param names names by bit
     * @return the elements from the lowest bit to the highest
     */
    static Stream<Element> elements(String word, int firstByte, int width, Map<Integer, String> names) {
        List<Element> elements = new ArrayList<>();
        int lowest = Byte.SIZE * firstByte;
        int next = 0;
        for (Map.Entry<Integer, String> name : new TreeMap<>(names).entrySet()) {
            int bit = name.getKey();
            addUnknown(elements, word, lowest, next, bit);
            elements.add(Frames.field(word + "_" + name.getValue())
                    .at(Bits.littleEndian(lowest + bit, 1))
                    .flag());
            next = bit + 1;
        }
        addUnknown(elements, word, lowest, next, width);
        return elements.stream();
    }

    private static void addUnknown(List<Element> elements, String word, int lowest, int from, int end) {
        if (from < end) {
            String name = end - from == 1 ? "_bit_" + from : "_bits_" + from + "_to_" + (end - 1);
            elements.add(Frames.unknown(word + name, Bits.littleEndian(lowest + from, end - from)));
        }
    }
}
