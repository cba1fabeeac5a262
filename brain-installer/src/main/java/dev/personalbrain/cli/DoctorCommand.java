package dev.personalbrain.cli;

import dev.personalbrain.doctor.Checkup;
import dev.personalbrain.doctor.Diagnosis;
import dev.personalbrain.doctor.PortNumber;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code doctor}: what is wrong with an application on this machine. */
record DoctorCommand(CommandLine line, PrintStream out) {
    void run(Map<String, String> environment) throws IOException {
        Checkup checkup = new Checkup(
                Target.root(line), Target.manifest(line), path(Option.DATA), path(Option.TMP), port(), environment);
        Diagnosis diagnosis = checkup.run();
        if (line.has(Option.JSON)) {
            out.print(diagnosis.json());
        } else if (!line.has(Option.QUIET)) {
            diagnosis.lines().forEach(out::println);
        }
        if (diagnosis.exitCode() != ExitCode.OK) {
            throw new UserException(diagnosis.exitCode(), diagnosis.summary());
        }
    }

    private Optional<Path> path(Option option) {
        return line.value(option).map(text -> Target.path(option, text));
    }

    private OptionalInt port() {
        Optional<String> text = line.value(Option.PORT);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        OptionalInt port = PortNumber.parse(text.get());
        if (port.isEmpty()) {
            throw new UserException(
                    ExitCode.USAGE, "'" + text.get() + "' is not a port (expected: " + Option.PORT.usage() + ")");
        }
        return port;
    }
}
