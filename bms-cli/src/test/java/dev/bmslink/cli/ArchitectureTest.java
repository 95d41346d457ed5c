package dev.bmslink.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** Rules for the modules that hold protocol code; this module sees them all. */
class ArchitectureTest {

    private static final String[] PROTOCOL_CODE = {"dev.bmslink.core", "dev.bmslink.can", "dev.bmslink.rs485"};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(PROTOCOL_CODE);

    @Test
    void protocolCodeIsThere() {
        for (String root : PROTOCOL_CODE) {
            assertFalse(CLASSES.stream().noneMatch(type -> type.getPackageName().startsWith(root)), root);
        }
    }

    @Test
    void protocolCodeHasNoIoThreadsOrLogging() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..",
                        "java.nio.file..",
                        "java.nio.channels..",
                        "java.net..",
                        "java.util.concurrent..",
                        "java.util.logging..",
                        "sun..")
                .check(CLASSES);
    }

    @Test
    void protocolCodeHasNoClockAndNoRandomness() {
        noClasses()
                .should()
                .accessClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .accessClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .accessClassesThat()
                .haveFullyQualifiedName("java.lang.Thread")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching("dev.bmslink.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
