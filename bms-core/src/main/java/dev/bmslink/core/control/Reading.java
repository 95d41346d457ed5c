package dev.bmslink.core.control;

/**
 * What a sensor shows.
 *
 * @param number the number in the sensor's unit, or NaN when not known
 * @param unknown why it is not known, empty when it is
 */
record Reading(double number, String unknown) {
    static final Reading ABSENT = new Reading(Double.NaN, "not said");

    static Reading of(double number) {
        return new Reading(number, "");
    }

    boolean isKnown() {
        return unknown.isEmpty();
    }

    boolean isAbsent() {
        return equals(ABSENT);
    }

    String text(String unit) {
        return isKnown() ? Numbers.text(number, unit) : unknown;
    }
}
