package dev.bmslink.core.aggregate;

import java.util.List;

/**
 * How the current divides among packs in parallel.
 *
 * <p>Nobody measures it in advance, so each pack is reckoned with the largest share that it may take: its share of the
 * capacity times the imbalance of the policy, at most all of it. The battery's limit is the smallest of limit / share, so
 * no pack exceeds its own limit as long as no pack takes more than that share.
 */
final class Division {
    private final double imbalance;
    private final double capacityAh;

    /** Takes the packs that carry current. */
    Division(List<Member> carriers, double imbalance) {
        this.imbalance = imbalance;
        double sum = 0;
        for (Member member : carriers) {
            sum += member.pack().capacityAh();
        }
        this.capacityAh = sum;
    }

    /** The largest share of one pack, 0 to 1; all of it when no pack carries current. */
    double share(Member member) {
        return capacityAh == 0 ? 1 : Math.min(1, imbalance * member.pack().capacityAh() / capacityAh);
    }
}
