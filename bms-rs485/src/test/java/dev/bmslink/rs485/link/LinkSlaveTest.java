package dev.bmslink.rs485.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.rs485.link.CodingMessage.Assign;
import dev.bmslink.rs485.link.CodingMessage.CodingStart;
import dev.bmslink.rs485.link.CodingMessage.Confirm;
import dev.bmslink.rs485.link.CodingMessage.IAm;
import dev.bmslink.rs485.link.CodingMessage.Quiet;
import dev.bmslink.rs485.link.CodingMessage.Who;
import dev.bmslink.rs485.link.MasterMessage.Nak;
import dev.bmslink.rs485.link.RunningMessage.Heartbeat;
import dev.bmslink.rs485.link.RunningMessage.Ping;
import dev.bmslink.rs485.link.RunningMessage.Poll;
import dev.bmslink.rs485.link.RunningMessage.Release;
import dev.bmslink.rs485.link.RunningMessage.SetOut;
import dev.bmslink.rs485.link.RunningMessage.Telemetry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pack's side, frame by frame. */
class LinkSlaveTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1000 * MILLI;
    private static final int EPOCH = 9;

    private final LinkSlave pack = new LinkSlave(
            PackIdentity.of(Examples.PACK_2, PackIdentity.THREE_LEVELS | PackIdentity.READ_BACK),
            LinkTimers.of(115200, 3));
    private long now;
    private int seq;

    @BeforeEach
    void startsEnabled() {
        pack.onPower(0);
        pack.onLine(InLevel.ACTIVE, OutLevel.PRESENT, 0);
        assertEquals(SlaveState.UNASSIGNED, pack.state());
        now = 20 * MILLI;
        pack.onTimeout(now - 1);
        assertEquals(SlaveState.UNASSIGNED, pack.state());
        pack.onTimeout(now);
        assertEquals(SlaveState.ELIGIBLE, pack.state());
    }

    private List<LinkAction> hear(int destination, Message message) {
        return pack.onFrame(new Frame(++seq & 0xFF, EPOCH, destination, Addresses.MASTER, message), now);
    }

    private Optional<Frame> answer(int destination, Message message) {
        return sent(hear(destination, message));
    }

    private static Optional<Frame> sent(List<LinkAction> actions) {
        return actions.stream()
                .filter(LinkAction.Send.class::isInstance)
                .map(action -> ((LinkAction.Send) action).frame())
                .findFirst();
    }

    private Optional<Frame> who(int mode) {
        return answer(Addresses.UNADDRESSED, Who.at(2, mode));
    }

    private void code() {
        assertEquals(
                2,
                answer(Addresses.UNADDRESSED, new Assign(Examples.PACK_2, 2, 2))
                        .orElseThrow()
                        .source());
        assertEquals(SlaveState.TENTATIVE, pack.state());
        List<LinkAction> actions = hear(2, new Confirm(Examples.PACK_2, Confirm.RAISE_OUT));
        assertTrue(actions.contains(new LinkAction.DriveOut(true)));
        assertEquals(SlaveState.CODED, pack.state());
    }

    @Test
    void answersNotBeforeTheShortestTime() {
        LinkAction action = hear(Addresses.UNADDRESSED, Who.at(2, 0)).get(0);
        assertEquals(now + 347_222, ((LinkAction.Send) action).notBeforeNanos());
    }

    @Test
    void tentativeKeepsQuietOnlyWhenVerified() {
        assertTrue(who(0).isPresent());
        answer(Addresses.UNADDRESSED, new Assign(Examples.PACK_2, 2, 2));
        assertTrue(who(Who.VERIFY).isEmpty());
        assertEquals(SlaveState.TENTATIVE, pack.state());
        assertTrue(who(0).isPresent());
        assertEquals(SlaveState.ELIGIBLE, pack.state());
        assertEquals(0, pack.address());
    }

    @Test
    void tentativeEndsAfterTwoSeconds() {
        answer(Addresses.UNADDRESSED, new Assign(Examples.PACK_2, 2, 2));
        assertEquals(now + 2 * SECOND, pack.deadline().orElseThrow());
        pack.onTimeout(now + 2 * SECOND);
        assertEquals(SlaveState.ELIGIBLE, pack.state());
    }

    @Test
    void anAddressForAnotherPackOrAReservedOneIsNotTaken() {
        assertTrue(
                answer(Addresses.UNADDRESSED, new Assign(Examples.PACK_3, 2, 2)).isEmpty());
        Frame refusal = answer(Addresses.UNADDRESSED, new Assign(Examples.PACK_2, 0x11, 2))
                .orElseThrow();
        assertEquals(Nak.VALUE, ((CodingMessage.AssignAck) refusal.message()).result());
        assertEquals(0, pack.address());
    }

    /** Its twin with the same identifier, further down the chain, must not take the address along with it. */
    @Test
    void aPackThatIsNotEnabledTakesNoAddress() {
        pack.onLine(InLevel.IDLE, OutLevel.PRESENT, now);
        assertTrue(
                answer(Addresses.UNADDRESSED, new Assign(Examples.PACK_2, 2, 2)).isEmpty());
        assertEquals(SlaveState.UNASSIGNED, pack.state());
    }

    @Test
    void quietPacksDoNotAnswerUntilItEnds() {
        assertTrue(answer(Addresses.UNADDRESSED, new Quiet(Examples.PACK_2, 5)).isPresent());
        assertTrue(who(0).isEmpty());
        now += 5 * SECOND;
        assertTrue(who(0).isPresent());
        answer(Addresses.UNADDRESSED, new Quiet(Examples.PACK_2, 5));
        answer(Addresses.UNADDRESSED, new Quiet(Examples.PACK_2, 0));
        assertTrue(who(0).isPresent());
        answer(Addresses.UNADDRESSED, new Quiet(Examples.PACK_2, 5));
        hear(Addresses.BROADCAST, new CodingStart(CodingStart.FULL, 16, Examples.MASTER));
        assertTrue(who(0).isPresent());
    }

    @Test
    void onlyAMatchingPrefixIsAnswered() {
        Uid prefix = Examples.PACK_2;
        assertTrue(answer(Addresses.UNADDRESSED, new Who(2, Who.PREFIX, 64, prefix))
                .isPresent());
        // The identifiers of the two packs differ first in bit 48 of 64.
        assertTrue(answer(Addresses.UNADDRESSED, new Who(2, Who.PREFIX, 48, Examples.PACK_3))
                .isPresent());
        assertTrue(answer(Addresses.UNADDRESSED, new Who(2, Who.PREFIX, 50, Examples.PACK_3))
                .isEmpty());
    }

    @Test
    void aRepeatedRequestIsAnsweredAlikeAndNotExecutedAgain() {
        code();
        hear(Addresses.BROADCAST, new Heartbeat(2, 13, 0, 0));
        Frame poll = new Frame(200, EPOCH, 2, Addresses.MASTER, new Poll(0xFF));
        Frame first = sent(pack.onFrame(poll, now)).orElseThrow();
        pack.measure(new Measurements(1, 0, 0, 0, 0, 0, 0, 0, 0));
        now += 1900 * MILLI;
        assertEquals(first, sent(pack.onFrame(poll, now)).orElseThrow());
        now += 200 * MILLI;
        Frame later = sent(pack.onFrame(poll, now)).orElseThrow();
        assertEquals(1, ((Telemetry) later.message()).measurements().milliVolts());
    }

    @Test
    void anotherIdentifierIsRefused() {
        code();
        Frame answer = answer(2, new Ping(Examples.PACK_3)).orElseThrow();
        assertEquals(new Nak(0x12, Nak.UID_MISMATCH), answer.message());
    }

    @Test
    void hearingItsOwnAddressSilencesIt() {
        code();
        pack.onFrame(new Frame(1, EPOCH, Addresses.MASTER, 2, new RunningMessage.ReleaseAck()), now);
        assertEquals(SlaveState.MUTE, pack.state());
        assertTrue(answer(2, new Poll(0xFF)).isEmpty());
        hear(Addresses.BROADCAST, new CodingStart(CodingStart.FULL, 16, Examples.MASTER));
        IAm iAm = assertInstanceOf(IAm.class, who(0).orElseThrow().message());
        assertEquals(IAm.DUPLICATE_SEEN, iAm.flags() & IAm.DUPLICATE_SEEN);
    }

    @Test
    void aNewEpochDropsTheAddress() {
        code();
        List<LinkAction> actions =
                pack.onFrame(new Frame(1, 10, 0xFF, Addresses.MASTER, new Heartbeat(1, 13, 0, 0)), now);
        assertTrue(actions.contains(new LinkAction.DriveOut(false)));
        assertEquals(SlaveState.ELIGIBLE, pack.state());
        assertEquals(10, pack.epoch());
    }

    @Test
    void manyEpochsAreReported() {
        for (int epoch = 1; epoch <= 4; epoch++) {
            pack.onFrame(new Frame(1, epoch, 0xFF, Addresses.MASTER, new Heartbeat(1, 13, 0, 0)), now);
            now += SECOND;
        }
        IAm iAm = (IAm) who(0).orElseThrow().message();
        assertEquals(IAm.TWO_MASTERS, iAm.flags() & IAm.TWO_MASTERS);
    }

    @Test
    void withoutAMasterItRunsOnThenGivesUp() {
        code();
        assertEquals(now + 3500 * MILLI, pack.deadline().orElseThrow());
        pack.onTimeout(now + 3500 * MILLI);
        assertEquals(SlaveState.ORPHAN, pack.state());
        assertEquals(2, pack.address());
        pack.onTimeout(now + 60 * SECOND - 1);
        assertEquals(SlaveState.ORPHAN, pack.state());
        pack.onTimeout(now + 60 * SECOND);
        assertEquals(SlaveState.ELIGIBLE, pack.state());
        now += 61 * SECOND;
        assertEquals(IAm.LEASE_OVER, ((IAm) who(0).orElseThrow().message()).flags() & IAm.LEASE_OVER);
    }

    @Test
    void aBrokenEnableLineIsLatchedAndPassedOn() {
        code();
        List<LinkAction> actions = pack.onLine(InLevel.OPEN, OutLevel.PRESENT, now);
        assertTrue(actions.contains(new LinkAction.DriveOut(false)));
        assertEquals(SlaveState.CODED, pack.state());
        Telemetry telemetry =
                (Telemetry) answer(2, new Poll(0xFF)).orElseThrow().message();
        assertEquals(new Ports(0x14), telemetry.ports());
        pack.onLine(InLevel.ACTIVE, OutLevel.PRESENT, now);
        now += 20 * MILLI;
        assertTrue(pack.onTimeout(now).contains(new LinkAction.DriveOut(true)));
    }

    @Test
    void setOutLowersAndRestoresTheOutput() {
        code();
        assertTrue(hear(2, new SetOut(0)).contains(new LinkAction.DriveOut(false)));
        assertTrue(hear(2, new SetOut(1)).contains(new LinkAction.DriveOut(true)));
    }

    @Test
    void releaseIsAnsweredFromTheOldAddress() {
        code();
        Frame answer = answer(2, new Release(Examples.PACK_2)).orElseThrow();
        assertEquals(2, answer.source());
        assertEquals(0, pack.address());
        assertEquals(SlaveState.ELIGIBLE, pack.state());
    }

    @Test
    void aServiceToolMayAskWhoItIsAndNothingElse() {
        code();
        Frame asked = new Frame(1, EPOCH, 2, 0x20, new RunningMessage.GetInfo());
        assertEquals(0x20, sent(pack.onFrame(asked, now)).orElseThrow().destination());
        assertTrue(sent(pack.onFrame(new Frame(2, EPOCH, 2, 0x20, new SetOut(0)), now))
                .isEmpty());
    }
}
