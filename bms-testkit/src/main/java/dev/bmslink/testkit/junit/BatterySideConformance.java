package dev.bmslink.testkit.junit;

import dev.bmslink.testkit.check.Role;

/** Tests whether a battery speaks a profile as it should. */
public abstract class BatterySideConformance extends ConformanceSuite {

    /** Creates the tests. */
    protected BatterySideConformance() {
        super(Role.BATTERY);
    }
}
