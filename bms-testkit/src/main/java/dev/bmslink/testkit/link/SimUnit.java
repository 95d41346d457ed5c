package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.InLevel;
import dev.bmslink.rs485.link.LinkMaster;
import dev.bmslink.rs485.link.LinkMemory;
import dev.bmslink.rs485.link.LinkNode;
import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.OutLevel;
import dev.bmslink.rs485.link.PackIdentity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A battery of a simulated chain. */
final class SimUnit {
    final int number;
    PackIdentity identity;
    boolean master;
    boolean stuckIn;
    boolean babbles;
    boolean dead;

    @Nullable LinkMemory memory;

    @Nullable LinkNode node;

    /** Counts power cycles, so that nothing of an earlier life happens in a later one. */
    int life;

    /** What the machine wants of the output, and what the conductor shows a little later. */
    boolean wanted;

    boolean driven;
    InLevel in = InLevel.OPEN;
    OutLevel out = OutLevel.OPEN;
    int segment;
    long sendingUntil = Long.MIN_VALUE;
    long due = Long.MAX_VALUE;
    String stateTold = "";
    long lastAddressCheck;

    final List<SimUnit> drivesIn = new ArrayList<>();
    final List<SimUnit> joinedOut = new ArrayList<>();
    boolean outHasInput;

    SimUnit(int number, PackIdentity identity) {
        this.number = number;
        this.identity = identity;
    }

    @Nullable LinkMaster asMaster() {
        return node instanceof LinkMaster running ? running : null;
    }

    @Nullable LinkSlave asSlave() {
        return node instanceof LinkSlave running ? running : null;
    }

    InLevel readIn() {
        if (stuckIn) {
            return InLevel.ACTIVE;
        }
        InLevel level = InLevel.OPEN;
        for (SimUnit driver : drivesIn) {
            if (driver.node != null) {
                if (driver.driven) {
                    return InLevel.ACTIVE;
                }
                level = InLevel.IDLE;
            }
        }
        return level;
    }

    OutLevel readOut() {
        for (SimUnit other : joinedOut) {
            if (other.node != null && other.driven) {
                return OutLevel.FOREIGN;
            }
        }
        return outHasInput ? OutLevel.PRESENT : OutLevel.OPEN;
    }
}
