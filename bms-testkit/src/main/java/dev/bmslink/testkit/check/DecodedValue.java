package dev.bmslink.testkit.check;

/**
 * A value that a frame carries, for people.
 *
 * @param name wire name of the signal
 * @param value the value as text, or {@code not available}
 * @param unit its unit, empty when it has none or no value
 */
public record DecodedValue(String name, String value, String unit) {

    @Override
    public String toString() {
        return name + " " + value + (unit.isEmpty() ? "" : " " + unit);
    }
}
