package dev.bmslink.can.export;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.Timing;
import dev.bmslink.core.signal.Bits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * DBC files, which describe the messages and signals of a CAN bus to many tools.
 *
 * <p>{@code docs/dbc.md} says how the parts of a profile are expressed. The text is ASCII.
 */
public final class Dbc {

    private static final List<String> NEW_SYMBOLS =
            List.of("CM_", "BA_DEF_", "BA_", "VAL_", "BA_DEF_DEF_", "SG_MUL_VAL_", "SIG_VALTYPE_", "BO_TX_BU_");

    private final Profile profile;
    private final List<DbcMessage> messages;
    private final StringBuilder file = new StringBuilder();

    private Dbc(Profile profile, List<DbcMessage> messages) {
        this.profile = profile;
        this.messages = messages;
    }

    /**
     * Returns the DBC file of some messages of a profile.
     *
     * @param profile the profile
     * @param messages messages of this profile
     * @return the file's text, in ASCII
     */
    public static String of(Profile profile, List<Message> messages) {
        DbcNames names = new DbcNames();
        List<DbcMessage> all = new ArrayList<>();
        messages.forEach(message -> all.addAll(DbcMessage.of(message, names)));
        return new Dbc(profile, all).write();
    }

    private String write() {
        line("VERSION \"" + profile.id() + "\"");
        line("");
        line("NS_ :");
        NEW_SYMBOLS.forEach(symbol -> line("\t" + symbol));
        line("");
        line("BS_:");
        line("");
        line("BU_: Battery Inverter");
        line("");
        messages.forEach(this::message);
        line("CM_ \"" + DbcText.sentence(List.of(profile.head().title(), profile.id(), source())) + "\";");
        messages.forEach(this::comments);
        attributes();
        messages.forEach(this::values);
        return file.toString();
    }

    private String source() {
        return "Source: " + profile.head().provenance();
    }

    private void message(DbcMessage each) {
        Message message = each.message();
        line("BO_ " + id(each) + " " + each.name().symbol() + ": " + Lengths.complete(message) + " "
                + node(message.direction() == Direction.FROM_BATTERY));
        each.signals().forEach(signal -> line(signal.line(node(message.direction() == Direction.TO_BATTERY))));
        line("");
    }

    private static String node(boolean battery) {
        return battery ? "Battery" : "Inverter";
    }

    private void comments(DbcMessage each) {
        line("CM_ BO_ " + id(each) + " \"" + comment(each.message()) + "\";");
        if (!each.repeats()) {
            each.signals()
                    .forEach(signal -> line(
                            "CM_ SG_ " + id(each) + " " + signal.name().symbol() + " \"" + signal.comment() + "\";"));
        }
    }

    private static String comment(Message message) {
        Timing timing = message.timing();
        return DbcText.sentence(List.of(
                message.purpose(),
                "Sent: " + timing,
                timing.silence().isEmpty() ? "" : "When it stays away: " + timing.silence(),
                message.lengths().size() > 1 ? "Bytes: " + Lengths.text(message) : "",
                fields(message),
                "Source: " + message.provenance()));
    }

    private static String fields(Message message) {
        return message.identifier().fields().stream()
                .map(field -> field.name() + " " + field.min() + " to " + field.max())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "" : "In the identifier: " + text));
    }

    private void attributes() {
        line("BA_DEF_ \"BusType\" STRING ;");
        line("BA_DEF_ \"Baudrate\" INT 0 1000000;");
        line("BA_DEF_ BO_ \"GenMsgCycleTime\" INT 0 3600000;");
        line("BA_DEF_ BO_ \"SystemMessageLongSymbol\" STRING ;");
        line("BA_DEF_ SG_ \"SystemSignalLongSymbol\" STRING ;");
        line("BA_DEF_DEF_ \"BusType\" \"CAN\";");
        line("BA_DEF_DEF_ \"Baudrate\" 500000;");
        line("BA_DEF_DEF_ \"GenMsgCycleTime\" 0;");
        line("BA_DEF_DEF_ \"SystemMessageLongSymbol\" \"\";");
        line("BA_DEF_DEF_ \"SystemSignalLongSymbol\" \"\";");
        line("BA_ \"BusType\" \"CAN\";");
        line("BA_ \"Baudrate\" " + profile.head().bitRate() + ";");
        for (DbcMessage each : messages) {
            int period = each.message().timing().periodMillis();
            if (period > 0) {
                line("BA_ \"GenMsgCycleTime\" BO_ " + id(each) + " " + period + ";");
            }
            if (each.name().isCut()) {
                line("BA_ \"SystemMessageLongSymbol\" BO_ " + id(each) + " \""
                        + each.name().whole() + "\";");
            }
            each.signals().stream()
                    .filter(signal -> signal.name().isCut())
                    .forEach(signal -> line("BA_ \"SystemSignalLongSymbol\" SG_ " + id(each) + " "
                            + signal.name().symbol() + " \"" + signal.name().whole() + "\";"));
        }
    }

    private void values(DbcMessage each) {
        for (DbcSignal signal : each.signals()) {
            if (!signal.values().isEmpty()) {
                Bits bits = signal.signal().bits();
                String names = signal.values().entrySet().stream()
                        .map(name -> raw(bits, name.getKey()) + " \"" + DbcText.ascii(name.getValue()) + "\" ")
                        .collect(Collectors.joining());
                line("VAL_ " + id(each) + " " + signal.name().symbol() + " " + names + ";");
            }
        }
    }

    private static String raw(Bits bits, long raw) {
        return bits.signed() ? Long.toString(raw) : Long.toUnsignedString(raw);
    }

    private static String id(DbcMessage message) {
        return Integer.toUnsignedString(message.word());
    }

    private void line(String text) {
        file.append(text).append('\n');
    }
}
