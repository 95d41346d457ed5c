package dev.bmslink.testkit.examples;

import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.profile.Profile;
import dev.bmslink.testkit.check.Declaration;
import dev.bmslink.testkit.junit.BatterySideConformance;
import dev.bmslink.testkit.junit.Product;
import java.io.IOException;

/** Does our battery speak the protocol as inverters expect it? */
class OurBatteryTest extends BatterySideConformance {

    @Override
    protected Profile profile() {
        return Profiles.get("pylontech-lv@1.2");
    }

    @Override
    protected Product product() {
        return Product.capture("battery.log", resource("/captures/battery.log"));
    }

    @Override
    protected Declaration declaration() throws IOException {
        return read(resource("/captures/battery.properties"));
    }
}
