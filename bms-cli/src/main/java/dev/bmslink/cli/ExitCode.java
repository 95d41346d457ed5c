package dev.bmslink.cli;

/** Exit codes, the same for every subcommand. */
final class ExitCode {

    static final int OK = 0;

    /** The command did its work and found something: no confident choice of a profile, differences, violations. */
    static final int FINDINGS = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** The input cannot be read, or nothing in it can be decoded. */
    static final int UNREADABLE = 3;

    /** Not enough is known to judge. */
    static final int INCONCLUSIVE = 4;

    /** Reading or writing failed. */
    static final int IO = 5;

    /** The user has ended the command, as after a signal. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
