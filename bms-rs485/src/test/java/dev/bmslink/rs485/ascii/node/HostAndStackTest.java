package dev.bmslink.rs485.ascii.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Variant;
import dev.bmslink.rs485.ascii.message.AnalogValues;
import dev.bmslink.rs485.ascii.message.ChargeLimits;
import dev.bmslink.rs485.ascii.message.Control;
import dev.bmslink.rs485.ascii.message.Dialect;
import dev.bmslink.rs485.ascii.message.Pack;
import dev.bmslink.rs485.ascii.message.Rate;
import dev.bmslink.rs485.ascii.message.Request;
import dev.bmslink.rs485.ascii.node.HostEvent.Answered;
import dev.bmslink.rs485.ascii.node.HostEvent.Discarded;
import dev.bmslink.rs485.ascii.node.HostEvent.Refused;
import dev.bmslink.rs485.ascii.node.HostEvent.Transmit;
import dev.bmslink.rs485.ascii.node.HostEvent.Unanswered;
import dev.bmslink.rs485.ascii.node.VirtualLine.Quality;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A host and stacks against each other, in virtual time. */
class HostAndStackTest {

    private static final long MILLI = 1_000_000;
    private static final Timing TIMING = Timing.forBitRate(115_200);
    private static final Packs PACKS = new Packs();
    private static final List<Command> PLAIN = List.of(
            Command.ANALOG_VALUES,
            Command.ALARM_INFO,
            Command.SYSTEM_PARAMETERS,
            Command.PROTOCOL_VERSION,
            Command.MANUFACTURER,
            Command.CHARGE_MANAGEMENT,
            Command.SERIAL_NUMBER,
            Command.SOFTWARE_VERSION);

    private static VirtualLine line(Quality quality, long seed, StackOptions... options) {
        List<Stack> stacks = new ArrayList<>();
        for (StackOptions each : options) {
            stacks.add(new Stack(each, PACKS, 0));
        }
        return new VirtualLine(TIMING, new Host(TIMING, Dialect.DEFAULT, 0), stacks, quality, seed);
    }

    private static List<HostEvent> ends(VirtualLine line) {
        return line.hostEvents.stream()
                .filter(event -> !(event instanceof Transmit) && !(event instanceof Discarded))
                .toList();
    }

    @ParameterizedTest
    @EnumSource(
            value = Command.class,
            names = {"SET_LIMITS", "SET_RATE", "CONTROL", "PACK_COUNT"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyCommandIsAnsweredWithTheValuesOfThePack(Command command) {
        VirtualLine line = line(Quality.PERFECT, 1, StackOptions.of(1, 3));
        Request request = Request.of(command, Address.master(1));
        line.ask(request);
        line.runToIdle();
        Answered answered = (Answered) ends(line).get(0);
        assertEquals(request, answered.request());
        PACKS.reply(command, Address.master(1)).ifPresent(values -> assertEquals(values, answered.reply()));
        assertEquals(command, answered.reply().command());
        assertEquals(1, ends(line).size());
    }

    @Test
    void theMasterAnswersForAllPacksOfItsGroupWithMixedCellsAndCapacities() {
        VirtualLine line = line(Quality.PERFECT, 1, StackOptions.of(0, 4));
        line.ask(Request.ofAll(Command.ANALOG_VALUES, 0));
        line.runToIdle();
        AnalogValues values = (AnalogValues) ((Answered) ends(line).get(0)).reply();
        List<Integer> addresses = values.packs().stream().map(Pack::address).toList();
        assertEquals(List.of(2, 3, 4, 5), addresses);
        for (Pack<?> pack : values.packs()) {
            assertEquals(Packs.analog(Address.of(pack.address())), pack.values());
        }
    }

    @Test
    void aScanOfTheMastersFindsTheGroupsThatAreThere() {
        VirtualLine line = line(Quality.PERFECT, 1, StackOptions.of(1, 1), StackOptions.of(5, 2));
        for (Address master : Address.masters()) {
            line.ask(Request.of(Command.PROTOCOL_VERSION, master));
        }
        line.runToIdle();
        List<Integer> found = ends(line).stream()
                .filter(Answered.class::isInstance)
                .map(event -> ((Answered) event).request().address())
                .toList();
        assertEquals(List.of(0x12, 0x52), found);
        assertEquals(8, ends(line).size());
    }

    @Test
    void requestsKeepTheirDistanceAndAreRepeatedTwice() {
        VirtualLine line = line(Quality.PERFECT, 1, StackOptions.of(0, 1));
        Host host = new Host(TIMING, Dialect.DEFAULT, 0);
        Request request = Request.of(Command.SYSTEM_PARAMETERS, Address.master(3));
        assertEquals(List.of(new Transmit(request.frame(0x20), 1)), host.ask(request, 0));
        // 18 characters of ten bits at 115200 bit/s take 1.5625 ms; a reply is due 500 ms later.
        assertEquals(501_562_500, host.deadline().orElseThrow());
        assertEquals(List.of(), host.onTimeout(501_562_499));
        assertEquals(List.of(new Transmit(request.frame(0x20), 2)), host.onTimeout(501_562_500));
        long third = host.deadline().orElseThrow();
        assertEquals(List.of(new Transmit(request.frame(0x20), 3)), host.onTimeout(third));
        long end = host.deadline().orElseThrow();
        assertEquals(List.of(new Unanswered(request, 3)), host.onTimeout(end));
        assertTrue(host.deadline().isEmpty());
        line.ask(Request.of(Command.MANUFACTURER, Address.master(0)));
        line.ask(Request.of(Command.MANUFACTURER, Address.master(0)));
        line.runToIdle();
        assertEquals(2, ends(line).size());
    }

    @Test
    void aReplyFromAnotherAddressIsNotTakenAndTheReasonNamesBoth() {
        Host host = new Host(TIMING, Dialect.DEFAULT, 0);
        host.ask(Request.of(Command.SYSTEM_PARAMETERS, Address.of(0x02)), 0);
        byte[] other = "~20034600B032110E420BEA0B540D0D0A3D03FCD2F0B3B0ADD40D0D0A3DFC18F23C\r"
                .getBytes(StandardCharsets.US_ASCII);
        List<HostEvent> events = host.onBytes(other, 0, other.length, 80 * MILLI);
        assertEquals(List.of(new Discarded("no answer to 47: answered from address 03, asked 02")), events);
    }

    @Test
    void anEchoOfTheRequestIsNotTakenForItsAnswer() {
        Host host = new Host(TIMING, Dialect.DEFAULT, 0);
        Request request = Request.of(Command.PROTOCOL_VERSION, Address.of(0x02));
        host.ask(request, 0);
        byte[] echo = request.frame(0x20).encode();
        assertEquals(
                List.of(new Discarded("the request came back as an echo")), host.onBytes(echo, 0, echo.length, MILLI));
        byte[] reply = "~200246000000FDB2\r".getBytes(StandardCharsets.US_ASCII);
        assertTrue(host.onBytes(reply, 0, reply.length, 80 * MILLI).get(0) instanceof Answered);
    }

    @Test
    void theLateReplyToARepeatedRequestDoesNotAnswerTheNextOne() {
        Host host = new Host(TIMING, Dialect.DEFAULT, 0);
        Request limits = Request.setLimits(new ChargeLimits(2, 53.25, 47, 25, -25));
        Request off = Request.of(Command.TURN_OFF, Address.of(0x02));
        byte[] done = "~200246000000FDB2\r".getBytes(StandardCharsets.US_ASCII);
        host.ask(limits, 0);
        long second = host.deadline().orElseThrow();
        host.onTimeout(second);
        assertTrue(host.onBytes(done, 0, done.length, second + 80 * MILLI).get(0) instanceof Answered);
        assertEquals(List.of(), host.ask(off, second + 81 * MILLI));
        assertEquals(
                List.of(new Discarded("nothing was asked: ~200246000000FDB2")),
                host.onBytes(done, 0, done.length, second + 600 * MILLI));
        long next = host.deadline().orElseThrow();
        // The request of 36 characters ends 3.125 ms after its start; late replies are dropped for a second after that.
        assertEquals(second + 1_003_125_000, next);
        assertEquals(List.of(new Transmit(off.frame(0x20), 1)), host.onTimeout(next));
    }

    @Test
    void longRepliesWithPausesAreWaitedForAndABabblerIsNot() {
        Host host = new Host(TIMING, Dialect.DEFAULT, 0);
        host.ask(Request.of(Command.SYSTEM_PARAMETERS, Address.of(0x02)), 0);
        byte[] start = "~2002".getBytes(StandardCharsets.US_ASCII);
        host.onBytes(start, 0, start.length, 490 * MILLI);
        assertEquals(590 * MILLI, host.deadline().orElseThrow());
        byte[] more = "0".getBytes(StandardCharsets.US_ASCII);
        long now = 490 * MILLI;
        int attempts = 0;
        while (attempts == 0 && now < 60_000 * MILLI) {
            now += 90 * MILLI;
            for (HostEvent event : host.onBytes(more, 0, 1, now)) {
                attempts += event instanceof Transmit ? 1 : 0;
            }
        }
        assertTrue(now >= 10_000 * MILLI && now <= 21_000 * MILLI, "given up at " + now);
    }

    @Test
    void refusalsCarryTheReturnCode() {
        StackOptions old = new StackOptions(
                0, 1, new Dialect(Variant.named("2.5").orElseThrow(), Dialect.DEFAULT.systemCurrentStep()), 0x20, 0);
        VirtualLine line = line(Quality.PERFECT, 1, old);
        line.ask(Request.of(Command.CHARGE_MANAGEMENT, Address.master(0)));
        line.runToIdle();
        assertEquals(0x04, ((Refused) ends(line).get(0)).returnCode());
    }

    @ParameterizedTest
    @CsvSource({
        // VER 21, CID2 43, 42 without command byte, 42 for pack 04 at 03, FF at a slave, CHKSUM, LCHKSUM, pack
        // unreachable
        "~21024642E00202FD32, ~200246010000FDB1",
        "~200246430000FDAB, ~200246040000FDAE",
        "~200246420000FDAC, ~200246050000FDAD",
        "~20034642E00204FD30, ~200346060000FDAB",
        "~20034642E002FFFD08, ~200346900000FDA8",
        "~2002464F0000FD99, ~200246020000FDB0",
        "~2002464F1000FD97, ~200246030000FDAF",
        "~200246900000FDA9, ~200246040000FDAE",
        "~2002464FC0048520FCB2, ~200246000000FDB2"
    })
    void aStackRefusesAsTheDocumentsSay(String request, String reply) {
        Stack stack = new Stack(StackOptions.of(0, 2), PACKS, 0);
        byte[] characters = (request + "\r").getBytes(StandardCharsets.US_ASCII);
        stack.onBytes(characters, 0, characters.length, 0);
        assertEquals(70 * MILLI, stack.deadline().orElseThrow());
        StackEvent.Transmit sent =
                (StackEvent.Transmit) stack.onTimeout(70 * MILLI).get(0);
        assertEquals(reply, sent.frame().toString());
    }

    @Test
    void othersAreNotAnswered() {
        Stack stack = new Stack(StackOptions.of(0, 2), PACKS, 0);
        for (String request :
                List.of("~200446470000FDA5", "~201246470000FDA6", "~200046470000FDA9", "~20FF46470000FD7D")) {
            byte[] characters = (request + "\r").getBytes(StandardCharsets.US_ASCII);
            stack.onBytes(characters, 0, characters.length, 0);
            assertTrue(stack.deadline().isEmpty(), request);
        }
    }

    @Test
    void limitsHoldForLessThanTenSeconds() {
        VirtualLine line = line(Quality.PERFECT, 1, StackOptions.of(0, 1));
        ChargeLimits limits = new ChargeLimits(2, 53.25, 47, 25, -25);
        line.repeat(Request.setLimits(limits), 5000);
        line.runFor(30_000);
        assertTrue(line.stackEvents.contains(new StackEvent.LimitsSet(limits)));
        assertFalse(line.stackEvents.contains(new StackEvent.LimitsExpired(2)));

        VirtualLine once = line(Quality.PERFECT, 1, StackOptions.of(0, 1));
        once.ask(Request.setLimits(limits));
        once.runFor(9_900);
        assertFalse(once.stackEvents.contains(new StackEvent.LimitsExpired(2)));
        once.runFor(1_000);
        assertTrue(once.stackEvents.contains(new StackEvent.LimitsExpired(2)));
    }

    @Test
    void aPackSwitchesOffAfterItsAnswer() {
        VirtualLine line = line(Quality.PERFECT, 1, StackOptions.of(0, 2));
        line.ask(Request.of(Command.TURN_OFF, Address.of(0x03)));
        line.ask(Request.of(Command.SYSTEM_PARAMETERS, Address.of(0x03)));
        line.ask(Request.of(Command.SYSTEM_PARAMETERS, Address.of(0x02)));
        line.ask(Request.of(Command.SYSTEM_SHUTDOWN, Address.of(0x02)));
        line.ask(Request.of(Command.SYSTEM_PARAMETERS, Address.of(0x02)));
        line.runToIdle();
        List<Class<?>> kinds = new ArrayList<>();
        ends(line).forEach(event -> kinds.add(event.getClass()));
        assertEquals(
                List.of(Answered.class, Unanswered.class, Answered.class, Answered.class, Unanswered.class), kinds);
    }

    @Test
    void theConsoleSetsRateAndBuzzer() {
        StackOptions console = new StackOptions(
                0,
                1,
                new Dialect(Variant.named("2.8-console").orElseThrow(), Dialect.DEFAULT.systemCurrentStep()),
                0x20,
                0);
        VirtualLine line = line(Quality.PERFECT, 1, console);
        line.ask(Request.setRate(2, Rate.BAUD_4800));
        line.ask(Request.control(2, Control.BUZZER_OFF));
        line.ask(Request.of(Command.PACK_COUNT, Address.of(2)));
        line.runToIdle();
        assertTrue(line.stackEvents.contains(new StackEvent.RateChanged(Rate.BAUD_4800)));
        assertTrue(line.stackEvents.contains(new StackEvent.Controlled(Control.BUZZER_OFF)));
        assertEquals(3, ends(line).stream().filter(Answered.class::isInstance).count());
    }

    @Property(tries = 300)
    void everyRequestEndsOnceAndNoAnswerIsWrong(
            @ForAll long seed,
            @ForAll @DoubleRange(max = 0.5) double loss,
            @ForAll @DoubleRange(max = 0.5) double corruption,
            @ForAll @DoubleRange(max = 0.3) double duplication,
            @ForAll @IntRange(max = 700) int delayMillis,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 63) Integer> questions) {
        Quality quality = new Quality(loss, corruption, duplication, 0.2, delayMillis);
        VirtualLine line = line(quality, seed, StackOptions.of(0, 4), StackOptions.of(1, 4));
        List<Request> asked = new ArrayList<>();
        for (int question : questions) {
            Command command = PLAIN.get(question % PLAIN.size());
            Address address = new Address(question / 32, Address.MASTER + question / 8 % 4);
            Request request = Request.of(command, address);
            asked.add(request);
            line.ask(request);
        }
        line.runToIdle();
        List<HostEvent> ends = ends(line);
        assertEquals(asked.size(), ends.size());
        for (int i = 0; i < ends.size(); i++) {
            Request request = asked.get(i);
            if (ends.get(i) instanceof Answered answered) {
                assertEquals(request, answered.request());
                Address pack = Address.of(request.address());
                Address teller = request.command() == Command.MANUFACTURER ? Address.master(pack.group()) : pack;
                PACKS.reply(request.command(), teller).ifPresent(values -> assertEquals(values, answered.reply()));
            } else {
                assertTrue(ends.get(i) instanceof Unanswered unanswered
                        && unanswered.request().equals(request));
            }
        }
    }

    @Property(tries = 100)
    void aLossyLineWithoutDamageIsMasteredByRetries(@ForAll long seed, @ForAll @IntRange(max = 300) int delayMillis) {
        Timing patient = new Timing(115_200, 100 * MILLI, 1000 * MILLI, 100 * MILLI, 10_000 * MILLI, 40, 1000 * MILLI);
        VirtualLine line = new VirtualLine(
                patient,
                new Host(patient, Dialect.DEFAULT, 0),
                List.of(new Stack(StackOptions.of(0, 4), PACKS, 0)),
                new Quality(0.3, 0, 0.2, 0, delayMillis),
                seed);
        line.ask(Request.ofAll(Command.ANALOG_VALUES, 0));
        line.ask(Request.ofAll(Command.ALARM_INFO, 0));
        line.runToIdle();
        assertEquals(2, ends(line).stream().filter(Answered.class::isInstance).count());
    }
}
