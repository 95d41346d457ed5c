/** Channels for CAN frames and bytes, and the loop that runs protocol machines over them: all threads and all IO. */
module dev.bmslink.transport {
    requires static com.fazecast.jSerialComm;
    requires static javacan.core;
    requires transitive dev.bmslink.can;
    requires static transitive org.jspecify;

    exports dev.bmslink.transport.can;
    exports dev.bmslink.transport.serial;
    exports dev.bmslink.transport.tcp;
    exports dev.bmslink.transport;
}
