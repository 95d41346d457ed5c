package dev.bmslink.core.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Finding;
import dev.bmslink.core.contact.Agreement;
import dev.bmslink.core.contact.DryContact;
import dev.bmslink.core.contact.DryContacts;
import dev.bmslink.core.contact.Level;
import dev.bmslink.core.contact.Permission;
import dev.bmslink.core.contact.RestState;
import dev.bmslink.core.state.BatteryState;
import dev.bmslink.core.state.StateStore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dry contacts say what CAN says: sections 5.2.6 (GTX2500), 5.3.5 (GTX5000) and 5.3.3.5 (GTX3000). */
class ContactOutputTest {

    @ParameterizedTest
    @CsvSource({
        "gtx2500, gtx2500, '1/2 true NOT_PRINTED, 3/4 false NOT_PRINTED'",
        "gtx5000, gtx5000, 'NO1/COM1 true CLOSED, NO2/COM2 false OPEN'",
        // the other way round than on the GTX2500
        "gtx3000, gtx3000-h4, '1/2 false NOT_PRINTED, 3/4 true NOT_PRINTED'"
    })
    void tooColdToCharge(String family, String model, String outputs) {
        assertOutputs(outputs, family, Plant.of(model).celsius(-15, -15).step().battery());
    }

    @ParameterizedTest
    @CsvSource({
        "gtx2500, gtx2500, '1/2 false NOT_PRINTED, 3/4 true NOT_PRINTED'",
        "gtx5000, gtx5000, 'NO1/COM1 false OPEN, NO2/COM2 true CLOSED'",
        "gtx3000, gtx3000-h4, '1/2 true NOT_PRINTED, 3/4 false NOT_PRINTED'"
    })
    void emptyPack(String family, String model, String outputs) {
        Plant plant = Plant.of(model);
        double empty = plant.settings.rated().dischargeVolts();
        assertOutputs(outputs, family, plant.volts(empty).step().battery());
    }

    @Test
    void withMeasuredRestStatesEveryOutputAgreesWithTheBus() {
        for (String family : List.of("gtx2500", "gtx5000", "gtx3000")) {
            DryContacts measured = measured(family);
            for (double celsius : new double[] {25, -15, -25}) {
                Plant plant = Plant.of(family.equals("gtx3000") ? "gtx3000-h4" : family);
                BatteryState told = plant.celsius(celsius, celsius).step().battery();
                for (ContactOutput output : ContactOutput.of(measured, told)) {
                    Agreement agreement = output.with(told);
                    assertEquals(List.of(), agreement.findings());
                    assertEquals(output.prohibits() ? Permission.PROHIBITED : Permission.ALLOWED, agreement.decision());
                }
            }
        }
    }

    @Test
    void aContactThatLagsBehindTheBusDisagrees() {
        BatteryState warm = Plant.of("gtx5000").step().battery();
        BatteryState cold = Plant.of("gtx5000").celsius(-15, -15).step().battery();
        DryContacts contacts = DryContacts.of("gtx5000").orElseThrow();
        Agreement late = ContactOutput.of(contacts, cold).get(0).with(warm);
        assertEquals(Permission.PROHIBITED, late.decision());
        assertEquals(
                List.of("contact_disagrees"),
                late.findings().stream().map(Finding::code).toList());
    }

    @Test
    void whatNobodyPermittedIsProhibited() {
        DryContacts contacts = DryContacts.of("gtx5000").orElseThrow();
        BatteryState silence = new StateStore().snapshot();
        for (ContactOutput output : ContactOutput.of(contacts, silence)) {
            assertTrue(output.prohibits());
            assertEquals(Level.CLOSED, output.level());
            assertEquals(Permission.PROHIBITED, output.with(silence).decision());
        }
    }

    @Test
    void growattHasNoContacts() {
        assertTrue(DryContacts.of("growatt-6k5").isEmpty());
    }

    private static void assertOutputs(String expected, String family, BatteryState told) {
        DryContacts contacts = DryContacts.of(family).orElseThrow();
        List<String> outputs = ContactOutput.of(contacts, told).stream()
                .map(output -> output.contact().terminals() + " " + output.prohibits() + " " + output.level())
                .toList();
        assertEquals(expected, String.join(", ", outputs));
    }

    private static DryContacts measured(String family) {
        DryContacts printed = DryContacts.of(family).orElseThrow();
        List<DryContact> contacts = List.of(
                printed.contacts().get(0).withRest(RestState.NORMALLY_OPEN),
                printed.contacts().get(1).withRest(RestState.NORMALLY_CLOSED));
        return new DryContacts(family, contacts, printed.maxVoltage(), printed.maxCurrent());
    }
}
