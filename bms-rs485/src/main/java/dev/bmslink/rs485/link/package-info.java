/**
 * The open link-port protocol LPC-1: framing, messages, and the machines that number chained packs and poll them.
 *
 * <p>It is a design of this project. The makers' own link-port bytes are unpublished, and nothing here claims to be
 * them.
 *
 * <p>Bytes, port levels and the time go in, and actions and a deadline come out: {@link
 * dev.bmslink.rs485.link.LinkMaster} and {@link dev.bmslink.rs485.link.LinkSlave} do nothing by themselves.
 */
@NullMarked
package dev.bmslink.rs485.link;

import org.jspecify.annotations.NullMarked;
