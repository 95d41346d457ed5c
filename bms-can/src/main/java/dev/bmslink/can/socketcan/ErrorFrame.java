package dev.bmslink.can.socketcan;

import dev.bmslink.can.slcan.BusState;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.ToIntFunction;

/**
 * What Linux passes on in place of a frame when something went wrong on the bus or in the controller.
 *
 * <p>It never was on the bus. Bits that have no name are kept in the two components. Source: linux/can/error.h.
 *
 * @param classes the identifier without its flags, 29 bits, the sum of {@link ErrorClass#bit}
 * @param data the eight data bytes, the first of them the least significant
 */
public record ErrorFrame(int classes, long data) {

    /** The flag in an identifier that marks an error frame. */
    public static final int FLAG = 0x2000_0000;

    private static final int ARBITRATION_BYTE = 0;
    private static final int CONTROLLER_BYTE = 1;
    private static final int VIOLATION_BYTE = 2;
    private static final int LOCATION_BYTE = 3;
    private static final int TRANSCEIVER_BYTE = 4;
    private static final int TRANSMIT_COUNTER_BYTE = 6;
    private static final int RECEIVE_COUNTER_BYTE = 7;

    private static final Set<ControllerStatus> PASSIVE =
            EnumSet.of(ControllerStatus.RECEIVE_PASSIVE, ControllerStatus.TRANSMIT_PASSIVE);
    private static final Set<ControllerStatus> WARNING =
            EnumSet.of(ControllerStatus.RECEIVE_WARNING, ControllerStatus.TRANSMIT_WARNING);

    /** Clears the flags of the identifier. */
    public ErrorFrame {
        classes &= 0x1FFF_FFFF;
    }

    /**
     * Returns whether an error of this class is reported.
     *
     * @param errorClass the class
     * @return whether its bit is set
     */
    public boolean has(ErrorClass errorClass) {
        return (classes & errorClass.bit()) != 0;
    }

    /**
     * Returns what is reported.
     *
     * @return the classes whose bits are set
     */
    public Set<ErrorClass> errorClasses() {
        return named(ErrorClass.class, classes, ErrorClass::bit);
    }

    /**
     * Returns what is the matter with the controller.
     *
     * @return empty when the frame says nothing about that, or does not know
     */
    public Set<ControllerStatus> controller() {
        return named(ControllerStatus.class, part(ErrorClass.CONTROLLER, CONTROLLER_BYTE), ControllerStatus::bit);
    }

    /**
     * Returns how a frame broke the rules of the bus.
     *
     * @return empty when none did, or it is not known how
     */
    public Set<Violation> violations() {
        return named(Violation.class, part(ErrorClass.PROTOCOL, VIOLATION_BYTE), Violation::bit);
    }

    /**
     * Returns where in the frame the rules were broken.
     *
     * @return the code of the field, such as 0x19 for the acknowledge slot; empty when it is not known
     */
    public OptionalInt location() {
        return unlessZero(part(ErrorClass.PROTOCOL, LOCATION_BYTE));
    }

    /**
     * Returns in which bit another node's frame got precedence.
     *
     * @return the number of the bit; empty when that did not happen, or the bit is not known
     */
    public OptionalInt lostArbitrationBit() {
        return unlessZero(part(ErrorClass.LOST_ARBITRATION, ARBITRATION_BYTE));
    }

    /**
     * Returns what is the matter with the wires.
     *
     * @return the code, whose low half is for CAN high and whose high half is for CAN low, 4 in either for no wire; empty
     *     when it is not known
     */
    public OptionalInt transceiver() {
        return unlessZero(part(ErrorClass.TRANSCEIVER, TRANSCEIVER_BYTE));
    }

    /**
     * Returns the transmit error counter.
     *
     * @return 0 to 255; empty when the frame does not say that it has it
     */
    public OptionalInt transmitErrors() {
        return counter(TRANSMIT_COUNTER_BYTE);
    }

    /**
     * Returns the receive error counter.
     *
     * @return 0 to 255; empty when the frame does not say that it has it
     */
    public OptionalInt receiveErrors() {
        return counter(RECEIVE_COUNTER_BYTE);
    }

    /**
     * Returns how far the controller takes part in the bus after this.
     *
     * @return the state; empty when the frame reports none
     */
    public Optional<BusState> state() {
        if (has(ErrorClass.BUS_OFF)) {
            return Optional.of(BusState.BUS_OFF);
        }
        Set<ControllerStatus> controller = controller();
        if (containsAny(controller, PASSIVE)) {
            return Optional.of(BusState.PASSIVE);
        }
        if (containsAny(controller, WARNING)) {
            return Optional.of(BusState.WARNING);
        }
        boolean active = controller.contains(ControllerStatus.ACTIVE) || has(ErrorClass.RESTARTED);
        return active ? Optional.of(BusState.ACTIVE) : Optional.empty();
    }

    private static boolean containsAny(Set<ControllerStatus> set, Set<ControllerStatus> wanted) {
        return wanted.stream().anyMatch(set::contains);
    }

    private int part(ErrorClass errorClass, int index) {
        return has(errorClass) ? at(index) : 0;
    }

    private int at(int index) {
        return (int) (data >>> (Byte.SIZE * index)) & 0xFF;
    }

    private OptionalInt counter(int index) {
        return has(ErrorClass.COUNTERS) ? OptionalInt.of(at(index)) : OptionalInt.empty();
    }

    private static OptionalInt unlessZero(int value) {
        return value == 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static <E extends Enum<E>> Set<E> named(Class<E> type, int bits, ToIntFunction<E> bit) {
        Set<E> set = EnumSet.noneOf(type);
        for (E constant : type.getEnumConstants()) {
            if ((bits & bit.applyAsInt(constant)) != 0) {
                set.add(constant);
            }
        }
        return set;
    }

    /**
     * Returns the report in words, such as {@code controller (transmit passive), no acknowledgement; errors: 128 sending, 0
     * receiving}.
     *
     * @return one line
     */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        for (ErrorClass errorClass : errorClasses()) {
            if (errorClass != ErrorClass.COUNTERS) {
                text.add(words(errorClass) + details(errorClass));
            }
        }
        String counters = has(ErrorClass.COUNTERS)
                ? "; errors: " + at(TRANSMIT_COUNTER_BYTE) + " sending, " + at(RECEIVE_COUNTER_BYTE) + " receiving"
                : "";
        return text + counters;
    }

    private String details(ErrorClass errorClass) {
        Collection<? extends Enum<?>> details = switch (errorClass) {
            case CONTROLLER -> controller();
            case PROTOCOL -> violations();
            default -> Set.of();
        };
        StringJoiner text = new StringJoiner(", ", " (", ")").setEmptyValue("");
        details.forEach(detail -> text.add(words(detail)));
        return text.toString();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
