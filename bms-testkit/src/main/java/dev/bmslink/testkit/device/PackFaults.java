package dev.bmslink.testkit.device;

import dev.bmslink.core.state.BatteryState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with the packs of a virtual battery. */
public final class PackFaults {

    private final List<VirtualPack> packs;
    private final Map<Integer, BatteryState> lastSaid = new HashMap<>();
    private final Set<Integer> dropped = new HashSet<>();
    private final Map<Integer, Integer> addressOf = new HashMap<>();

    PackFaults(List<VirtualPack> packs) {
        this.packs = packs;
    }

    private VirtualPack pack(int number) {
        if (number < 1 || number > packs.size()) {
            throw new IllegalArgumentException("pack " + number + " is outside 1.." + packs.size());
        }
        return packs.get(number - 1);
    }

    /**
     * Lets a pack fall silent on the link between the packs, or speak again; it stays on the bars.
     *
     * @param number the pack
     * @param silent whether it is
     * @throws IllegalArgumentException when there is no such pack
     */
    public void drop(int number, boolean silent) {
        pack(number);
        if (silent) {
            dropped.add(number);
        } else {
            dropped.remove(number);
        }
    }

    /**
     * Gives a pack the address of another one, so that their answers collide and neither is understood.
     *
     * @param number the pack
     * @param other whose address it takes, or its own number to take it back
     * @throws IllegalArgumentException when there is no such pack
     */
    public void address(int number, int other) {
        pack(number);
        pack(other);
        if (number == other) {
            addressOf.remove(number);
        } else {
            addressOf.put(number, other);
        }
    }

    /**
     * Welds the switches of a pack, or frees them.
     *
     * @param number the pack
     * @param stuck whether they stay closed
     * @throws IllegalArgumentException when there is no such pack
     */
    public void weld(int number, boolean stuck) {
        pack(number).body().weld(stuck);
    }

    /**
     * Multiplies the resistance of a cell.
     *
     * @param number the pack
     * @param cell the cell, counted through all modules from 1
     * @param factor how many times, above 0; the reciprocal takes it back
     * @throws IllegalArgumentException when there is no such cell
     */
    public void sag(int number, int cell, double factor) {
        VirtualPack pack = pack(number);
        if (cell < 1 || cell > pack.parameters().cellCount()) {
            throw new IllegalArgumentException(
                    "cell " + cell + " is outside 1.." + pack.parameters().cellCount());
        }
        int each = PackParameters.CELLS_OF_A_MODULE;
        pack.body().module((cell - 1) / each).sag((cell - 1) % each + 1, factor);
    }

    /**
     * Takes a sensor from a pack, or gives it back.
     *
     * @param number the pack
     * @param sensor the sensor
     * @param lost whether it measures nothing
     * @throws IllegalArgumentException when there is no such pack
     */
    public void lose(int number, PackSensor sensor, boolean lost) {
        Set<PackSensor> all = pack(number).bms().lost;
        if (lost) {
            all.add(sensor);
        } else {
            all.remove(sensor);
        }
    }

    boolean isSilent(int number) {
        return dropped.contains(number) || addressOf.containsKey(number) || addressOf.containsValue(number);
    }

    /** What the master knows of a pack: what it says, or what it said last. */
    BatteryState said(VirtualPack pack) {
        if (isSilent(pack.number())) {
            return lastSaid.getOrDefault(pack.number(), pack.told());
        }
        lastSaid.put(pack.number(), pack.told());
        return pack.told();
    }
}
