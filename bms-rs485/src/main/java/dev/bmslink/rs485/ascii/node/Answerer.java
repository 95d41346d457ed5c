package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.ReturnCode;
import dev.bmslink.rs485.ascii.message.Acknowledgement;
import dev.bmslink.rs485.ascii.message.AlarmInfo;
import dev.bmslink.rs485.ascii.message.AnalogValues;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Contents;
import dev.bmslink.rs485.ascii.message.Control;
import dev.bmslink.rs485.ascii.message.InfoFlag;
import dev.bmslink.rs485.ascii.message.Pack;
import dev.bmslink.rs485.ascii.message.PackAlarm;
import dev.bmslink.rs485.ascii.message.PackAnalog;
import dev.bmslink.rs485.ascii.message.Rate;
import dev.bmslink.rs485.ascii.message.Replies;
import dev.bmslink.rs485.ascii.message.Reply;
import dev.bmslink.rs485.ascii.message.Request;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what a stack replies to a request. */
final class Answerer {

    private final StackOptions options;
    private final PackSource source;

    Answerer(StackOptions options, PackSource source) {
        this.options = options;
        this.source = source;
    }

    Stack.Answer refusal(ReturnCode why, Frame request) {
        return new Stack.Answer(Replies.refusal(why, options.version(), request.address()), null);
    }

    Stack.Answer answer(Frame frame, @Nullable Command command) {
        if (command != Command.PROTOCOL_VERSION && frame.version() != options.version()) {
            return refusal(ReturnCode.VERSION, frame);
        }
        if (command == null || !options.dialect().variant().commands().contains(command)) {
            return refusal(ReturnCode.COMMAND, frame);
        }
        Content content = Contents.request(frame, command).content();
        if (content == null) {
            return refusal(ReturnCode.FORMAT, frame);
        }
        Request request = new Request(command, frame.address(), content.head());
        boolean all = request.pack().equals(OptionalInt.of(Address.ALL_PACKS));
        boolean forMaster = all || isOfGroup(command);
        if (forMaster && !Address.of(frame.address()).isMaster()) {
            return refusal(ReturnCode.ADDRESS, frame);
        }
        if ((command == Command.SET_RATE && Rate.of(request).isEmpty())
                || (command == Command.CONTROL && Control.of(request).isEmpty())) {
            return refusal(ReturnCode.DATA, frame);
        }
        boolean otherPack = !all && request.pack().isPresent() && request.pack().getAsInt() != frame.address();
        if (otherPack || (all && command != Command.ANALOG_VALUES && command != Command.ALARM_INFO)) {
            return refusal(ReturnCode.DATA, frame);
        }
        return reply(request, all)
                .map(reply -> new Stack.Answer(
                        Replies.frame(reply, options.version(), frame.address(), all), effect(request)))
                .orElseGet(() -> refusal(ReturnCode.INTERNAL_COMMUNICATION, frame));
    }

    private static boolean isOfGroup(Command command) {
        return switch (command) {
            case SYSTEM_BASIC_INFO, SYSTEM_ANALOG, SYSTEM_ALARM, SYSTEM_CHARGE_MANAGEMENT, SYSTEM_SHUTDOWN -> true;
            default -> false;
        };
    }

    private Optional<Reply> reply(Request request, boolean all) {
        Command command = request.command();
        return switch (command) {
            case PROTOCOL_VERSION, SYSTEM_SHUTDOWN, SET_RATE, SET_LIMITS, TURN_OFF, CONTROL ->
                Optional.of(new Acknowledgement(command));
            // The master's, whichever pack is asked.
            case MANUFACTURER -> source.reply(command, options.address(0));
            default -> all ? ofAll(command) : source.reply(command, Address.of(request.address()));
        };
    }

    private Optional<Reply> ofAll(Command command) {
        Set<InfoFlag> flags = EnumSet.noneOf(InfoFlag.class);
        List<Pack<PackAnalog>> analog = new ArrayList<>();
        List<Pack<PackAlarm>> alarm = new ArrayList<>();
        for (int i = 0; i < options.packs(); i++) {
            Reply reply = source.reply(command, options.address(i)).orElse(null);
            if (reply instanceof AnalogValues values) {
                flags.addAll(values.flags());
                analog.addAll(values.packs());
            } else if (reply instanceof AlarmInfo info) {
                flags.addAll(info.flags());
                alarm.addAll(info.packs());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(
                command == Command.ANALOG_VALUES ? new AnalogValues(flags, analog) : new AlarmInfo(flags, alarm));
    }

    private static @Nullable StackEvent effect(Request request) {
        return switch (request.command()) {
            case TURN_OFF -> new StackEvent.TurnedOff(request.address());
            case SYSTEM_SHUTDOWN -> new StackEvent.ShutDown();
            case SET_RATE ->
                Rate.of(request).<StackEvent>map(StackEvent.RateChanged::new).orElse(null);
            case CONTROL ->
                Control.of(request).<StackEvent>map(StackEvent.Controlled::new).orElse(null);
            default -> null;
        };
    }
}
