package dev.bmslink.rs485.link;

import dev.bmslink.core.aggregate.Pack;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The packs of a chain as {@link dev.bmslink.core.aggregate.Aggregator} wants them: numbered by address, each with what it
 * said last and whether the master has lost it.
 *
 * <p>A pack leaves the list only when the master has ended a coding session without it. During a session, and while the
 * master stands still after a fault, the packs of the last one stay on the list as lost, since they may still be on the
 * bars. Not safe for use by several threads.
 */
public final class LinkBattery {
    private final double capacityAh;
    private List<Known> known = List.of();

    private record Known(Uid uid, Pack pack) {}

    /**
     * Creates an empty list for packs of one capacity.
     *
     * @param capacityAh what a pack holds by its nameplate, in Ah, above 0
     * @throws IllegalArgumentException when the capacity is not a positive number
     */
    public LinkBattery(double capacityAh) {
        if (!(capacityAh > 0) || Double.isInfinite(capacityAh)) {
            throw new IllegalArgumentException("capacityAh = " + capacityAh + " is not a positive number");
        }
        this.capacityAh = capacityAh;
    }

    /**
     * Creates an empty list for the packs of a product.
     *
     * @param profile the product
     * @return the list
     * @throws IllegalArgumentException when the profile names no product
     */
    public static LinkBattery of(LinkProfile profile) {
        OptionalDouble capacity = profile.capacityAh();
        if (capacity.isEmpty()) {
            throw new IllegalArgumentException("no capacity is printed for the packs of " + profile.family());
        }
        return new LinkBattery(capacity.getAsDouble());
    }

    /**
     * Returns the packs as the master knows them now.
     *
     * @param master the master of the chain
     * @param own what the master's own pack says, on the master's clock
     * @return the master's pack with number 1 and the packs behind it with their addresses
     */
    public List<Pack> packs(LinkMaster master, BatteryState own) {
        List<LinkPack> listed = master.packs();
        known = master.state() == MasterState.RUN
                ? listed.stream().map(this::numbered).toList()
                : known.stream().map(old -> stillHeard(old, listed)).toList();
        List<Pack> packs = new ArrayList<>();
        packs.add(new Pack(Addresses.MASTER, capacityAh, own));
        known.forEach(pack -> packs.add(pack.pack));
        return packs;
    }

    private Known numbered(LinkPack pack) {
        Telemetry telemetry = pack.telemetry();
        if (telemetry == null) {
            return new Known(pack.uid(), new Pack(pack.address(), capacityAh, lastSaid(pack.uid()), true));
        }
        StateStore store = new StateStore();
        telemetry.measurements().record(store, pack.telemetryNanos());
        return new Known(pack.uid(), new Pack(pack.address(), capacityAh, store.snapshot(), pack.lost()));
    }

    /** A master that starts anew has polled nobody yet, but its packs were heard before. */
    private BatteryState lastSaid(Uid uid) {
        return known.stream()
                .filter(old -> old.uid.equals(uid))
                .map(old -> old.pack.state())
                .findFirst()
                .orElseGet(() -> new StateStore().snapshot());
    }

    /** A master with a latched fault goes on polling whom it has numbered. */
    private Known stillHeard(Known old, List<LinkPack> listed) {
        for (LinkPack pack : listed) {
            if (pack.uid().equals(old.uid) && pack.address() == old.pack.number()) {
                return numbered(pack);
            }
        }
        return new Known(old.uid, new Pack(old.pack.number(), capacityAh, old.pack.state(), true));
    }
}
