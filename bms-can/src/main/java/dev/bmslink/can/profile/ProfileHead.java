package dev.bmslink.can.profile;

import dev.bmslink.core.signal.Provenance;

/**
 * Name and standing of a profile.
 *
 * @param family name of the protocol family, for example {@code pylontech-lv}
 * @param revision name of the revision, for example {@code 1.2}
 * @param title what it is, in words
 * @param bitRate bit rate of the bus in bit/s
 * @param published whether the maker issued a document of this revision, rather than devices being seen to speak it
 * @param provenance where the profile as a whole is known from
 */
public record ProfileHead(
        String family, String revision, String title, int bitRate, boolean published, Provenance provenance) {}
