package dev.bmslink.testkit.link;

import dev.bmslink.rs485.link.LinkSlave;
import dev.bmslink.rs485.link.SlaveState;
import java.util.ArrayList;
import java.util.List;

/** Notes whenever two packs hold one address in one epoch on one bus. */
final class AddressWatch {
    private final List<SimUnit> units;
    private final List<String> duplicates = new ArrayList<>();

    AddressWatch(List<SimUnit> units) {
        this.units = units;
    }

    List<String> duplicates() {
        return List.copyOf(duplicates);
    }

    /** The address that a battery holds by itself; 0 without one, or when it is mute. */
    static int address(SimUnit unit) {
        LinkSlave slave = unit.asSlave();
        if (slave != null) {
            return slave.state().isCoded() && slave.state() != SlaveState.MUTE ? slave.address() : 0;
        }
        return unit.asMaster() == null ? 0 : 1;
    }

    /** Looks at a battery whose machine has just run. */
    void check(SimUnit unit, long now) {
        LinkSlave slave = unit.asSlave();
        if (slave != null) {
            long held = address(unit) | (long) slave.epoch() << 8;
            if (held != unit.lastAddressCheck) {
                unit.lastAddressCheck = held;
                lookForTwin(unit, slave, now);
            }
        }
    }

    private void lookForTwin(SimUnit unit, LinkSlave slave, long now) {
        int address = address(unit);
        if (address == 0) {
            return;
        }
        for (SimUnit other : units) {
            LinkSlave twin = other.asSlave();
            if (twin != null
                    && other != unit
                    && other.segment == unit.segment
                    && address(other) == address
                    && twin.epoch() == slave.epoch()) {
                duplicates.add("at " + now + " ns batteries " + unit.number + " and " + other.number
                        + " both hold address " + address);
            }
        }
    }
}
