package dev.bmslink.testkit.scenario;

import dev.bmslink.can.CanFrame;
import dev.bmslink.core.state.Quantity;
import dev.bmslink.testkit.device.PackSensor;
import dev.bmslink.testkit.inverter.Misbehaviour;
import java.time.Duration;
import java.util.Locale;

/** Something that goes wrong. Its text is what {@link FaultScript#parse} reads after the time. */
public sealed interface Fault {

    /**
     * A pack falls silent on the link between the packs; it stays on the bars.
     *
     * @param pack the pack, from 1
     */
    record PackDrops(int pack) implements Fault {
        @Override
        public String toString() {
            return "pack " + pack + " drops";
        }
    }

    /**
     * A pack answers under the address of another one.
     *
     * @param pack the pack, from 1
     * @param other whose address it takes
     */
    record DuplicateAddress(int pack, int other) implements Fault {
        @Override
        public String toString() {
            return "pack " + pack + " address " + other;
        }
    }

    /**
     * The switches of a pack do not open any more.
     *
     * @param pack the pack, from 1
     */
    record ContactWelded(int pack) implements Fault {
        @Override
        public String toString() {
            return "pack " + pack + " contact welded";
        }
    }

    /**
     * The resistance of a cell rises.
     *
     * @param pack the pack, from 1
     * @param cell the cell, counted through all modules, from 1
     * @param factor how many times, above 0
     */
    record CellSags(int pack, int cell, double factor) implements Fault {
        /** Factor when none is said; ours. */
        static final double USUAL = 20;

        /** Checks the factor. */
        public CellSags {
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("factor = " + factor + " is not positive");
            }
        }

        @Override
        public String toString() {
            return "pack " + pack + " cell " + cell + " sags " + factor;
        }
    }

    /**
     * A pack loses a sensor.
     *
     * @param pack the pack, from 1
     * @param sensor the sensor
     */
    record SensorLost(int pack, PackSensor sensor) implements Fault {
        @Override
        public String toString() {
            return "pack " + pack + " sensor " + sensor.name().toLowerCase(Locale.ROOT) + " lost";
        }
    }

    /**
     * A value on the bus stays as it is.
     *
     * @param quantity the value
     */
    record ValueFreezes(Quantity quantity) implements Fault {
        @Override
        public String toString() {
            return "freeze " + quantity.key();
        }
    }

    /**
     * Two bytes of a message change places.
     *
     * @param word the identifier with {@link CanFrame#EXTENDED} set for a 29-bit one
     * @param first the one byte, 0 to 7
     * @param second the other byte, 0 to 7
     */
    record BytesSwap(int word, int first, int second) implements Fault {
        /** Checks the bytes. */
        public BytesSwap {
            if (first < 0 || first > 7 || second < 0 || second > 7) {
                throw new IllegalArgumentException("bytes " + first + " and " + second + " are outside 0..7");
            }
        }

        @Override
        public String toString() {
            return "swap " + CanFrame.idText(word) + " " + first + " " + second;
        }
    }

    /**
     * Frames are late by a random time.
     *
     * @param most the largest delay
     */
    record Jitter(Duration most) implements Fault {
        @Override
        public String toString() {
            return "jitter " + Durations.text(most);
        }
    }

    /**
     * Frames get lost at random.
     *
     * @param percent share of the frames, 0 to 100
     */
    record Loss(double percent) implements Fault {
        /** Checks the share. */
        public Loss {
            if (!(percent >= 0 && percent <= 100)) {
                throw new IllegalArgumentException("percent = " + percent + " is outside 0..100");
            }
        }

        @Override
        public String toString() {
            return "loss " + percent + "%";
        }
    }

    /** The cable between battery and inverter is out: no frame passes. */
    record CableOut() implements Fault {
        @Override
        public String toString() {
            return "cable out";
        }
    }

    /**
     * The temperature of the surroundings changes.
     *
     * @param celsius the temperature, -40 to 80
     */
    record Ambient(double celsius) implements Fault {
        /** Checks the temperature. */
        public Ambient {
            if (!(celsius >= -40 && celsius <= 80)) {
                throw new IllegalArgumentException("celsius = " + celsius + " is outside -40..80");
            }
        }

        @Override
        public String toString() {
            return "ambient " + celsius;
        }
    }

    /** The button that switches the battery on and off is held. At the end of a span it is held again. */
    record ButtonHeld() implements Fault {
        @Override
        public String toString() {
            return "button";
        }
    }

    /**
     * The inverter misbehaves.
     *
     * @param what what it does wrong
     * @param delay shortest time between two frames of a message for {@link Misbehaviour#LATE}; without effect otherwise
     */
    record InverterMisbehaves(Misbehaviour what, Duration delay) implements Fault {
        @Override
        public String toString() {
            String word = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return "inverter " + word + (what == Misbehaviour.LATE ? " " + Durations.text(delay) : "");
        }
    }
}
