/** Channels for CAN frames and bytes, and the loop that runs protocol machines over them: all threads and all IO. */
module dev.bmslink.transport {
    requires transitive dev.bmslink.can;
    requires static transitive org.jspecify;

    exports dev.bmslink.transport;
}
