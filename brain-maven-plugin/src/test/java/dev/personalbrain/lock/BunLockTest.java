package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BunLockTest {
    private static final String ROOT = "'dependencies': {'a': '*'},";

    @TempDir
    Path folder;

    private TestLock lock;

    @BeforeEach
    void project() throws IOException {
        lock = new TestLock(folder).packageJson("'dependencies': {'a': '*'}");
    }

    private List<LockedPackage> packages(String packages) throws IOException {
        return lock.bun(ROOT, packages).read().packages();
    }

    private AbstractThrowableAssert<?, ?> selecting(String packages) throws IOException {
        lock.bun(ROOT, packages);
        return assertThatThrownBy(() -> lock.select("linux-x64")).isInstanceOf(UserException.class);
    }

    @Test
    void readsAPackageOfARegistry() throws IOException {
        LockedPackage a = packages(
                        "// why\n'a': ['a@1.0.0', '', { 'dependencies': { 'b': '^1' }, 'optionalDependencies': {'c': '1'},"
                                + " 'peerDependencies': {'d': '1', 'e': '1'}, 'optionalPeers': ['e'], 'os': ['linux', 'darwin'],"
                                + " 'cpu': 'x64', 'libc': 'glibc', 'bin': {'t': 'x/t.js'}, 'hasInstallScript': true }, 'INTEGRITY'],")
                .get(0);
        assertThat(a.id()).isEqualTo("a@1.0.0");
        assertThat(a.resolved()).isEmpty();
        assertThat(a.integrity()).get().hasToString(TestLock.INTEGRITY);
        assertThat(a.conditions())
                .isEqualTo(new Conditions(List.of("linux", "darwin"), List.of("x64"), List.of("glibc")));
        assertThat(a.bin()).isEqualTo(Map.of("t", "x/t.js"));
        assertThat(a.hasInstallScript()).isTrue();
        assertThat(a.dependencies()).containsOnlyKeys("b");
        assertThat(a.optionalDependencies()).containsOnlyKeys("c");
        assertThat(a.peerDependencies()).containsOnlyKeys("d");
    }

    @ParameterizedTest
    @CsvSource({
        "https://npm.example.com/x/, https://npm.example.com/x/@s/a/-/a-1.0.0.tgz",
        "https://npm.example.com/x, https://npm.example.com/x/@s/a/-/a-1.0.0.tgz",
        "https://npm.example.com/files/a.tgz, https://npm.example.com/files/a.tgz"
    })
    void readsTheRegistryThatIsNotTheDefault(String written, String resolved) throws IOException {
        lock.packageJson("'dependencies': {'a': 'npm:@s/a@*'}");
        lock.bun("'dependencies': {'a': 'npm:@s/a@*'}", "'a': ['@s/a@1.0.0', '" + written + "', {}, 'INTEGRITY']");
        assertThat(lock.read().packages().get(0).resolved()).contains(resolved);
    }

    @Test
    void aSingleProgramGoesByThePackagesName() throws IOException {
        assertThat(packages("'a': ['a@1.0.0', '', {'bin': './cli.js'}, 'INTEGRITY']")
                        .get(0)
                        .bin())
                .isEqualTo(Map.of("a", "cli.js"));
    }

    @Test
    void nestedKeysAreNestedFolders() throws IOException {
        assertThat(
                        packages(
                                "'a': ['a@1.0.0', '', {'dependencies': {'@s/b': '1', 'c': '1'}}, 'INTEGRITY'],"
                                        + "'a/@s/b': ['@s/b@1.0.0', '', {'dependencies': {'c': '2'}}, 'INTEGRITY'],"
                                        + "'a/@s/b/@t/c': ['@t/c@2.0.0', '', {}, 'INTEGRITY'], 'a/c': ['c@1.0.0', '', {}, 'INTEGRITY']"))
                .extracting(LockedPackage::folder)
                .containsExactly(
                        "a", "a/node_modules/@s/b", "a/node_modules/@s/b/node_modules/@t/c", "a/node_modules/c");
    }

    @Test
    void aBundleHoldsWhatItsMembersNeed() throws IOException {
        assertThat(packages("'a': ['a@1.0.0', '', {'dependencies': {'b': '1', 'd': '1'}}, 'INTEGRITY'],"
                        + "'a/b': ['b@1.0.0', '', {'dependencies': {'c': '1', 'e': '1'}, 'bundled': true}, 'INTEGRITY'],"
                        + "'a/c': ['c@1.0.0', '', {}, 'INTEGRITY'], 'a/d': ['d@1.0.0', '', {}, 'INTEGRITY'],"
                        + "'e': ['e@1.0.0', '', {}, 'INTEGRITY']"))
                .filteredOn(LockedPackage::inBundle)
                .extracting(LockedPackage::name)
                .containsExactly("b", "c");
    }

    @Test
    void readsATarballOfAUrl() throws IOException {
        LockedPackage a = packages("'a': ['a@https://files.example.com/a-1.2.0.tgz', {}, 'INTEGRITY']")
                .get(0);
        assertThat(a.version()).isEqualTo("1.2.0");
        assertThat(a.resolved()).contains("https://files.example.com/a-1.2.0.tgz");
        assertThat(a.integrity()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "['a@https://me:pw@files.example.com/a.tgz', {}, 'INTEGRITY'] | a comes from https://files.example.com/a.tgz, which does not tell its version",
                "['a@https://files.example.com/a-1.0.0.tgz', {}] | a@1.0.0 has no integrity in the lock file",
                "['a@github:me/a#0123', {}, 'me-a-0123', 'INTEGRITY'] | a comes from git (github:me/a#0123)",
                "['a@git+ssh://git@example.com/a.git#0123', {}, '0123'] | a comes from git (git+ssh://example.com/a.git#0123)",
                "['a@workspace:packages/a'] | a is a folder (workspace:packages/a)",
                "['a@link:a', {}] | a is a folder (link:a), linked or of a workspace",
                "['a@file:a', {}] | a comes from a file (file:a)",
                "['a@./a.tgz', {}, 'INTEGRITY'] | a comes from a file (./a.tgz)",
                "['a@1.0.0', '', {}, ''] | a@1.0.0 has no integrity in the lock file",
                "['a@1.0.0', '', {}] | a@1.0.0 has no integrity in the lock file",
                "['a@1.0.0', '', {}, 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='] | a@1.0.0 has no integrity that counts"
            })
    void refusesWhatItCannotVerify(String tuple, String message) throws IOException {
        selecting("'a': " + tuple).hasMessageContaining(folder.resolve("bun.lock") + ": " + message);
    }

    @Test
    void refusesAPatchedPackage() throws IOException {
        lock.file(
                "bun.lock",
                "{'lockfileVersion': 1, 'workspaces': {'': {" + ROOT + "}}, 'patchedDependencies': {'a@1.0.0':"
                        + " 'patches/a.patch'}, 'packages': {'a': ['a@1.0.0', '', {}, 'INTEGRITY']}}");
        assertThatThrownBy(() -> lock.select("linux-x64")).hasMessageContaining("a@1.0.0 is patched (patches/a.patch)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['a']",
                "[]",
                "['a@latest', '', {}, 'INTEGRITY']",
                "['../a@1.0.0', '', {}, 'INTEGRITY']",
                "[1]",
                "{}"
            })
    void refusesWhatIsNoPackage(String tuple) throws IOException {
        lock.bun(ROOT, "'a': " + tuple);
        assertThatThrownBy(lock::read)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("packages.a")
                .hasMessageContaining("; run 'bun install'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/..", "a/@s", "@s", "a//b", "/a"})
    void refusesKeysThatAreNoNames(String key) throws IOException {
        lock.bun(ROOT, "'" + key + "': ['a@1.0.0', '', {}, 'INTEGRITY']");
        assertThatThrownBy(lock::read)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is not a package's name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "'1'", "1.5"})
    void doesNotReadUnknownVersions(String version) throws IOException {
        lock.file("bun.lock", "{'lockfileVersion': " + version + ", 'workspaces': {'': {}}}");
        assertThatThrownBy(lock::read)
                .isInstanceOf(UserException.class)
                .hasMessageContaining(" is not known (expected 1, 2 or 3); ");
    }

    @Test
    void selectsTheSameNamesAsNpmsLockFileOfTheSameProject() {
        for (String project : List.of("libsql", "sharp")) {
            for (String platform : List.of("linux-x64", "linux-arm64-musl", "darwin-arm64")) {
                assertThat(folders(project, "bun.lock", platform))
                        .as(project + " " + platform)
                        .isEqualTo(folders(project, "package-lock.json", platform));
            }
        }
    }

    private static List<String> folders(String project, String file, String platform) {
        return LockedTree.read(TestLock.project(project), Optional.of(file))
                .select(TestLock.platform(platform))
                .packages()
                .stream()
                .map(LockedPackage::folder)
                .toList();
    }
}
