package dev.bmslink.core.drawing;

import dev.bmslink.core.wiring.Endpoint;
import dev.bmslink.core.wiring.StackCable;
import java.util.List;

/**
 * A vertical track beside the boxes that one cable occupies.
 *
 * @param cable the cable
 * @param power true on the right, where power runs
 * @param index number of the track, counted from the boxes
 * @param from upper end
 * @param to lower end
 */
record Lane(StackCable cable, boolean power, int index, double from, double to) {

    /** Takes the nearest track that is free between two heights. */
    static Lane take(List<Lane> lanes, StackCable cable, boolean power, double from, double to) {
        Lane lane = new Lane(cable, power, 0, from, to);
        while (lanes.stream().anyMatch(lane::collidesWith)) {
            lane = new Lane(cable, power, lane.index + 1, from, to);
        }
        lanes.add(lane);
        return lane;
    }

    private boolean collidesWith(Lane other) {
        if (power != other.power || index != other.index) {
            return false;
        }
        // Cables that fan out from the inverter are drawn as one bus bar; a chain may go on where it ends.
        if (cable.a().unit() == Endpoint.INVERTER && cable.a().equals(other.cable.a())) {
            return false;
        }
        boolean touching = from == other.to || to == other.from;
        return touching ? !meets(other.cable) : from < other.to && other.from < to;
    }

    private boolean meets(StackCable other) {
        return List.of(other.a(), other.b()).contains(cable.a())
                || List.of(other.a(), other.b()).contains(cable.b());
    }
}
