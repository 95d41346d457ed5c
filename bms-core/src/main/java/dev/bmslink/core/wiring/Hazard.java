package dev.bmslink.core.wiring;

import dev.bmslink.core.battery.Severity;
import java.util.Locale;

/** What a wire or a cable can do wrong. */
public enum Hazard {
    /** CAN-H meets CAN-L. */
    CAN_SWAPPED(Severity.WARNING, "high and low are swapped: no communication"),
    /** RS485-A meets RS485-B. */
    RS485_SWAPPED(Severity.WARNING, "A and B are swapped: no communication"),
    /** Two transmitters meet. */
    TX_TO_TX(Severity.WARNING, "two transmitters drive one wire"),
    /** Two receivers meet. */
    RX_TO_RX(Severity.WARNING, "two receivers meet, nobody transmits"),
    /** The coding lines do not lead from an output to the input of the same polarity. */
    CODING_CROSSED(Severity.WARNING, "automatic coding fails: an output must meet the input of the same polarity"),
    /** The two wake lines are exchanged. */
    WAKE_REVERSED(Severity.DANGER, "the wake voltage is reversed"),
    /** Poles of different polarity meet. */
    POWER_SHORT(Severity.DANGER, "poles of different polarity meet: short circuit"),
    /** A pole meets a signal. */
    POWER_ON_SIGNAL(Severity.DANGER, "battery voltage on a signal destroys the interface"),
    /** A supply or wake line meets a signal. */
    SUPPLY_ON_SIGNAL(Severity.DANGER, "a supply or wake voltage on a signal can destroy the interface"),
    /** A supply or wake line meets ground. */
    SUPPLY_SHORT(Severity.DANGER, "a supply or wake voltage is shorted to ground"),
    /** A supply or wake line meets a pin that nobody describes. */
    SUPPLY_INTO_UNKNOWN(Severity.WARNING, "a supply or wake voltage reaches a pin that is not documented"),
    /** An RS232 line meets something that is not RS232. */
    RS232_ON_SIGNAL(Severity.DANGER, "RS232 levels can destroy another interface"),
    /** A dry contact meets something else. */
    CONTACT_ON_SIGNAL(Severity.WARNING, "a dry contact meets a signal"),
    /** A signal meets ground. */
    SIGNAL_TO_GROUND(Severity.WARNING, "a signal is held at ground: that bus stops"),
    /** Lines of different buses meet. */
    WRONG_BUS(Severity.WARNING, "lines of different buses meet: both may stop"),
    /** Two signals of one port are joined. */
    PINS_SHORTED(Severity.WARNING, "two different signals of one port are joined"),
    /** A wire ends on a pin that must stay open. */
    MUST_STAY_OPEN(Severity.WARNING, "this pin must stay open"),
    /** A wire carries a circuit that this cable has no use for. */
    LEAVE_OUT(Severity.NOTE, "not used on this cable, leave it out"),
    /** A wire joins a second bus or a wake line that this cable must not join. */
    MUST_LEAVE_OUT(Severity.WARNING, "this cable must not join these, leave it out"),
    /** A wire ends on a pin that nobody describes. */
    UNKNOWN_PIN(Severity.NOTE, "the pin is not documented, leave it out"),
    /** A wire names a pin that does not exist. */
    NO_SUCH_PIN(Severity.WARNING, "there is no such pin"),
    /** A wire that the cable needs is missing. */
    MISSING(Severity.WARNING, "is not connected"),
    /** An RS485 cable where CAN is spoken. */
    RS485_CABLE_IN_CAN_ROLE(Severity.WARNING, "this is an RS485 cable, but CAN is spoken here"),
    /** A CAN cable where RS485 is spoken. */
    CAN_CABLE_IN_RS485_ROLE(Severity.WARNING, "this is a CAN cable, but RS485 is spoken here"),
    /** Two link inputs are joined. */
    IN_TO_IN(Severity.WARNING, "two link inputs are joined: automatic coding fails"),
    /** Two link outputs are joined. */
    OUT_TO_OUT(Severity.WARNING, "two link outputs are joined: automatic coding fails"),
    /** The two ports are not made for each other. */
    PORTS_DO_NOT_MATCH(Severity.WARNING, "these ports are not made for each other"),
    /** No pin table is printed, so nothing can be judged. */
    NOT_JUDGED(Severity.NOTE, "no pin table is printed, use the maker's cable");

    private final Severity severity;
    private final String text;

    Hazard(Severity severity, String text) {
        this.severity = severity;
        this.text = text;
    }

    /**
     * Returns how much it matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Returns what it does.
     *
     * @return a clause for people
     */
    public String text() {
        return text;
    }

    /**
     * Returns the stable name.
     *
     * @return the name in snake_case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
