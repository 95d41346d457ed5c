/** RS485: the link port with automatic coding (LPC-1), and the ASCII protocol. */
module dev.bmslink.rs485 {
    requires transitive dev.bmslink.core;
    requires static transitive org.jspecify;
}
