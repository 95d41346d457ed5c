/**
 * A host that asks and a stack of packs that answers, both without IO or clock.
 *
 * <p>Characters and the time go in; frames to send, events and the next deadline come out.
 */
@NullMarked
package dev.bmslink.rs485.ascii.node;

import org.jspecify.annotations.NullMarked;
