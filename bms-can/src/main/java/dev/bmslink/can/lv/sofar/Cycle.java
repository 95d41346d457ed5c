package dev.bmslink.can.lv.sofar;

import dev.bmslink.can.profile.Direction;
import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.MessageBuilder;

/** What the messages of the cycle of a second have in common. */
final class Cycle {

    private Cycle() {}

    static MessageBuilder message(String name, int id) {
        return Message.named(name)
                .standardId(id)
                .direction(Direction.FROM_BATTERY)
                .cyclic(1000)
                .silence("The inverter's time-out is not known.");
    }
}
