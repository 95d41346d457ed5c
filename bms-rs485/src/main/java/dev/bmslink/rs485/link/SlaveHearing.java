package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.CodingMessage.CodingStart;
import dev.bmslink.rs485.link.CodingMessage.Confirm;
import dev.bmslink.rs485.link.CodingMessage.Quiet;
import dev.bmslink.rs485.link.CodingMessage.Who;
import dev.bmslink.rs485.link.RunningMessage.Ping;
import dev.bmslink.rs485.link.RunningMessage.Release;
import org.jspecify.annotations.Nullable;

/**
 * What a frame is to a pack.
 *
 * @param self the pack
 * @param address its address, 0 when it has none
 * @param epoch its epoch
 * @param kept its last answer, or null
 * @param now the time
 */
record SlaveHearing(
        Uid self, int address, int epoch, @Nullable KeptAnswer kept, long now) {

    /** The event that a master's frame is, or null when it is not for this pack. */
    @Nullable SlaveEvent fromMaster(Frame frame) {
        if (frame.epoch() == 0 && frame.destination() != address) {
            return null;
        }
        Message message = frame.message();
        return switch (frame.type()) {
            case CODING_START -> when(((CodingStart) message).full(), SlaveEvent.CODING_START);
            case WHO -> who((Who) message);
            case ASSIGN -> when(((Assign) message).uid().equals(self), SlaveEvent.ASSIGN);
            case QUIET -> when(((Quiet) message).uid().equals(self), SlaveEvent.QUIET);
            case CODING_END, HEARTBEAT -> SlaveEvent.MASTER_RUNS;
            case CONFIRM, POLL, PING, GET_INFO, SET_OUT, RELEASE ->
                address != Addresses.NONE && frame.destination() == address ? addressed(frame) : null;
            default -> null;
        };
    }

    private static @Nullable SlaveEvent when(boolean meant, SlaveEvent event) {
        return meant ? event : null;
    }

    private @Nullable SlaveEvent who(Who who) {
        if (who.has(Who.PREFIX) && !self.matches(who.prefix(), who.bits())) {
            return null;
        }
        if (who.has(Who.VERIFY)) {
            return SlaveEvent.WHO_VERIFY;
        }
        return who.has(Who.ANY) ? SlaveEvent.WHO_ANY : SlaveEvent.WHO;
    }

    /** The event that a request to the pack's address is. */
    SlaveEvent addressed(Frame frame) {
        if (frame.epoch() != epoch) {
            return SlaveEvent.OTHER_EPOCH;
        }
        if (kept != null && kept.repeats(frame, now)) {
            return SlaveEvent.REPEATED;
        }
        if (!meant(frame.message()).equals(self)) {
            return SlaveEvent.WRONG_UID;
        }
        return switch (frame.type()) {
            case CONFIRM -> SlaveEvent.CONFIRM;
            case RELEASE -> SlaveEvent.RELEASE;
            default -> SlaveEvent.REQUEST;
        };
    }

    private Uid meant(Message message) {
        if (message instanceof Confirm confirm) {
            return confirm.uid();
        }
        if (message instanceof Ping ping) {
            return ping.uid();
        }
        return message instanceof Release release ? release.uid() : self;
    }
}
