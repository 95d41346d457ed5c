package dev.bmslink.core.drawing;

import java.util.List;

/**
 * A vertical track beside the boxes that one cable occupies.
 *
 * @param power true on the right, where power runs
 * @param index number of the track, counted from the boxes
 * @param from upper end
 * @param to lower end
 */
record Lane(boolean power, int index, double from, double to) {

    /** Takes the nearest track on which nothing else runs between two heights. */
    static Lane take(List<Lane> lanes, boolean power, double from, double to) {
        int index = 0;
        while (isTaken(lanes, power, index, from, to)) {
            index++;
        }
        Lane lane = new Lane(power, index, from, to);
        lanes.add(lane);
        return lane;
    }

    private static boolean isTaken(List<Lane> lanes, boolean power, int index, double from, double to) {
        return lanes.stream()
                .anyMatch(lane -> lane.power == power && lane.index == index && from <= lane.to && lane.from <= to);
    }
}
