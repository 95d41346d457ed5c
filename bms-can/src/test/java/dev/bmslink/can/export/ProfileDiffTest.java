package dev.bmslink.can.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.bmslink.can.profile.Message;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Reserved;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileDiffTest {

    private static List<String> diff(Profile before, Profile after) {
        return ProfileDiff.between(before, after).stream()
                .map(Difference::toString)
                .toList();
    }

    private static List<String> diff(Message before, Message after) {
        return diff(Example.profile("1", before), Example.profile("2", after));
    }

    @Test
    void aProfileDoesNotDifferFromItself() {
        assertEquals(List.of(), diff(Example.PROFILE, Example.PROFILE));
    }

    @Test
    void framesAreAddedRemovedMovedAndRenamed() {
        Message kept = Example.message("kept", 1, "").layout();
        Message moved = Example.message("moved", 2, "").layout();
        Message old = Example.message("old", 3, "").layout();
        Profile before = Example.profile(
                "1", kept, moved, old, Example.message("gone", 4, "").layout());
        Profile after = Example.profile(
                "2",
                kept,
                moved.toBuilder().standardId(0x12).layout(),
                old.toBuilder().renamed("other").layout(),
                Example.message("new", 5, "").layout());
        assertEquals(
                List.of(
                        "~ 002 moved: identifier 002, now 012",
                        "~ 003 old: name old, now other",
                        "- 004 gone removed",
                        "+ 005 new added"),
                diff(before, after));
    }

    @Test
    void lengthsAndTimingAreCompared() {
        Message before = Example.message("m", 1, "").cyclic(1000).layout();
        Message after = Example.message("m", 1, "")
                .lengths(6, 8)
                .cyclic(500)
                .silence("It stops.")
                .layout();
        assertEquals(
                List.of(
                        "~ 001 m: lengths 8, now 6 or 8",
                        "~ 001 m: sent every 1000 ms, now every 500 ms",
                        "~ 001 m: silence none, now It stops."),
                diff(before, after));
    }

    @Test
    void signalsAreComparedPointByPoint() {
        Message before = Example.message("m", 1, "")
                .layout(
                        field("a")
                                .u8(0)
                                .unit("V")
                                .range("0", "9")
                                .notAvailable(255)
                                .decimal("0.1"),
                        field("b").u8(1).choice("off", "on"),
                        field("c").bit(2, 0).flag(),
                        Example.word("gone", 4),
                        Reserved.bytes(3, 1));
        Message after = Example.message("m", 1, "")
                .layout(
                        field("a").u8(6).unit("mV").whole(),
                        field("b").u8(1).choice("off", "on", "idle"),
                        field("renamed").bit(2, 0).flag(),
                        Example.word("more", 3),
                        Reserved.bytes(7, 1));
        assertEquals(
                List.of(
                        "~ 001 m, a: kind decimal, now whole",
                        "~ 001 m, a: position byte 0, now byte 6",
                        "~ 001 m, a: formula raw / 10, now raw",
                        "~ 001 m, a: unit V, now mV",
                        "~ 001 m, a: range 0..9, now none",
                        "~ 001 m, a: not available 255, now none",
                        "~ 001 m, b: choices 0 off, 1 on, now 0 off, 1 on, 2 idle",
                        "~ 001 m, c: name c, now renamed",
                        "- 001 m, gone removed: bytes 4..5, little-endian",
                        "+ 001 m, more added: bytes 3..4, little-endian",
                        "- 001 m removed: reserved byte 3",
                        "+ 001 m added: reserved byte 7"),
                diff(before, after));
    }

    @Test
    void pagesAreComparedOneByOne() {
        Message before = Example.PAGED;
        Message after = Example.message("paged", 0x200, "")
                .page(Example.PAGE, 0, Example.COUNT, Example.word("value", 2), Example.word("low", 6))
                .page(Example.PAGE, 8, Example.COUNT)
                .paged(Example.PAGE);
        assertEquals(
                List.of(
                        "~ 200 paged page 0, low: position bytes 4..5, little-endian, now bytes 6..7, little-endian",
                        "- 200 paged page 7 removed",
                        "+ 200 paged page 8 added"),
                diff(before, after));
    }

    private static Field field(String name) {
        return Field.named(name).source(Confidence.DOCUMENTED, "DOC");
    }
}
