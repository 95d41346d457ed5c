package dev.bmslink.core.wiring;

/**
 * One core of a cable.
 *
 * @param from pin at the first end
 * @param to pin at the second end
 */
public record Wire(String from, String to) {

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
