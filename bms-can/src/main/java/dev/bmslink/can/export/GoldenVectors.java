package dev.bmslink.can.export;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Layout;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/**
 * Frames and what they mean, as JSON lines that decoders in any language can be tested against.
 *
 * <p>{@code docs/vectors.md} describes the lines.
 */
public final class GoldenVectors {

    private static final int VERSION = 1;

    /** An odd number with no regular bit pattern, after the golden ratio: seeds of like messages differ in many bits. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Profile profile;
    private final StringBuilder lines = new StringBuilder();

    private GoldenVectors(Profile profile) {
        this.profile = profile;
    }

    /**
     * Returns the vectors of some messages of a profile.
     *
     * @param profile the profile
     * @param messages messages of this profile
     * @return one JSON object a line
     */
    public static String of(Profile profile, List<Message> messages) {
        GoldenVectors vectors = new GoldenVectors(profile);
        messages.forEach(vectors::add);
        return vectors.lines.toString();
    }

    private void add(Message message) {
        message.page()
                .ifPresentOrElse(
                        page -> message.pages()
                                .forEach((number, layout) -> add(
                                        message, layout, payload -> page.bits().set(payload, number), number)),
                        () -> add(message, message.layout(), payload -> payload, 0));
    }

    private void add(Message message, Layout layout, LongUnaryOperator fix, long page) {
        List<Identifiers.One> identifiers = Identifiers.of(message.identifier());
        int complete = Lengths.complete(message);
        long seed = SPREAD * (2L * message.identifier().word() + 1) ^ page;
        for (int length : message.lengths()) {
            Set<Long> payloads =
                    length == complete ? Payloads.of(layout, fix, seed) : Payloads.few(fix, seed + length, 1);
            long[] carried = payloads.stream()
                    .mapToLong(payload -> CanFrame.standard(0, length, payload).data())
                    .distinct()
                    .toArray();
            for (int i = 0; i < carried.length; i++) {
                add(
                        message,
                        new CanFrame(identifiers.get(i % identifiers.size()).word(), length, carried[i]));
            }
        }
    }

    private void add(Message message, CanFrame frame) {
        Decoded decoded = profile.decode(frame);
        lines.append("{\"v\":").append(VERSION);
        member("id", frame.idText());
        member("profile", profile.id());
        decoded.identifierFields()
                .forEach((name, value) ->
                        lines.append(",\"").append(name).append("\":").append(value));
        member("frame", message.name());
        lines.append(",\"length\":").append(frame.length());
        lines.append(",\"signals\":").append(JsonText.signals(decoded.readings()));
        member("raw", frame.dataText());
        member("confidence", message.provenance().confidence().label());
        member("source", message.provenance().source());
        lines.append("}\n");
    }

    private void member(String name, String value) {
        lines.append(",\"").append(name).append("\":").append(JsonText.string(value));
    }
}
