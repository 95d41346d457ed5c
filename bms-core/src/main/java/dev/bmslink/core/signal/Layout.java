package dev.bmslink.core.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signals and reserved bits of one payload, checked against each other.
 *
 * <p>Bits that neither a signal nor a reservation covers are unknown: nothing is stated about them.
 */
public final class Layout {

    private final List<Signal> signals;
    private final List<Reserved> reserved;
    private final Map<String, Signal> byName;
    private final long mask;
    private final long reservedMask;

    private Layout(List<Signal> signals, List<Reserved> reserved) {
        this.signals = List.copyOf(signals);
        this.reserved = List.copyOf(reserved);
        this.byName = new HashMap<>();
        for (Signal signal : signals) {
            if (byName.put(signal.name(), signal) != null) {
                throw new IllegalArgumentException("two signals are named " + signal.name());
            }
        }
        this.mask = disjointUnion(signals, 0);
        this.reservedMask = disjointUnion(reserved, mask) & ~mask;
    }

    /**
     * Returns a layout.
     *
     * @param elements signals and reserved bits, in the order in which they are to be listed
     * @return the layout
     * @throws IllegalArgumentException when two elements overlap or two signals have one name
     */
    public static Layout of(Element... elements) {
        return of(List.of(elements));
    }

    /**
     * Returns a layout.
     *
     * @param elements signals and reserved bits, in the order in which they are to be listed
     * @return the layout
     * @throws IllegalArgumentException when two elements overlap or two signals have one name
     */
    public static Layout of(List<? extends Element> elements) {
        List<Signal> signals = new ArrayList<>(elements.size());
        List<Reserved> reserved = new ArrayList<>();
        for (Element element : elements) {
            if (element instanceof Signal signal) {
                signals.add(signal);
            } else if (element instanceof Reserved bits) {
                reserved.add(bits);
            }
        }
        return new Layout(signals, reserved);
    }

    private static long disjointUnion(List<? extends Element> elements, long taken) {
        long union = taken;
        for (Element element : elements) {
            if ((union & element.bits().mask()) != 0) {
                throw new IllegalArgumentException(describe(element) + " overlaps another field");
            }
            union |= element.bits().mask();
        }
        return union;
    }

    private static String describe(Element element) {
        return element instanceof Signal signal ? "signal " + signal.name() : "reserved " + element.bits();
    }

    /**
     * Returns the signals.
     *
     * @return the signals in the order of the description
     */
    public List<Signal> signals() {
        return signals;
    }

    /**
     * Returns the reserved bits.
     *
     * @return the reservations in the order of the description
     */
    public List<Reserved> reserved() {
        return reserved;
    }

    /**
     * Returns a signal.
     *
     * @param name wire name
     * @return the signal, or empty when there is none of this name
     */
    public Optional<Signal> signal(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Returns the bits that signals cover.
     *
     * @return a mask over the payload
     */
    public long mask() {
        return mask;
    }

    /**
     * Returns the bits that are reserved.
     *
     * @return a mask over the payload
     */
    public long reservedMask() {
        return reservedMask;
    }

    /**
     * Returns the values that a frame carries.
     *
     * @param payload the payload
     * @param length the frame's number of data bytes; a signal that does not lie within them is absent
     * @return the readings in the order of the description
     */
    public List<Reading> read(long payload, int length) {
        return signals.stream()
                .filter(signal -> signal.isCarriedBy(length))
                .map(signal -> new Reading(signal, signal.raw(payload)))
                .toList();
    }
}
