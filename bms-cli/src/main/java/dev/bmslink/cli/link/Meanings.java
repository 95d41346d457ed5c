package dev.bmslink.cli.link;

import dev.bmslink.rs485.link.Addresses;
import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.CodingMessage.AssignAck;
import dev.bmslink.rs485.link.CodingMessage.CodingEnd;
import dev.bmslink.rs485.link.CodingMessage.CodingStart;
import dev.bmslink.rs485.link.CodingMessage.Confirm;
import dev.bmslink.rs485.link.CodingMessage.ConfirmAck;
import dev.bmslink.rs485.link.CodingMessage.IAm;
import dev.bmslink.rs485.link.CodingMessage.Quiet;
import dev.bmslink.rs485.link.CodingMessage.QuietAck;
import dev.bmslink.rs485.link.CodingMessage.Who;
import dev.bmslink.rs485.link.MasterMessage.MasterClaim;
import dev.bmslink.rs485.link.MasterMessage.MasterConflict;
import dev.bmslink.rs485.link.MasterMessage.Nak;
import dev.bmslink.rs485.link.Measurements;
import dev.bmslink.rs485.link.Message;
import dev.bmslink.rs485.link.MessageType;
import dev.bmslink.rs485.link.RunningMessage.GetInfo;
import dev.bmslink.rs485.link.RunningMessage.Heartbeat;
import dev.bmslink.rs485.link.RunningMessage.Info;
import dev.bmslink.rs485.link.RunningMessage.Ping;
import dev.bmslink.rs485.link.RunningMessage.Poll;
import dev.bmslink.rs485.link.RunningMessage.Pong;
import dev.bmslink.rs485.link.RunningMessage.Release;
import dev.bmslink.rs485.link.RunningMessage.SetOut;
import dev.bmslink.rs485.link.RunningMessage.SetOutAck;
import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import java.util.Locale;

/** What messages of the link port say, in words. */
public final class Meanings {

    private Meanings() {}

    /** The meaning of a message, without its name. */
    public static String of(Message message) {
        if (message instanceof CodingStart start) {
            return (start.full() ? "everybody drops its address, " : "") + "at most " + start.maxPacks()
                    + " packs, master " + start.master();
        } else if (message instanceof Who who) {
            return who(who);
        } else if (message instanceof IAm iAm) {
            return iAm.uid() + ", " + iAm.ports() + iAmFlags(iAm.flags());
        } else if (message instanceof Assign assign) {
            return assign.uid() + " takes address " + assign.address();
        } else if (message instanceof AssignAck ack) {
            return ack.uid() + (ack.result() == 0 ? " has taken address " : " refuses address ") + ack.address();
        } else if (message instanceof Confirm confirm) {
            return confirm.uid() + " keeps it" + ((confirm.flags() & Confirm.RAISE_OUT) != 0 ? ", raises OUT" : "");
        } else if (message instanceof ConfirmAck ack) {
            return "kept " + ack.address() + ", " + ack.ports();
        } else if (message instanceof CodingEnd end) {
            return end.packs() + " packs, digest %04X".formatted(end.digest());
        } else if (message instanceof Quiet quiet) {
            return quiet.uid() + (quiet.seconds() == 0 ? " answers again" : " is silent for " + quiet.seconds() + " s");
        } else if (message instanceof QuietAck ack) {
            return ack.uid() + " obeys";
        } else if (message instanceof Heartbeat beat) {
            return beat.packs() + " packs, master up " + beat.uptimeSeconds() + " s";
        } else if (message instanceof Poll) {
            return "what do you measure?";
        } else if (message instanceof Telemetry telemetry) {
            return telemetry(telemetry);
        } else if (message instanceof Ping ping) {
            return "is " + ping.uid() + " there?";
        } else if (message instanceof Pong pong) {
            return pong.uid() + ", " + pong.ports();
        } else if (message instanceof GetInfo) {
            return "what are you?";
        } else if (message instanceof Info info) {
            return info.uid() + ", model " + info.model() + ", firmware %04X".formatted(info.firmware());
        } else if (message instanceof SetOut setOut) {
            return setOut.on() == 0 ? "lower OUT" : "OUT follows IN";
        } else if (message instanceof SetOutAck ack) {
            return ack.ports().toString();
        } else if (message instanceof Release release) {
            return release.uid() + " gives its address up";
        } else if (message instanceof MasterClaim claim) {
            return claim.uid() + " wants to be the master";
        } else if (message instanceof MasterConflict conflict) {
            return conflict.uid() + " is the master of " + conflict.packs() + " packs, epoch " + conflict.epoch();
        } else if (message instanceof Nak nak) {
            String command = MessageType.of(nak.command()).map(Enum::name).orElse("%02X".formatted(nak.command()));
            return command + " refused: " + reason(nak.reason());
        }
        return "";
    }

    /** An address for people. */
    public static String address(int address) {
        return switch (address) {
            case Addresses.NONE -> "nobody";
            case Addresses.MASTER -> "master";
            case Addresses.UNADDRESSED -> "new packs";
            case Addresses.BROADCAST -> "all";
            default -> Addresses.isTool(address) ? "tool %02X".formatted(address) : "pack " + address;
        };
    }

    private static String who(Who who) {
        StringBuilder text = new StringBuilder();
        if (who.has(Who.VERIFY)) {
            text.append("is anybody else at ").append(who.position()).append('?');
        } else if (who.has(Who.ANY)) {
            text.append("is anybody without an address, enabled or not?");
        } else if (who.has(Who.JOIN)) {
            text.append("is anybody new?");
        } else if (who.position() == 0) {
            text.append("is anybody enabled already?");
        } else {
            text.append("who is at ").append(who.position()).append('?');
        }
        if (who.has(Who.PREFIX) && who.bits() > 0) {
            text.append(" only if the identifier's first ")
                    .append(who.bits())
                    .append(" bits are those of ")
                    .append(who.prefix());
        }
        return text.toString();
    }

    private static String iAmFlags(int flags) {
        return ((flags & IAm.DUPLICATE_SEEN) != 0 ? ", heard its own address" : "")
                + ((flags & IAm.LEASE_OVER) != 0 ? ", had lost its master" : "")
                + ((flags & IAm.TWO_MASTERS) != 0 ? ", heard two masters" : "");
    }

    private static String telemetry(Telemetry telemetry) {
        Measurements is = telemetry.measurements();
        return String.format(
                Locale.ROOT,
                "%.3f V, %.3f A, SOC %.1f %%, cells %d..%d mV, %.1f..%.1f °C, alarms %08X, %s",
                is.milliVolts() / 1000.0,
                is.milliAmperes() / 1000.0,
                is.socPerMille() / 10.0,
                is.minCellMilliVolts(),
                is.maxCellMilliVolts(),
                is.minDeciCelsius() / 10.0,
                is.maxDeciCelsius() / 10.0,
                is.alarmBits(),
                telemetry.ports());
    }

    private static String reason(int reason) {
        return switch (reason) {
            case Nak.UNKNOWN -> "unknown command";
            case Nak.LENGTH -> "wrong length";
            case Nak.WRONG_STATE -> "wrong state";
            case Nak.VALUE -> "value not allowed";
            case Nak.BUSY -> "busy";
            case Nak.UID_MISMATCH -> "other identifier";
            default -> "reason " + reason;
        };
    }
}
