package dev.bmslink.testkit.junit;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Report;
import dev.bmslink.testkit.report.JUnitXml;
import dev.bmslink.testkit.report.Origin;
import dev.bmslink.testkit.report.ReportHtml;
import dev.bmslink.testkit.report.ReportJson;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes the reports of a test class.
 *
 * @param folder where
 * @param name the files' name without a suffix
 * @param weakest the weakest obligation that counts
 */
record ReportFiles(Path folder, String name, Obligation weakest) {

    /** Writes all reports, and the capture when it has no file; returns the web page. */
    Path write(Report report, Recording recording, Profile profile) throws IOException {
        Files.createDirectories(folder);
        String capture = recording.name();
        if (recording.bytes().isPresent()) {
            capture = name + ".log";
            Files.write(folder.resolve(capture), recording.bytes().get());
        }
        String command = "bms check " + capture + " -p " + profile.id() + " --side "
                + report.declaration().role().key();
        Origin origin = new Origin(tool(), recording.name(), recording.sha256(), command, Optional.of(profile));
        Files.writeString(folder.resolve(name + ".json"), ReportJson.of(report, origin));
        Files.writeString(folder.resolve(name + ".xml"), JUnitXml.of(report, weakest));
        return Files.writeString(folder.resolve(name + ".html"), ReportHtml.of(report, origin));
    }

    private static String tool() {
        return version().map(version -> "bms-testkit " + version).orElse("bms-testkit");
    }

    /** The manifest tells it on the class path, the module's descriptor on the module path. */
    private static Optional<String> version() {
        String version = ReportFiles.class.getPackage().getImplementationVersion();
        return Optional.ofNullable(version)
                .or(() -> Optional.ofNullable(ReportFiles.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion));
    }
}
