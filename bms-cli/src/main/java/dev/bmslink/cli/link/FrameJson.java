package dev.bmslink.cli.link;

import dev.bmslink.rs485.link.Frame;
import dev.bmslink.rs485.link.PayloadField;
import dev.bmslink.rs485.link.Uid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A frame of the link port as JSON: its header, and its payload by the names of the fields in raw counts. */
public final class FrameJson {

    private FrameJson() {}

    /** Adds the frame to an object. */
    public static Map<String, Object> into(Map<String, Object> object, Frame frame) {
        object.put("frame", frame.type().name().toLowerCase(Locale.ROOT));
        object.put("seq", frame.seq());
        object.put("epoch", frame.epoch());
        object.put("destination", frame.destination());
        object.put("source", frame.source());
        Map<String, Object> payload = new LinkedHashMap<>();
        List<PayloadField> fields = frame.type().fields();
        long[] values = frame.message().values();
        for (int i = 0; i < values.length; i++) {
            PayloadField field = fields.get(i);
            payload.put(field.name(), field.bytes() == Uid.BYTES ? new Uid(values[i]).toString() : values[i]);
        }
        object.put("payload", payload);
        return object;
    }
}
