package dev.bmslink.cli.print;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.can.profile.Decoded;
import dev.bmslink.can.profile.SplitTextReader;
import org.jspecify.annotations.Nullable;

/**
 * A frame of a log and what it says.
 *
 * @param logged the frame
 * @param decoded its values
 * @param completed the text that this frame completes, or null
 */
public record DecodedFrame(LoggedFrame logged, Decoded decoded, SplitTextReader.@Nullable Completed completed) {}
