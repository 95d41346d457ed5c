package dev.bmslink.cli.live;

import dev.bmslink.can.slcan.BusState;
import dev.bmslink.can.slcan.StatusFlag;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an adapter or a server has said besides frames.
 *
 * @param troubles how often each trouble was reported
 * @param state state of the controller, or null when it was not told
 * @param receiveErrors the receive error counter, 0 when it was not told
 * @param transmitErrors the transmit error counter, 0 when it was not told
 * @param version what an SLCAN adapter says when it is asked for its version, or null
 * @param status the status flags of an SLCAN adapter, or null when it did not tell them
 */
public record BusReport(
        Map<Trouble, Long> troubles,
        @Nullable BusState state,
        int receiveErrors,
        int transmitErrors,
        @Nullable String version,
        @Nullable Set<StatusFlag> status) {

    /** Copies the counts. */
    public BusReport {
        Map<Trouble, Long> copy = new EnumMap<>(Trouble.class);
        copy.putAll(troubles);
        troubles = copy;
    }

    /** How often a trouble was reported. */
    public long count(Trouble trouble) {
        return troubles.getOrDefault(trouble, 0L);
    }

    /** The troubles for people, empty when there are none. */
    public String text() {
        return troubles.entrySet().stream()
                .map(trouble -> trouble.getValue() + " × " + trouble.getKey().text())
                .collect(Collectors.joining(", "));
    }
}
