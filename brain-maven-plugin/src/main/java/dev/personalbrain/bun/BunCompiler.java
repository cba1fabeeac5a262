package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.install.Durable;
import dev.personalbrain.install.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs Bun's compiler: one executable file for the target, with Bun and all code in it that is not external. The same input gives the
 * same bytes, in whatever folder, at whatever time. Downloads nothing.
 */
final class BunCompiler {
    private static final int LAST_LINES = 12;

    private BunCompiler() {}

    /**
     * Puts the program in place whole, or not at all.
     *
     * @throws UserException where Bun refuses, or takes too long
     */
    static CompiledProgram compile(CompileRequest request) throws IOException {
        Path drafts = Files.createDirectories(request.compiler().scratch()).resolve("compiled");
        FileTree.delete(drafts);
        Path draft = Files.createDirectories(drafts)
                .resolve(request.program().getFileName().toString());
        provide(request);
        BunProcess.Outcome outcome = request.compiler().run(request.folder(), CompileArguments.of(request, draft));
        if (!outcome.isGood()) {
            throw failure(request, outcome);
        }
        Durable.setFileMode(written(draft), true);
        Files.createDirectories(request.program().getParent());
        Files.move(
                written(draft), request.program(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new CompiledProgram(request.program(), request.version().toString(), notes(request));
    }

    /** Bun adds the ending itself where the target is Windows. */
    private static Path written(Path draft) {
        Path windows = draft.resolveSibling(draft.getFileName() + ".exe");
        return Files.exists(windows) ? windows : draft;
    }

    /** Versions that take no file with another platform's Bun find it where they would keep what they have downloaded. */
    private static void provide(CompileRequest request) throws IOException {
        if (!request.version().takesExecutable()) {
            String name = request.target().packageName().replaceFirst("^@oven/", "") + "-v" + request.version();
            Path file = Files.createDirectories(request.compiler().downloads()).resolve(name);
            Files.copy(request.bun(), file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static UserException failure(CompileRequest request, BunProcess.Outcome outcome) {
        String what = outcome.tookTooLong()
                ? "took longer than " + request.compiler().timeout().toSeconds() + " s (<bun><timeout>)"
                : "ended with exit code " + outcome.exitCode();
        List<String> lines = outcome.output()
                .replace(request.folder() + "/", "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String last = String.join(" | ", lines.subList(Math.max(lines.size() - LAST_LINES, 0), lines.size()));
        return new UserException(
                ExitCode.CONFIGURATION,
                "bun build " + request.entry() + " for " + request.target() + " " + what + ": " + last);
    }

    private static List<String> notes(CompileRequest request) {
        List<String> notes = new ArrayList<>();
        BunVersion version = request.version();
        if (!version.runsOnOldProcessors() && request.target().toString().endsWith("x64")) {
            notes.add("Bun " + version
                    + " needs a processor with AVX2; <bun><variant>baseline</variant> is for older ones");
        }
        if (!version.canLeaveFilesOfFolder()) {
            notes.add(
                    "a program of Bun " + version
                            + " reads .env and runs what bunfig.toml names in the folder that it is started in: start it in its own only");
        }
        if (version.compareTo(BunVersion.of(BunPins.bundled().version())) > 0) {
            notes.add("Bun " + version + " is newer than what this plugin was tried with, "
                    + BunPins.bundled().version());
        }
        return notes;
    }
}
