package dev.bmslink.cli.print;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes records as JSON objects.
 *
 * <p>A component {@code maxVoltage} becomes the key {@code max_voltage}, a constant {@code NOT_PRINTED} the string
 * {@code "not_printed"}, a duration a number of seconds under a key that ends in {@code _s}. What is null, NaN, infinite or
 * an empty string has no key.
 */
public final class RecordJson {

    private static final int SCHEMA_VERSION = 1;

    private RecordJson() {}

    /** One object on one line, with the version of its description first. */
    public static String line(Map<String, ?> fields) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("v", SCHEMA_VERSION);
        object.putAll(fields);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            writeObject(json, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text + "\n";
    }

    /** The components of a record by their keys, to add others to. */
    public static Map<String, Object> fields(Record value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object content = content(value, component);
            if (content != null) {
                fields.put(snakeCase(component.getName()), content);
            }
        }
        return fields;
    }

    private static @Nullable Object content(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(value.getClass() + " is not exported to this module", e);
        }
    }

    private static void writeObject(JsonGenerator json, Map<?, ?> fields) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            Object content = field.getValue();
            if (isPresent(content)) {
                String key =
                        field.getKey() instanceof Enum<?> constant ? name(constant) : String.valueOf(field.getKey());
                json.writeFieldName(content instanceof Duration ? key + "_s" : key);
                writeValue(json, content);
            }
        }
        json.writeEndObject();
    }

    private static boolean isPresent(@Nullable Object content) {
        return content != null
                && !content.equals("")
                && !(content instanceof Double number && (number.isNaN() || number.isInfinite()));
    }

    private static void writeValue(JsonGenerator json, Object content) throws IOException {
        if (content instanceof Record nested) {
            writeObject(json, fields(nested));
        } else if (content instanceof Map<?, ?> map) {
            writeObject(json, map);
        } else if (content instanceof Collection<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                writeValue(json, item);
            }
            json.writeEndArray();
        } else if (content instanceof Enum<?> constant) {
            json.writeString(name(constant));
        } else if (content instanceof Duration time) {
            json.writeNumber(time.toSeconds());
        } else if (content instanceof Double number) {
            json.writeNumber(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
        } else if (content instanceof Number whole) {
            json.writeNumber(whole.longValue());
        } else if (content instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(content.toString());
        }
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
