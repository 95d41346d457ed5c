package dev.bmslink.rs485.link;

import dev.bmslink.core.checksum.Crc16;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The packs that a master has numbered. */
final class PackTable {
    /** The packs behind the master by address. */
    final List<Member> members = new ArrayList<>();

    /** The same packs by their place in the chain. */
    final List<Member> chain = new ArrayList<>();

    void clear() {
        members.clear();
        chain.clear();
    }

    /** Number of packs, the master included. */
    int count() {
        return members.size() + 1;
    }

    /** Adds a pack at the end, under the next address. */
    Member append(Uid uid) {
        Member pack = new Member(uid, members.size() + Addresses.FIRST_SLAVE);
        members.add(pack);
        chain.add(pack);
        return pack;
    }

    @Nullable Member find(Uid uid) {
        for (Member pack : members) {
            if (pack.uid.equals(uid)) {
                return pack;
            }
        }
        return null;
    }

    @Nullable Member find(int address) {
        int index = address - Addresses.FIRST_SLAVE;
        return index >= 0 && index < members.size() ? members.get(index) : null;
    }

    List<Uid> uids() {
        return members.stream().map(pack -> pack.uid).toList();
    }

    /** CRC-16 over all identifiers in the order of addresses, the master first. */
    int digest(Uid master) {
        int register = Crc16.update(Crc16.INITIAL, master.bytes(), 0, Uid.BYTES);
        for (Member pack : members) {
            register = Crc16.update(register, pack.uid.bytes(), 0, Uid.BYTES);
        }
        return Crc16.finish(register);
    }

    List<LinkPack> list() {
        return members.stream()
                .map(pack -> new LinkPack(
                        pack.uid,
                        pack.address,
                        chain.indexOf(pack) + Addresses.FIRST_SLAVE,
                        pack.confirmed,
                        pack.lost,
                        pack.telemetry,
                        pack.telemetryNanos))
                .toList();
    }
}
