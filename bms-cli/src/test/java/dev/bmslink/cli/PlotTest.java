package dev.bmslink.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotTest {

    @TempDir
    Path folder;

    /** SOC 0x355: 80 %, 79 %, nothing for 20 s, 60 %; measurements once; alarms with over-voltage in the second frame. */
    private static final String LOG = """
            (1760000000.0) can0 355#50006400
            (1760000000.1) can0 356#EC1364000A01
            (1760000000.2) can0 359#0000000001504E
            (1760000001.0) can0 355#4F006400
            (1760000001.2) can0 359#0200000001504E
            (1760000021.0) can0 355#3C006400
            """;

    private String log(String text) throws IOException {
        Path file = folder.resolve("in.log");
        Files.writeString(file, text);
        return file.toString();
    }

    private Run plot(String... words) throws IOException {
        String[] args = new String[words.length + 4];
        args[0] = "plot";
        args[1] = "-p";
        args[2] = "pylontech-lv@1.2";
        args[3] = log(LOG);
        System.arraycopy(words, 0, args, 4, words.length);
        return Run.of(args);
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void drawsASignalWithItsUnitAndAGapOfSilence() throws IOException {
        Run run = plot("soc");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().startsWith("<svg "), run.out());
        assertTrue(run.out().contains(">soc, %<"), run.out());
        assertTrue(run.out().contains("pylontech-lv@1.2, time since 2025-10-09 08:53:20 UTC"), run.out());
        // One line in the legend and one for 80 to 79 %; the last value is a point of its own.
        assertEquals(2, count(run.out(), "stroke=\"#0b66c3\""), run.out());
        assertFalse(run.out().contains(">0<") && run.out().contains(">40<"), "the axis does not start at zero");
    }

    @Test
    void aDashStartsASubplotAndACommaAnAxis() throws IOException {
        String svg = plot("soc,voltage", "-", "current").out();
        assertTrue(svg.contains(">soc, % (left)<") && svg.contains(">voltage, V (right)<"), svg);
        assertTrue(svg.contains(">current, A<"), svg);
        assertEquals(svg, plot("soc", ",", "voltage", "-", "current").out());
    }

    @Test
    void namesMayBeGlobsOrCarryTheMessage() throws IOException {
        assertTrue(plot("*volt?ge").out().contains("voltage"));
        String flags = plot("protection_and_alarm.*over_volt*").out();
        assertTrue(flags.contains(">cell_or_module_over_voltage<"), flags);
        assertEquals(1, count(flags, "over_voltage<"), flags);
    }

    @Test
    void aNameThatIsNoneIsAnsweredWithNearOnes() throws IOException {
        Run run = plot("sok");
        assertEquals(2, run.code());
        assertTrue(run.err().contains("has no signal sok; is it one of soc, soh"), run.err());
        assertEquals(2, plot("soc", "-").code());
        assertEquals(2, plot(",soc").code());
        Run text = plot("manufacturer");
        assertEquals(2, text.code());
        assertTrue(text.err().contains("is no number"), text.err());
    }

    @Test
    void nothingToDrawIsUnreadable() throws IOException {
        Run none = plot("charge_current_limit");
        assertEquals(3, none.code());
        assertTrue(none.err().contains("no value of charge_current_limit"), none.err());
        Run unknown = Run.of("plot", "-p", "pylontech-lv", log("(1.0) can0 123#00\n"), "soc");
        assertEquals(3, unknown.code());
        assertTrue(unknown.err().contains("none of the 1 frames is known"), unknown.err());
        assertEquals(
                3, Run.of("plot", folder.resolve("none.log").toString(), "soc").code());
        assertEquals(3, Run.of("plot", log(""), "soc").code());
    }

    @Test
    void oneOfTwoSignalsIsDrawnAndTheOtherMentioned() throws IOException {
        Run run = plot("soc", "charge_current_limit");
        assertEquals(0, run.code());
        assertTrue(run.err().contains("no value of charge_current_limit"), run.err());
    }

    @Test
    void theProfileIsIdentified() {
        Run run = Run.of("plot", System.getProperty("bmslink.root") + "/samples/growatt-lv-a-charging.log", "soc");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("decoded as growatt-lv@"), run.err());
    }

    @Test
    void htmlIsOneFileWithoutScripts() throws IOException {
        Path page = folder.resolve("chart.html");
        assertEquals(0, plot("soc", "-o", page.toString()).code());
        String html = Files.readString(page);
        assertTrue(html.startsWith("<!DOCTYPE html>"));
        assertEquals(2, count(html, "<svg "), "one for wide screens, one for narrow ones");
        assertFalse(html.contains("<script") || html.contains("src=") || html.contains("@import"));
        assertFalse(html.replace("http://www.w3.org/2000/svg", "").contains("http"));
    }

    @Test
    void pngIsAPictureWithTheLineInIt() throws IOException {
        Path picture = folder.resolve("chart.png");
        Run run = plot("soc", "-o", picture.toString(), "--width", "400");
        assertEquals(0, run.code(), run.err());
        BufferedImage image = ImageIO.read(picture.toFile());
        assertEquals(800, image.getWidth());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertTrue(colours.contains(0xFFFFFF) && colours.contains(0x0B66C3), "paper and the first line");
    }

    @Test
    void badOptionsAreUsageErrors() throws IOException {
        assertEquals(2, plot("soc", "-o", "x.gif").code());
        assertEquals(2, plot("soc", "--width", "10").code());
        assertEquals(
                5, plot("soc", "-o", folder.resolve("none/x.svg").toString()).code());
        assertEquals(2, Run.of("plot", log(LOG)).code());
    }

    @Test
    void aClockThatGoesBackIsMentioned() throws IOException {
        Run run =
                Run.of("plot", "-p", "pylontech-lv", log("(5.0) can0 355#50006400\n(4.0) can0 355#50006400\n"), "soc");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("goes back: 1"), run.err());
    }

    @Test
    void aLogWithoutTimesCountsFrames() throws IOException {
        Run run = Run.of("plot", "-p", "pylontech-lv", log("355#50006400\n355#4F006400\n"), "soc");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains(">frames<"), run.out());
    }

    /** Two batteries on two buses are two lines, named apart. */
    @Test
    void channelsAreLinesOfTheirOwn() throws IOException {
        Run run =
                Run.of("plot", "-p", "pylontech-lv", log("(1.0) can0 355#50006400\n(1.0) can1 355#4F006400\n"), "soc");
        assertTrue(run.out().contains(">soc [can0], %<") && run.out().contains(">soc [can1], %<"), run.out());
    }
}
