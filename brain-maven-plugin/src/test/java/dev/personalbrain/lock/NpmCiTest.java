package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.jr.ob.JSON;

/** Holds the selection against the real npm, which is asked what it would install. */
class NpmCiTest {
    private static final List<String> PLATFORMS = List.of("linux-x64", "linux-arm64-musl", "darwin-arm64");

    @TempDir
    Path folder;

    static Stream<Arguments> cases() {
        return TestLock.PROJECTS.stream()
                .flatMap(project -> PLATFORMS.stream().map(platform -> Arguments.of(project, platform)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void choosesWhatNpmCiInstalls(String project, String name) throws Exception {
        Platform platform = TestLock.platform(name);
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(TestLock.project(project).resolve(file), folder.resolve(file));
        }
        SortedMap<String, String> chosen = new TreeMap<>();
        LockedTree.read(folder).select(platform).packages().stream()
                .filter(locked -> !locked.inBundle())
                .forEach(locked -> chosen.put(locked.folder(), locked.version()));
        assertThat(chosen).isEqualTo(npm(platform));
    }

    /** Folder to version. What is in a bundle is not among them. */
    private SortedMap<String, String> npm(Platform platform) throws IOException, InterruptedException {
        Path said = folder.resolve("said.json");
        List<String> command = new ArrayList<>(List.of("npm", "ci", "--omit=dev", "--ignore-scripts", "--dry-run"));
        command.addAll(List.of("--json", "--os=" + NodeNames.os(platform), "--cpu=" + NodeNames.cpu(platform)));
        libc(platform).ifPresent(libc -> command.add("--libc=" + libc));
        Process npm = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(said.toFile())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertThat(npm.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
        String text = Files.readString(said);
        return added(JSON.std.mapFrom(text.substring(text.indexOf("\n{") + 1)));
    }

    private SortedMap<String, String> added(Map<String, Object> said) throws IOException {
        SortedMap<String, String> added = new TreeMap<>();
        Path modules = folder.toRealPath().resolve("node_modules");
        for (Object each : (List<?>) said.get("add")) {
            Map<?, ?> place = (Map<?, ?>) each;
            added.put(
                    modules.relativize(Path.of((String) place.get("path"))).toString(), (String) place.get("version"));
        }
        return added;
    }

    private static Optional<String> libc(Platform platform) {
        return Optional.of(NodeNames.libc(platform)).filter(libc -> !libc.equals("system"));
    }
}
