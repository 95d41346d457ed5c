package dev.bmslink.testkit.check.engine;

import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.state.StateMap;
import dev.bmslink.can.state.StateReader;
import dev.bmslink.core.contact.Prohibition;
import dev.bmslink.testkit.check.AlarmSpan;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.check.Result;
import dev.bmslink.testkit.check.Role;
import dev.bmslink.testkit.check.Series;
import dev.bmslink.testkit.check.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the batteries on the bus say of themselves. */
final class BatteryWatch implements Check {
    /** Batteries that are told apart; the others are not looked at. */
    private static final int MAX_UNITS = 16;

    private final Profile profile;
    private final StateMap map;
    private final StateReader reader;
    private final List<StateRule> rules;
    private final List<Tally> tallies;
    private final Surroundings around;
    private final Map<Integer, UnitWatch> units = new TreeMap<>();

    BatteryWatch(RuleIds ids, Profile profile, Declaration declaration) {
        this.profile = profile;
        this.map = StateMap.of(profile);
        this.reader = new StateReader(map);
        this.rules = declaration.role() == Role.BATTERY ? ConsistencyRules.of(ids, map) : ObedienceRules.of(ids, map);
        this.tallies = rules.stream().map(rule -> new Tally(rule.rule())).toList();
        this.around = new Surroundings(declaration);
    }

    @Override
    public void onFrame(Moment moment) {
        if (moment.message == null) {
            return;
        }
        UnitWatch unit = unit(StateMap.unit(moment.message, moment.word()));
        if (unit != null) {
            unit.beforeFrame(moment, around);
        }
        reader.onFrame(moment.word(), moment.length(), moment.data(), moment.hasTime() ? moment.timeNanos : 0);
    }

    private @Nullable UnitWatch unit(int number) {
        UnitWatch unit = units.get(number);
        if (unit == null && units.size() < MAX_UNITS) {
            unit = new UnitWatch(number, map, reader.store(number), rules, tallies, new Moment(profile));
            units.put(number, unit);
        }
        return unit;
    }

    void onContact(Prohibition prohibits, boolean prohibiting) {
        around.onContact(prohibits, prohibiting);
    }

    @Override
    public void results(Capture capture, Consumer<Result> out) {
        List<Tally> copies = tallies.stream().map(Tally::copy).toList();
        units.values().forEach(unit -> unit.atEnd(copies, around));
        for (int i = 0; i < rules.size(); i++) {
            String open = rules.get(i).open();
            Tally tally = copies.get(i);
            out.accept(
                    tally.isUnchecked() && !open.isEmpty()
                            ? tally.open(Verdict.INCONCLUSIVE, open)
                            : tally.result("the capture does not hold the values that it compares"));
        }
    }

    List<Series> series() {
        return units.values().stream().flatMap(unit -> unit.history.series()).toList();
    }

    List<AlarmSpan> alarms() {
        return units.values().stream()
                .flatMap(unit -> unit.history.alarms().stream())
                .toList();
    }
}
