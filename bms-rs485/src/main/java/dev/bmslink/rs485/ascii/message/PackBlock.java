package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.info.Block;

/**
 * One pack's share of a reply.
 *
 * @param address the pack's ADR
 * @param block its values
 * @param extra bytes after them that no document has
 */
public record PackBlock(int address, Block block, Info extra) {}
