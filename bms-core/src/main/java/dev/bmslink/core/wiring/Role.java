package dev.bmslink.core.wiring;

/** What a pin carries. */
public enum Role {
    /** CAN high. */
    CAN_H(Circuit.CAN, Direction.BOTH, "CAN-H"),
    /** CAN low. */
    CAN_L(Circuit.CAN, Direction.BOTH, "CAN-L"),
    /** RS485 line A. */
    RS485_A(Circuit.RS485, Direction.BOTH, "RS485-A"),
    /** RS485 line B. */
    RS485_B(Circuit.RS485, Direction.BOTH, "RS485-B"),
    /** RS232 transmit, seen from the device with the port. */
    RS232_TX(Circuit.RS232, Direction.OUT, "RS232 TX"),
    /** RS232 receive, seen from the device with the port. */
    RS232_RX(Circuit.RS232, Direction.IN, "RS232 RX"),
    /** Logic-level transmit, seen from the device with the port. */
    UART_TX(Circuit.UART, Direction.OUT, "TX"),
    /** Logic-level receive, seen from the device with the port. */
    UART_RX(Circuit.UART, Direction.IN, "RX"),
    /** Automatic coding, input, positive. */
    CODING_IN_PLUS(Circuit.CODING, Direction.IN, "coding in +"),
    /** Automatic coding, input, negative. */
    CODING_IN_MINUS(Circuit.CODING, Direction.IN, "coding in −"),
    /** Automatic coding, output, positive. */
    CODING_OUT_PLUS(Circuit.CODING, Direction.OUT, "coding out +"),
    /** Automatic coding, output, negative. */
    CODING_OUT_MINUS(Circuit.CODING, Direction.OUT, "coding out −"),
    /** Automatic coding, a single input line. */
    CODING_IN(Circuit.CODING, Direction.IN, "coding in"),
    /** Automatic coding, a single output line. */
    CODING_OUT(Circuit.CODING, Direction.OUT, "coding out"),
    /** Wake line, positive. */
    WAKE_PLUS(Circuit.WAKE, Direction.IN, "WAKE+"),
    /** Wake line, negative. */
    WAKE_MINUS(Circuit.WAKE, Direction.IN, "WAKE−"),
    /** Supply for an accessory. */
    SUPPLY(Circuit.SUPPLY, Direction.OUT, "supply"),
    /** Signal ground. */
    GROUND(Circuit.GROUND, Direction.NONE, "GND"),
    /** One end of a dry contact. */
    CONTACT(Circuit.CONTACT, Direction.OUT, "contact"),
    /** Switched positive output. */
    POWER_PLUS(Circuit.POWER, Direction.BOTH, "P+"),
    /** Switched negative output. */
    POWER_MINUS(Circuit.POWER, Direction.BOTH, "P−"),
    /** Positive end of the cells. */
    CELLS_PLUS(Circuit.POWER, Direction.BOTH, "B+"),
    /** Negative end of the cells. */
    CELLS_MINUS(Circuit.POWER, Direction.BOTH, "B−"),
    /** Protective earth. */
    EARTH(Circuit.EARTH, Direction.NONE, "earth"),
    /** Not connected inside. */
    NOT_CONNECTED(Circuit.NONE, Direction.NONE, "NC"),
    /** The manual demands that nothing is connected. */
    KEEP_OPEN(Circuit.NONE, Direction.NONE, "keep open"),
    /** Nothing is printed about it. */
    NOT_PRINTED(Circuit.NONE, Direction.NONE, "not printed");

    private final Circuit circuit;
    private final Direction direction;
    private final String label;

    Role(Circuit circuit, Direction direction, String label) {
        this.circuit = circuit;
        this.direction = direction;
        this.label = label;
    }

    /**
     * Returns the circuit it belongs to.
     *
     * @return the circuit
     */
    public Circuit circuit() {
        return circuit;
    }

    /**
     * Returns where signals go, seen from the device with the port.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * Returns the name for people.
     *
     * @return the name
     */
    public String label() {
        return label;
    }

    /**
     * Returns the role at the other end of a correct wire.
     *
     * @return the receiver for a transmitter and the other way round, otherwise the same role
     */
    public Role counterpart() {
        return switch (this) {
            case RS232_TX -> RS232_RX;
            case RS232_RX -> RS232_TX;
            case UART_TX -> UART_RX;
            case UART_RX -> UART_TX;
            case CODING_IN_PLUS -> CODING_OUT_PLUS;
            case CODING_IN_MINUS -> CODING_OUT_MINUS;
            case CODING_OUT_PLUS -> CODING_IN_PLUS;
            case CODING_OUT_MINUS -> CODING_IN_MINUS;
            case CODING_IN -> CODING_OUT;
            case CODING_OUT -> CODING_IN;
            default -> this;
        };
    }

    /**
     * Returns the other line of the same differential pair.
     *
     * @return the mate, or the role itself when it is not half of a pair
     */
    public Role mate() {
        return switch (this) {
            case CAN_H -> CAN_L;
            case CAN_L -> CAN_H;
            case RS485_A -> RS485_B;
            case RS485_B -> RS485_A;
            case CODING_IN_PLUS -> CODING_IN_MINUS;
            case CODING_IN_MINUS -> CODING_IN_PLUS;
            case CODING_OUT_PLUS -> CODING_OUT_MINUS;
            case CODING_OUT_MINUS -> CODING_OUT_PLUS;
            case WAKE_PLUS -> WAKE_MINUS;
            case WAKE_MINUS -> WAKE_PLUS;
            default -> this;
        };
    }
}
