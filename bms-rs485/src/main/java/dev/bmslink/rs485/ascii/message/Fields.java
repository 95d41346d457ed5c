package dev.bmslink.rs485.ascii.message;

import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Field;
import dev.bmslink.core.signal.Provenance;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;

/** Quantities that occur in several INFO fields. */
final class Fields {

    static final String DOCUMENTS = "PA28, PA33, PA35";
    static final Provenance SEEN = new Provenance(Confidence.DOCUMENTED_AND_CAPTURED, DOCUMENTS + ", PAC");
    static final Provenance WRITTEN = new Provenance(Confidence.DOCUMENTED, DOCUMENTS);
    static final Provenance SYSTEM = new Provenance(Confidence.DOCUMENTED, "PA35");

    private static final int WORD = 0xFFFF;

    private Fields() {}

    static Field field(String name, Provenance provenance) {
        return Field.named(name).source(provenance.confidence(), provenance.source());
    }

    static Part.Item milliVolts(String name, Provenance provenance) {
        return Part.Item.of(
                field(name, provenance).bytes(0, 2).unit("V").notAvailable(WORD).decimal("0.001"));
    }

    static Part.Item deciAmperes(String name, Provenance provenance, String note) {
        return Part.Item.of(
                field(name, provenance).s16be(0).unit("A").note(note).decimal("0.1"));
    }

    /** A temperature in tenths of a kelvin, with 273.1 K for 0 °C. */
    static Part.Item deciKelvin(String name, Provenance provenance) {
        return Part.Item.of(field(name, provenance)
                .u16be(0)
                .unit("°C")
                .notAvailable(WORD)
                .note("0.1 K a count, 2731 is 0 °C")
                .decimal("0.1", "-273.1"));
    }

    static Part.Item octet(String name, Provenance provenance, String note) {
        return Part.Item.of(field(name, provenance).u8(0).note(note).whole());
    }

    /** The byte that says which pack a request means, or a reply is about. */
    static Part.Item pack() {
        return octet("pack", SEEN, "the pack's address; 255 in a request means all packs of the group");
    }

    static Part.Item version(String name, int bytes, Provenance provenance) {
        return Part.Item.of(field(name, provenance)
                .bytes(0, bytes)
                .note("one number a byte")
                .octets());
    }

    static Part.Item location(String name) {
        return Part.Item.of(field(name, SYSTEM)
                .bytes(0, 2)
                .note("group and module, as 0304 or as an address 0034")
                .octets());
    }

    static Location readLocation(Block block, Part.Item part) {
        return new Location((int) part.signals().get(0).raw(block.payload(part)));
    }

    static void writeLocation(BlockBuilder builder, Part.Item part, Location location) {
        builder.payload(part, part.signals().get(0).bits().set(0, location.word()));
    }
}
