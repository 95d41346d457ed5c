/** Signal layouts: what the bits of a battery's messages mean, independent of the bus that carries them. */
module dev.bmslink.core {
    requires static transitive org.jspecify;

    exports dev.bmslink.core.aggregate;
    exports dev.bmslink.core.battery;
    exports dev.bmslink.core.chart;
    exports dev.bmslink.core.checksum;
    exports dev.bmslink.core.contact;
    exports dev.bmslink.core.control;
    exports dev.bmslink.core.drawing;
    exports dev.bmslink.core.fault;
    exports dev.bmslink.core.machine;
    exports dev.bmslink.core.panel;
    exports dev.bmslink.core.signal;
    exports dev.bmslink.core.startup;
    exports dev.bmslink.core.state;
    exports dev.bmslink.core.wiring;
}
