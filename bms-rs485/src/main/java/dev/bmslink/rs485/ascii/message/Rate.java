package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rates that 91 sets on the RS232 console. */
public enum Rate {
    /** 1200 bit/s. */
    BAUD_1200(0x01),
    /** 2400 bit/s. */
    BAUD_2400(0x02),
    /** 4800 bit/s. */
    BAUD_4800(0x03);

    private final int code;

    Rate(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /**
     * Returns what a request sets.
     *
     * @param request a request
     * @return the constant, or empty when the request is another one or its byte is not known
     */
    public static Optional<Rate> of(Request request) {
        if (request.command() != Command.SET_RATE) {
            return Optional.empty();
        }
        long code = request.argument()
                .payload(request.argument().structure().parts().get(0));
        return Arrays.stream(values()).filter(rate -> rate.code == code).findFirst();
    }

    static SortedMap<Long, String> names() {
        SortedMap<Long, String> names = new TreeMap<>();
        for (Rate rate : values()) {
            names.put((long) rate.code, rate.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
