package dev.bmslink.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.CodingMessage.AssignAck;
import dev.bmslink.rs485.link.CodingMessage.CodingEnd;
import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.LinkFault;
import dev.bmslink.rs485.link.Message;
import dev.bmslink.rs485.link.MessageType;
import dev.bmslink.testkit.link.LinkEvent;
import dev.bmslink.testkit.link.LinkSettings;
import dev.bmslink.testkit.link.LinkSimulation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LinkCheckerTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Declaration DECLARATION = Declaration.of(Role.BATTERY, "link-port");

    private record Heard(long time, Frame frame) {}

    private static final List<Heard> CODING = coding(5);

    /** What is on the wire while a chain gets its addresses, and for some seconds after. */
    private static List<Heard> coding(int units) {
        List<Heard> heard = new ArrayList<>();
        LinkSimulation chain = new LinkSimulation(LinkSettings.chain(units, 1));
        chain.observe(event -> {
            if (event.kind() == LinkEvent.Kind.FRAME && event.frame() != null && !event.damaged()) {
                heard.add(new Heard(event.timeNanos(), event.frame()));
            }
        });
        chain.at(SECOND * 11 / 10, () -> chain.press(1));
        chain.runUntil(30 * SECOND);
        return heard;
    }

    private static Report check(List<Heard> frames) {
        LinkChecker checker = new LinkChecker(DECLARATION);
        frames.forEach(heard -> checker.onFrame(heard.frame(), heard.time()));
        return checker.report();
    }

    private static List<String> broken(List<Heard> frames) {
        return check(frames).findings().stream()
                .map(result -> result.rule().id())
                .toList();
    }

    private static List<Heard> changed(Predicate<Frame> which, UnaryOperator<Frame> change) {
        List<Heard> frames = new ArrayList<>(CODING);
        for (int i = 0; i < frames.size(); i++) {
            if (which.test(frames.get(i).frame())) {
                frames.set(
                        i,
                        new Heard(
                                frames.get(i).time(), change.apply(frames.get(i).frame())));
                return frames;
            }
        }
        throw new IllegalStateException("no such frame");
    }

    private static Frame with(Frame frame, Message message) {
        return new Frame(frame.seq(), frame.epoch(), frame.destination(), frame.source(), message);
    }

    private static boolean assigns(Frame frame, int address) {
        return frame.message() instanceof Assign assign && assign.address() == address;
    }

    @Test
    void aChainOfFivePacksConforms() {
        Report report = check(CODING);
        assertEquals(Verdict.PASS, report.overall(), () -> report.results().toString());
        assertEquals(List.of(), report.findings());
    }

    @Test
    void withoutACodingNothingIsDecided() {
        assertEquals(Verdict.INCONCLUSIVE, check(List.of()).overall());
    }

    @Test
    void anAnswerToAnotherRequestIsFound() {
        assertEquals(
                List.of("LINK-ALL-ADR-001"),
                broken(changed(
                        frame -> frame.type() == MessageType.TELEMETRY,
                        frame -> new Frame(
                                frame.seq() ^ 1,
                                frame.epoch(),
                                frame.destination(),
                                frame.source(),
                                frame.message()))));
    }

    @Test
    void anAddressBeyondTheLastIsFound() {
        List<String> found = broken(changed(
                frame -> assigns(frame, 5), frame -> with(frame, new Assign(((Assign) frame.message()).uid(), 17, 5))));
        assertEquals(true, found.contains("LINK-ASSIGN-ADR-002"), found::toString);
    }

    @Test
    void anAddressForTwoPacksIsFound() {
        List<String> found = broken(changed(
                frame -> assigns(frame, 4), frame -> with(frame, new Assign(((Assign) frame.message()).uid(), 3, 4))));
        assertEquals(true, found.contains("LINK-ASSIGN-ADR-003"), found::toString);
    }

    @Test
    void aHoleInTheAddressesIsFound() {
        List<String> found = broken(changed(
                frame -> assigns(frame, 4), frame -> with(frame, new Assign(((Assign) frame.message()).uid(), 7, 4))));
        assertEquals(true, found.contains("LINK-ASSIGN-ADR-004"), found::toString);
    }

    @Test
    void aConfirmationWithoutAnAcknowledgementIsFound() {
        List<Heard> frames = new ArrayList<>(CODING);
        frames.removeIf(heard -> heard.frame().message() instanceof AssignAck ack && ack.address() == 3);
        assertEquals(List.of("LINK-CONFIRM-ADR-005"), broken(frames));
    }

    @Test
    void aWrongNumberAtTheEndIsFound() {
        assertEquals(
                List.of("LINK-CODING_END-ADR-006"),
                broken(changed(
                        frame -> frame.message() instanceof CodingEnd,
                        frame -> with(
                                frame,
                                new CodingEnd(
                                        ((CodingEnd) frame.message()).packs() + 1,
                                        ((CodingEnd) frame.message()).digest())))));
    }

    @Test
    void aMasterThatFallsSilentIsFound() {
        List<Heard> frames = new ArrayList<>(CODING);
        frames.removeIf(heard -> heard.frame().type() == MessageType.HEARTBEAT
                && heard.time() > 20 * SECOND
                && heard.time() < 25 * SECOND);
        assertEquals(List.of("LINK-HEARTBEAT-ADR-007"), broken(frames));
    }

    @Test
    void aDamagedFrameIsReportedWithoutFailing() {
        LinkChecker checker = new LinkChecker(DECLARATION);
        CODING.forEach(heard -> checker.onFrame(heard.frame(), heard.time()));
        checker.onFault(LinkFault.CHECK, 30 * SECOND);
        assertEquals(Verdict.PASS, checker.report().overall());
        assertEquals(
                Verdict.FAIL,
                checker.report().result("LINK-ALL-ADR-009").orElseThrow().verdict());
    }
}
