package dev.bmslink.rs485.ascii.node;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.message.AlarmInfo;
import dev.bmslink.rs485.ascii.message.AnalogValues;
import dev.bmslink.rs485.ascii.message.CellExtreme;
import dev.bmslink.rs485.ascii.message.ChargeManagement;
import dev.bmslink.rs485.ascii.message.ChargeStatus;
import dev.bmslink.rs485.ascii.message.CurrentStep;
import dev.bmslink.rs485.ascii.message.InfoFlag;
import dev.bmslink.rs485.ascii.message.LimitState;
import dev.bmslink.rs485.ascii.message.Location;
import dev.bmslink.rs485.ascii.message.Manufacturer;
import dev.bmslink.rs485.ascii.message.Pack;
import dev.bmslink.rs485.ascii.message.PackAlarm;
import dev.bmslink.rs485.ascii.message.PackAnalog;
import dev.bmslink.rs485.ascii.message.PackCount;
import dev.bmslink.rs485.ascii.message.PackStatus;
import dev.bmslink.rs485.ascii.message.Reply;
import dev.bmslink.rs485.ascii.message.SerialNumber;
import dev.bmslink.rs485.ascii.message.SoftwareVersion;
import dev.bmslink.rs485.ascii.message.SystemAlarm;
import dev.bmslink.rs485.ascii.message.SystemAlarmBit;
import dev.bmslink.rs485.ascii.message.SystemAnalog;
import dev.bmslink.rs485.ascii.message.SystemBasicInfo;
import dev.bmslink.rs485.ascii.message.SystemChargeManagement;
import dev.bmslink.rs485.ascii.message.SystemChargeStatus;
import dev.bmslink.rs485.ascii.message.SystemParameters;
import dev.bmslink.rs485.ascii.message.TemperatureExtremes;
import dev.bmslink.rs485.ascii.message.Version;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Packs whose values tell them apart: cells, temperatures and capacities differ with the address. */
final class Packs implements PackSource {

    @Override
    public Optional<Reply> reply(Command command, Address pack) {
        int adr = pack.adr();
        return Optional.ofNullable(
                switch (command) {
                    case ANALOG_VALUES ->
                        new AnalogValues(Set.of(InfoFlag.UNREAD_ALARM_CHANGE), List.of(new Pack<>(adr, analog(pack))));
                    case ALARM_INFO -> new AlarmInfo(Set.of(), List.of(new Pack<>(adr, alarm(pack))));
                    case SYSTEM_PARAMETERS ->
                        new SystemParameters(Set.of(), 3.65, 3.05, 2.9, 61, -11, 102, 54, 46.5, 44.5, 61, -11, -100);
                    case MANUFACTURER -> new Manufacturer("US" + adr, Version.of(2, 3), "Pylon");
                    case SYSTEM_BASIC_INFO ->
                        new SystemBasicInfo("Force_L", "Pylon", Version.of(0, 9), List.of("A1", "B2"));
                    case SYSTEM_ANALOG -> systemAnalog(pack);
                    case SYSTEM_ALARM -> new SystemAlarm(Set.of(SystemAlarmBit.CELL_LOW_VOLTAGE_ALARM));
                    case SYSTEM_CHARGE_MANAGEMENT ->
                        new SystemChargeManagement(
                                54, 44, 25, 20, Set.of(SystemChargeStatus.CHARGE_ENABLED), CurrentStep.TENTH_AMPERE);
                    case PACK_COUNT -> new PackCount(4);
                    case CHARGE_MANAGEMENT ->
                        new ChargeManagement(adr, 53.25, 47, 25, -25, Set.of(ChargeStatus.DISCHARGE_ENABLED));
                    case SERIAL_NUMBER -> new SerialNumber(adr, "PPTAP" + adr);
                    case SOFTWARE_VERSION -> new SoftwareVersion(adr, Version.of(2, 3), Version.of(0, 6, adr));
                    default -> null;
                });
    }

    /** Packs with an even number are large, and have 16 cells. */
    static PackAnalog analog(Address pack) {
        boolean large = pack.number() % 2 == 0;
        double volts = (3300 + pack.adr()) / 1000.0;
        return new PackAnalog(
                Collections.nCopies(large ? 16 : 15, volts),
                List.of(20.0 + pack.number(), 21.5, -3.4),
                -pack.number() / 10.0,
                49.5,
                large ? 61.42 : 35.5,
                large ? 74 : 50,
                100 + pack.adr(),
                large ? 4 : 2);
    }

    private static PackAlarm alarm(Address pack) {
        return new PackAlarm(
                Collections.nCopies(15, pack.isMaster() ? LimitState.NORMAL : LimitState.BELOW_LIMIT),
                List.of(LimitState.NORMAL, LimitState.OTHER_ERROR),
                LimitState.NORMAL,
                LimitState.ABOVE_LIMIT,
                LimitState.NORMAL,
                Set.of(PackStatus.CHARGE_MOSFET_ON, PackStatus.FULLY_CHARGED),
                Set.of(1, 8, 9, 16, pack.number()));
    }

    private static SystemAnalog systemAnalog(Address master) {
        TemperatureExtremes temperatures =
                new TemperatureExtremes(25.5, 26.8, Location.of(master), Double.NaN, new Location(0xFFFF));
        return new SystemAnalog(
                49.859,
                -12.34,
                OptionalInt.of(98),
                OptionalInt.of(2516),
                OptionalInt.empty(),
                OptionalInt.of(98),
                OptionalInt.empty(),
                new CellExtreme(3.512, Location.of(master)),
                new CellExtreme(Double.NaN, new Location(0xFFFF)),
                temperatures,
                temperatures,
                temperatures);
    }
}
