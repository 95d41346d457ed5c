package dev.bmslink.cli.doctor;

/**
 * Something that the doctor found.
 *
 * @param code a name that stays
 * @param severity how bad it is
 * @param text what is the case
 * @param advice what to try next, empty for nothing
 */
public record Finding(String code, Severity severity, String text, String advice) {

    /** How bad a finding is. */
    public enum Severity {
        /** Something does not work. */
        PROBLEM,
        /** Good to know. */
        NOTE,
        /** Something works. */
        OK
    }
}
