package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import org.jspecify.annotations.Nullable;

/** What a master knows about a numbered pack. */
final class Member {
    private static final int RATE_POLLS = 60;

    final Uid uid;
    final int address;
    boolean confirmed;
    boolean lost;
    boolean polled;
    boolean breakTold;
    int misses;
    int cyclesNotActive;
    Ports ports = new Ports(0);

    @Nullable Telemetry telemetry;

    long telemetryNanos;

    private int polls;
    private int damaged;

    Member(Uid uid, int address) {
        this.uid = uid;
        this.address = address;
    }

    boolean inActive() {
        return ports.in() == InLevel.ACTIVE;
    }

    /** Counts a poll; returns true when a minute is over in which more than 1 % were damaged. */
    boolean countPoll(boolean wasDamaged) {
        polls++;
        damaged += wasDamaged ? 1 : 0;
        if (polls < RATE_POLLS) {
            return false;
        }
        boolean many = damaged * 100 > polls;
        polls = 0;
        damaged = 0;
        return many;
    }
}
