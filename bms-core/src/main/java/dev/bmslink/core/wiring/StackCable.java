package dev.bmslink.core.wiring;

/**
 * One cable in a stack.
 *
 * @param a one end
 * @param b the other end
 */
public record StackCable(Endpoint a, Endpoint b) {

    /**
     * Reads a cable such as {@code 1.link-out=2.link-in}.
     *
     * @param text the two ends, joined by an equals sign
     * @return the cable
     * @throws IllegalArgumentException when it is not two ends
     */
    public static StackCable parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("\"" + text + "\" is not a cable such as 1.link-out=2.link-in");
        }
        return new StackCable(
                Endpoint.parse(text.substring(0, equals).strip()),
                Endpoint.parse(text.substring(equals + 1).strip()));
    }

    /** Returns the other end, seen from a unit. */
    Endpoint otherEnd(Endpoint end) {
        return a.equals(end) ? b : a;
    }

    boolean touches(Endpoint end) {
        return a.equals(end) || b.equals(end);
    }

    @Override
    public String toString() {
        return a + "=" + b;
    }
}
