package dev.bmslink.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What all subcommands share: where values go, and where everything else goes. */
abstract class Subcommand implements Callable<Integer> {

    /** Standard output: values only. */
    protected final Output out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    protected CommandSpec spec;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    protected Bms bms;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    Subcommand(Output out) {
        this.out = out;
    }

    /** Writes a line to standard error. */
    protected void tell(String format, Object... args) {
        spec.commandLine().getErr().println("bms: " + String.format(Locale.ROOT, format, args));
    }

    protected Terminal terminal() {
        return Terminal.of(bms.color);
    }
}
