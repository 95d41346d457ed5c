/** Serial ports through jSerialComm, which has to be there at run time only when a port is opened. */
@NullMarked
package dev.bmslink.transport.serial;

import org.jspecify.annotations.NullMarked;
