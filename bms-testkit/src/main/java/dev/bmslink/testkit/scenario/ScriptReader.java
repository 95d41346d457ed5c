package dev.bmslink.testkit.scenario;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.testkit.device.PackSensor;
import dev.bmslink.testkit.inverter.Misbehaviour;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads scripts, one word after the other, and knows where each word stands. */
final class ScriptReader {
    private static final Pattern WORD = Pattern.compile("[^\\s#]+");

    private record Word(String text, int column) {}

    private final List<Word> words = new ArrayList<>();
    private final int line;
    private final int end;
    private int next;

    private ScriptReader(String text, int line) {
        this.line = line;
        int comment = text.indexOf('#');
        String said = comment < 0 ? text : text.substring(0, comment);
        Matcher word = WORD.matcher(said);
        while (word.find()) {
            words.add(new Word(word.group(), word.start() + 1));
        }
        this.end = said.stripTrailing().length() + 1;
    }

    static List<TimedFault> read(String text) {
        List<TimedFault> faults = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            ScriptReader reader = new ScriptReader(lines[i], i + 1);
            if (!reader.words.isEmpty()) {
                faults.add(reader.fault());
            }
        }
        return faults;
    }

    private TimedFault fault() {
        if (choice("at", "from").equals("at")) {
            Duration at = time();
            return finish(new TimedFault(at, null, action()));
        }
        Duration from = time();
        choice("to");
        int place = next;
        Duration to = time();
        if (to.compareTo(from) <= 0) {
            throw wrong(place, Durations.text(to) + " is not after " + Durations.text(from));
        }
        return finish(new TimedFault(from, to, action()));
    }

    private TimedFault finish(TimedFault fault) {
        if (next < words.size()) {
            throw wrong(next, "\"" + words.get(next).text() + "\" is too much");
        }
        return fault;
    }

    private Fault action() {
        return switch (choice("pack", "freeze", "swap", "jitter", "loss", "cable", "ambient", "button", "inverter")) {
            case "pack" -> pack();
            case "freeze" -> new Fault.ValueFreezes(quantity());
            case "swap" -> new Fault.BytesSwap(identifier(), number("a byte", 0, 7), number("a byte", 0, 7));
            case "jitter" -> new Fault.Jitter(time());
            case "loss" -> new Fault.Loss(decimal("a share", 0, 100));
            case "cable" -> {
                choice("out");
                yield new Fault.CableOut();
            }
            case "ambient" -> new Fault.Ambient(decimal("a temperature", -40, 80));
            case "button" -> new Fault.ButtonHeld();
            default -> inverter();
        };
    }

    private Fault pack() {
        int pack = number("a pack", 1, 99);
        return switch (choice("drops", "address", "contact", "cell", "sensor")) {
            case "drops" -> new Fault.PackDrops(pack);
            case "address" -> new Fault.DuplicateAddress(pack, number("a pack", 1, 99));
            case "contact" -> {
                choice("welded");
                yield new Fault.ContactWelded(pack);
            }
            case "cell" -> {
                int cell = number("a cell", 1, 9999);
                choice("sags");
                double factor = next < words.size() ? decimal("a factor", 0.001, 1e6) : Fault.CellSags.USUAL;
                yield new Fault.CellSags(pack, cell, factor);
            }
            default -> {
                PackSensor sensor = PackSensor.valueOf(
                        choice("voltage", "current", "temperature").toUpperCase(Locale.ROOT));
                choice("lost");
                yield new Fault.SensorLost(pack, sensor);
            }
        };
    }

    private Fault inverter() {
        String[] all = Arrays.stream(Misbehaviour.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
        Misbehaviour what =
                Misbehaviour.valueOf(choice(all).toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Fault.InverterMisbehaves(what, what == Misbehaviour.LATE ? time() : Duration.ZERO);
    }

    private Word word(String expected) {
        if (next == words.size()) {
            throw new ScriptException(line, end, expected + " is missing");
        }
        return words.get(next++);
    }

    private String choice(String... choices) {
        String expected = choices.length == 1
                ? "\"" + choices[0] + "\""
                : "one of " + Arrays.stream(choices).collect(Collectors.joining(", "));
        String text = word(expected).text();
        if (!Arrays.asList(choices).contains(text)) {
            throw wrong(next - 1, "\"" + text + "\" is not " + expected);
        }
        return text;
    }

    private Duration time() {
        String text = word("a time such as 1h30m").text();
        return Durations.parse(text)
                .orElseThrow(() -> wrong(next - 1, "\"" + text + "\" is no time such as 1h30m, 90s or 400ms"));
    }

    private int number(String what, int least, int most) {
        String text = word(what).text();
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw wrong(next - 1, "\"" + text + "\" is not " + what + ", " + least + " to " + most);
        }
        return Integer.parseInt(text);
    }

    private double decimal(String what, double least, double most) {
        String text = word(what).text();
        String digits = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("-?\\d{1,9}(\\.\\d{1,9})?")
                || Double.parseDouble(digits) < least
                || Double.parseDouble(digits) > most) {
            throw wrong(next - 1, "\"" + text + "\" is not " + what + ", " + plain(least) + " to " + plain(most));
        }
        return Double.parseDouble(digits);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private Quantity quantity() {
        String text = word("a value such as soc").text();
        return Quantity.ofKey(text).orElseThrow(() -> wrong(next - 1, "\"" + text + "\" is no value such as soc"));
    }

    private int identifier() {
        String text = word("an identifier such as 351").text();
        boolean extended = text.length() == 8;
        if (!text.matches("[0-9A-Fa-f]{3}|[01][0-9A-Fa-f]{7}")
                || (!extended && Integer.parseInt(text, 16) > CanFrame.MAX_STANDARD_ID)) {
            throw wrong(next - 1, "\"" + text + "\" is no identifier of 3 or 8 hexadecimal digits");
        }
        return Integer.parseInt(text, 16) | (extended ? CanFrame.EXTENDED : 0);
    }

    private ScriptException wrong(int word, String reason) {
        return new ScriptException(line, words.get(word).column(), reason);
    }
}
