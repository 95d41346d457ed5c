package dev.bmslink.testkit.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks JSON against the words of JSON Schema that our schema uses. */
final class SchemaCheck {

    private final Map<?, ?> root;
    private final List<String> problems = new ArrayList<>();

    SchemaCheck(Map<?, ?> root) {
        this.root = root;
    }

    List<String> problems(Object json) {
        check("", json, root);
        return problems;
    }

    private void check(String path, Object json, Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring("#/$defs/".length());
            check(path, json, (Map<?, ?>) ((Map<?, ?>) root.get("$defs")).get(name));
            return;
        }
        Object type = schema.get("type");
        if (type != null
                && !type.equals(typeOf(json))
                && !(type.equals("number") && typeOf(json).equals("integer"))) {
            problems.add(path + " is " + typeOf(json) + ", not " + type);
        }
        if (schema.get("const") instanceof BigDecimal number && number.compareTo((BigDecimal) json) != 0) {
            problems.add(path + " is " + json);
        }
        if (schema.get("enum") instanceof List<?> values && !values.contains(json)) {
            problems.add(path + " is " + json + ", none of " + values);
        }
        if (schema.get("pattern") instanceof String pattern && !((String) json).matches(pattern)) {
            problems.add(path + " is " + json);
        }
        if (json instanceof Map<?, ?> object) {
            object(path, object, schema);
        }
        if (json instanceof List<?> array && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < array.size(); i++) {
                check(path + "/" + i, array.get(i), items);
            }
        }
    }

    private void object(String path, Map<?, ?> object, Map<?, ?> schema) {
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(key -> !object.containsKey(key))
                    .forEach(key -> problems.add(path + " has no " + key));
        }
        Map<?, ?> known = schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
        object.forEach((key, value) -> {
            if (known.get(key) instanceof Map<?, ?> property) {
                check(path + "/" + key, value, property);
            } else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) {
                problems.add(path + " has an unknown " + key);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> other) {
                check(path + "/" + key, value, other);
            }
        });
    }

    private static String typeOf(Object json) {
        if (json instanceof BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 ? "integer" : "number";
        }
        return json instanceof Map
                ? "object"
                : json instanceof List ? "array" : json instanceof String ? "string" : "boolean";
    }
}
