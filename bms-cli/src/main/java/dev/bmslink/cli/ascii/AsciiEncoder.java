package dev.bmslink.cli.ascii;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.ReturnCode;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Contents;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.Formats;
import dev.bmslink.rs485.ascii.message.Named;
import dev.bmslink.rs485.ascii.message.PackBlock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Builds frames from the JSON that decoding writes. */
public final class AsciiEncoder {

    private static final Set<String> KEYS = Set.of(
            "v",
            "version",
            "address",
            "rtn",
            "request",
            "info_flag",
            "all",
            "packs",
            "signals",
            "extra",
            "info",
            "faults");

    private final Dialect dialect;

    /** Creates an encoder. */
    public AsciiEncoder(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * Builds a frame.
     *
     * @throws IllegalArgumentException when a value is missing, unknown, or does not fit
     */
    public Frame encode(String line) {
        Map<String, Object> object = AsciiJsonReader.object(line);
        Set<String> unknown = new TreeSet<>(object.keySet());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there is no key " + String.join(" and no key ", unknown));
        }
        if (object.containsKey("v") && !"1".equals(object.get("v"))) {
            throw new IllegalArgumentException("v is " + object.get("v") + ", only 1 is known");
        }
        int version = object.containsKey("version") ? hex(object, "version") : Frame.VERSION_2_0;
        int address = number(object, "address");
        Command command = object.containsKey("request") ? command(hex(object, "request")) : null;
        if (!object.containsKey("rtn") && command == null) {
            throw new IllegalArgumentException("request is missing, and rtn is too");
        }
        int code = command != null && !object.containsKey("rtn") ? command.code() : number(object, "rtn");
        return new Frame(version, address, code, info(object, command, code));
    }

    private static Command command(int code) {
        return Command.of(code)
                .orElseThrow(() -> new IllegalArgumentException("request is none of the known commands"));
    }

    private Info info(Map<String, Object> object, @Nullable Command command, int code) {
        if (object.containsKey("info")) {
            return Info.parse(text(object, "info"));
        }
        boolean reply = object.containsKey("rtn");
        boolean refused = reply && code != ReturnCode.NORMAL.code() && (command == null || code != command.code());
        if (command == null || refused) {
            return Info.EMPTY;
        }
        return Contents.encode(reply ? reply(object, command) : Named.request(command, signals(object), extra(object)));
    }

    private Content reply(Map<String, Object> object, Command command) {
        if (Formats.pack(command).isEmpty()) {
            return Named.reply(command, signals(object), extra(object), dialect);
        }
        List<PackBlock> packs = new ArrayList<>();
        for (Object pack : list(object, "packs")) {
            if (!(pack instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException("an element of packs is no object");
            }
            packs.add(Named.pack(command, number(fields, "address"), signals(fields), extra(fields)));
        }
        Set<String> flags = new LinkedHashSet<>();
        if (object.containsKey("info_flag")) {
            list(object, "info_flag").forEach(flag -> flags.add(flag.toString()));
        }
        boolean all = packs.size() != 1 || "true".equals(object.get("all"));
        return Named.reply(command, flags, packs, all, extra(object));
    }

    private static Map<String, ?> signals(Map<?, ?> object) {
        Object signals = object.get("signals");
        if (signals == null) {
            return Map.of();
        }
        if (signals instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((name, value) -> values.put(String.valueOf(name), value));
            return values;
        }
        throw new IllegalArgumentException("signals is no object");
    }

    private static Info extra(Map<?, ?> object) {
        return object.containsKey("extra") ? Info.parse(text(object, "extra")) : Info.EMPTY;
    }

    private static List<?> list(Map<?, ?> object, String key) {
        if (object.get(key) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(key + (object.containsKey(key) ? " is no list" : " is missing"));
    }

    private static String text(Map<?, ?> object, String key) {
        if (object.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(key + (object.containsKey(key) ? " is no text" : " is missing"));
    }

    private static int number(Map<?, ?> object, String key) {
        return parse(key, text(object, key), 10);
    }

    private static int hex(Map<?, ?> object, String key) {
        return parse(key, text(object, key), 16);
    }

    private static int parse(String key, String text, int radix) {
        try {
            return Integer.parseInt(text, radix);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    key + " = " + text + " is no " + (radix == 16 ? "hexadecimal " : "") + "number", e);
        }
    }
}
