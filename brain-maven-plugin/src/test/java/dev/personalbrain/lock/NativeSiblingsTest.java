package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeSiblingsTest {
    private static final String LIBSQL =
            "@libsql/linux-x64-gnu @libsql/linux-x64-musl @libsql/linux-arm64-gnu @libsql/darwin-arm64 @libsql/win32-x64-msvc";
    private static final String ESBUILD = "@esbuild/linux-x64 @esbuild/linux-arm64 @esbuild/win32-ia32";
    private static final String SHARP = "@img/sharp-linux-x64 @img/sharp-linuxmusl-x64 @img/sharp-darwin-arm64"
            + " @img/sharp-libvips-linux-x64 @img/sharp-libvips-linuxmusl-x64 @img/sharp-win32-x64 @img/sharp-wasm32";
    private static final String SWITCHED = "x-linux-musl-x64 x-linux-64 x-macos-universal x-freebsd-x86_64";

    @TempDir
    Path folder;

    /** What is missing where a lock file has none of the siblings. */
    private List<MissingPackage> missing(String siblings, String platform) throws IOException {
        return missing(siblings, "", platform);
    }

    /** @param locked those of the siblings that the lock file has */
    private List<MissingPackage> missing(String siblings, String locked, String platform) throws IOException {
        StringBuilder packages =
                new StringBuilder("'': {'dependencies': {'a': '1'}}, 'node_modules/a': {'version': '1.0.0',"
                        + " 'integrity': 'INTEGRITY', 'optionalDependencies': {'"
                        + siblings.replace(" ", "': '1', '") + "': '1'}}");
        for (String name : locked.split(" ")) {
            packages.append(
                    name.isEmpty()
                            ? ""
                            : ", 'node_modules/" + name + "': {'version': '1.0.0', 'integrity': 'INTEGRITY'}");
        }
        TestLock lock = new TestLock(folder).packageJson("'dependencies': {'a': '1'}");
        return lock.npm(packages.toString()).select(platform).missing();
    }

    @ParameterizedTest
    @CsvSource({
        LIBSQL + ", linux-x64, @libsql/linux-x64-gnu",
        LIBSQL + ", linux-x64-musl, @libsql/linux-x64-musl",
        LIBSQL + ", darwin-arm64, @libsql/darwin-arm64",
        LIBSQL + ", windows-x64, @libsql/win32-x64-msvc",
        ESBUILD + ", linux-x64-musl, @esbuild/linux-x64",
        ESBUILD + ", windows-x86, @esbuild/win32-ia32",
        SHARP + ", linux-x64, @img/sharp-libvips-linux-x64 @img/sharp-linux-x64",
        SHARP + ", linux-x64-musl, @img/sharp-libvips-linuxmusl-x64 @img/sharp-linuxmusl-x64",
        SHARP + ", windows-x64, @img/sharp-win32-x64",
        SWITCHED + ", linux-x64-musl, x-linux-musl-x64",
        SWITCHED + ", linux-x64, x-linux-64",
        SWITCHED + ", darwin-arm64, x-macos-universal",
        SWITCHED + ", freebsd-x64, x-freebsd-x86_64"
    })
    void namesWhatThePlatformNeeds(String siblings, String platform, String names) throws IOException {
        List<MissingPackage> missing = missing(siblings, platform);
        assertThat(missing).flatExtracting(MissingPackage::names).containsExactlyInAnyOrder(names.split(" "));
        assertThat(missing).extracting(MissingPackage::dependent).containsOnly("a@1.0.0");
    }

    @Test
    void nothingIsMissingWhereTheLockFileHasIt() throws IOException {
        assertThat(missing(LIBSQL, "@libsql/linux-x64-gnu", "linux-x64")).isEmpty();
        assertThat(missing(LIBSQL, "@libsql/linux-x64-gnu", "linux-x64-musl")).hasSize(1);
    }

    @Test
    void saysWhichOneThePlatformLacksAndTheWayOut() throws IOException {
        MissingPackage missing =
                missing(LIBSQL, "@libsql/linux-x64-gnu", "linux-arm64").get(0);
        assertThat(missing.error(TestLock.platform("linux-arm64"), "or exclude it"))
                .hasMessage(
                        "a@1.0.0 needs @libsql/linux-arm64-gnu on linux-arm64, which the lock file does not have: remove the"
                                + " lock file and node_modules, and install again from a registry that has it, or exclude it");
    }

    @Test
    void saysThatThereIsNoneForThePlatform() throws IOException {
        MissingPackage missing = missing(ESBUILD, "", "linux-s390x").get(0);
        assertThat(missing.names()).isEmpty();
        assertThat(missing.error(TestLock.platform("linux-s390x"), ""))
                .hasMessage(
                        "a@1.0.0 has no native package for linux-s390x (it has @esbuild/linux-arm64, @esbuild/linux-x64,"
                                + " @esbuild/win32-ia32); use a version that has one");
        assertThat(missing(LIBSQL, "", "linux-arm64-musl").get(0).names()).isEmpty();
    }

    @Test
    void otherOptionalPackagesMayBeAbsent() throws IOException {
        assertThat(missing("fsevents bufferutil utf-8-validate win-version linux-info", "linux-x64"))
                .isEmpty();
    }

    @Test
    void oneThatTheLockFileKeepsFromThePlatformIsMissing() throws IOException {
        TestLock lock = new TestLock(folder).packageJson("'dependencies': {'a': '1'}");
        lock.bun(
                "'dependencies': {'a': '1'}",
                "'a': ['a@1.0.0', '', {'optionalDependencies': {'@e/linux-riscv64': '1'}}, 'INTEGRITY'],"
                        + "'@e/linux-riscv64': ['@e/linux-riscv64@1.0.0', '', {'os': 'linux', 'cpu': 'none'}, 'INTEGRITY']");
        assertThat(lock.select("linux-riscv64").missing())
                .flatExtracting(MissingPackage::names)
                .containsExactly("@e/linux-riscv64");
    }

    @Test
    void theProjectsOwnOptionalDependenciesCountAsWell() throws IOException {
        TestLock lock = new TestLock(folder).packageJson("'optionalDependencies': {'@libsql/linux-x64-gnu': '1'}");
        lock.npm("'': {'optionalDependencies': {'@libsql/linux-x64-gnu': '1'}}");
        assertThat(lock.select("linux-x64").missing())
                .extracting(MissingPackage::dependent)
                .containsExactly("the project");
    }

    @Test
    void theProjectNeedNotNameAPackageForEveryPlatform() throws IOException {
        TestLock lock = new TestLock(folder).packageJson("'optionalDependencies': {'@libsql/linux-x64-gnu': '1'}");
        lock.npm("'': {'optionalDependencies': {'@libsql/linux-x64-gnu': '1'}}");
        assertThat(lock.select("darwin-arm64").missing()).isEmpty();
    }

    @Test
    void nothingIsMissingOfCompleteLockFiles() {
        for (String project : List.of("libsql", "sharp", "mixed")) {
            for (String platform : List.of("linux-x64", "linux-arm64-musl", "darwin-arm64", "windows-x64")) {
                assertThat(LockedTree.read(TestLock.project(project), Optional.of("package-lock.json"))
                                .select(TestLock.platform(platform))
                                .missing())
                        .as(project + " " + platform)
                        .isEmpty();
            }
        }
    }
}
