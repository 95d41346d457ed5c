package dev.bmslink.core.control;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.state.Presence;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.Request;
import dev.bmslink.core.state.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A battery under control, with a clock, for the tests of this package. */
final class Plant {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** Noon, far from any window. */
    static final Instant NOON = Instant.parse("2026-05-10T10:00:00Z");

    final ControlSettings settings;
    final StateStore battery = new StateStore();
    ControlState state;
    Instant now;

    private Plant(ControlSettings settings, Instant now) {
        this.settings = settings;
        this.now = now;
        this.state = ControlState.start(now);
        healthy();
    }

    static Plant of(String model) {
        return of(settings(model));
    }

    static Plant of(ControlSettings settings) {
        return new Plant(settings, NOON);
    }

    static ControlSettings settings(String model) {
        return ControlSettings.of(Catalogue.find(model).orElseThrow(), BERLIN);
    }

    /** Half full, 25 °C, no current. */
    Plant healthy() {
        return volts(3.3 * settings.rated().cells())
                .cells(3.29, 3.31)
                .celsius(25, 25)
                .set(Quantity.CURRENT, 0)
                .set(Quantity.SOC, 50);
    }

    Plant volts(double volts) {
        return set(Quantity.VOLTAGE, volts);
    }

    Plant cells(double lowest, double highest) {
        return set(Quantity.MIN_CELL_VOLTAGE, lowest).set(Quantity.MAX_CELL_VOLTAGE, highest);
    }

    Plant celsius(double coldest, double hottest) {
        return set(Quantity.MIN_CELL_TEMPERATURE, coldest).set(Quantity.MAX_CELL_TEMPERATURE, hottest);
    }

    Plant set(Quantity quantity, double number) {
        battery.set(quantity, number, nanos());
        return this;
    }

    long nanos() {
        return Duration.between(NOON, now).toNanos() + 1_000_000_000_000L;
    }

    /** Repeats everything that the battery says, as it would a second later. */
    private void refresh() {
        for (Quantity quantity : Quantity.values()) {
            switch (battery.presence(quantity)) {
                case PRESENT -> battery.set(quantity, battery.number(quantity), nanos());
                case NOT_AVAILABLE -> battery.set(quantity, Double.NaN, nanos());
                case ABSENT -> {}
            }
        }
        for (Request request : Request.values()) {
            if (battery.presence(request) == Presence.PRESENT) {
                battery.set(request, battery.isSet(request), nanos());
            }
        }
    }

    /** Takes a step without time passing. */
    ControlOutput step() {
        ControlOutput output = new Controller(settings).step(state, battery.snapshot(), now, nanos());
        state = output.next();
        return output;
    }

    ControlOutput after(Duration time) {
        now = now.plus(time);
        refresh();
        return step();
    }

    ControlOutput afterSeconds(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    /** Lets two minutes pass in steps of ten seconds, so that every bounded change comes to its end. */
    ControlOutput settled() {
        ControlOutput output = step();
        for (int i = 0; i < 12; i++) {
            output = afterSeconds(10);
        }
        return output;
    }

    double settled(Quantity limit) {
        return settled().battery().number(limit);
    }
}
