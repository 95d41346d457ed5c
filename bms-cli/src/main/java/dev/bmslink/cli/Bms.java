package dev.bmslink.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The {@code bms} command. */
@Command(
        name = "bms",
        description = "Speaks for batteries: decodes, explains and encodes what they tell inverters.",
        mixinStandardHelpOptions = true,
        versionProvider = Bms.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 success; 1 something was found; 2 the command line is wrong;",
            "3 the input cannot be read or nothing in it can be decoded; 4 not enough is known;",
            "5 reading or writing failed; 130 interrupted.",
            "",
            "Example: bms decode samples/growatt-lv-a-charging.log"
        })
public final class Bms implements Runnable {

    private static final List<Class<? extends Subcommand>> SUBCOMMANDS = List.of(
            Decode.class,
            Identify.class,
            Explain.class,
            Encode.class,
            ProfilesCommand.class,
            Export.class,
            Diff.class,
            Convert.class,
            Translate.class,
            Check.class,
            Stats.class,
            Plot.class,
            BatteryCommand.class,
            PinoutCommand.class,
            CableCommand.class,
            StackCommand.class,
            ContactsCommand.class,
            LedCommand.class,
            FaultCommand.class,
            AsciiCommand.class,
            LinkCommand.class,
            Doctor.class,
            Monitor.class,
            RecordCommand.class,
            Replay.class,
            SimCommand.class,
            Send.class);

    @Option(
            names = "--color",
            scope = CommandLine.ScopeType.INHERIT,
            paramLabel = "WHEN",
            description = "auto, always or never; NO_COLOR counts as never (default: ${DEFAULT-VALUE})")
    Terminal.Color color = Terminal.Color.auto;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandLine.Model.CommandSpec spec;

    Bms() {}

    /**
     * Runs the command and exits.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Output output = Output.stdout();
        int code = run(output, args);
        System.exit(code);
    }

    /** Runs the command with the given standard output and returns the exit code. */
    static int run(Output output, String... args) {
        CommandLine commands = new CommandLine(new Bms(), new Commands(output));
        for (Class<? extends Subcommand> subcommand : subcommands(args)) {
            commands.addSubcommand(subcommand);
        }
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(new PrintWriter(output.writer(), true));
        commands.setExecutionExceptionHandler(new Failures());
        int code = commands.execute(args);
        try {
            output.flush();
        } catch (IOException e) {
            return exitCode(e, commands);
        }
        return code;
    }

    /** The subcommand that is called, or all of them: describing each to the parser costs time at every start. */
    private static List<Class<? extends Subcommand>> subcommands(String... args) {
        if (List.of(args).equals(List.of("--version"))) {
            return List.of();
        }
        for (String arg : args) {
            for (Class<? extends Subcommand> subcommand : SUBCOMMANDS) {
                if (arg.equals(subcommand.getAnnotation(Command.class).name())) {
                    return List.of(subcommand);
                }
            }
        }
        return SUBCOMMANDS;
    }

    private static int exitCode(Exception failure, CommandLine command) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        if (Output.isBrokenPipe(cause)) {
            return ExitCode.OK;
        }
        PrintWriter err = command.getErr();
        if (cause instanceof Failure reported) {
            err.println("bms: " + reported.getMessage());
            return reported.exitCode();
        }
        if (cause instanceof IOException) {
            err.println("bms: " + cause.getMessage());
            return ExitCode.IO;
        }
        err.println("bms: this is a defect of bms, please report it");
        failure.printStackTrace(err);
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "bms: a command is missing");
    }

    /** Gives the subcommands their output. */
    private record Commands(Output output) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (Subcommand.class.isAssignableFrom(type)) {
                return type.getDeclaredConstructor(Output.class).newInstance(output);
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /**
     * Says what went wrong.
     *
     * <p>No lambda: an archive of classes leaves out the command line library where a lambda needs one of its types.
     */
    private static final class Failures implements CommandLine.IExecutionExceptionHandler {
        @Override
        public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
            return exitCode(failure, command);
        }
    }

    /** Name and version of this program. */
    static String version() throws IOException {
        return new Version().getVersion()[0];
    }

    /** The version that the build wrote. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            Properties build = new Properties();
            try (InputStream in = Bms.class.getResourceAsStream("build.properties")) {
                build.load(in);
            }
            return new String[] {"bms " + build.getProperty("version")};
        }
    }
}
