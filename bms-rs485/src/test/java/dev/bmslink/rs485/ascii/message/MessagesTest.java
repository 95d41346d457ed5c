package dev.bmslink.rs485.ascii.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.signal.Reading;
import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.Variant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that the captures do not show: ends of ranges, what is not available, quirks, and refusals. */
class MessagesTest {

    private static Content read(Command command, int address, String info, OptionalInt asked) {
        Frame frame = new Frame(0x20, address, 0, Info.parse(info));
        return Summary.present(Replies.read(frame, command, OptionalInt.empty(), asked, Dialect.DEFAULT)
                .content());
    }

    private static Content read(Command command, String info) {
        return read(command, 0x12, info, OptionalInt.empty());
    }

    @Test
    void valuesThatAProductLacksAreNotAvailableRatherThanZeroOrLarge() {
        SystemAnalog values = (SystemAnalog) Replies.typed(
                read(
                        Command.SYSTEM_ANALOG,
                        "C2C1" + "0000" + "FF" + "FFFF" + "0000" + "FFFF" + "FFFF0034" + "0000FFFF"
                                + "FFFF".repeat(15)),
                Dialect.DEFAULT);
        assertEquals(49.857, values.averageVolts());
        assertEquals(0.0, values.currentAmperes());
        assertEquals(OptionalInt.empty(), values.socPercent());
        assertEquals(OptionalInt.empty(), values.averageCycles());
        assertEquals(OptionalInt.of(0), values.maxCycles());
        assertTrue(Double.isNaN(values.highestCell().volts()));
        assertEquals(0.0, values.lowestCell().volts());
        assertTrue(Double.isNaN(values.boards().minCelsius()));
    }

    @Test
    void theLargestShortCapacityAndTheSmallestThatNeedsThreeBytes() {
        String start = "0002" + "00" + "00" + "0000" + "C2C1";
        PackAnalog small = pack(start + "FFFE" + "02" + "FFFE" + "0001");
        assertEquals(65.534, small.fullChargeCapacityAmpereHours());
        PackAnalog large = pack(start + "FFFF" + "04" + "FFFF" + "0001" + "00FFFF" + "00FFFF");
        assertEquals(65.535, large.fullChargeCapacityAmpereHours());
        assertTrue(Double.isNaN(pack(start + "FFFF" + "02" + "C350" + "0001").remainingCapacityAmpereHours()));
        assertEquals(
                16_777.215, pack(start + "FFFF04FFFF0001" + "FFFFFF" + "FFFFFF").remainingCapacityAmpereHours());
    }

    private static PackAnalog pack(String info) {
        return ((AnalogValues) Replies.typed(read(Command.ANALOG_VALUES, 2, info, OptionalInt.of(2)), Dialect.DEFAULT))
                .packs()
                .get(0)
                .values();
    }

    @Test
    void capacitiesThatContradictEachOtherAreReported() {
        Content content = read(
                Command.ANALOG_VALUES,
                2,
                "0002" + "00" + "00" + "0000" + "C2C1" + "5FB4" + "04" + "C350" + "0292" + "005FB5" + "00C350",
                OptionalInt.of(2));
        assertEquals(List.of("remaining_capacity says 24.5 Ah and 24.501 Ah"), content.faults());
    }

    @Test
    void threeUserItemsOfARelativeAreReportedAndTheRestKept() {
        Content content = read(
                Command.ANALOG_VALUES,
                2,
                "0002" + "00" + "00" + "0000" + "C2C1" + "12D3" + "03" + "286A" + "008C" + "2710",
                OptionalInt.of(2));
        assertEquals(List.of("user_items says 3, known are 2 and 4"), content.faults());
        assertEquals(Info.parse("2710"), content.extra());
    }

    @Test
    void aReplyToFfWithOnePackCountsOneAndBelongsToTheMaster() {
        String pack = "00" + "00" + "0000" + "C2C1" + "5FB4" + "02" + "C350" + "0292";
        Content content = read(Command.ANALOG_VALUES, 0x12, "0001" + pack, OptionalInt.of(Address.ALL_PACKS));
        assertTrue(content.ofAll());
        assertEquals(0x12, content.packs().get(0).address());
        Content guessed = read(Command.ANALOG_VALUES, 0x12, "0001" + pack, OptionalInt.empty());
        assertEquals(0x12, guessed.packs().get(0).address());
    }

    @Test
    void twoPacksWithAnExtraByteEachAreToldApart() {
        String pack = "01" + "00" + "01" + "00" + "000000" + "000E800000" + "07";
        Content content = read(Command.ALARM_INFO, 0x12, "0002" + pack + pack, OptionalInt.empty());
        assertEquals(2, content.packs().size());
        assertEquals(0x13, content.packs().get(1).address());
        assertEquals(Info.parse("07"), content.packs().get(1).extra());
    }

    @Test
    void fullChargeRequestIsAnotherBitIn92And63() {
        ChargeManagement pack = (ChargeManagement)
                Replies.typed(read(Command.CHARGE_MANAGEMENT, "02D002B79800FAFF0608"), Dialect.DEFAULT);
        assertEquals(Set.of(ChargeStatus.FULL_CHARGE_REQUEST), pack.status());
        SystemChargeManagement system = (SystemChargeManagement)
                Replies.typed(read(Command.SYSTEM_CHARGE_MANAGEMENT, "D2F0ABE000FA00C810"), Dialect.DEFAULT);
        assertEquals(Set.of(SystemChargeStatus.FULL_CHARGE_REQUEST), system.status());
    }

    @Test
    void locationsAreReadInBothForms() {
        assertEquals(3, new Location(0x0304).group());
        assertEquals(4, new Location(0x0304).module());
        assertEquals(3, new Location(0x0034).group());
        assertEquals(4, new Location(0x0034).module());
        assertEquals("0304", Location.of(new Address(3, 4)).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "8000000000, MODULE_HIGH_VOLTAGE_ALARM",
        "0100000000, CELL_VOLTAGE_SPREAD_ALARM",
        "0010000000, INTERNAL_COMMUNICATION_ALARM",
        "0000020000, MOSFET_OVER_TEMPERATURE_PROTECTION",
        "0000000800, SYSTEM_FAULT_PROTECTION"
    })
    void alarmBitsStandWhereTheDocumentPutsThem(String info, SystemAlarmBit bit) {
        Content content = read(Command.SYSTEM_ALARM, info.substring(0, 8));
        assertEquals(new SystemAlarm(Set.of(bit)), Replies.typed(content, Dialect.DEFAULT));
    }

    @Test
    void addressesAreSixteenTimesTheGroupPlusTheNumber() {
        assertEquals(0x35, new Address(3, 5).adr());
        assertEquals(new Address(7, 2), Address.of(0x72));
        assertEquals(
                List.of(0x02, 0x12, 0x22, 0x32, 0x42, 0x52, 0x62, 0x72),
                Address.masters().stream().map(Address::adr).toList());
        assertThrows(IllegalArgumentException.class, () -> Address.of(0x00));
        assertThrows(IllegalArgumentException.class, () -> Address.of(0x01));
        assertThrows(IllegalArgumentException.class, () -> Address.of(0xFF));
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 92, false",
        "2.6, 92, true",
        "2.6, 94, false",
        "2.7, 94, true",
        "2.8, 95, true",
        "2.8, 96, false",
        "2.9, 96, true",
        "3.4, 60, false",
        "3.5, 60, true",
        "3.5, 90, false",
        "2.8-console, 90, true"
    })
    void eachIssueHasItsCommands(String variant, String command, boolean has) {
        assertEquals(
                has,
                Variant.named(variant)
                        .orElseThrow()
                        .commands()
                        .contains(Command.of(Integer.parseInt(command, 16)).orElseThrow()));
    }

    @Test
    void whatTheWireCannotCarryIsRefusedByName() {
        assertRefused(
                "charge_voltage_limit = 70.0 is outside what the wire can carry, 0.000..65.535 V",
                () -> Request.setLimits(new ChargeLimits(2, 70, 44, 25, -25)));
        assertRefused(
                "charge_current_limit = 3276.8 is outside what the wire can carry, -3276.8..3276.7 A",
                () -> Request.setLimits(new ChargeLimits(2, 50, 44, 3276.8, -25)));
        assertRefused(
                "manufacturer = \"123456789012345678901\" does not fit in 20 ISO 8859-1 characters",
                () -> frame(new Manufacturer("US", Version.of(1, 2), "123456789012345678901")));
        assertRefused("version 1.2.3 has not 2 numbers", () -> frame(new Manufacturer("US", Version.of(1, 2, 3), "P")));
        assertRefused(
                "cell_voltages has 256 elements, a byte counts up to 255",
                () -> frame(analog(Collections.nCopies(256, 3.3))));
        assertRefused(
                "SYSTEM_PARAMETERS cannot be asked of all packs, only 42 and 44 can",
                () -> Request.ofAll(Command.SYSTEM_PARAMETERS, 0));
        assertRefused("user items 3, known are 2 and 4", () -> new PackAnalog(List.of(), List.of(), 0, 0, 0, 0, 0, 3));
    }

    private static AnalogValues analog(List<Double> cells) {
        return new AnalogValues(Set.of(), List.of(new Pack<>(2, new PackAnalog(cells, List.of(), 0, 50, 1, 2, 3, 2))));
    }

    private static void frame(Reply reply) {
        Replies.frame(reply, 0x20, 2, false);
    }

    private static void assertRefused(String message, Executable code) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, code).getMessage());
    }

    @Property
    void anyPacksComeBackFromTheWireAndFromTheirNames(@ForAll("packs") List<PackAnalog> values) {
        List<Pack<PackAnalog>> packs = new ArrayList<>();
        for (PackAnalog pack : values) {
            packs.add(new Pack<>(0x22 + packs.size(), pack));
        }
        AnalogValues reply = new AnalogValues(Set.of(InfoFlag.UNREAD_SWITCH_CHANGE), packs);
        Frame frame = Replies.frame(reply, 0x20, 0x22, true);
        Request request = Request.ofAll(Command.ANALOG_VALUES, 2);
        Content content = Summary.present(Replies.match(request, frame, Dialect.DEFAULT));
        assertEquals(reply, Replies.typed(content, Dialect.DEFAULT));
        assertEquals(List.of(), content.faults());
        List<PackBlock> named = new ArrayList<>();
        for (PackBlock pack : content.packs()) {
            named.add(Named.pack(Command.ANALOG_VALUES, pack.address(), texts(Named.pack(pack)), Info.EMPTY));
        }
        Content parsed =
                Named.reply(Command.ANALOG_VALUES, Set.copyOf(Named.infoFlags(content)), named, true, Info.EMPTY);
        assertEquals(frame.info(), Contents.encode(parsed));
    }

    private static Map<String, Object> texts(Map<String, Object> names) {
        Map<String, Object> texts = new LinkedHashMap<>();
        names.forEach((name, value) -> texts.put(
                name,
                value instanceof List<?> list
                        ? list.stream().map(MessagesTest::text).toList()
                        : text(value)));
        return texts;
    }

    private static String text(Object value) {
        return value instanceof Reading reading ? reading.text() : value.toString();
    }

    @Provide
    Arbitrary<List<PackAnalog>> packs() {
        Arbitrary<List<Double>> cells = scaled(-32_768, 32_767, 1000).list().ofMaxSize(20);
        Arbitrary<List<Double>> temperatures = scaled(-2731, 62_804, 10).list().ofMaxSize(6);
        Arbitrary<PackAnalog> small = Combinators.combine(
                        cells,
                        temperatures,
                        scaled(-32_768, 32_767, 10),
                        scaled(0, 65_535, 1000),
                        scaled(0, 65_534, 1000),
                        scaled(0, 65_534, 1000),
                        Arbitraries.integers().between(0, 65_535))
                .as((c, t, i, u, r, f, n) -> new PackAnalog(c, t, i, u, r, f, n, 2));
        Arbitrary<PackAnalog> large = Combinators.combine(
                        cells,
                        temperatures,
                        scaled(-32_768, 32_767, 10),
                        scaled(0, 65_535, 1000),
                        scaled(0, 16_777_215, 1000),
                        scaled(0, 16_777_215, 1000),
                        Arbitraries.integers().between(0, 65_535))
                .as((c, t, i, u, r, f, n) -> new PackAnalog(c, t, i, u, r, f, n, 4));
        return Arbitraries.oneOf(small, large).list().ofMinSize(2).ofMaxSize(13);
    }

    private static Arbitrary<Double> scaled(int min, int max, int divisor) {
        return Arbitraries.integers().between(min, max).map(raw -> raw / (double) divisor);
    }
}
