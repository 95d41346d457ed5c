package dev.bmslink.testkit.junit;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Checker;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.DeclarationText;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.check.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the tests of both sides share. */
abstract class ConformanceSuite {

    private final Role role;

    ConformanceSuite(Role role) {
        this.role = role;
    }

    /**
     * Returns the profile to check against.
     *
     * @return a profile of the catalogue, or one of your own
     */
    protected abstract Profile profile();

    /**
     * Returns what to check.
     *
     * @return a capture, a device on a bus, or an implementation
     * @throws IOException when it cannot be opened
     */
    protected abstract Product product() throws IOException;

    /**
     * Returns what the product claims.
     *
     * @return nothing beyond the profile, unless overridden
     * @throws IOException when it cannot be read
     */
    protected Declaration declaration() throws IOException {
        return Declaration.of(role, profile());
    }

    /**
     * Returns the weakest obligation whose violation fails a test.
     *
     * @return {@link Obligation#MUST}, unless overridden
     */
    protected Obligation weakestObligation() {
        return Obligation.MUST;
    }

    /**
     * Returns where reports are written.
     *
     * @return {@code target/conformance}, unless overridden
     */
    protected Path reportFolder() {
        return Path.of("target", "conformance");
    }

    /**
     * Returns the name of the report's files without a suffix.
     *
     * @return the name of the test class, unless overridden
     */
    protected String reportName() {
        return getClass().getSimpleName();
    }

    /**
     * Reads a declaration, for {@link #declaration}.
     *
     * @param text a text in the form of {@link DeclarationText} in UTF-8, which is read to the end and closed
     * @return the declaration
     * @throws IOException when the text cannot be read
     * @throws IllegalArgumentException with every problem of the text
     */
    protected static Declaration read(InputStream text) throws IOException {
        try (text) {
            DeclarationText.Parsed parsed =
                    DeclarationText.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8));
            return parsed.declaration()
                    .orElseThrow(() -> new IllegalArgumentException("declaration: " + parsed.problems()));
        }
    }

    /**
     * Opens a resource of the test's class path.
     *
     * @param name its name; with a leading slash from the root, otherwise beside the test class
     * @return its bytes
     * @throws IllegalArgumentException when there is none
     */
    protected final InputStream resource(String name) {
        InputStream resource = getClass().getResourceAsStream(name);
        if (resource == null) {
            throw new IllegalArgumentException("there is no resource " + name);
        }
        return resource;
    }

    /**
     * Checks the product, writes the reports and returns a test for each rule.
     *
     * @return the tests by message
     * @throws IOException when the product cannot be read or a report cannot be written
     */
    @TestFactory
    Stream<DynamicNode> conformance() throws IOException {
        Profile profile = profile();
        Declaration declaration = declaration();
        if (declaration.role() != role) {
            throw new IllegalArgumentException("the declaration is of the "
                    + declaration.role().key() + "'s side, the tests" + " of the " + role.key() + "'s");
        }
        Checker checker = new Checker(profile, declaration);
        Recording recording = Recorder.record(product(), profile, role, checker::onFrame);
        Report report = checker.report();
        ReportFiles files = new ReportFiles(reportFolder(), reportName(), weakestObligation());
        Path page = files.write(report, recording, profile);
        return new RuleTests(report, weakestObligation(), recording, page).tree();
    }
}
