package dev.bmslink.testkit.examples;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.node.InverterNode;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.junit.InverterSideConformance;
import dev.bmslink.testkit.junit.Product;
import java.time.Duration;

/** Does the code of our inverter do as it should, before there is a device? A minute takes no time. */
class OurFirmwareTest extends InverterSideConformance {

    @Override
    protected Profile profile() {
        return Profiles.get("pylontech-lv@1.2");
    }

    @Override
    protected Product product() {
        // Any Machine<CanFrame>; its clock starts at 0.
        return Product.machine("inverter firmware", new InverterNode(profile(), 0, 0), Duration.ofMinutes(1));
    }
}
