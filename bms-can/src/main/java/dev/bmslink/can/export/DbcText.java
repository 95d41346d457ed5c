package dev.bmslink.can.export;

import java.util.List;
import java.util.stream.Collectors;

/** Text inside the quotation marks of a DBC file. */
final class DbcText {

    private DbcText() {}

    /** Readers disagree on the encoding of a DBC file and on escapes, so neither is needed. */
    static String ascii(String text) {
        return text.replace("°", "deg").codePoints().mapToObj(DbcText::ascii).collect(Collectors.joining());
    }

    private static String ascii(int c) {
        return switch (c) {
            case '"', '‘', '’', '“', '”' -> "'";
            case '\\' -> "/";
            case '−', '–', '—' -> "-";
            case '…' -> "...";
            case '→' -> "->";
            case '×' -> "x";
            case '≈' -> "~";
            case 'µ', 'μ' -> "u";
            case 'Ω' -> "Ohm";
            case '²' -> "2";
            case '±' -> "+-";
            case '≤' -> "<=";
            case '≥' -> ">=";
            default -> c < ' ' ? " " : c < 0x7F ? Character.toString(c) : "?";
        };
    }

    static String sentence(List<String> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .map(DbcText::ascii)
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }
}
