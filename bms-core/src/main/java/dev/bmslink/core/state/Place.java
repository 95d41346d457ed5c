package dev.bmslink.core.state;

/**
 * Where a cell or a sensor is.
 *
 * @param pack number of the pack or module, from 1; 0 when the protocol does not tell packs apart
 * @param number number of the cell or sensor within it, from 1
 */
public record Place(int pack, int number) implements Comparable<Place> {

    /** Largest number of a pack and of a cell. */
    public static final int MAX = 0x7FFF;

    /** Checks the numbers. */
    public Place {
        if (pack < 0 || pack > MAX) {
            throw new IllegalArgumentException("pack = " + pack + " is outside 0.." + MAX);
        }
        if (number < 1 || number > MAX) {
            throw new IllegalArgumentException("number = " + number + " is outside 1.." + MAX);
        }
    }

    static Place ofKey(int key) {
        return new Place(key >>> 16, key & 0xFFFF);
    }

    int key() {
        return pack << 16 | number;
    }

    /** Orders by pack, then by number. */
    @Override
    public int compareTo(Place other) {
        return Integer.compare(key(), other.key());
    }
}
