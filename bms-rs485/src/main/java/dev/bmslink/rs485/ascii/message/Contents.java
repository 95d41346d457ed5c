package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.Info;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.InfoWriter;
import dev.bmslink.rs485.ascii.info.Structure;
import dev.bmslink.rs485.ascii.info.Structure.Extract;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads and writes INFO fields. */
public final class Contents {

    /** A pack can have one status byte more than any document; nothing longer was seen. */
    private static final int MAX_EXTRA_PER_PACK = 1;

    private Contents() {}

    /**
     * What was read.
     *
     * @param content what INFO says, or null when it is too short
     * @param fault what is missing, empty when nothing is
     */
    public record Outcome(@Nullable Content content, String fault) {}

    /**
     * Reads the INFO of a request.
     *
     * <p>Bytes that the command does not have are kept as {@link Content#extra}: batteries accept them.
     *
     * @param frame the request
     * @param command its command
     * @return what it asks
     */
    public static Outcome request(Frame frame, Command command) {
        return single(frame.info(), command, Formats.request(command));
    }

    /**
     * Reads the INFO of a reply with return code 0.
     *
     * @param frame the reply
     * @param command what was asked
     * @param asked the command byte of the request, if it is known
     * @param dialect how it is read
     * @return what it answers
     */
    public static Outcome reply(Frame frame, Command command, OptionalInt asked, Dialect dialect) {
        Structure perPack = Formats.pack(command).orElse(null);
        Structure head = Formats.reply(command, dialect);
        return perPack == null ? single(frame.info(), command, head) : packs(frame, command, head, perPack, asked);
    }

    private static Outcome single(Info info, Command command, Structure structure) {
        Extract extract = structure.decode(info, 0);
        Block block = extract.block();
        return block == null
                ? new Outcome(null, extract.fault())
                : new Outcome(Content.single(command, block, info.from(extract.end())), "");
    }

    private static Outcome packs(
            Frame frame, Command command, Structure headStructure, Structure perPack, OptionalInt asked) {
        Extract head = headStructure.decode(frame.info(), 0);
        Block block = head.block();
        if (block == null) {
            return new Outcome(null, head.fault());
        }
        int number = Heads.packOrCount(block);
        Share best = best(frame, head.end(), perPack, number, asked);
        if (!best.fault.isEmpty()) {
            return new Outcome(null, best.fault);
        }
        List<PackBlock> packs = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < best.packs.size(); i++) {
            PackBlock pack = best.packs.get(i);
            packs.add(new PackBlock((best.all ? frame.address() + i : number) & 0xFF, pack.block(), pack.extra()));
            String contradiction = command == Command.ANALOG_VALUES ? PackAnalog.contradiction(pack.block()) : "";
            if (!contradiction.isEmpty()) {
                faults.add(contradiction);
            }
        }
        return new Outcome(
                new Content(command, block, packs, best.all, frame.info().from(best.end), faults), "");
    }

    /** The first reading that uses all of INFO, or else the likeliest. */
    private static Share best(Frame frame, int start, Structure perPack, int number, OptionalInt asked) {
        Share likeliest = null;
        for (boolean all : ofAll(frame, number, asked)) {
            for (int extra = 0; extra <= MAX_EXTRA_PER_PACK; extra++) {
                Share share = share(frame.info(), start, perPack, all ? number : 1, extra, all);
                if (share.fault.isEmpty() && share.end == frame.info().length()) {
                    return share;
                }
                likeliest = likeliest == null ? share : likeliest;
            }
        }
        return Objects.requireNonNull(likeliest);
    }

    /**
     * Whether the byte after INFOFLAG is a number of packs, the likelier reading first.
     *
     * <p>It is the pack's address when one pack was asked, and a count after FF. Without the request, an address that equals
     * ADR is taken for one, and the length decides where the two readings differ.
     */
    private static List<Boolean> ofAll(Frame frame, int number, OptionalInt asked) {
        if (asked.isPresent()) {
            return List.of(asked.getAsInt() == Address.ALL_PACKS);
        }
        boolean likelyCount = number == 1 && frame.address() != 1;
        return List.of(likelyCount, !likelyCount);
    }

    /** Packs as one reading of their number gives them. */
    private record Share(List<PackBlock> packs, int end, boolean all, String fault) {}

    private static Share share(Info info, int start, Structure structure, int count, int extra, boolean all) {
        List<PackBlock> packs = new ArrayList<>();
        int at = start;
        for (int i = 0; i < count; i++) {
            Extract extract = structure.decode(info, at);
            Block block = extract.block();
            int end = extract.end() + extra;
            if (block == null || end > info.length()) {
                String fault = block == null ? extract.fault() : "INFO ends after " + info.length() + " bytes";
                return new Share(packs, at, all, count == 1 ? fault : fault + ", in pack " + (i + 1) + " of " + count);
            }
            packs.add(new PackBlock(0, block, info.from(extract.end(), extra)));
            at = end;
        }
        return new Share(packs, at, all, "");
    }

    /**
     * Writes the INFO of a request or reply.
     *
     * @param content what it says
     * @return the bytes
     * @throws IllegalArgumentException when they are too many, or a single pack is missing
     */
    public static Info encode(Content content) {
        InfoWriter out = new InfoWriter();
        Block head = content.head();
        if (head.structure() == Heads.STRUCTURE) {
            head = Heads.with(head, packOrCount(content));
        }
        head.structure().encode(head, out);
        for (PackBlock pack : content.packs()) {
            pack.block().structure().encode(pack.block(), out);
            out.info(pack.extra());
        }
        out.info(content.extra());
        return out.toInfo();
    }

    private static int packOrCount(Content content) {
        if (content.ofAll()) {
            return content.packs().size();
        }
        if (content.packs().size() != 1) {
            throw new IllegalArgumentException(
                    content.packs().size() + " packs in a reply that is not about all packs of a group");
        }
        return content.packs().get(0).address();
    }
}
