package dev.personalbrain.bun;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.jr.ob.JSON;

/** Asks Bun which files an application consists of. Nothing of the application runs. */
final class GraphReader {
    private final BunProcess bun;
    private final Path folder;
    private final List<String> entries;
    private final MissingImports missing;

    /**
     * @param folder with the sources and {@code node_modules}
     * @param entries below it
     */
    GraphReader(BunProcess bun, Path folder, List<String> entries, MissingImports missing) {
        this.bun = bun;
        this.folder = folder;
        this.entries = entries;
        this.missing = missing;
    }

    /**
     * @param packages names of packages whose scripts are to be seen whether something imports them or not
     * @throws UserException where a source is wrong, or something is imported that is not there
     */
    ModuleGraph read(List<String> packages) throws IOException {
        Map<String, SourcePlace> unresolved = new LinkedHashMap<>();
        while (true) {
            JsonObject answer = ask(packages, List.copyOf(unresolved.keySet()));
            List<SourcePlace> errors =
                    answer.objects("errors").stream().map(SourcePlace::of).toList();
            if (errors.isEmpty()) {
                return graph(answer, List.copyOf(unresolved.values()));
            }
            missing.check(errors);
            if (errors.stream()
                            .filter(each -> unresolved.putIfAbsent(specifier(each), each) == null)
                            .count()
                    == 0) {
                throw new IllegalStateException("Bun does not leave out what it was told to: " + errors);
            }
        }
    }

    private static ModuleGraph graph(JsonObject answer, List<SourcePlace> unresolved) {
        return new ModuleGraph(
                answer.objects("files").stream().map(ModuleGraph.SourceFile::of).toList(),
                answer.objects("computed").stream().map(SourcePlace::of).toList(),
                unresolved);
    }

    /** Bun wants paths to leave out as they are from the root of the disk. */
    private String specifier(SourcePlace place) {
        String specifier = place.specifier().orElseThrow();
        return specifier.startsWith(".")
                ? folder.resolve(place.file())
                        .resolveSibling(specifier)
                        .normalize()
                        .toString()
                : specifier;
    }

    private JsonObject ask(List<String> packages, List<String> external) throws IOException {
        Path scratch = Files.createDirectories(bun.scratch());
        Path question = scratch.resolve("question.json");
        Path answer = scratch.resolve("answer.json");
        Files.write(
                question,
                JSON.std.asBytes(Map.of(
                        "root", folder.toString(), "entries", entries, "packages", packages, "external", external)));
        Files.deleteIfExists(answer);
        Path script = Scripts.GRAPH.write(scratch);
        BunProcess.Outcome outcome = bun.run(
                scratch, Stream.of(script, question, answer).map(Path::toString).toList());
        if (!outcome.isGood()) {
            throw failure(outcome);
        }
        return JsonObject.read(answer);
    }

    private UserException failure(BunProcess.Outcome outcome) {
        String what = outcome.tookTooLong()
                ? "took longer than " + bun.timeout().toSeconds() + " s (<bun><timeout>)"
                : "ended with exit code " + outcome.exitCode() + ": "
                        + outcome.output().strip();
        return new UserException(
                ExitCode.CONFIGURATION, "Bun, which was to read " + String.join(", ", entries) + ", " + what);
    }
}
