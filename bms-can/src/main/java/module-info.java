/** CAN frames, the batteries' CAN profiles and log formats. */
module dev.bmslink.can {
    requires transitive dev.bmslink.core;
    requires static transitive org.jspecify;

    exports dev.bmslink.can.batch;
    exports dev.bmslink.can.catalogue;
    exports dev.bmslink.can.export;
    exports dev.bmslink.can.growatt.hv;
    exports dev.bmslink.can.growatt.lv;
    exports dev.bmslink.can.growatt.wit;
    exports dev.bmslink.can.identify;
    exports dev.bmslink.can.log;
    exports dev.bmslink.can.lv.deye;
    exports dev.bmslink.can.lv.discover;
    exports dev.bmslink.can.lv.dyness;
    exports dev.bmslink.can.lv.sma;
    exports dev.bmslink.can.lv.sofar;
    exports dev.bmslink.can.lv.victron;
    exports dev.bmslink.can.lv;
    exports dev.bmslink.can.node;
    exports dev.bmslink.can.profile;
    exports dev.bmslink.can.pylontech.hv;
    exports dev.bmslink.can.slcan;
    exports dev.bmslink.can.socketcan;
    exports dev.bmslink.can.socketcand;
    exports dev.bmslink.can.sofar;
    exports dev.bmslink.can.state;
    exports dev.bmslink.can;
}
