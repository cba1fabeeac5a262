package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.lock.LockedTree;
import dev.personalbrain.lock.npmrc.NpmSettings;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real packages, laid out by us and by this machine's npm: the same entries, modes, link targets and bytes. */
class NodeModulesLikeNpmTest {
    @TempDir
    static Path cache;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "packages/tools, linux-x64, linux, x64, glibc",
        "packages/tools, linux-arm64-musl, linux, arm64, musl",
        "packages/tools, darwin-arm64, darwin, arm64, ''",
        "lock/libsql, linux-x64, linux, x64, glibc",
        "lock/libsql, linux-arm64-musl, linux, arm64, musl",
        "lock/libsql, darwin-arm64, darwin, arm64, ''",
        "lock/sharp, linux-x64, linux, x64, glibc",
        "lock/sharp, linux-arm64-musl, linux, arm64, musl",
        "lock/sharp, darwin-arm64, darwin, arm64, ''"
    })
    void laysOutWhatNpmDoes(String project, String platform, String os, String cpu, String libc) throws Exception {
        Path theirs = project(project, "theirs");
        npm(theirs, os, cpu, libc);
        Path ours = project(project, "ours");
        write(ours, Platform.parse(platform).orElseThrow());

        SortedMap<String, String> expected = Tree.of(theirs.resolve("node_modules"));
        expected.remove(".package-lock.json");
        assertThat(Tree.of(ours.resolve("node_modules"))).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(20);
    }

    private Path project(String name, String copy) throws IOException {
        Path project = Files.createDirectories(folder.resolve(copy));
        for (String file : List.of("package.json", "package-lock.json")) {
            Files.copy(
                    NodeModulesLikeNpmTest.class.getResourceAsStream("/dev/personalbrain/" + name + "/" + file),
                    project.resolve(file));
        }
        return project;
    }

    private static void write(Path project, Platform platform) throws IOException {
        NpmSettings settings = NpmSettings.read(
                project,
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                Optional.empty(),
                FetchSettings.of(System.getenv(), new Properties()));
        List<CachedPackage> packages = new PackageCache(cache, settings)
                .get(LockedTree.read(project).select(platform).packages());
        NodeModules.write(packages, project.resolve("node_modules"));
    }

    private static void npm(Path project, String os, String cpu, String libc) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("npm", "ci", "--ignore-scripts", "--omit=dev", "--os=" + os, "--cpu=" + cpu));
        if (!libc.isEmpty()) {
            command.add("--libc=" + libc);
        }
        Path said = project.resolve("said.txt");
        Process npm = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(npm.waitFor()).as(Files.readString(said)).isZero();
    }
}
