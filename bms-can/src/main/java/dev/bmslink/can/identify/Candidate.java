package dev.bmslink.can.identify;

import dev.bmslink.can.profile.Profile;
import java.util.List;

/**
 * A profile and how well it fits.
 *
 * @param profile the profile
 * @param score probability among all profiles and "none of these", 0 to 1
 * @param bits sum of the evidence
 * @param evidence the observations, the weightiest first
 */
public record Candidate(Profile profile, double score, double bits, List<Evidence> evidence) {}
