package dev.personalbrain.cli;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.Finding;
import dev.personalbrain.install.Verification;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** {@code verify}: a line for each file that is not as it should be. */
record VerifyCommand(CommandLine line, PrintStream out) {
    void run() {
        Target target = Target.of(line);
        List<Finding> findings = Verification.verify(target.root(), target.manifest(), target.platform());
        if (!findings.isEmpty()) {
            findings.forEach(out::println);
            throw new UserException(
                    ExitCode.VERIFICATION,
                    target.root() + ": " + Amount.of(findings.size(), "file")
                            + " missing, altered or too many: delete "
                            + findings.stream().map(Finding::folder).distinct().collect(Collectors.joining(" and "))
                            + " there and install again");
        }
        if (!line.has(Option.QUIET)) {
            out.println("Native modules are what the manifest says");
        }
    }
}
