package dev.bmslink.testkit.junit;

import dev.bmslink.testkit.check.Role;

/** Tests whether an inverter speaks a profile as it should. */
public abstract class InverterSideConformance extends ConformanceSuite {

    /** Creates the tests. */
    protected InverterSideConformance() {
        super(Role.INVERTER);
    }
}
