package dev.bmslink.cli;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import java.util.Locale;

/** Finds a frame of a profile by what a user calls it. */
final class Frames {

    private Frames() {}

    /** The frame of a name, or of an identifier in hexadecimal with or without 0x; ends the command when there is none. */
    static Message named(Profile profile, String frame) {
        String name = frame.toLowerCase(Locale.ROOT);
        String hex = name.startsWith("0x") ? name.substring(2) : name;
        return profile.message(name)
                .or(() -> profile.messages().stream()
                        .filter(message -> hex.equalsIgnoreCase(
                                        CanFrame.idText(message.identifier().word()))
                                || hex.equalsIgnoreCase(
                                        Integer.toHexString(message.identifier().word() & CanFrame.MAX_EXTENDED_ID)))
                        .findFirst())
                .orElseThrow(() -> Failure.usage(profile.id() + " has no frame " + frame + "; it has "
                        + profile.messages().stream().map(Message::name).toList()));
    }
}
