package dev.bmslink.can.profile;

import dev.bmslink.core.signal.Choice;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import dev.bmslink.core.signal.Whole;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the constants and record components of a message class hang together. */
public final class DefinitionConsistency {

    /** Holds several flags at once. */
    private static final String FLAGS = "flags";

    private DefinitionConsistency() {}

    /**
     * Returns what does not hang together: a signal constant that is in no layout of the class's messages or not named as
     * its signal, or a record component that no signal of these messages explains.
     *
     * @param type a class with public constants of its messages and signals, alone or in lists
     * @param otherComponents record components that are no signals
     * @return a sentence for each problem
     */
    public static List<String> problems(Class<?> type, String... otherComponents) {
        List<String> problems = new ArrayList<>();
        Map<String, Signal> described = messages(type).stream()
                .flatMap(message -> message.signals().stream())
                .collect(Collectors.toMap(Signal::name, Function.identity(), (a, b) -> a));
        for (Field field : constants(type).toList()) {
            if (value(field) instanceof Signal signal
                    && !field.getName().equals(signal.name().toUpperCase(Locale.ROOT))) {
                problems.add(field + " is named unlike its signal " + signal.name());
            }
        }
        signals(type)
                .filter(signal -> !described.containsValue(signal))
                .forEach(signal -> problems.add(type + ": " + signal.name() + " is in no layout"));
        if (type.isRecord()) {
            Map<String, Signal> byComponent = described.values().stream()
                    .collect(Collectors.toMap(signal -> camelCase(signal.name()), Function.identity()));
            Stream.of(type.getRecordComponents())
                    .filter(component -> !Set.of(otherComponents).contains(component.getName()))
                    .filter(component -> !explains(byComponent, component))
                    .forEach(component -> problems.add(type + ": component " + component + " is no signal"));
        }
        return problems;
    }

    /**
     * Returns the names of signals that a class's messages have, but that are no constants of the class.
     *
     * @param type a class with public constants of its messages and signals, alone or in lists
     * @return names of signals
     */
    public static List<String> unpublished(Class<?> type) {
        List<Signal> published = signals(type).toList();
        return messages(type).stream()
                .flatMap(message -> message.signals().stream())
                .filter(signal -> !published.contains(signal))
                .map(Signal::name)
                .toList();
    }

    /**
     * Returns the messages that a class describes.
     *
     * @param type a class with public constants of its messages, alone or in lists
     * @return the messages
     */
    public static List<Message> messages(Class<?> type) {
        return values(type)
                .filter(Message.class::isInstance)
                .map(Message.class::cast)
                .toList();
    }

    /**
     * Returns the record component that stands for a signal.
     *
     * @param signal wire name in snake_case
     * @return the name in camelCase
     */
    public static String camelCase(String signal) {
        String[] words = signal.split("_");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return name.toString();
    }

    private static boolean explains(Map<String, Signal> byComponent, RecordComponent component) {
        Class<?> type = component.getType();
        if (component.getName().equals(FLAGS)) {
            return type == long.class && byComponent.values().stream().anyMatch(Flag.class::isInstance);
        }
        Signal signal = byComponent.get(component.getName());
        if (signal instanceof Flag) {
            return type == boolean.class;
        }
        if (signal instanceof Decimal) {
            return type == double.class;
        }
        if (signal instanceof Whole || signal instanceof Octets) {
            return type == long.class || type == int.class && signal.bits().width() < Integer.SIZE;
        }
        return (signal instanceof Choice || signal instanceof Text) && type == String.class;
    }

    private static Stream<Signal> signals(Class<?> type) {
        return values(type).filter(Signal.class::isInstance).map(Signal.class::cast);
    }

    private static Stream<?> values(Class<?> type) {
        return constants(type)
                .map(DefinitionConsistency::value)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value));
    }

    private static Stream<Field> constants(Class<?> type) {
        int constant = Modifier.PUBLIC | Modifier.STATIC | Modifier.FINAL;
        return Stream.of(type.getDeclaredFields()).filter(field -> (field.getModifiers() & constant) == constant);
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(field + " cannot be read", e);
        }
    }
}
