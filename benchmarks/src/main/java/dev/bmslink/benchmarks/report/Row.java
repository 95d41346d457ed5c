package dev.bmslink.benchmarks.report;

import dev.bmslink.benchmarks.SimulationBenchmark;

/**
 * One line of the table: something measured, what it is compared with, and the goal.
 *
 * @param job the number under which the page on performance says what limits it
 * @param what what is measured, for people
 * @param measured name of the measured samples
 * @param kind how the figure follows from the samples
 * @param baseline name of the samples that are compared with, or of lines a sample for a rate
 * @param goal the goal in the units of the kind; 0 when there is none
 */
record Row(String job, String what, String measured, Kind kind, String baseline, double goal) {

    /** How a figure follows from medians, and on which side of the goal it should be. */
    enum Kind {
        /** Measured time over the baseline's. */
        RATIO("%.2f ×", true),
        /** The baseline's time over the measured one. */
        SPEEDUP("%.2f × faster", false),
        /** Measured time less the baseline's, in nanoseconds. */
        DIFFERENCE("%+.2f ns", true),
        /** Measured figure as it is, in nanoseconds. */
        NANOS("%.2f ns", true),
        /** Measured figure as it is, in bytes. */
        BYTES("%.1f B", true),
        /** A million operations over milliseconds. */
        MILLIONS_PER_SECOND("%.1f M/s", false),
        /** A thousand million over nanoseconds. */
        PER_SECOND("%.0f /s", false),
        /** Measured figure in seconds. */
        SECONDS("%.2f s", true),
        /** Measured nanoseconds a frame, in seconds for a simulated day. */
        DAY_SECONDS("%.2f s", true),
        /** Measured figure in kilobytes. */
        MEGABYTES("%.0f MB", true);

        final String format;
        final boolean lessIsBetter;

        Kind(String format, boolean lessIsBetter) {
            this.format = format;
            this.lessIsBetter = lessIsBetter;
        }

        double figure(double measured, double baseline) {
            return switch (this) {
                case RATIO -> measured / baseline;
                case SPEEDUP -> baseline / measured;
                case DIFFERENCE -> measured - baseline;
                case NANOS, BYTES, SECONDS -> measured;
                case MILLIONS_PER_SECOND -> 1000 / measured;
                case PER_SECOND -> 1e9 / measured;
                case DAY_SECONDS -> measured * SimulationBenchmark.DAY / 1e9;
                case MEGABYTES -> measured / 1024;
            };
        }
    }

    boolean needsBaseline() {
        return kind == Kind.RATIO || kind == Kind.SPEEDUP || kind == Kind.DIFFERENCE;
    }

    boolean isMet(double figure) {
        return goal == 0 || (kind.lessIsBetter ? figure <= goal : figure >= goal);
    }
}
