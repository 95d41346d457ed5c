package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.info.Block;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Typed values in the words in which captures state theirs. */
final class Summary {

    private Summary() {}

    static Content present(@Nullable Content content) {
        if (content == null) {
            throw new AssertionError("there is no content");
        }
        return content;
    }

    static String of(Frame frame, Content content) {
        Reply reply = Replies.typed(content, Dialect.DEFAULT);
        if (reply instanceof AnalogValues analog) {
            String packs =
                    analog.packs().stream().map(pack -> pack(pack.values())).collect(Collectors.joining(" **/** "));
            return flags(analog.flags()) + ", "
                    + (content.ofAll()
                            ? analog.packs().size() + " packs"
                            : "pack " + hex(analog.packs().get(0).address()))
                    + ": " + packs;
        }
        if (reply instanceof AlarmInfo alarm) {
            return alarm(alarm, content);
        }
        if (reply instanceof SystemParameters p) {
            return format(
                    "%s; cell %.0f/%.0f/%.0f mV; charge T %.1f/%.1f; %.1f A; module %.0f/%.0f/%.0f mV;"
                            + " discharge T %.1f/%.1f; %.1f A",
                    flags(p.flags()),
                    1000 * p.cellHighVolts(),
                    1000 * p.cellLowVolts(),
                    1000 * p.cellUnderVolts(),
                    p.chargeHighCelsius(),
                    p.chargeLowCelsius(),
                    p.chargeCurrentAmperes(),
                    1000 * p.moduleHighVolts(),
                    1000 * p.moduleLowVolts(),
                    1000 * p.moduleUnderVolts(),
                    p.dischargeHighCelsius(),
                    p.dischargeLowCelsius(),
                    p.dischargeCurrentAmperes());
        }
        if (reply instanceof ChargeManagement c) {
            return format(
                    "pack %s; %.2f V; %.2f V; %.1f A; %.1f A; status %s",
                    hex(c.pack()),
                    c.chargeVoltageLimitVolts(),
                    c.dischargeVoltageLimitVolts(),
                    c.chargeCurrentLimitAmperes(),
                    c.dischargeCurrentLimitAmperes(),
                    hex(bits(c.status())));
        }
        if (reply instanceof Manufacturer m) {
            return format(
                    "name %s, version %s, manufacturer \"%s\"", m.name(), bytes(m.version(), " "), m.manufacturer());
        }
        if (reply instanceof SoftwareVersion v) {
            return format(
                    "pack %s, manufacturer version %s, main line %s",
                    hex(v.pack()), bytes(v.manufacturerVersion(), " "), bytes(v.mainLineVersion(), " "));
        }
        if (reply instanceof SystemBasicInfo b) {
            return format(
                    "name %s, manufacturer %s, version %s, %d packs: %s",
                    b.name(),
                    b.manufacturer(),
                    bytes(b.version(), ""),
                    b.barCodes().size(),
                    String.join(", ", b.barCodes()));
        }
        if (reply instanceof SystemAnalog a) {
            return format(
                    "%.3f V; %.2f A at 0.01 A; SOC %d; cycles %d/%d; SOH %d/%d; cells %.0f @%s / %.0f @%s;"
                            + " cell T %s; MOSFET T %s; BMS T %s",
                    a.averageVolts(),
                    a.currentAmperes(),
                    a.socPercent().getAsInt(),
                    a.averageCycles().getAsInt(),
                    a.maxCycles().getAsInt(),
                    a.averageSohPercent().getAsInt(),
                    a.minSohPercent().getAsInt(),
                    1000 * a.highestCell().volts(),
                    a.highestCell().location(),
                    1000 * a.lowestCell().volts(),
                    a.lowestCell().location(),
                    extremes(a.cells()),
                    extremes(a.mosfets()),
                    extremes(a.boards()));
        }
        if (reply instanceof SystemAlarm alarm) {
            return alarm.bits().isEmpty()
                    ? "no alarm, no protection"
                    : alarm.bits().toString();
        }
        if (reply instanceof SystemChargeManagement s) {
            return format(
                    "%.3f V; %.3f V; %.1f / %.1f A at 0.1 A; status %s",
                    s.chargeVoltageLimitVolts(),
                    s.dischargeVoltageLimitVolts(),
                    s.chargeCurrentLimitAmperes(),
                    s.dischargeCurrentLimitAmperes(),
                    hex(bits(s.status())));
        }
        String code = "RTN " + hex(frame.code());
        return content.command() == Command.PROTOCOL_VERSION ? code + ", VER " + hex(frame.version()) : code;
    }

    private static String pack(PackAnalog pack) {
        List<Long> cells =
                pack.cellVolts().stream().map(volts -> Math.round(1000 * volts)).toList();
        return format(
                "%d cells %d–%d mV, sum %d; T %s °C; %+.1f A; %.3f V; %.2f/%.2f Ah (P=%d); %d cycles",
                cells.size(),
                cells.stream().min(Long::compare).orElseThrow(),
                cells.stream().max(Long::compare).orElseThrow(),
                cells.stream().mapToLong(Long::longValue).sum(),
                pack.temperaturesCelsius().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                pack.currentAmperes(),
                pack.voltageVolts(),
                pack.remainingCapacityAmpereHours(),
                pack.fullChargeCapacityAmpereHours(),
                pack.userItems(),
                pack.cycleCount());
    }

    private static String alarm(AlarmInfo alarm, Content content) {
        PackAlarm pack = alarm.packs().get(0).values();
        Block block = pack.block();
        StringBuilder status = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            String name = "status_" + i;
            status.append(' ').append(hex((int) block.payload(block.structure().parts().stream()
                    .filter(part -> part.name().equals(name))
                    .findFirst()
                    .orElseThrow())));
        }
        boolean normal = allNormal(pack.cells()) && allNormal(pack.temperatures());
        return flags(alarm.flags()) + ", pack " + hex(alarm.packs().get(0).address()) + ", "
                + pack.cells().size() + " cells and " + pack.temperatures().size() + " temperatures "
                + (normal ? "all 00" : "not normal") + ", status" + status + ", left over "
                + content.packs().get(0).extra().length();
    }

    private static boolean allNormal(List<LimitState> states) {
        return states.stream().allMatch(state -> state == LimitState.NORMAL);
    }

    private static String extremes(TemperatureExtremes t) {
        return format(
                "[%.1f, %.1f, '%s', %.1f, '%s']",
                t.averageCelsius(), t.maxCelsius(), t.maxLocation(), t.minCelsius(), t.minLocation());
    }

    private static String flags(Set<InfoFlag> flags) {
        return "flag " + hex(bits(flags));
    }

    private static int bits(Set<? extends StatusBit> set) {
        return set.stream().mapToInt(bit -> 1 << bit.bit()).sum();
    }

    private static String bytes(Version version, String separator) {
        return version.numbers().stream().map(Summary::hex).collect(Collectors.joining(separator));
    }

    private static String hex(int value) {
        return format("%02X", value);
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
