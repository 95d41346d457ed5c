package dev.bmslink.core.control;

/** One link of the chain. It may only add bounds; the tightest one counts, so the order decides nothing but ties. */
interface Limiter {
    void limit(Situation situation, Caps caps);
}
