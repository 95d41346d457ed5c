package dev.bmslink.can.slcan;

import dev.bmslink.can.CanFrame;
import java.util.List;

/**
 * What a host sends to an SLCAN adapter.
 *
 * <p>Every command is ASCII and ends with CR. Bit rate, bit timing and timestamps can be set only while the channel is
 * closed. Sources: Lawicel CAN232 and CANUSB, which Linux and the firmware of CANable and USBtin follow; firmware differs
 * in which commands it knows, and whether it answers at all.
 */
public final class Slcan {

    /** Ends every command and most replies. */
    public static final char CR = '\r';

    /** The reply to a command that the adapter refuses. */
    public static final char BEL = '\u0007';

    /** Opens the channel for reception and transmission. */
    public static final String OPEN = "O\r";

    /** Opens the channel for reception only: the adapter does not even acknowledge frames. */
    public static final String LISTEN = "L\r";

    /** Closes the channel. */
    public static final String CLOSE = "C\r";

    /** Asks for the version of hardware and firmware. */
    public static final String VERSION = "V\r";

    /** Asks for the detailed version of the firmware. */
    public static final String FIRMWARE = "v\r";

    /** Asks for the serial number. */
    public static final String SERIAL_NUMBER = "N\r";

    /** Asks for the status flags and clears them. */
    public static final String STATUS = "F\r";

    /** Lets received frames carry a timestamp in milliseconds. */
    public static final String TIMESTAMPS_ON = "Z1\r";

    /** Lets received frames carry no timestamp. */
    public static final String TIMESTAMPS_OFF = "Z0\r";

    /** Bit rates by their code, in bits per second. One firmware for CANable 2.0 uses 750 kbit/s for code 7. */
    private static final List<Integer> BIT_RATES =
            List.of(10_000, 20_000, 50_000, 100_000, 125_000, 250_000, 500_000, 800_000, 1_000_000);

    private static final int MAX_TIMING_DIGITS = 6;

    private Slcan() {}

    /**
     * Sets the bit rate.
     *
     * @param bitsPerSecond one of the nine that have a code, 10 000 to 1 000 000
     * @return the command
     * @throws IllegalArgumentException when there is no code for the rate
     */
    public static String bitRate(int bitsPerSecond) {
        int code = BIT_RATES.indexOf(bitsPerSecond);
        if (code < 0) {
            throw new IllegalArgumentException("bit rate " + bitsPerSecond + " is none of " + BIT_RATES);
        }
        return "S" + code + CR;
    }

    /**
     * Sets the bit timing registers of the adapter's controller.
     *
     * @param registers one to six hexadecimal digits; four of them are BTR0 and BTR1 of an SJA1000
     * @return the command
     * @throws IllegalArgumentException when the text is not that
     */
    public static String bitTiming(String registers) {
        if (registers.isEmpty()
                || registers.length() > MAX_TIMING_DIGITS
                || !registers.chars().allMatch(character -> Digits.value((char) character) >= 0)) {
            throw new IllegalArgumentException("bit timing " + registers + " is not 1..6 hexadecimal digits");
        }
        return "s" + registers + CR;
    }

    /**
     * Sends a data frame; an adapter reports a received one in the same form.
     *
     * @param frame the frame
     * @return the command
     */
    public static String frame(CanFrame frame) {
        return (frame.isExtended() ? "T" : "t") + frame.idText() + frame.length() + frame.dataText() + CR;
    }

    /**
     * Sends a remote frame; an adapter reports a received one in the same form.
     *
     * @param word the identifier with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @param length number of data bytes asked for, 0 to 8
     * @return the command
     * @throws IllegalArgumentException when the identifier or the length is out of range
     */
    public static String remote(int word, int length) {
        CanFrame header = new CanFrame(word, length, 0);
        return (header.isExtended() ? "R" : "r") + header.idText() + length + CR;
    }
}
