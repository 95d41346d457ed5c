package dev.bmslink.cli.link;

import dev.bmslink.testkit.link.LinkCable;
import dev.bmslink.testkit.link.LinkSettings;
import dev.bmslink.testkit.link.LinkSimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something wrong with a simulated chain.
 *
 * @param kind what
 * @param at the battery that it is at, the master at 1
 */
public record WireFault(Kind kind, int at) {

    /** What can be wrong. */
    public enum Kind {
        /** The battery behind is plugged with In and Out swapped. */
        REVERSED,
        /** The master's Link In is joined with the next Link In. */
        IN_IN,
        /** The enable conductor behind the battery is broken. */
        ENABLE_BROKEN,
        /** The RS485 pair behind the battery is broken. */
        PAIR_BROKEN,
        /** The cable behind the battery is missing. */
        UNPLUGGED,
        /** The last Link Out is joined with the master's Link In. */
        RING,
        /** The battery's enable input is stuck to active. */
        STUCK,
        /** The battery and the next are enabled together. */
        TWINS,
        /** The battery and the next have one identifier. */
        SAME_UID,
        /** The battery sends without end. */
        BABBLING,
        /** The battery has no power. */
        DEAD
    }

    /**
     * Reads a fault, such as {@code reversed:2}.
     *
     * @param text the fault
     * @param packs number of batteries
     * @return the fault
     * @throws IllegalArgumentException when the text is none
     */
    public static WireFault parse(String text, int packs) {
        String[] parts = text.split(":", 2);
        Kind kind = Stream.of(Kind.values())
                .filter(each -> name(each).equalsIgnoreCase(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no fault \"" + parts[0] + "\"; there are "
                        + Stream.of(Kind.values()).map(WireFault::name).collect(Collectors.joining(", "))));
        boolean whole = kind == Kind.IN_IN || kind == Kind.RING;
        boolean number = parts.length == 2 && parts[1].matches("\\d{1,2}");
        if (whole ? parts.length == 2 : !number) {
            throw new IllegalArgumentException(
                    whole ? parts[0] + " has no position" : parts[0] + " needs a position, such as " + parts[0] + ":2");
        }
        int at = whole ? 1 : Integer.parseInt(parts[1]);
        boolean ofPack = kind == Kind.STUCK || kind == Kind.BABBLING || kind == Kind.DEAD;
        int first = ofPack || kind == Kind.TWINS || kind == Kind.SAME_UID ? 2 : 1;
        int last = ofPack || kind == Kind.RING ? packs : packs - 1;
        if (at < first || at > last) {
            throw new IllegalArgumentException(parts[0] + ":" + at + " is outside " + first + ".." + last);
        }
        return new WireFault(kind, at);
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Changes the cables. */
    public LinkSettings wire(LinkSettings settings) {
        List<LinkCable> cables = new ArrayList<>();
        for (LinkCable cable : settings.cables()) {
            boolean here = cable.unitA() == at && cable.unitB() == at + 1;
            if (kind == Kind.REVERSED && cable.unitA() == at + 1 && cable.outA()) {
                cables.add(new LinkCable(at + 1, false, at + 2, false, cable.enable(), cable.pair()));
            } else if (!here || leavesCables()) {
                cables.add(cable);
            } else {
                switch (kind) {
                    case REVERSED -> cables.add(new LinkCable(at, true, at + 1, true, true, true));
                    case IN_IN -> cables.add(new LinkCable(at, false, at + 1, false, true, true));
                    case ENABLE_BROKEN -> cables.add(new LinkCable(at, true, at + 1, false, false, cable.pair()));
                    case PAIR_BROKEN -> cables.add(new LinkCable(at, true, at + 1, false, cable.enable(), false));
                    case TWINS -> cables.add(LinkCable.between(at - 1, at + 1));
                    case RING -> cables.add(cable);
                    default -> {}
                }
            }
        }
        if (kind == Kind.RING) {
            cables.add(new LinkCable(settings.units(), true, 1, false, true, true));
        }
        return settings.wired(cables);
    }

    private boolean leavesCables() {
        return kind == Kind.STUCK || kind == Kind.SAME_UID || kind == Kind.BABBLING || kind == Kind.DEAD;
    }

    /** Does to the batteries what is not a matter of cables. */
    public void apply(LinkSimulation chain) {
        switch (kind) {
            case STUCK -> chain.stickIn(at);
            case SAME_UID -> chain.sameUid(at + 1, at);
            case BABBLING -> chain.babble(at, true);
            case DEAD -> chain.leaveOff(at);
            default -> {}
        }
    }
}
