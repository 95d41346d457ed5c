package dev.bmslink.benchmarks.frames;

import dev.bmslink.can.growatt.lv.GrowattLv;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.pylontech.hv.PylontechHv;
import dev.bmslink.can.sofar.Sofar;
import dev.bmslink.core.signal.Text;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;

/** Messages in the order in which a bus carries them, and frames of them with random payloads. */
@SuppressWarnings("ImmutableEnumChecker") // profiles and messages are immutable, without an annotation that says so
public enum Mixes {
    /** The six frames of the lab's measurements. */
    PYLONTECH_LV(
            PylontechLv.V1_2,
            "limits",
            "state_of_charge",
            "measurements",
            "protection_and_alarm",
            "requests",
            "manufacturer"),

    /** Six broadcasts with 29-bit identifiers. */
    SOFAR(Sofar.V1_0, "limits", "state_of_charge", "measurements", "alarms", "pack_configuration", "manufacturer"),

    /** Five frames whose numbers are big-endian. */
    GROWATT_LV(
            GrowattLv.REV05,
            "limits_and_status",
            "protection_and_warning",
            "measurements",
            "capacity",
            "temperature_and_soc_extremes"),

    /** Six frames with the battery's address in the identifier. */
    PYLONTECH_HV(
            PylontechHv.V1_18,
            "measurements",
            "limits",
            "cell_voltage_extremes",
            "cell_temperature_extremes",
            "status",
            "permissions");

    /** How many frames {@link #frames} has; few enough for the first cache, too many for a branch predictor to learn. */
    public static final int CYCLIC = 1536;

    /** How many frames {@link #random} has: no branch predictor learns so many. */
    public static final int RANDOM = 1_000_000;

    private static final long SEED = 20_261_121;

    private final Profile profile;
    private final List<Message> messages;

    Mixes(Profile profile, String... names) {
        this.profile = profile;
        this.messages = List.of(names).stream()
                .map(name -> profile.message(name).orElseThrow())
                .toList();
    }

    /** The profile of the messages. */
    public Profile profile() {
        return profile;
    }

    /** The messages in their order. */
    public List<Message> messages() {
        return messages;
    }

    /** Frames in the order of the bus. */
    public Frames frames() {
        return frames(CYCLIC, index -> index % messages.size());
    }

    /** Frames in random order. */
    public Frames random() {
        SplittableRandom random = new SplittableRandom(SEED);
        return frames(RANDOM, index -> random.nextInt(messages.size()));
    }

    private Frames frames(int count, IntUnaryOperator order) {
        SplittableRandom payloads = new SplittableRandom(SEED + 1);
        int[] words = new int[count];
        int[] lengths = new int[count];
        long[] data = new long[count];
        for (int i = 0; i < count; i++) {
            Message message = messages.get(order.applyAsInt(i));
            words[i] = message.identifier().with(Map.of());
            lengths[i] = message.length();
            data[i] = named(message, message.frame(payloads.nextLong()).data());
        }
        return new Frames(words, lengths, data);
    }

    /** A battery says the same name in each cycle; half of the recorded ones say this. */
    private static long named(Message message, long payload) {
        return message.layout().signal("manufacturer").orElse(null) instanceof Text text
                ? text.write(payload, "PYLON")
                : payload;
    }
}
