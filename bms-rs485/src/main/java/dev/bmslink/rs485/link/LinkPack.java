package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import org.jspecify.annotations.Nullable;

/**
 * A numbered pack as the master knows it.
 *
 * @param uid its identifier
 * @param address its address
 * @param position its place in the chain, the master at 1; differs from the address after a pack was inserted
 * @param orderKnown false when its address has not been confirmed yet
 * @param lost true while it does not answer
 * @param telemetry what it last told, or null
 * @param telemetryNanos when it told that, on the clock of the master; 0 when it told nothing
 */
public record LinkPack(
        Uid uid,
        int address,
        int position,
        boolean orderKnown,
        boolean lost,
        @Nullable Telemetry telemetry,
        long telemetryNanos) {}
