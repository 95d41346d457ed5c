package dev.bmslink.can.slcan;

/** Hexadecimal digits in either case. */
final class Digits {

    private Digits() {}

    /** The value of a digit, or −1. */
    static int value(char digit) {
        return digit < 0x80 ? Character.digit(digit, 16) : -1;
    }

    static boolean areHexadecimal(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (value(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The value of at most sixteen digits, or −1 when one of them is none, which sixteen digits may be as well. */
    static long value(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = value(text.charAt(i));
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** The value of decimal digits, or −1 when one of them is none. */
    static int decimal(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = value(text.charAt(i));
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
