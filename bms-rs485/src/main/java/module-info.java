/** RS485: the link port with automatic coding (LPC-1), and the ASCII protocol. */
@SuppressWarnings("module") // The digits are the standard's name.
module dev.bmslink.rs485 {
    requires transitive dev.bmslink.core;
    requires static transitive org.jspecify;

    exports dev.bmslink.rs485.ascii;
    exports dev.bmslink.rs485.ascii.info;
    exports dev.bmslink.rs485.ascii.message;
    exports dev.bmslink.rs485.ascii.node;
    exports dev.bmslink.rs485.ascii.state;
    exports dev.bmslink.rs485.line;
    exports dev.bmslink.rs485.link;
}
