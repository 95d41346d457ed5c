package dev.bmslink.cli;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the coordinates of a profile. */
final class ProfileConverter implements ITypeConverter<Profile> {

    @Override
    public Profile convert(String coordinates) {
        try {
            return Profiles.get(coordinates);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
