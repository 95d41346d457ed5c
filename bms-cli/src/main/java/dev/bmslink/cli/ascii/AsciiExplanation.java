package dev.bmslink.cli.ascii;

import dev.bmslink.cli.Output;
import dev.bmslink.cli.Terminal;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Meaning;
import dev.bmslink.core.signal.Reading;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.FrameFault;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.Received;
import dev.bmslink.rs485.ascii.ReturnCode;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.message.Content;
import dev.bmslink.rs485.ascii.message.Heard;
import dev.bmslink.rs485.ascii.message.PackBlock;
import java.io.IOException;
import java.util.Locale;

/** Writes what every byte of a frame means, and how that is known. */
public final class AsciiExplanation implements AsciiPrinter {

    private final Output out;
    private final Terminal terminal;

    /** Creates a printer. */
    public AsciiExplanation(Output out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void print(Heard heard, Received received) throws IOException {
        Frame frame = heard.frame();
        String text = frame.toString();
        int lengthId = frame.info().lengthId();
        Command command = heard.command();
        out.line(terminal.strong(text));
        field("VER", text.substring(1, 3), "version " + (frame.version() >> 4) + "." + (frame.version() & 0xF));
        field("ADR", text.substring(3, 5), "group " + (frame.address() >> 4) + ", number " + (frame.address() & 0xF));
        field("CID1", text.substring(5, 7), "battery, always 46");
        String known = command == null ? "not known" : command.digits() + " " + command.label();
        if (heard.reply()) {
            field("RTN", text.substring(7, 9), ReturnCode.describe(frame.code()) + "; the reply to " + known);
        } else {
            field("CID2", text.substring(7, 9), "asks " + known);
        }
        field("LENGTH", text.substring(9, 13), "LENID " + lengthId + " characters, LCHKSUM " + text.charAt(9));
        Content content = heard.content();
        if (content == null) {
            field("INFO", frame.info().toString(), "");
        } else {
            block(content.head(), frame.info());
            for (PackBlock pack : content.packs()) {
                out.line(String.format(Locale.ROOT, "pack %02X", pack.address()));
                block(pack.block(), frame.info());
                extra(pack.extra());
            }
            extra(content.extra());
        }
        field("CHKSUM", text.substring(text.length() - 4), "two's complement of the sum of the characters after ~");
        for (FrameFault fault : received.faults()) {
            out.line(terminal.alert("Fault: " + fault));
        }
        for (String fault : heard.faults()) {
            out.line(terminal.alert("Fault: " + fault));
        }
        out.line("");
    }

    private void extra(Info extra) throws IOException {
        if (extra.length() > 0) {
            field("", extra.toString(), "bytes that no document has");
        }
    }

    private void field(String name, String digits, String text) throws IOException {
        out.line(String.format(Locale.ROOT, "%-6s %-6s %s", name, digits, text).stripTrailing());
    }

    private void block(Block block, Info info) throws IOException {
        for (Part part : block.structure().parts()) {
            if (!block.has(part)) {
                continue;
            }
            int offset = block.offset(part);
            if (part instanceof Part.Numbers numbers) {
                numbers(numbers, info, offset);
            } else if (part instanceof Part.Characters characters) {
                String digits = info.from(offset, characters.bytes()).toString();
                value(offset, digits, part.name(), "\"" + block.text(part) + "\"");
                source(characters.note(), characters.provenance().toString());
            } else {
                counted((Part.Counted) part, info, offset);
            }
        }
    }

    private void counted(Part.Counted part, Info info, int offset) throws IOException {
        int count = info.at(offset);
        value(offset, info.from(offset, 1).toString(), part.name(), "count " + count);
        int at = offset + 1;
        for (int i = 0; i < count; i++) {
            if (part.element() instanceof Part.Item item) {
                Signal signal = item.signals().get(0);
                String name = signal.name() + " " + (i + 1);
                Reading reading = new Reading(signal, signal.raw(info.payload(at, item.bytes())));
                value(at, info.from(at, item.bytes()).toString(), name, Values.withUnit(reading));
                at += item.bytes();
            } else {
                Part.Characters characters = (Part.Characters) part.element();
                String text = info.characters(at, characters.bytes()).strip();
                value(at, info.from(at, characters.bytes()).toString(), characters.name() + " " + (i + 1), text);
                at += characters.bytes();
            }
        }
        if (part.element() instanceof Part.Item item) {
            source(item.signals().get(0));
        }
    }

    private void numbers(Part.Numbers part, Info info, int offset) throws IOException {
        String digits = info.from(offset, part.bytes()).toString();
        long payload = info.payload(offset, part.bytes());
        if (part.signals().size() == 1) {
            Signal signal = part.signals().get(0);
            value(offset, digits, signal.name(), Values.withUnit(new Reading(signal, signal.raw(payload))));
            source(signal);
            return;
        }
        value(offset, digits, part.name(), "");
        long known = 0;
        for (Signal signal : part.signals()) {
            known |= signal.bits().mask();
            String bit = signal instanceof Flag
                    ? "bit " + signal.bits().lowest()
                    : signal.bits().label();
            out.line("              " + bit + "  " + signal.name() + " " + signal.format(signal.raw(payload)));
        }
        if ((payload & ~known) != 0) {
            out.line(terminal.alert(
                    String.format(Locale.ROOT, "              bits %02X are set and have no name", payload & ~known)));
        }
        if (!part.signals().isEmpty()) {
            source("", part.signals().get(0).meaning().provenance().toString());
        }
    }

    private void value(int offset, String digits, String name, String value) throws IOException {
        String line = String.format(Locale.ROOT, "%4d   %-6s %s", offset, digits, terminal.strong(name));
        out.line(value.isEmpty() ? line : line + " = " + value);
    }

    private void source(Signal signal) throws IOException {
        Meaning meaning = signal.meaning();
        String unit = meaning.unit().isEmpty() ? "" : " " + meaning.unit();
        String note = meaning.note().isEmpty() ? "" : "; " + meaning.note();
        source("value = " + signal.formula() + unit + note, meaning.provenance().toString());
    }

    private void source(String note, String provenance) throws IOException {
        out.line(terminal.faint("              " + (note.isEmpty() ? "" : note + "; ") + provenance));
    }
}
