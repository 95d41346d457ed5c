package dev.bmslink.cli.link;

import dev.bmslink.rs485.link.MasterState;
import dev.bmslink.rs485.link.SlaveState;

/** What the states of the machines mean, in words. */
final class States {
    private States() {}

    /** The meaning of a state, which may be followed by an address. */
    static String meaning(String text, boolean master) {
        String name = text.split(" ", 2)[0];
        return master ? of(MasterState.valueOf(name)) : of(SlaveState.valueOf(name));
    }

    private static String of(MasterState state) {
        return switch (state) {
            case OFF -> "waits for its button";
            case LISTEN -> "listens whether a master is at work";
            case CLAIM -> "wants to be the master, waits for objections";
            case RESUME -> "asks for the packs that it remembers";
            case AUDIT -> "checks that the remembered order is still that of the wiring";
            case START -> "begins a coding session and enables nobody";
            case ZERO -> "checks that nobody is enabled by mistake";
            case WHO -> "enables the next pack and asks who it is";
            case ASSIGN -> "gives the pack an address";
            case VERIFY -> "checks that it is the only one at its place";
            case CONFIRM -> "confirms the address, so that the pack enables the next";
            case RESOLVE -> "tells packs apart that answer together";
            case SCAN -> "looks for packs that the enable line does not reach";
            case END -> "ends the session";
            case RUN -> "polls the packs";
            case CONFLICT -> "stands back for another master";
            case FAULT -> "does not go on until somebody has looked";
        };
    }

    private static String of(SlaveState state) {
        return switch (state) {
            case BOOT -> "starts";
            case UNASSIGNED -> "has no address";
            case ELIGIBLE -> "is enabled and has no address";
            case TENTATIVE -> "has an address that is not confirmed";
            case CODED -> "has its address";
            case RUN -> "has its address and is polled";
            case ORPHAN -> "no longer hears the master";
            case MUTE -> "shares its address with another, so it keeps silent";
        };
    }
}
