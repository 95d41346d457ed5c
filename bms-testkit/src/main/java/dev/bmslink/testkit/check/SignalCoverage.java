package dev.bmslink.testkit.check;

/**
 * Which of a signal's values were seen.
 *
 * @param name wire name of the signal
 * @param seen number of different values that were seen: of a flag, of a choice's names; 1 for any other signal with a value
 * @param of number of values that can be seen: 2 for a flag, the names of a choice, 1 for any other signal
 * @param lowest the lowest value as text, empty when none was seen
 * @param highest the highest value as text, empty when none was seen
 * @param wrong how often the value was outside its range, or a number without a name
 */
public record SignalCoverage(String name, int seen, int of, String lowest, String highest, long wrong) {}
