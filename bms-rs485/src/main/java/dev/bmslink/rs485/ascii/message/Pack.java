package dev.bmslink.rs485.ascii.message;

/**
 * Values of one pack.
 *
 * @param address the pack's ADR, 0 to 255
 * @param values its values
 * @param <T> what is told of the pack
 */
public record Pack<T>(int address, T values) {

    /** Checks the address. */
    public Pack {
        if (address < 0 || address > 0xFF) {
            throw new IllegalArgumentException("address " + address + " is outside 0..255");
        }
    }
}
