/** Virtual batteries, inverters and lines in virtual time. */
module dev.bmslink.testkit {
    requires com.fasterxml.jackson.core;
    requires transitive dev.bmslink.can;
    requires transitive dev.bmslink.core;
    requires transitive dev.bmslink.rs485;
    requires static transitive org.jspecify;
    requires static org.junit.jupiter.api;

    exports dev.bmslink.testkit.cell;
    exports dev.bmslink.testkit.check;
    exports dev.bmslink.testkit.device;
    exports dev.bmslink.testkit.inverter;
    exports dev.bmslink.testkit.junit;
    exports dev.bmslink.testkit.link;
    exports dev.bmslink.testkit.report;
    exports dev.bmslink.testkit.scenario;
}
