package dev.personalbrain.cli;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallOutcome;
import dev.personalbrain.install.InstallPlan;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.layers.ModuleLayers;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Optional<ModuleLayers> layers = layers(target);
        Sources sources = new Sources(line, target.root(), environment);
        InstallRequest request = new InstallRequest(target.root(), target.manifest(), target.platform(), lockWait());
        InstallOutcome outcome = install(request, sources);
        if (!line.has(Option.QUIET)) {
            out.println(closing(outcome, request));
        }
        layers.ifPresent(this::layOut);
    }

    private Optional<ModuleLayers> layers(Target target) {
        if (line.has(Option.LAYERS)) {
            List<String> alone = line.words(Option.ALONE);
            return Optional.of(new ModuleLayers(target.root(), target.manifest(), target.platform(), alone));
        }
        if (line.has(Option.ALONE)) {
            throw new UserException(ExitCode.USAGE, Option.ALONE + " needs " + Option.LAYERS.usage());
        }
        return Optional.empty();
    }

    private void layOut(ModuleLayers layers) {
        Path folder = Target.path(Option.LAYERS, line.value(Option.LAYERS).orElseThrow());
        List<String> missing = layers.write(folder);
        if (!line.has(Option.QUIET)) {
            missing.forEach(name -> out.println("Warning: " + name + " is not in the manifest: its layer is empty"));
            out.println("Laid out for an image in " + folder);
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
        return new Installer(sources::fetcher, listener).install(request);
    }

    private String closing(InstallOutcome outcome, InstallRequest request) {
        return switch (outcome) {
            case UP_TO_DATE -> "Native modules are up to date";
            case REPAIRED -> "Native modules are in place: an earlier run, which was interrupted, had completed them";
            case INSTALLED -> installed(InstallPlan.of(request.manifest().parse(), request.platform()));
        };
    }

    private String installed(InstallPlan plan) {
        return "Installed " + Amount.of(plan.all().size(), "native module") + " for " + plan.platform() + ", "
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
