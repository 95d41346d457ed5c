package dev.bmslink.testkit.device;

import dev.bmslink.core.state.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Notices alarms that begin and end in each pack. */
final class EventWatch {
    private final List<VirtualPack> packs;
    private final List<DeviceEvent> events;
    private final List<Set<Alarm>> before = new ArrayList<>();

    EventWatch(List<VirtualPack> packs, List<DeviceEvent> events) {
        this.packs = packs;
        this.events = events;
        packs.forEach(pack -> before.add(new TreeSet<>()));
    }

    void look(long nowNanos) {
        for (int i = 0; i < packs.size(); i++) {
            List<Alarm> now = packs.get(i).told().alarms();
            Set<Alarm> known = before.get(i);
            if (now.isEmpty() && known.isEmpty()) {
                continue;
            }
            String who = "pack " + (i + 1);
            for (Alarm alarm : now) {
                if (known.add(alarm)) {
                    events.add(new DeviceEvent(nowNanos, who, alarm.toString()));
                }
            }
            known.removeIf(alarm -> {
                boolean ended = !now.contains(alarm);
                if (ended) {
                    events.add(new DeviceEvent(nowNanos, who, alarm + " ends"));
                }
                return ended;
            });
        }
    }
}
