package dev.bmslink.can.lv.deye;

import static dev.bmslink.core.signal.Confidence.CAPTURED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED;
import static dev.bmslink.core.signal.Confidence.DOCUMENTED_AND_CAPTURED;

import dev.bmslink.can.lv.Alarms;
import dev.bmslink.can.lv.PylontechLv;
import dev.bmslink.can.lv.StateOfCharge;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.can.profile.ProfileHead;
import dev.bmslink.core.signal.Confidence;
import dev.bmslink.core.signal.Provenance;

/** Deye's low-voltage protocols. */
public final class DeyeLv {

    /** Revision 1.2 of 2018-04-08: Pylontech's document with the name DEYE. Deye's inverters accept it. */
    public static final Profile V1_2 = PylontechLv.V1_2
            .derive(head("1.2", "Deye low-voltage CAN protocol V1.2", true, DOCUMENTED, "DY12"))
            .replace(DeyeManufacturer.V1_2)
            .profile();

    /**
     * Revision 3.3 of 2024-05, which Deye's own packs speak.
     *
     * <p>The document was at hand in a machine translation only.
     */
    public static final Profile V3_3 = PylontechLv.V1_2
            .derive(head("3.3", "Deye PCS CAN protocol V3.3", true, DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11, CAP-C12"))
            .replace(
                    DeyeLimits.MESSAGE,
                    StateOfCharge.MESSAGE.toBuilder()
                            .lengths(8)
                            .source(DOCUMENTED_AND_CAPTURED, "DY33, CAP-C11")
                            .layout(StateOfCharge.MESSAGE.layout()),
                    DeyeMeasurements.MESSAGE,
                    Faults.MESSAGE,
                    DeyeRequests.MESSAGE,
                    DeyeManufacturer.MESSAGE,
                    Clock.MESSAGE)
            .add(UsbBoard.COMMAND, UsbBoard.STATUS)
            .add(CellExtremes.MESSAGE, BankStatus.VERSIONS, BankStatus.MODULES, DeyeLimits.ON_GRID)
            .add(ModuleFaults.MESSAGE, ModuleMeasurements.MESSAGE, CellExtremes.MODULE, ModuleMeasurements.LIMITS)
            .add(ModuleStatus.MESSAGE, ModuleIdentity.VERSION, ModuleCounters.ENERGY)
            .add(ModuleIdentity.SERIAL_1, ModuleIdentity.SERIAL_2, ModuleCounters.TRIPS_1, ModuleCounters.TRIPS_2)
            .splitTexts(ModuleIdentity.SERIAL_NUMBER)
            .options(UsbBoard.STEP_OPTION)
            .profile();

    /** What a pack of Deye's sends when it is set to Victron: its current changes sign, and it calls itself PYLON. */
    public static final Profile VICTRON_MODE = V3_3.derive(
                    head("victron-mode", "Deye pack set to Victron CAN", false, CAPTURED, "DDB, CAP-C12"))
            .without(
                    Faults.MESSAGE.name(),
                    DeyeRequests.MESSAGE.name(),
                    CellExtremes.MESSAGE.name(),
                    BankStatus.VERSIONS.name(),
                    BankStatus.MODULES.name(),
                    DeyeLimits.ON_GRID.name())
            .replace(DeyeMeasurements.CHARGE_POSITIVE, DeyeManufacturer.AS_PYLON)
            .add(Alarms.INFERRED_MESSAGE, DeyeTypeVersionCapacity.MESSAGE)
            .splitTexts(ModuleIdentity.SERIAL_NUMBER)
            .options(UsbBoard.STEP_OPTION)
            .profile();

    private DeyeLv() {}

    private static ProfileHead head(
            String revision, String title, boolean published, Confidence confidence, String source) {
        return new ProfileHead("deye-lv", revision, title, 500_000, published, new Provenance(confidence, source));
    }
}
