package dev.bmslink.testkit.device;

import dev.bmslink.core.aggregate.Aggregate;
import dev.bmslink.core.state.Identity;
import dev.bmslink.core.state.Place;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.core.state.StateStore;
import dev.bmslink.core.state.Value;
import dev.bmslink.testkit.cell.CellBank;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts into words what the master tells the inverter: the aggregate, the make, single cells, and what is frozen. */
final class Voice {
    /** How batteries of a family of profiles name themselves; inverters ask for these names. */
    private static final Map<String, String> NAMES = Map.of(
            "deye-lv", "DEYE",
            "sma-lv", "SMA",
            "goodwe-lv", "GOODWE",
            "discover-lv", "DISCOVER",
            "seplos-lv", "SEPLOS",
            "dyness-lv", "DYNESS",
            "sofar", "AMASS",
            "victron", "PYTES");

    private final BatterySettings settings;
    private final boolean tellsCells;
    private final String name;
    private final String serial;
    private final Map<Quantity, Value> frozen = new EnumMap<>(Quantity.class);

    Voice(BatterySettings settings) {
        this.settings = settings;
        this.tellsCells = settings.profile().messages().stream()
                .flatMap(message -> message.signals().stream())
                .anyMatch(signal -> signal.name().matches("cell_(voltage|temperature)_\\d+"));
        this.name = NAMES.getOrDefault(settings.profile().head().family(), "PYLON");
        this.serial = String.format(Locale.ROOT, "VIRTUAL%08d", Math.floorMod(settings.seed(), 100_000_000));
    }

    void freeze(Quantity quantity, StateStore last) {
        Value value = last.value(quantity);
        if (value.isPresent()) {
            frozen.put(quantity, value);
        }
    }

    void thaw(Quantity quantity) {
        frozen.remove(quantity);
    }

    StateStore state(Aggregate battery, List<VirtualPack> packs, long nowNanos) {
        StateStore state = battery.state().toStore();
        PackParameters parameters = packs.get(0).parameters();
        int modules = packs.size() * parameters.modules();
        state.set(Quantity.MODULE_COUNT, modules, nowNanos).set(Quantity.CELL_COUNT, parameters.cellCount(), nowNanos);
        state.set(Identity.MANUFACTURER, name, nowNanos);
        state.set(Identity.MODEL, settings.model().name(), nowNanos);
        state.set(Identity.SERIAL_NUMBER, serial, nowNanos);
        state.set(Identity.HARDWARE_VERSION, "1.0", nowNanos);
        state.set(Identity.FIRMWARE_VERSION, "1.0", nowNanos);
        if (tellsCells) {
            cells(state, packs, nowNanos);
        }
        frozen.forEach((quantity, value) -> state.set(quantity, value.number(), nowNanos));
        return state;
    }

    /** Modules are numbered from 0 on the wire. */
    private static void cells(StateStore state, List<VirtualPack> packs, long nowNanos) {
        int place = 0;
        for (VirtualPack pack : packs) {
            boolean hasVolts = !pack.bms().lost.contains(PackSensor.VOLTAGE);
            boolean hasCelsius = !pack.bms().lost.contains(PackSensor.TEMPERATURE);
            for (int module = 0; module < pack.parameters().modules(); module++) {
                CellBank bank = pack.body().module(module);
                for (int cell = 1; cell <= bank.cells(); cell++) {
                    state.setCellVoltage(place, cell, hasVolts ? bank.cellVolts(cell) : Double.NaN, nowNanos);
                }
                for (int sensor = 1; sensor <= PackBms.SENSORS; sensor++) {
                    double celsius = hasCelsius ? PackBms.sensor(pack.body().celsius(module), sensor) : Double.NaN;
                    state.setCellTemperature(place, sensor, celsius, nowNanos);
                }
                place = Math.min(place + 1, Place.MAX);
            }
        }
    }
}
