package dev.bmslink.rs485.ascii.message;

import dev.bmslink.rs485.ascii.Address;
import dev.bmslink.rs485.ascii.Command;
import dev.bmslink.rs485.ascii.Frame;
import dev.bmslink.rs485.ascii.info.Block;
import dev.bmslink.rs485.ascii.info.BlockBuilder;
import dev.bmslink.rs485.ascii.info.Part;
import dev.bmslink.rs485.ascii.info.Structure;
import java.util.OptionalInt;

/**
 * What a host asks.
 *
 * @param command the command
 * @param address ADR of the pack that is asked, 0 to 255
 * @param argument the values in INFO
 */
public record Request(Command command, int address, Block argument) {

    /** Checks the address and that the argument belongs to the command. */
    public Request {
        if (address < 0 || address > 0xFF) {
            throw new IllegalArgumentException("address " + address + " is outside 0..255");
        }
        if (argument.structure() != Formats.request(command)) {
            throw new IllegalArgumentException("the argument does not belong to " + command);
        }
    }

    /**
     * Returns a request about one pack, or about what the master answers for.
     *
     * @param command a command that sets nothing
     * @param address the pack that is asked
     * @return the request, with the address as command byte where the command has one
     * @throws IllegalArgumentException when the command needs more than a pack
     */
    public static Request of(Command command, Address address) {
        Structure structure = Formats.request(command);
        BlockBuilder builder = new BlockBuilder(structure);
        if (structure.parts().size() > 1 || command == Command.SET_RATE || command == Command.CONTROL) {
            throw new IllegalArgumentException(command + " needs more than an address");
        }
        for (Part part : structure.parts()) {
            builder.payload(part, address.adr());
        }
        return new Request(command, address.adr(), builder.build());
    }

    /**
     * Returns a request about all packs of a group, which its master answers.
     *
     * @param command {@link Command#ANALOG_VALUES} or {@link Command#ALARM_INFO}
     * @param group 0 to 7
     * @return the request, with FF as command byte
     */
    public static Request ofAll(Command command, int group) {
        if (Formats.pack(command).isEmpty()) {
            throw new IllegalArgumentException(command + " cannot be asked of all packs, only 42 and 44 can");
        }
        Structure structure = Formats.request(command);
        Block argument = new BlockBuilder(structure)
                .payload(structure.parts().get(0), Address.ALL_PACKS)
                .build();
        return new Request(command, Address.master(group).adr(), argument);
    }

    /**
     * Returns a request that sets limits; it is to be repeated in less than ten seconds.
     *
     * @param limits the limits
     * @return the request to their pack
     */
    public static Request setLimits(ChargeLimits limits) {
        return new Request(Command.SET_LIMITS, limits.pack(), limits.head());
    }

    /**
     * Returns a request that changes the rate of the RS232 console.
     *
     * @param address ADR
     * @param rate the rate
     * @return the request
     */
    public static Request setRate(int address, Rate rate) {
        return octet(Command.SET_RATE, address, rate.code());
    }

    /**
     * Returns a request that controls the buzzer from the RS232 console.
     *
     * @param address ADR
     * @param control what to do
     * @return the request
     */
    public static Request control(int address, Control control) {
        return octet(Command.CONTROL, address, control.code());
    }

    private static Request octet(Command command, int address, int value) {
        Structure structure = Formats.request(command);
        return new Request(
                command,
                address,
                new BlockBuilder(structure)
                        .payload(structure.parts().get(0), value)
                        .build());
    }

    /**
     * Returns the pack that the command byte names.
     *
     * @return its address, 255 for all packs, or empty when the command has no such byte
     */
    public OptionalInt pack() {
        return pack(argument);
    }

    /** The command byte of a request's argument. */
    static OptionalInt pack(Block argument) {
        return argument.structure().parts().stream()
                .filter(part -> part.name().equals("pack"))
                .mapToInt(part -> (int) argument.payload(part))
                .findFirst();
    }

    /**
     * Returns the frame.
     *
     * @param version VER
     * @return the request on the wire
     */
    public Frame frame(int version) {
        return new Frame(version, address, command.code(), argument.structure().encode(argument));
    }
}
