package dev.bmslink.benchmarks.frames;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.profile.Message;
import dev.bmslink.core.signal.Bits;
import dev.bmslink.core.signal.Decimal;
import dev.bmslink.core.signal.Flag;
import dev.bmslink.core.signal.Numeric;
import dev.bmslink.core.signal.Octets;
import dev.bmslink.core.signal.Signal;
import dev.bmslink.core.signal.Text;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Straight-line C for the messages of a mix, from their descriptions.
 *
 * <p>One load, shifts and compares; a {@code double}, an {@code int} or a {@code bool} for each signal.
 */
final class CSource {

    private final Mixes mix;
    private final String name;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private CSource(Mixes mix) {
        this.mix = mix;
        this.name = mix.name().toLowerCase(Locale.ROOT);
    }

    /** The struct, the decoder and the checksum of a mix. */
    static String of(Mixes mix) {
        CSource source = new CSource(mix);
        String decoder = source.decoder();
        return source.struct() + decoder + source.checksum();
    }

    private String struct() {
        StringBuilder text = new StringBuilder("struct " + name + " {\n");
        fields.forEach((field, type) ->
                text.append("  ").append(type).append(' ').append(field).append(";\n"));
        return text.append("};\n").toString();
    }

    private String decoder() {
        StringBuilder text = new StringBuilder();
        text.append("static inline void " + name + "_decode(uint32_t word, uint64_t data, struct " + name + " *v) {\n");
        text.append("  switch (word & ")
                .append(String.format("0x%08Xu", ~fieldMask()))
                .append(") {\n");
        for (Message message : mix.messages()) {
            text.append(
                    String.format("  case 0x%08Xu: {\n", message.identifier().word()));
            text.append("    uint64_t swapped = __builtin_bswap64(data); (void) swapped;\n");
            for (Signal signal : message.layout().signals()) {
                String field = message.name() + "_" + signal.name();
                if (!isMarker(signal)) {
                    fields.put(field, type(signal));
                    text.append("    v->" + field + " = " + value(signal) + ";\n");
                }
            }
            text.append("    break; }\n");
        }
        return text.append("  }\n}\n").toString();
    }

    /** Constants, which the other contenders leave out as well. */
    private static boolean isMarker(Signal signal) {
        return signal.isConstant();
    }

    private int fieldMask() {
        int mask = 0;
        for (Message message : mix.messages()) {
            int all = message.identifier().words().reduce(0, (a, b) -> a | b);
            mask |= all ^ message.identifier().word();
        }
        return mask & ~CanFrame.EXTENDED;
    }

    private static String type(Signal signal) {
        if (signal instanceof Flag) {
            return "bool";
        }
        if (signal instanceof Text || signal instanceof Octets) {
            return "uint64_t";
        }
        return signal instanceof Decimal ? "double" : "int32_t";
    }

    private static String value(Signal signal) {
        String raw = raw(signal.bits());
        if (signal instanceof Flag) {
            return "(data >> " + signal.bits().lowest() + " & 1) != 0";
        }
        if (!(signal instanceof Numeric numeric)) {
            return raw;
        }
        long bias = numeric.scale().bias();
        String units = numeric.scale().multiplier() == 1
                ? raw
                : raw + " * " + numeric.scale().multiplier();
        units = bias == 0 ? units : "(" + units + " + (" + bias + "))";
        if (!(numeric instanceof Decimal)) {
            return units;
        }
        String physical = "(double) " + units + " / " + numeric.scale().divisor() + ".0";
        return numeric.notAvailable() == Numeric.NONE
                ? physical
                : raw + " == " + numeric.notAvailable() + " ? NAN : " + physical;
    }

    private static String raw(Bits bits) {
        String source = bits.bigEndian() ? "swapped" : "data";
        if (bits.width() == Long.SIZE) {
            return source;
        }
        if (bits.width() == 16) {
            return "(" + (bits.signed() ? "int16_t" : "uint16_t") + ") (" + source + " >> " + bits.lowest() + ")";
        }
        int left = Long.SIZE - bits.lowest() - bits.width();
        String type = bits.signed() ? "(int64_t) " : "(uint64_t) ";
        return "(int32_t) ((" + type + "(" + source + " << " + left + ")) >> " + (Long.SIZE - bits.width()) + ")";
    }

    private String checksum() {
        StringBuilder text = new StringBuilder("static double " + name + "_sum(const struct " + name + " *v) {\n");
        text.append("  double sum = 0;\n");
        fields.forEach((field, type) -> {
            String value = type.equals("uint64_t") ? "(v->" + field + " >> 56)" : "v->" + field;
            value = type.equals("double") ? "(isnan(" + value + ") ? 0 : " + value + ")" : value;
            text.append("  sum += " + value + ";\n");
        });
        return text.append("  return sum;\n}\nBENCHMARK(" + name + ")\n\n").toString();
    }
}
