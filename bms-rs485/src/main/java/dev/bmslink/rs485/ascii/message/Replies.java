package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.ReturnCode;
import dev.bmslink.rs485.ascii.info.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Replies: what they answer, as typed values, and on the wire. */
public final class Replies {

    private Replies() {}

    /**
     * What a reply says to a request.
     *
     * @param content what INFO says, or null when it is not the answer, is too short, or the request was refused
     * @param faults what is wrong with it, for people; with a content, what is odd
     */
    public record Answer(@Nullable Content content, List<String> faults) {

        /** Copies the list. */
        public Answer {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a reply, whoever sent it.
     *
     * @param frame the reply
     * @param command what was asked
     * @param address ADR of the request, if it is known
     * @param asked the command byte of the request, if it is known
     * @param dialect how it is read
     * @return what it says, with a fault when another address or pack answers than was asked
     */
    public static Answer read(Frame frame, Command command, OptionalInt address, OptionalInt asked, Dialect dialect) {
        List<String> faults = new ArrayList<>();
        if (address.isPresent() && address.getAsInt() != frame.address()) {
            faults.add("answered from address " + hex(frame.address()) + ", asked " + hex(address.getAsInt()));
        }
        if (frame.code() == command.code()) {
            faults.add("RTN says " + hex(frame.code()) + ", the command; taken for 00");
        } else if (frame.code() != ReturnCode.NORMAL.code()) {
            return new Answer(null, faults);
        }
        Contents.Outcome outcome = Contents.reply(frame, command, asked, dialect);
        Content content = outcome.content();
        if (content == null) {
            faults.add(outcome.fault());
            return new Answer(null, faults);
        }
        faults.addAll(content.faults());
        OptionalInt pack = answered(content);
        if (asked.isPresent() && pack.isPresent() && asked.getAsInt() != pack.getAsInt()) {
            faults.add("answered for pack " + hex(pack.getAsInt()) + ", asked " + hex(asked.getAsInt()));
        }
        return new Answer(content, faults);
    }

    /** The one pack that a reply names. */
    private static OptionalInt answered(Content content) {
        if (content.ofAll()) {
            return OptionalInt.empty();
        }
        return content.packs().isEmpty()
                ? Request.pack(content.head())
                : OptionalInt.of(content.packs().get(0).address());
    }

    private static String hex(int value) {
        return String.format(Locale.ROOT, "%02X", value);
    }

    /**
     * Returns whether a reply with return code 0 is from whom a request asked, about what it asked, and of the right form.
     *
     * @param request the request
     * @param frame the reply
     * @param dialect how it is read
     * @return the contents, or null when the reply is not the answer
     */
    public static @Nullable Content match(Request request, Frame frame, Dialect dialect) {
        if (frame.address() != request.address()) {
            return null;
        }
        Content content = read(frame, request.command(), OptionalInt.of(request.address()), request.pack(), dialect)
                .content();
        if (content == null || content.extra().length() > 0) {
            return null;
        }
        OptionalInt pack = answered(content);
        boolean samePack = pack.isEmpty()
                || request.pack().isEmpty()
                || pack.getAsInt() == request.pack().getAsInt();
        return samePack ? content : null;
    }

    /**
     * Returns the typed values.
     *
     * @param content what a reply says
     * @param dialect how it was read
     * @return the reply
     */
    public static Reply typed(Content content, Dialect dialect) {
        Block head = content.head();
        return switch (content.command()) {
            case ANALOG_VALUES -> AnalogValues.of(content);
            case ALARM_INFO -> AlarmInfo.of(content);
            case SYSTEM_PARAMETERS -> SystemParameters.of(head);
            case MANUFACTURER -> Manufacturer.of(head);
            case SYSTEM_BASIC_INFO -> SystemBasicInfo.of(head);
            case SYSTEM_ANALOG -> SystemAnalog.of(head);
            case SYSTEM_ALARM -> SystemAlarm.of(head);
            case SYSTEM_CHARGE_MANAGEMENT -> SystemChargeManagement.of(head, dialect.systemCurrentStep());
            case PACK_COUNT -> PackCount.of(head);
            case CHARGE_MANAGEMENT -> ChargeManagement.of(head);
            case SERIAL_NUMBER -> SerialNumber.of(head);
            case SOFTWARE_VERSION -> SoftwareVersion.of(head);
            case PROTOCOL_VERSION, SYSTEM_SHUTDOWN, SET_RATE, SET_LIMITS, TURN_OFF, CONTROL ->
                new Acknowledgement(content.command());
        };
    }

    /**
     * Returns a reply on the wire.
     *
     * @param reply the values
     * @param version VER
     * @param address ADR of the request
     * @param ofAll whether the request asked for all packs of a group
     * @return the frame
     */
    public static Frame frame(Reply reply, int version, int address, boolean ofAll) {
        Content content = new Content(reply.command(), reply.head(), reply.packBlocks(), ofAll, Info.EMPTY, List.of());
        return new Frame(version, address, ReturnCode.NORMAL.code(), Contents.encode(content));
    }

    /**
     * Returns a refusal on the wire.
     *
     * @param why the return code
     * @param version VER
     * @param address ADR of the request
     * @return the frame
     */
    public static Frame refusal(ReturnCode why, int version, int address) {
        return new Frame(version, address, why.code(), Info.EMPTY);
    }
}
