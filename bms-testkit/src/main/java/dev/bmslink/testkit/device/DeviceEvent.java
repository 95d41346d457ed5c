package dev.bmslink.testkit.device;

import dev.bmslink.can.node.NodeEvent;
import java.util.Locale;

/**
 * Something that happened in or to a virtual device.
 *
 * @param atNanos when
 * @param who who noticed it: {@code battery}, {@code inverter}, {@code script}, or a pack such as {@code pack 2}
 * @param text what happened
 */
public record DeviceEvent(long atNanos, String who, String text) {

    /**
     * Returns the event of a node.
     *
     * @param who whose node
     * @param event what it noticed
     * @return the event
     */
    public static DeviceEvent of(String who, NodeEvent event) {
        String kind = event.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new DeviceEvent(event.atNanos(), who, event.detail().isEmpty() ? kind : kind + ": " + event.detail());
    }
}
