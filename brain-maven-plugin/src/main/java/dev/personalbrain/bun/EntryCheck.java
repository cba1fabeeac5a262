package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.jr.ob.JSON;

/**
 * Tries whether a compiled program finds its externals, as it would on the target: a small program is compiled in the same way, for this
 * machine, and asked. Loads none of them.
 */
final class EntryCheck {
    private static final String PROGRAM = "entries";

    private final InstalledFolder installed;
    private final BunProcess bun;

    EntryCheck(InstalledFolder installed, BunProcess bun) {
        this.installed = installed;
        this.bun = bun;
    }

    /**
     * @param like how the application is compiled
     * @param here the target that this machine's Bun is for
     * @param entries what the application imports of packages outside of its program
     * @return a note, where some are found only by a program that is started in its own folder
     * @throws UserException where one is not found
     */
    Optional<String> check(CompileRequest like, BunTarget here, List<String> entries) throws IOException {
        Path script = Scripts.ENTRIES.write(installed.path());
        List<String> expected = names(bun, installed.path(), with(script.toString(), entries));
        Path program = program(like, here);
        BunProcess compiled = new BunProcess(program, bun.scratch(), bun.timeout());
        List<String> lost = without(expected, names(compiled, installed.path(), entries));
        if (!lost.isEmpty()) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "a program of Bun " + like.version() + " does not find " + String.join(", ", lost)
                            + " in the node_modules of the folder that it is started in; leave these out of <bun><externals>, or take "
                            + "another <bun><version>");
        }
        Path elsewhere = Files.createDirectories(bun.scratch().resolve("elsewhere"));
        List<String> near = without(expected, names(compiled, elsewhere, entries));
        return near.isEmpty()
                ? Optional.empty()
                : Optional.of("start the program in its own folder: NODE_PATH alone does not lead it to "
                        + String.join(", ", near));
    }

    private Path program(CompileRequest like, BunTarget here) throws IOException {
        Path program = bun.scratch().resolve(PROGRAM);
        return BunCompiler.compile(new CompileRequest(
                        installed.path(),
                        Scripts.ENTRIES.write(installed.path()).getFileName().toString(),
                        program,
                        here,
                        like.version(),
                        like.externals(),
                        like.packageJson(),
                        like.minify(),
                        List.of(),
                        bun,
                        bun.executable()))
                .file();
    }

    private List<String> names(BunProcess process, Path folder, List<String> arguments) throws IOException {
        BunProcess.Outcome outcome = process.run(
                folder, arguments, Map.of("NODE_PATH", installed.modules().toString()));
        if (!outcome.isGood()) {
            throw new IOException(process.executable() + " in " + folder + " ended with exit code " + outcome.exitCode()
                    + ": " + outcome.output().strip());
        }
        return JSON.std.listOfFrom(String.class, outcome.output());
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return rest;
    }
}
