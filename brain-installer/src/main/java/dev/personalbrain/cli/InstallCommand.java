package dev.personalbrain.cli;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallOutcome;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** {@code install}. */
final class InstallCommand {
    private final CommandLine line;
    private final PrintStream out;
    private final Terminal terminal;
    private final long started = System.nanoTime();

    InstallCommand(CommandLine line, PrintStream out, Terminal terminal) {
        this.line = line;
        this.out = out;
        this.terminal = terminal;
    }

    void run(Map<String, String> environment) {
        Target target = Target.of(line);
        Sources sources = new Sources(line, target.root(), environment);
        InstallRequest request = new InstallRequest(target.root(), target.manifest(), target.platform(), lockWait());
        InstallOutcome outcome = install(request, sources);
        if (!line.has(Option.QUIET)) {
            out.println(closing(outcome, request));
        }
    }

    private InstallOutcome install(InstallRequest request, Sources sources) {
        if (line.has(Option.QUIET) || line.has(Option.NO_PROGRESS)) {
            return install(request, sources, InstallListener.SILENT);
        }
        if (!terminal.interactive()) {
            return install(request, sources, new ProgressLog(out));
        }
        ProgressBar bar = new ProgressBar(out, terminal.coloured());
        try {
            return install(request, sources, bar);
        } finally {
            bar.end();
        }
    }

    private static InstallOutcome install(InstallRequest request, Sources sources, InstallListener listener) {
        return new Installer(manifest -> Fetchers.of(sources.settings(manifest)), listener).install(request);
    }

    private String closing(InstallOutcome outcome, InstallRequest request) {
        return switch (outcome) {
            case UP_TO_DATE -> "Native modules are up to date";
            case REPAIRED -> "Native modules are in place: an earlier run, which was interrupted, had completed them";
            case INSTALLED -> installed(InstallPlan.of(request.manifest().parse(), request.platform()));
        };
    }

    private String installed(InstallPlan plan) {
        return "Installed " + Amount.of(plan.modules().size(), "native module") + " for " + plan.platform() + ", "
                + Amount.megabytes(plan.installedBytes()) + ", in " + Amount.seconds(System.nanoTime() - started);
    }

    private Duration lockWait() {
        return line.value(Option.WAIT).map(InstallCommand::seconds).orElse(InstallRequest.LOCK_WAIT);
    }

    private static Duration seconds(String text) {
        if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new UserException(
                    ExitCode.USAGE,
                    "'" + text + "' is not a number of seconds (expected: " + Option.WAIT.usage() + ")");
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
