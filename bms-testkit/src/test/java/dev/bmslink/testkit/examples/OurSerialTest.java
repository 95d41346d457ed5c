package dev.bmslink.testkit.examples;

import dev.bmslink.can.log.LoggedFrame;
import dev.bmslink.rs485.ascii.FrameDecoder;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.testkit.check.AsciiChecker;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Obligation;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.junit.ReportTests;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Does our battery answer over RS485 as the protocol asks? */
class OurSerialTest {

    @TestFactory
    Stream<DynamicNode> ascii() throws IOException {
        AsciiChecker checker = new AsciiChecker(Declaration.of(Role.BATTERY, "pylontech-ascii"), Dialect.DEFAULT);
        FrameDecoder decoder = FrameDecoder.forText(received -> checker.onFrame(received, LoggedFrame.NO_TIME));
        try (InputStream capture = getClass().getResourceAsStream("/captures/ascii.txt")) {
            decoder.onBytes(capture.readAllBytes());
        }
        decoder.onEnd();
        return ReportTests.of(checker.report(), Obligation.MUST);
    }
}
