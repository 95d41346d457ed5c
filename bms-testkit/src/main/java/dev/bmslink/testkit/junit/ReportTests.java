package dev.bmslink.testkit.junit;

import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Turns a report into JUnit tests, for a {@code @TestFactory} method.
 *
 * <p>It serves checks that have no base class, such as those of {@link dev.bmslink.testkit.check.LinkChecker} and {@link
 * dev.bmslink.testkit.check.AsciiChecker}.
 */
public final class ReportTests {

    private ReportTests() {}

    /**
     * Returns a test for each rule, and one that fails when the report knows no frame of the product.
     *
     * @param report the report
     * @param weakest the weakest obligation whose violation fails a test
     * @return the tests; a rule that is not decided or does not apply is aborted with the reason
     */
    @SuppressWarnings("exports") // JUnit is optional, and who calls this has it
    public static Stream<DynamicNode> of(Report report, Obligation weakest) {
        return new RuleTests(report, weakest).tree();
    }
}
