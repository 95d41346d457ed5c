package dev.bmslink.can.growatt.lv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Fault;
import dev.bmslink.can.profile.SplitTextReader;
import dev.bmslink.can.profile.SplitTextReader.Completed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SerialNumberTest {

    private static final String PACK_1 = "324#0001544553543030";
    private static final String PACK_2 = "324#0002544553543030";
    private static final String MIDDLE = "324#0130303030303030";
    private static final String END_1 = "324#0241303100000000";
    private static final String END_2 = "324#0241303200000000";

    @Test
    void threePagesMakeASerialNumber() {
        assertEquals(List.of("1 TEST000000000A01"), read(PACK_1, MIDDLE, END_1));
    }

    @Test
    void onePackFollowsTheOther() {
        assertEquals(
                List.of("1 TEST000000000A01", "2 TEST000000000A02"),
                read(PACK_1, MIDDLE, END_1, PACK_2, MIDDLE, END_2));
    }

    @Test
    void otherMessagesBetweenThePagesDoNoHarm() {
        assertEquals(
                List.of("2 TEST000000000A02"),
                read(PACK_2, "323#200E100000000000", MIDDLE, "351#0000000000000000", END_2));
    }

    @Test
    void pagesOutOfOrderGiveNothing() {
        assertEquals(List.of(), read(MIDDLE, END_1), "started in the middle");
        assertEquals(List.of(), read(PACK_1, END_1), "middle page lost");
        assertEquals(List.of(), read(PACK_1, END_1, MIDDLE, END_1), "middle page late");
        assertEquals(List.of(), read(PACK_1, MIDDLE, MIDDLE, END_1), "middle page twice");
        assertEquals(List.of(), read(END_1, MIDDLE, PACK_1), "backwards");
    }

    @Test
    void aNewFirstPageStartsAgain() {
        assertEquals(List.of("2 TEST000000000A02"), read(PACK_1, MIDDLE, PACK_2, MIDDLE, END_2));
        assertEquals(List.of(), read(PACK_1, MIDDLE, PACK_2, END_2));
    }

    @Test
    void anUnknownPageIsAFault() {
        assertEquals(
                List.of(new Fault(Fault.Kind.UNKNOWN_PAGE, "page 3")),
                GrowattLv.REV05.decode(CanFrame.parse("324#0330303030303030")).faults());
    }

    private static List<String> read(String... frames) {
        SplitTextReader reader = new SplitTextReader(GrowattLv.REV05);
        return Stream.of(frames)
                .map(CanFrame::parse)
                .map(reader::onFrame)
                .flatMap(Optional::stream)
                .map(SerialNumberTest::describe)
                .toList();
    }

    private static String describe(Completed completed) {
        assertEquals("serial_number", completed.text().name());
        return completed.key() + " " + completed.value();
    }
}
