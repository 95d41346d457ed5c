package dev.bmslink.testkit.scenario;

/** A script that cannot be read. */
public final class ScriptException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    /**
     * Names a place in a script.
     *
     * @param line the line, from 1
     * @param column the column, from 1
     * @param reason what is wrong there
     */
    public ScriptException(int line, int column, String reason) {
        super("line " + line + ", column " + column + ": " + reason);
        this.line = line;
        this.column = column;
    }

    /**
     * Returns the line.
     *
     * @return the line, from 1
     */
    public int line() {
        return line;
    }

    /**
     * Returns the column.
     *
     * @return the column, from 1
     */
    public int column() {
        return column;
    }
}
