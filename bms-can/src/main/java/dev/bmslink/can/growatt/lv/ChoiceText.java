package dev.bmslink.can.growatt.lv;

import dev.bmslink.core.signal.Choice;

/** Choices as text that loses nothing: the name of the value or, where it has none, the raw value in decimal. */
final class ChoiceText {

    private ChoiceText() {}

    static String read(Choice choice, long payload) {
        return choice.format(choice.raw(payload));
    }

    static long write(Choice choice, long payload, String text) {
        return choice.bits().set(payload, choice.parse(text));
    }
}
