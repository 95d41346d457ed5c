package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.message.Reply;
import java.util.Optional;

/** Where a stack has its values from. */
public interface PackSource {

    /**
     * Returns what one pack has to say; the stack puts the packs of a reply to FF together.
     *
     * @param command a command whose reply has values
     * @param pack the pack, or the master for what concerns the group
     * @return the reply, or empty when the master cannot reach the pack
     */
    Optional<Reply> reply(Command command, Address pack);
}
