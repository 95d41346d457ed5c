package dev.bmslink.rs485.link;

import java.util.List;

/**
 * What a master keeps through a loss of power.
 *
 * @param epoch the last epoch used, 1 to 255
 * @param packs the packs behind the master in the order of addresses; empty while a coding session is under way
 */
public record LinkMemory(int epoch, List<Uid> packs) {

    /** Copies the list. */
    public LinkMemory {
        packs = List.copyOf(packs);
    }
}
