package dev.bmslink.can.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Message;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final String PAGE = Markdown.page(Example.PROFILE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# An example",
                "| `0x123` | [state](#0x123-state) | battery | 3 or 4 or 8 | every 250 ms |",
                "| `0x10000000 + unit_number` | [addressed](#0x10000000-addressed) | inverter | 8 | event |",
                "## 0x123 state",
                "- **When it stays away:** The inverter stops.",
                "- **In the identifier:** `unit_number`, 1 to 3, bits 8 to 11; documented (DOC)",
                "![Bits of state](img/example-1/state.svg)",
                "![Bits of paged-page-7](img/example-1/paged-page-7.svg)",
                "### 0x200 paged, page 7",
                "Reserved: 2 bits from byte 2 bit 0."
            })
    void saysWhatTheDefinitionSays(String line) {
        assertTrue(PAGE.lines().anyMatch(line::equals), PAGE);
    }

    @Test
    void aRowHoldsEverythingAboutASignal() {
        assertTrue(
                PAGE.replace('\u00A0', ' ')
                        .contains("| `temperature` | bytes 0..1,<br>big-endian, signed | (raw - 50) / 10 °C |"
                                + " -40 to 85.50<br>raw -32768: not available | documented<br>DOC |"
                                + " Of the \"hottest\" cell − or \\| pole. |"),
                PAGE);
        assertTrue(PAGE.contains("| choice |  | assumed<br>DOC | 0 off<br>1 charging |"), PAGE);
    }

    @Test
    void aColumnWithoutContentIsLeftOut() {
        String section = Markdown.section(Example.PROFILE, Example.ADDRESSED);
        assertTrue(section.contains("| signal | where | value | known from |\n"), section);
    }

    @Test
    void runsOfLengthsAreShort() {
        Message message =
                Example.message("m", 1, "").lengths(8, 0, 1, 2, 4, 6, 7).layout();
        assertEquals("8 or 0 to 2 or 4 or 6 or 7", Lengths.text(message));
    }

    @Test
    void whatMarkdownWouldTakeForMarkupIsEscaped() {
        assertEquals("a \\| b &lt; c \\* d &amp; e", Table.escaped("a | b < c * d & e"));
    }

    @Test
    void anOptionShowsWhatItsOtherReadingsChange() {
        String page = Markdown.page(Profiles.get("sofar"));
        assertTrue(
                page.contains("- `discharge_first`\n"
                        + "  - 0000030F remote_command, charge_allowed: position byte 1 bit 0, now byte 1 bit 1\n"),
                page);
        assertTrue(page.contains("- `serial_number`: serial_number_1 `serial_part`, serial_number_2"), page);
    }

    @Test
    void theIndexLinksEveryPage() {
        String index = Markdown.index(List.of(Example.PROFILE));
        assertTrue(
                index.contains("| [example@1](example-1.md) | An example | 3 | 250 | published | documented |\n"),
                index);
        assertFalse(index.contains("null"));
    }
}
