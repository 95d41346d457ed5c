package dev.bmslink.rs485.link;

import static dev.bmslink.rs485.link.FrameKind.BROADCAST;
import static dev.bmslink.rs485.link.FrameKind.REQUEST;
import static dev.bmslink.rs485.link.FrameKind.RESPONSE;
import static dev.bmslink.rs485.link.PayloadField.i16;
import static dev.bmslink.rs485.link.PayloadField.i32;
import static dev.bmslink.rs485.link.PayloadField.u16;
import static dev.bmslink.rs485.link.PayloadField.u32;
import static dev.bmslink.rs485.link.PayloadField.u8;
import static dev.bmslink.rs485.link.PayloadField.uid;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every message with its command code and layout. */
@SuppressWarnings("ImmutableEnumChecker") // nothing is changed after the constructor
public enum MessageType {
    /** A coding session begins; sent three times. */
    CODING_START(
            0x01,
            BROADCAST,
            List.of(
                    u8("flags", "bit 0 FULL: everybody drops its address"),
                    u8("max_packs", "the most packs, the master included"),
                    uid("the master")),
            v -> new CodingMessage.CodingStart((int) v[0], (int) v[1], new Uid(v[2]))),
    /** Who is enabled and has no address? */
    WHO(
            0x02,
            REQUEST,
            List.of(
                    u8("position", "the position to be filled; 0 for the zero check"),
                    u8("mode", "bit 0 JOIN, bit 1 ANY, bit 2 PREFIX, bit 3 VERIFY"),
                    u8("bits", "number of bits of the prefix to compare, 0 to 64"),
                    uid("the prefix, bit 0 of the first byte first")),
            v -> new CodingMessage.Who((int) v[0], (int) v[1], (int) v[2], new Uid(v[3]))),
    /** The answer to WHO. */
    I_AM(
            0x82,
            RESPONSE,
            List.of(
                    uid("the pack"),
                    u8("capabilities", "bit 0 three-level input, bit 1 output read-back, bit 2 may be master"),
                    u16("model", "", "its model"),
                    u16("firmware", "", "its firmware"),
                    u8("ports", "its port levels"),
                    u8("flags", "bit 0 duplicate seen, bit 1 cold boot, bit 2 lease over, bit 3 epochs alternate"),
                    u8("reserved", "0")),
            v -> new CodingMessage.IAm(
                    new Uid(v[0]), (int) v[1], (int) v[2], (int) v[3], new Ports((int) v[4]), (int) v[5])),
    /** A pack takes an address for the time being. */
    ASSIGN(
            0x03,
            REQUEST,
            List.of(uid("the pack"), u8("address", "the address"), u8("position", "its position in the chain")),
            v -> new CodingMessage.Assign(new Uid(v[0]), (int) v[1], (int) v[2])),
    /** The answer to ASSIGN, from the new address. */
    ASSIGN_ACK(
            0x83,
            RESPONSE,
            List.of(uid("the pack"), u8("address", "the address"), u8("result", "0 when taken")),
            v -> new CodingMessage.AssignAck(new Uid(v[0]), (int) v[1], (int) v[2])),
    /** A pack keeps its address. */
    CONFIRM(
            0x04,
            REQUEST,
            List.of(uid("the pack"), u8("flags", "bit 0: raise the enable output")),
            v -> new CodingMessage.Confirm(new Uid(v[0]), (int) v[1])),
    /** The answer to CONFIRM. */
    CONFIRM_ACK(
            0x84,
            RESPONSE,
            List.of(
                    u8("address", "the address"),
                    u8("ports", "the port levels"),
                    u8("flags", "as in I_AM"),
                    u8("reserved", "0")),
            v -> new CodingMessage.ConfirmAck((int) v[0], new Ports((int) v[1]), (int) v[2])),
    /** A coding session has ended; sent three times. */
    CODING_END(
            0x05,
            BROADCAST,
            List.of(
                    u8("packs", "number of packs, the master included"),
                    u16("digest", "", "CRC-16 over all identifiers, the master first")),
            v -> new CodingMessage.CodingEnd((int) v[0], (int) v[1])),
    /** A pack does not answer WHO for a time. */
    QUIET(
            0x06,
            REQUEST,
            List.of(uid("the pack"), u8("seconds", "how long in s; 0 ends it")),
            v -> new CodingMessage.Quiet(new Uid(v[0]), (int) v[1])),
    /** The answer to QUIET. */
    QUIET_ACK(0x86, RESPONSE, List.of(uid("the pack")), v -> new CodingMessage.QuietAck(new Uid(v[0]))),
    /** The master is there; sent every second. */
    HEARTBEAT(
            0x10,
            BROADCAST,
            List.of(
                    u8("packs", "number of packs, the master included"),
                    u8("state", "state code of the master"),
                    u16("digest", "", "CRC-16 over all identifiers, the master first"),
                    u32("uptime", "s", "how long the master has had power")),
            v -> new RunningMessage.Heartbeat((int) v[0], (int) v[1], (int) v[2], v[3])),
    /** How is a pack? */
    POLL(0x11, REQUEST, List.of(u8("fields", "0xFF")), v -> new RunningMessage.Poll((int) v[0])),
    /** The answer to POLL. */
    TELEMETRY(
            0x91,
            RESPONSE,
            List.of(
                    u32("voltage", "mV", "voltage of the pack"),
                    i32("current", "mA", "positive while charging"),
                    u16("soc", "0.1 %", "state of charge"),
                    u16("soh", "0.1 %", "state of health"),
                    u16("max_cell_voltage", "mV", "the highest cell"),
                    u16("min_cell_voltage", "mV", "the lowest cell"),
                    i16("max_temperature", "0.1 °C", "the highest temperature"),
                    i16("min_temperature", "0.1 °C", "the lowest temperature"),
                    u32("alarms", "", "one alarm a bit"),
                    u8("ports", "the port levels"),
                    u8("state", "state code of the pack")),
            v -> new RunningMessage.Telemetry(Measurements.of(v), new Ports((int) v[9]), (int) v[10])),
    /** Is this pack at this address? */
    PING(0x12, REQUEST, List.of(uid("the pack")), v -> new RunningMessage.Ping(new Uid(v[0]))),
    /** The answer to PING. */
    PONG(
            0x92,
            RESPONSE,
            List.of(uid("the pack"), u8("ports", "the port levels"), u8("state", "state code of the pack")),
            v -> new RunningMessage.Pong(new Uid(v[0]), new Ports((int) v[1]), (int) v[2])),
    /** What is this pack? */
    GET_INFO(0x13, REQUEST, List.of(), v -> new RunningMessage.GetInfo()),
    /** The answer to GET_INFO. */
    INFO(
            0x93,
            RESPONSE,
            List.of(
                    uid("the pack"),
                    u16("model", "", "its model"),
                    u16("firmware", "", "its firmware"),
                    u16("hardware", "", "its hardware"),
                    u16("capacity", "0.1 Ah", "its capacity"),
                    u8("cells", "number of cells in series"),
                    u8("capabilities", "as in I_AM")),
            v -> new RunningMessage.Info(
                    new Uid(v[0]), (int) v[1], (int) v[2], (int) v[3], (int) v[4], (int) v[5], (int) v[6])),
    /** A pack lowers its enable output, or lets it follow its input again. */
    SET_OUT(
            0x20,
            REQUEST,
            List.of(u8("on", "1 follows the input, 0 lowers")),
            v -> new RunningMessage.SetOut((int) v[0])),
    /** The answer to SET_OUT. */
    SET_OUT_ACK(
            0xA0,
            RESPONSE,
            List.of(u8("ports", "the port levels")),
            v -> new RunningMessage.SetOutAck(new Ports((int) v[0]))),
    /** A pack gives its address up. */
    RELEASE(0x21, REQUEST, List.of(uid("the pack")), v -> new RunningMessage.Release(new Uid(v[0]))),
    /** The answer to RELEASE, still from the old address. */
    RELEASE_ACK(0xA1, RESPONSE, List.of(), v -> new RunningMessage.ReleaseAck()),
    /** Somebody is about to be the master; sent three times with epoch 0. */
    MASTER_CLAIM(
            0x30,
            BROADCAST,
            List.of(uid("who"), u8("flags", "0")),
            v -> new MasterMessage.MasterClaim(new Uid(v[0]), (int) v[1])),
    /** The answer of a master at work to MASTER_CLAIM. */
    MASTER_CONFLICT(
            0xB0,
            RESPONSE,
            List.of(
                    uid("the master at work"),
                    u8("epoch", "its epoch"),
                    u8("packs", "number of its packs, itself included")),
            v -> new MasterMessage.MasterConflict(new Uid(v[0]), (int) v[1], (int) v[2])),
    /** A request is refused. */
    NAK(
            0x7F,
            RESPONSE,
            List.of(
                    u8("command", "the command refused"),
                    u8("reason", "1 unknown, 2 length, 3 wrong state, 4 value, 5 busy, 6 other identifier")),
            v -> new MasterMessage.Nak((int) v[0], (int) v[1]));

    private static final int RESPONSE_BIT = 0x80;
    private static final MessageType[] BY_CODE = new MessageType[256];

    static {
        for (MessageType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    private final int code;
    private final FrameKind kind;
    private final List<PayloadField> fields;
    private final PayloadField[] layout;
    private final int length;
    private final Function<long[], Message> reader;

    MessageType(int code, FrameKind kind, List<PayloadField> fields, Function<long[], Message> reader) {
        this.code = code;
        this.kind = kind;
        this.fields = fields;
        this.layout = fields.toArray(PayloadField[]::new);
        this.length = fields.stream().mapToInt(PayloadField::bytes).sum();
        this.reader = reader;
    }

    /**
     * Finds the message of a command code.
     *
     * @param code the code, 0 to 255
     * @return the message, or empty when the code is not used
     */
    public static Optional<MessageType> of(int code) {
        return Optional.ofNullable(BY_CODE[code & 0xFF]);
    }

    /**
     * Returns the command code.
     *
     * @return the code, 0 to 255
     */
    public int code() {
        return code;
    }

    /**
     * Returns whether it asks, answers or tells.
     *
     * @return the kind
     */
    public FrameKind kind() {
        return kind;
    }

    /**
     * Returns the payload.
     *
     * @return the fields in wire order
     */
    public List<PayloadField> fields() {
        return fields;
    }

    /**
     * Returns the length of the payload.
     *
     * @return number of bytes, 0 to 48
     */
    public int length() {
        return length;
    }

    /** Returns whether a frame of this type answers a request, other than by refusing it. */
    boolean answers(MessageType request) {
        return code == (request.code | RESPONSE_BIT);
    }

    /** Returns the length of the answer's payload, for the time that it takes. */
    int answerLength() {
        return of(code | RESPONSE_BIT).map(MessageType::length).orElse(0);
    }

    Message read(byte[] bytes, int offset) {
        long[] values = new long[layout.length];
        int at = offset;
        for (int i = 0; i < layout.length; i++) {
            values[i] = layout[i].read(bytes, at);
            at += layout[i].bytes();
        }
        return reader.apply(values);
    }

    void write(byte[] bytes, int offset, Message message) {
        long[] values = message.values();
        int at = offset;
        for (int i = 0; i < layout.length; i++) {
            layout[i].write(bytes, at, values[i]);
            at += layout[i].bytes();
        }
    }
}
