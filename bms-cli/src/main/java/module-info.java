/** The {@code bms} command. */
module dev.bmslink.cli {
    requires com.fasterxml.jackson.core;
    requires dev.bmslink.can;
    requires dev.bmslink.rs485;
    requires dev.bmslink.testkit;
    requires dev.bmslink.transport;
    requires info.picocli;
    requires org.jline.terminal;
    requires static org.jspecify;

    opens dev.bmslink.cli to
            info.picocli;
}
