package dev.bmslink.cli;

/**
 * How standard output may be decorated.
 *
 * @param colored whether colours may be used
 */
public record Terminal(boolean colored) {

    /** When to use colours. */
    enum Color {
        auto,
        always,
        never
    }

    static Terminal of(Color when) {
        return new Terminal(
                switch (when) {
                    case always -> true;
                    case never -> false;
                    case auto -> System.getenv("NO_COLOR") == null && isPresent();
                });
    }

    /** Whether standard output is a terminal: the launcher says it, because Java cannot tell on every release. */
    static boolean isPresent() {
        return Boolean.getBoolean("bms.terminal");
    }

    /** Marks what is to be found first. */
    public String strong(String text) {
        return decorated("1", text);
    }

    /** Marks what is of less interest. */
    public String faint(String text) {
        return decorated("2", text);
    }

    /** Marks what is wrong. */
    public String alert(String text) {
        return decorated("31", text);
    }

    /** Marks what is not as it was. */
    public String changed(String text) {
        return decorated("33", text);
    }

    private String decorated(String code, String text) {
        return colored ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
