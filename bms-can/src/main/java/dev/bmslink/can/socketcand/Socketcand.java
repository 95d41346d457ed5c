package dev.bmslink.can.socketcand;

import dev.bmslink.can.CanFrame;

/**
 * What a client sends to a socketcand server.
 *
 * <p>The server greets with {@code < hi >}. The client opens a bus and waits for {@code < ok >}, switches to raw mode and
 * waits for {@code < ok >} again; then every frame on the bus arrives. Source: socketcand, protocol description and
 * server.
 */
public final class Socketcand {

    /** The port that servers listen on unless told otherwise. */
    public static final int PORT = 29536;

    /** Asks for every frame on the bus. */
    public static final String RAW_MODE = "< rawmode >";

    /** Asks the server to answer with the same. */
    public static final String ECHO = "< echo >";

    private static final int MAX_BUS_NAME = 16;

    private Socketcand() {}

    /**
     * Opens a bus.
     *
     * @param bus the name of the interface, such as {@code can0}, 1 to 16 letters, digits and {@code - _ . :}
     * @return the command
     * @throws IllegalArgumentException when the name is not that
     */
    public static String open(String bus) {
        boolean plain = bus.chars()
                .allMatch(character ->
                        character < 0x80 && (Character.isLetterOrDigit(character) || "-_.:".indexOf(character) >= 0));
        if (bus.isEmpty() || bus.length() > MAX_BUS_NAME || !plain) {
            throw new IllegalArgumentException(
                    "bus name \"" + bus + "\" is not 1.." + MAX_BUS_NAME + " letters, digits and - _ . :");
        }
        return "< open " + bus + " >";
    }

    /**
     * Sends a data frame.
     *
     * @param frame the frame
     * @return the command
     */
    public static String send(CanFrame frame) {
        StringBuilder text =
                new StringBuilder("< send ").append(frame.idText()).append(' ').append(frame.length());
        String data = frame.dataText();
        for (int i = 0; i < data.length(); i += 2) {
            text.append(' ').append(data, i, i + 2);
        }
        return text.append(" >").toString();
    }
}
