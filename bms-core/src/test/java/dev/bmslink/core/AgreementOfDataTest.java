package dev.bmslink.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.bmslink.core.battery.Catalogue;
import dev.bmslink.core.battery.Interval;
import dev.bmslink.core.battery.Manual;
import dev.bmslink.core.battery.Model;
import dev.bmslink.core.battery.RatedQuantity;
import dev.bmslink.core.battery.Rating;
import dev.bmslink.core.battery.Source;
import dev.bmslink.core.contact.DryContact;
import dev.bmslink.core.contact.DryContacts;
import dev.bmslink.core.fault.Fault;
import dev.bmslink.core.fault.Faults;
import dev.bmslink.core.panel.Band;
import dev.bmslink.core.panel.Observation;
import dev.bmslink.core.panel.Panel;
import dev.bmslink.core.panel.Panels;
import dev.bmslink.core.panel.Rhythm;
import dev.bmslink.core.startup.StartUps;
import dev.bmslink.core.startup.UnitRole;
import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Ports;
import dev.bmslink.core.wiring.StackRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said in two places agrees, and every datum says where it is printed. */
class AgreementOfDataTest {
    @Test
    void parallelLimitsOfRatingsAndOfStackRules() {
        for (Model family : Catalogue.families()) {
            List<Double> limits = family.ratings(RatedQuantity.PARALLEL).stream()
                    .map(rating -> rating.value().max())
                    .toList();
            StackRules rules = StackRules.of(family.id()).orElseThrow();
            assertEquals(limits.get(0), rules.maxBatteries());
            assertEquals(limits.get(limits.size() - 1), rules.advisedBatteries());
        }
    }

    @Test
    void dryContactsOfPortsAndOfTheContactModel() {
        for (Model family : Catalogue.families()) {
            List<String> modelled = DryContacts.of(family.id()).stream()
                    .flatMap(contacts -> contacts.contacts().stream())
                    .flatMap(AgreementOfDataTest::terminals)
                    .toList();
            List<String> drawn = Ports.find(family.id() + "/dry-contact").stream()
                    .flatMap(port -> port.pins().stream())
                    .map(pin -> pin.name() + " " + pin.printed())
                    .toList();
            assertEquals(modelled, drawn);
        }
    }

    private static Stream<String> terminals(DryContact contact) {
        return Stream.of(contact.terminals().split("/"))
                .map(name -> name + " prohibit " + contact.prohibits().label());
    }

    @Test
    void everyFamilyHasPortsLightsFaultsStacksAndStartUp() {
        for (Model family : Catalogue.families()) {
            assertTrue(Panels.of(family.id()).isPresent());
            assertTrue(StackRules.of(family.id()).isPresent());
            assertTrue(StartUps.of(family.id(), UnitRole.SINGLE).isPresent());
            assertTrue(!Ports.of(family.id()).isEmpty());
            assertTrue(!Faults.of(family.id()).isEmpty());
        }
    }

    @Test
    void everyDatumOfAModelComesFromItsManual() {
        for (Model model : Catalogue.models()) {
            Stream<Source> sources = Stream.of(
                            model.ratings().stream().map(Rating::source),
                            model.remarks().stream().map(remark -> remark.source()),
                            model.storage().rules().stream().map(rule -> rule.source()),
                            Ports.of(model.id()).stream().map(Port::source),
                            Faults.of(model.id()).stream().map(Fault::source))
                    .flatMap(some -> some);
            sources.forEach(source -> assertEquals(model.manual().title(), source.document()));
        }
    }

    @Test
    void aRatingReadsAsPeopleWriteIt() {
        Source source = Manual.GTX5000.section("3");
        assertEquals(
                "usable energy 4600 Wh (90 % DOD)",
                new Rating(RatedQuantity.USABLE_ENERGY, Interval.exactly(4600), "90 % DOD", source).toString());
        assertEquals(
                "ingress protection IP20",
                new Rating(RatedQuantity.INGRESS_PROTECTION, Interval.exactly(20), "", source).toString());
    }

    @Test
    void aMeaningReadsAsPeopleWriteIt() {
        Panel panel = Panels.of("gtx5000").orElseThrow();
        assertEquals(
                "charging, 34..50 %: charging",
                panel.decode(Observation.parse(panel, "L7 blue, L3 flash 2"))
                        .get(0)
                        .toString());
        assertEquals(
                "charge-protection: protection; charging stopped",
                panel.decode(Observation.parse(panel, "L7 red")).get(0).toString());
    }

    @Test
    void brokenDataIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Interval.exactly(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Band(0, 101, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Band(-1, 5, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Rhythm("", 0, 0, true));
        assertThrows(IllegalArgumentException.class, () -> new Rhythm("", -1, 5, true));
        assertThrows(IllegalArgumentException.class, () -> Manual.GTX2500.section(" "));
    }
}
