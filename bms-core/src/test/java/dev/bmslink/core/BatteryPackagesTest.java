package dev.bmslink.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The packages about batteries depend on each other in one direction, and on no IO, clock or thread. */
class BatteryPackagesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.bmslink.core");

    @Test
    void noCycles() {
        slices().matching("dev.bmslink.core.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void dataKnowsNoPictures() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.bmslink.core.drawing..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.bmslink.core.drawing..")
                .check(CLASSES);
    }

    @Test
    void noIoClockThreadOrRandomness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
