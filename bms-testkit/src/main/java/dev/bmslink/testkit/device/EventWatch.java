package dev.bmslink.testkit.device;

import dev.bmslink.core.state.Alarm;
import dev.bmslink.core.state.StateView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Notices alarms that begin and end in each pack, and those of the battery as a whole. */
final class EventWatch {
    private final List<VirtualPack> packs;
    private final List<DeviceEvent> events;
    private final List<Set<Alarm>> before = new ArrayList<>();
    private final Set<Alarm> ofAll = new TreeSet<>();

    EventWatch(List<VirtualPack> packs, List<DeviceEvent> events) {
        this.packs = packs;
        this.events = events;
        packs.forEach(pack -> before.add(new TreeSet<>()));
    }

    void look(StateView told, long nowNanos) {
        Set<Alarm> ofPacks = new HashSet<>();
        for (int i = 0; i < packs.size(); i++) {
            List<Alarm> now = packs.get(i).told().alarms();
            ofPacks.addAll(now);
            compare("pack " + (i + 1), before.get(i), now, nowNanos);
        }
        List<Alarm> now = new ArrayList<>(told.alarms());
        now.removeAll(ofPacks);
        compare("battery", ofAll, now, nowNanos);
    }

    private void compare(String who, Set<Alarm> known, List<Alarm> now, long nowNanos) {
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
