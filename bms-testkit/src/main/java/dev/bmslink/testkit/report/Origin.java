package dev.bmslink.testkit.report;

import dev.bmslink.can.profile.Profile;
import java.util.Optional;

/**
 * What a report says about how it came to be.
 *
 * @param tool name and version of the tool
 * @param capture name of the capture, for people
 * @param captureSha256 SHA-256 of the capture's bytes in hex, empty when there were none
 * @param command how to repeat the check, empty when there is no such command
 * @param profile the definition, with which the HTML report shows ranges and raw bits; empty for a serial protocol
 */
public record Origin(String tool, String capture, String captureSha256, String command, Optional<Profile> profile) {}
