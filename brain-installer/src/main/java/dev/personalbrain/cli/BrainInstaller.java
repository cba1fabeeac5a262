package dev.personalbrain.cli;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program in brain-installer.jar. An error is one line on the standard error, {@code Error: ...}, and an exit code of {@link
 * ExitCode}; everything else goes to the standard output.
 */
public final class BrainInstaller {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    BrainInstaller(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        BrainInstaller installer = new BrainInstaller(System.out, System.err, System.getenv());
        System.exit(installer.run(List.of(arguments)).code());
    }

    ExitCode run(List<String> arguments) {
        boolean trace = arguments.contains(Option.TRACE.toString());
        try {
            run(CommandLine.parse(arguments));
            return ExitCode.OK;
        } catch (UserException e) {
            fail(e.getMessage(), e, trace);
            return e.exitCode();
        } catch (InvalidPathException e) {
            fail("'" + e.getInput() + "' cannot be the name of a file in this locale: set LC_ALL=C.UTF-8", e, trace);
            return ExitCode.TARGET;
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            fail("this was not foreseen: " + e + "; --trace shows where it happened", e, trace);
            return ExitCode.UNEXPECTED;
        }
    }

    private void run(CommandLine line) throws IOException {
        switch (line.command()) {
            case INSTALL -> new InstallCommand(line, out, Terminal.of(System.console(), environment)).run(environment);
            case VERIFY -> new VerifyCommand(line, out).run();
            case LIST -> new ListCommand(line, out).run();
            case LAYERS -> new LayersCommand(line, out).run();
            case DOCTOR -> new DoctorCommand(line, out).run(environment);
            case HELP -> out.print(Help.text());
            case VERSION -> out.println("brain-installer " + version());
        }
    }

    private void fail(String message, Throwable cause, boolean trace) {
        err.println("Error: " + message.replace('\r', ' ').replace('\n', ' '));
        if (trace) {
            cause.printStackTrace(err);
        }
    }

    private static String version() {
        return Optional.ofNullable(BrainInstaller.class.getPackage().getImplementationVersion())
                .orElse("of a development build");
    }
}
