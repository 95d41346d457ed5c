package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What 99 does on the RS232 console. */
public enum Control {
    /** The buzzer falls silent. */
    BUZZER_OFF(0x0C),
    /** The buzzer may sound. */
    BUZZER_ON(0x0D);

    private final int code;

    Control(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /**
     * Returns what a request asks for.
     *
     * @param request a request
     * @return the constant, or empty when the request is another one or its byte is not known
     */
    public static Optional<Control> of(Request request) {
        if (request.command() != Command.CONTROL) {
            return Optional.empty();
        }
        long code = request.argument()
                .payload(request.argument().structure().parts().get(0));
        return Arrays.stream(values()).filter(control -> control.code == code).findFirst();
    }

    static SortedMap<Long, String> names() {
        SortedMap<Long, String> names = new TreeMap<>();
        for (Control control : values()) {
            names.put((long) control.code, control.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
