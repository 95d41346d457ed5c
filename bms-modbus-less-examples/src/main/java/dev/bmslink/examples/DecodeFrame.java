package dev.bmslink.examples;

import dev.bmslink.can.CanFrame;
import dev.bmslink.can.catalogue.Profiles;
import dev.bmslink.can.lv.Limits;
import dev.bmslink.can.profile.Decoded;

/**
 * Decodes a frame.
 *
 * <p>Run: DecodeFrame [PROFILE FRAME], such as DecodeFrame pylontech-lv 351#1402740E740ECC01
 */
public final class DecodeFrame {

    private DecodeFrame() {}

    /**
     * Prints what a frame says.
     *
     * @param args a profile and a frame, or nothing for the frame of a real battery
     */
    public static void main(String[] args) {
        CanFrame frame = CanFrame.parse(args.length > 1 ? args[1] : "351#1402740E740ECC01");
        Decoded decoded =
                Profiles.get(args.length > 1 ? args[0] : "pylontech-lv").decode(frame);
        // By name, for any profile.
        System.out.println(decoded);
        decoded.faults().forEach(fault -> System.out.println("fault: " + fault));
        // By constant, when the message is known; this allocates nothing.
        if (frame.word() == Limits.MESSAGE.identifier().word()) {
            System.out.println("charge with up to " + Limits.CHARGE_VOLTAGE_LIMIT.read(frame.data()) + " V");
        }
    }
}
