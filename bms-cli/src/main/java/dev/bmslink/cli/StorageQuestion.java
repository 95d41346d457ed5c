package dev.bmslink.cli;

import dev.bmslink.core.battery.StorageCondition;
import dev.bmslink.core.battery.StorageState;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The question whether a battery may go on being stored. */
final class StorageQuestion {

    @Option(
            names = "--stored",
            paramLabel = "TIME",
            converter = Time.class,
            description = "Ask whether it may go on being stored after this time, such as 7months, 10days or 12h.")
    private @Nullable Duration stored;

    @Option(names = "--temperature", paramLabel = "CELSIUS", description = "Where it is stored; needed with --stored.")
    private @Nullable Double temperature;

    @Option(names = "--soc", paramLabel = "PERCENT", description = "Its state of charge, if known.")
    private @Nullable Double soc;

    @Option(names = "--humidity", paramLabel = "PERCENT", description = "Relative humidity, if known.")
    private @Nullable Double humidity;

    @Option(
            names = "--over-discharged",
            description = "It is discharged to 90 %% DOD or more, and not connected to an inverter.")
    private boolean overDischarged;

    @Option(names = "--connected", description = "With --over-discharged: it is connected to an inverter.")
    private boolean connected;

    boolean isAsked() {
        if (stored == null && (temperature != null || soc != null || humidity != null || overDischarged || connected)) {
            throw Failure.usage("--stored is missing: for how long?");
        }
        return stored != null;
    }

    StorageState state() {
        if (stored == null || temperature == null) {
            throw Failure.usage("--temperature is missing: how warm is it?");
        }
        if (connected && !overDischarged) {
            throw Failure.usage("--connected goes with --over-discharged");
        }
        StorageCondition condition = connected
                ? StorageCondition.OVER_DISCHARGED_CONNECTED
                : overDischarged ? StorageCondition.OVER_DISCHARGED : StorageCondition.STORED;
        try {
            return new StorageState(
                    condition, temperature, percent("--humidity", humidity), percent("--soc", soc), stored);
        } catch (IllegalArgumentException e) {
            throw Failure.usage(e.getMessage());
        }
    }

    private static double percent(String name, @Nullable Double value) {
        if (value == null) {
            return Double.NaN;
        }
        if (!(value >= 0 && value <= 100)) {
            throw Failure.usage(name + " " + value + " is outside 0..100");
        }
        return value;
    }

    /** Reads times such as {@code 7months}. */
    static final class Time implements ITypeConverter<Duration> {

        private static final Pattern TIME = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*([a-z]+)");

        @Override
        public Duration convert(String text) {
            Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException(text + " is not a time such as 7months, 10days or 12h");
            }
            double count = Double.parseDouble(matcher.group(1));
            return switch (matcher.group(2)) {
                case "h", "hour", "hours" -> seconds(count * 3600);
                case "d", "day", "days" -> seconds(count * 86_400);
                case "w", "week", "weeks" -> seconds(count * 7 * 86_400);
                case "month", "months" -> months(count);
                case "y", "year", "years" -> months(count * 12);
                default ->
                    throw new TypeConversionException(
                            matcher.group(2) + " is none of hours, days, weeks, months and years");
            };
        }

        private static Duration seconds(double seconds) {
            return Duration.ofSeconds(Math.round(seconds));
        }

        private static Duration months(double months) {
            try {
                return StorageState.months(months);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
