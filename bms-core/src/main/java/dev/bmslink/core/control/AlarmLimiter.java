package dev.bmslink.core.control;

import dev.bmslink.core.state.Alarm;

/** The alarms that the battery raises itself. An alarm does not age: it stays until the battery ends it. */
final class AlarmLimiter implements Limiter {

    @Override
    public void limit(Situation situation, Caps caps) {
        for (Alarm alarm : situation.battery().alarms()) {
            caps.stop(situation.settings().alarmEffects().of(alarm), "the battery's " + alarm, "");
        }
    }
}
