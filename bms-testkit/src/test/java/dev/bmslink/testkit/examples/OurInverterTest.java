package dev.bmslink.testkit.examples;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.junit.InverterSideConformance;
import dev.bmslink.testkit.junit.Product;

/** Does our inverter answer a battery as it should? */
class OurInverterTest extends InverterSideConformance {

    @Override
    protected Profile profile() {
        return Profiles.get("pylontech-lv@1.2");
    }

    @Override
    protected Product product() {
        return Product.capture("inverter.log", resource("/captures/inverter.log"));
    }
}
