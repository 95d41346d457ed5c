package dev.bmslink.rs485.link;

import dev.bmslink.rs485.link.CodingMessage.IAm;
import java.util.ArrayList;
import java.util.List;

/** Says by their port levels why packs were not enabled. */
final class Stranded {
    private Stranded() {}

    /**
     * Reports the packs that answered although the chain ended at a position. Behind a pack that is plugged in and
     * silent everything is dead, which is reported already.
     */
    static void of(List<IAm> packs, int last, boolean behindSilent, LinkMaster master) {
        List<Uid> behindBreak = new ArrayList<>();
        for (IAm pack : packs) {
            boolean threeLevels = (pack.capabilities() & PackIdentity.THREE_LEVELS) != 0;
            Ports ports = pack.ports();
            if (ports.in() == InLevel.ACTIVE || (behindSilent && ports.out() != OutLevel.FOREIGN)) {
                // It started after it was asked, or is one too many, which is reported already; JOIN finds it.
                continue;
            }
            if (ports.out() == OutLevel.FOREIGN) {
                master.report(ReportKind.REVERSED_CABLE, last, pack.uid());
            } else if (threeLevels && ports.in() == InLevel.OPEN && ports.out() == OutLevel.OPEN) {
                master.report(ReportKind.IN_IN_OR_BREAK, last, pack.uid());
            } else {
                behindBreak.add(pack.uid());
            }
        }
        if (!behindBreak.isEmpty()) {
            master.report(ReportKind.EN_BREAK_AFTER, last, behindBreak);
        }
    }
}
