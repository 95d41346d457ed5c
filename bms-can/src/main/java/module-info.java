/** CAN frames, the batteries' CAN profiles and log formats. */
module dev.bmslink.can {
    requires transitive dev.bmslink.core;
    requires static transitive org.jspecify;

    exports dev.bmslink.can;
    exports dev.bmslink.can.profile;
    exports dev.bmslink.can.catalogue;
    exports dev.bmslink.can.export;
    exports dev.bmslink.can.log;
    exports dev.bmslink.can.growatt.lv;
    exports dev.bmslink.can.lv;
    exports dev.bmslink.can.sofar;
}
