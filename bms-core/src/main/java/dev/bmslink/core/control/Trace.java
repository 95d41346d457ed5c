package dev.bmslink.core.control;

import dev.bmslink.core.state.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the limits came about.
 *
 * @param lines one for each limit
 */
public record Trace(List<Line> lines) {

    /** Copies the lines. */
    public Trace {
        lines = List.copyOf(lines);
    }

    /**
     * How one limit came about.
     *
     * @param limit the limit
     * @param value what is told to the inverter
     * @param caps what the limiters allow, the tightest first; at least the rating
     */
    public record Line(Quantity limit, double value, List<Cap> caps) {

        /** Copies the caps. */
        public Line {
            caps = List.copyOf(caps);
            if (caps.isEmpty()) {
                throw new IllegalArgumentException(limit.key() + " has no reason");
            }
        }

        /**
         * Returns the line for people.
         *
         * @return such as {@code charge limited to 12.5 A by cell temperature 3 °C; next: rating at 50 A}
         */
        @Override
        public String toString() {
            Cap tightest = caps.get(0);
            String unit = limit.unit();
            return head(tightest, unit) + (caps.size() == 1 ? "" : next(caps.get(1), unit));
        }

        private String head(Cap tightest, String unit) {
            if (tightest.atOnce()) {
                return subject() + " stopped by " + tightest;
            }
            String bound = " to " + Numbers.text(tightest.value(), unit) + " by " + tightest;
            if (value == tightest.value()) {
                return subject() + " limited" + bound;
            }
            String way = value < tightest.value() ? "rising" : "falling";
            return subject() + " at " + Numbers.text(value, unit) + ", " + way + bound;
        }

        private static String next(Cap cap, String unit) {
            return "; next: " + cap + (cap.atOnce() ? "" : " at " + Numbers.text(cap.value(), unit));
        }

        private String subject() {
            return switch (limit) {
                case CHARGE_VOLTAGE_LIMIT -> "charge voltage";
                case CHARGE_CURRENT_LIMIT -> "charge";
                case DISCHARGE_CURRENT_LIMIT -> "discharge";
                default -> "discharge voltage";
            };
        }
    }

    /**
     * Returns how a limit came about.
     *
     * @param limit the limit
     * @return its line, or empty when it is none of the four limits
     */
    public Optional<Line> line(Quantity limit) {
        return lines.stream().filter(line -> line.limit() == limit).findFirst();
    }

    /**
     * Returns the lines for people.
     *
     * @return one line of text for each
     */
    @Override
    public String toString() {
        return lines.stream().map(Line::toString).collect(Collectors.joining("\n"));
    }
}
