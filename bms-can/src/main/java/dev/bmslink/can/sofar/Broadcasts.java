package dev.bmslink.can.sofar;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;

/** What the messages that a battery sends unasked have in common. */
final class Broadcasts {

    private Broadcasts() {}

    static MessageBuilder named(String name, int id) {
        return Message.named(name)
                .extendedId(id, BatteryIndex.SENDER)
                .direction(Direction.FROM_BATTERY)
                .cyclic(1000)
                .silence("The inverter's time-out is not known.");
    }
}
