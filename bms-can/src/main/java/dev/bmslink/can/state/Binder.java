package dev.bmslink.can.state;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.SplitText;
import dev.bmslink.core.signal.Layout;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the neutral meaning of a profile's signals. */
final class Binder {
    /** Identifier fields of messages that speak of one module only. */
    private static final String MODULE_FIELD = "module_index";

    private static final String OF_A_PAST_FAULT = "fault_";

    private final Profile profile;
    private final Dialect dialect;
    /** How many signals were bound to each alarm so far. */
    private final int[] sources = new int[Alarm.COUNT];

    Binder(Profile profile) {
        this.profile = profile;
        this.dialect = Dialect.of(profile);
    }

    /** The maps of each message that speaks of the battery, one for each page. */
    Map<Message, List<MessageMap>> maps() {
        Map<Message, List<MessageMap>> maps = new LinkedHashMap<>();
        for (Message message : profile.messages()) {
            if (speaksOfTheBattery(message)) {
                List<MessageMap> pages = new ArrayList<>();
                message.pages().forEach((number, layout) -> pages.add(map(message, layout, number)));
                if (pages.isEmpty()) {
                    pages.add(map(message, message.layout(), 0));
                }
                pages.removeIf(page -> page.bindings().isEmpty() && page.texts().isEmpty());
                if (!pages.isEmpty()) {
                    maps.put(message, List.copyOf(pages));
                }
            }
        }
        return maps;
    }

    private static boolean speaksOfTheBattery(Message message) {
        return message.direction() == Direction.FROM_BATTERY
                && !message.name().startsWith(OF_A_PAST_FAULT)
                && message.identifier().fields().stream()
                        .noneMatch(field -> field.name().equals(MODULE_FIELD));
    }

    private MessageMap map(Message message, Layout layout, long page) {
        boolean ofOnePack = MessageMap.packSignal(layout) != null;
        List<Binding> bindings = new ArrayList<>();
        List<IdentityText> texts = new ArrayList<>();
        for (Signal signal : layout.signals()) {
            if (!dialect.maps(message.name(), signal.name())) {
                continue;
            }
            IdentityText.of(signal).or(() -> splitText(message, signal)).ifPresent(texts::add);
            AlarmWords.Word word = AlarmWords.of(signal.name());
            if (word != null) {
                Alarm alarm = dialect.alarms().getOrDefault(signal.name(), word.alarm());
                bindings.add(AlarmBinding.of(signal, alarm, sources[alarm.index()]++, word.rank()));
                continue;
            }
            Binding binding = Vocabulary.of(signal, dialect.negated().contains(message.name()));
            if (binding != null && (!ofOnePack || binding instanceof CellBinding)) {
                bindings.add(binding);
            }
        }
        return new MessageMap(message, layout, page, bindings, texts);
    }

    private Optional<IdentityText> splitText(Message message, Signal signal) {
        for (SplitText text : profile.splitTexts()) {
            Identity identity = IdentityText.SPLIT.get(text.name());
            int start = 0;
            for (SplitText.Part part : text.parts()) {
                if (part.message().name().equals(message.name()) && part.text().equals(signal) && identity != null) {
                    return Optional.of(new IdentityText(part.text(), identity, start, true));
                }
                start += part.text().bits().width() / Byte.SIZE;
            }
        }
        return Optional.empty();
    }
}
