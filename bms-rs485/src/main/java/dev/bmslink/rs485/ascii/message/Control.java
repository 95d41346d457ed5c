package dev.bmslink.rs485.ascii.message;

import java.util.Locale;
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

    static SortedMap<Long, String> names() {
        SortedMap<Long, String> names = new TreeMap<>();
        for (Control control : values()) {
            names.put((long) control.code, control.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
