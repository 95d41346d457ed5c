package dev.bmslink.cli.check;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.DeclarationText;
import dev.bmslink.testkit.check.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Declarations as the command line changes them. */
public final class Declarations {

    private Declarations() {}

    /** The declaration for a check of one side against one profile, whatever the file says about these two. */
    public static Declaration of(Optional<Declaration> given, Role role, Profile profile) {
        return given.map(claims -> with(claims, role, profile.id())).orElseGet(() -> Declaration.of(role, profile));
    }

    /** The same claims for another side. */
    public static Declaration withRole(Declaration claims, Role role) {
        return with(claims, role, claims.profile());
    }

    private static Declaration with(Declaration claims, Role role, String profile) {
        return new Declaration(
                role,
                profile,
                claims.product(),
                claims.firmware(),
                claims.sends(),
                claims.packs(),
                claims.capacityAh(),
                claims.cadenceMillis(),
                claims.silenceToleranceMillis(),
                claims.exclusions());
    }

    /**
     * The profile that a declaration names.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Profile profile(Declaration declaration) {
        return Profiles.get(declaration.profile());
    }

    /** All problems of a declaration, a line each. */
    public static String problems(String file, List<DeclarationText.Problem> problems) {
        return problems.stream().map(problem -> file + ": " + problem).collect(Collectors.joining("\nbms: "));
    }
}
