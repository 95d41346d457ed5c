package dev.bmslink.cli;

import dev.bmslink.core.wiring.Port;
import dev.bmslink.core.wiring.Ports;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a port, such as {@code gtx5000/can}. */
final class PortConverter implements ITypeConverter<Port> {

    @Override
    public Port convert(String id) {
        String name = id.toLowerCase(Locale.ROOT);
        return Ports.find(name).orElseThrow(() -> new TypeConversionException(unknown(name)));
    }

    /** The sentence for a port or device that does not exist. */
    static String unknown(String name) {
        int slash = name.indexOf('/');
        String device = slash < 0 ? name : name.substring(0, slash);
        List<Port> ports = Ports.of(device);
        return ports.isEmpty()
                ? "there is no device " + device + "; there are " + devices()
                : "there is no port " + name + "; there are "
                        + ports.stream().map(Port::id).collect(Collectors.joining(", "));
    }

    private static String devices() {
        return Ports.all().stream().map(Port::device).distinct().collect(Collectors.joining(", "));
    }
}
