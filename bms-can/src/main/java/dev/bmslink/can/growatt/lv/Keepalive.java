package dev.bmslink.can.growatt.lv;

import static dev.bmslink.can.profile.Direction.TO_BATTERY;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Octets;

/**
 * 0x301, inverter to battery, every second: eight fixed bytes that keep the battery's output on.
 *
 * @param keepalivePattern the eight bytes, the first one most significant
 */
public record Keepalive(long keepalivePattern) implements GrowattLvMessage {

    /** The eight fixed bytes. */
    public static final Octets KEEPALIVE_PATTERN = Field.named("keepalive_pattern")
            .bytes(0, 8)
            .note(
                    "11, 22, 33 and so on are decimal. With the same digits taken as hexadecimal, a GBLI6532 switched on but"
                            + " latched off after 594 s.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .octets("0B16212C37424D58");

    /** The description of this message. */
    public static final Message MESSAGE = Message.named("keepalive")
            .standardId(0x301)
            .direction(TO_BATTERY)
            .cyclic(1000)
            .silence(
                    "A GBLI6532 goes on sending, but drops both current limits to 0 and opens its relays within seconds,"
                            + " and switches itself off after about 25 minutes.")
            .purpose("The inverter is there; an SPH6000 says so every 500 ms.")
            .source(DOCUMENTED_AND_CAPTURED, "LV104, G2S")
            .layout(KEEPALIVE_PATTERN);

    /** Creates the message with the bytes that a battery accepts. */
    public Keepalive() {
        this(KEEPALIVE_PATTERN.parse(KEEPALIVE_PATTERN.pattern()));
    }

    /**
     * Returns the values in a payload.
     *
     * @param payload the payload, of 8 bytes
     * @return the values
     */
    public static Keepalive decode(long payload) {
        return new Keepalive(KEEPALIVE_PATTERN.read(payload));
    }

    /**
     * Returns whether a battery accepts this message.
     *
     * @return true when the bytes are the fixed ones
     */
    public boolean isValid() {
        return KEEPALIVE_PATTERN.isInRange(keepalivePattern);
    }

    @Override
    public CanFrame frame() {
        return MESSAGE.frame(KEEPALIVE_PATTERN.write(0, keepalivePattern));
    }
}
