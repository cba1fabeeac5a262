package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.junit.jupiter.params.provider.ValueSource;

class NpmLockTest {
    private static final String ROOT = "'': {'dependencies': {'a': '*'}}, ";

    @TempDir
    Path folder;

    private TestLock lock;

    @BeforeEach
    void project() throws IOException {
        lock = new TestLock(folder).packageJson("'dependencies': {'a': '*'}");
    }

    private LockedPackage a(String body) throws IOException {
        return lock.npm(ROOT + "'node_modules/a': {" + body + "}")
                .read()
                .packages()
                .get(0);
    }

    private AbstractThrowableAssert<?, ?> selecting(String body) throws IOException {
        lock.npm(ROOT + "'node_modules/a': {" + body + "}");
        return assertThatThrownBy(() -> lock.select("linux-x64")).isInstanceOf(UserException.class);
    }

    private String start() {
        return folder.resolve("package-lock.json") + ": ";
    }

    @Test
    void readsAPackage() throws IOException {
        LockedPackage a = a("'version': '1.0.0', 'resolved': 'https://npm.example.com/a/-/a-1.0.0.tgz',"
                + " 'integrity': 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk= INTEGRITY', 'os': ['linux'], 'cpu': ['!arm'], 'libc': 'glibc',"
                + " 'hasInstallScript': true, 'bin': {'tool': './bin/tool.js'}, 'dependencies': {'b': '1', 'c': '1'},"
                + " 'optionalDependencies': {'c': '1'}, 'peerDependencies': {'d': '1', 'e': '1'},"
                + " 'peerDependenciesMeta': {'e': {'optional': true}}");
        assertThat(a.id()).isEqualTo("a@1.0.0");
        assertThat(a.folder()).isEqualTo("a");
        assertThat(a.resolved()).contains("https://npm.example.com/a/-/a-1.0.0.tgz");
        assertThat(a.integrity()).get().hasToString(TestLock.INTEGRITY);
        assertThat(a.conditions()).isEqualTo(new Conditions(List.of("linux"), List.of("!arm"), List.of("glibc")));
        assertThat(a.hasInstallScript()).isTrue();
        assertThat(a.bin()).isEqualTo(Map.of("tool", "bin/tool.js"));
        assertThat(a.dependencies()).containsOnlyKeys("b");
        assertThat(a.optionalDependencies()).containsOnlyKeys("c");
        assertThat(a.peerDependencies()).containsOnlyKeys("d");
    }

    @Test
    void readsAnAlias() throws IOException {
        lock.packageJson("'dependencies': {'a': 'npm:@s/real@^1.0.0'}");
        LockedPackage a = a("'name': '@s/real', 'version': '1.0.0', 'integrity': 'INTEGRITY'");
        assertThat(a.folder()).isEqualTo("a");
        assertThat(a.name()).isEqualTo("@s/real");
    }

    @Test
    void aProgramsNameAndPathDoNotLeadOut() throws IOException {
        LockedPackage a = a("'version': '1.0.0', 'integrity': 'INTEGRITY',"
                + " 'bin': {'../../up': '../../../etc/x', '@s/n': '/a/./b', '..': 'c', 'd': '..'}");
        assertThat(a.bin()).isEqualTo(Map.of("up", "etc/x", "n", "a/b"));
    }

    @Test
    void whatABundleBringsAlongNeedsNoIntegrity() throws IOException {
        lock.npm(ROOT + "'node_modules/a': {'version': '1.0.0', 'integrity': 'INTEGRITY', 'dependencies': {'b': '1'}},"
                + "'node_modules/a/node_modules/b': {'version': '1.0.0', 'inBundle': true}");
        assertThat(lock.select("linux-x64").packages())
                .extracting(LockedPackage::folder, LockedPackage::inBundle)
                .containsExactly(tuple("a", false), tuple("a/node_modules/b", true));
    }

    @Test
    void whatTheProjectItselfBundlesIsInstalledLikeAnythingElse() throws IOException {
        assertThat(a("'version': '1.0.0', 'integrity': 'INTEGRITY', 'inBundle': true")
                        .inBundle())
                .isFalse();
    }

    @Test
    void doesNotReadVersionOne() throws IOException {
        lock.file("package-lock.json", "{'lockfileVersion': 1, 'dependencies': {}}");
        assertThatThrownBy(lock::read)
                .hasMessage(start() + "lockfileVersion: 1 has no places of packages (expected 2 or 3); 'npm install"
                        + " --package-lock-only --lockfile-version 3' writes it anew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "'3'", "2.5", "0", "true"})
    void doesNotReadUnknownVersions(String version) throws IOException {
        lock.file("package-lock.json", "{'lockfileVersion': " + version + ", 'packages': {'': {}}}");
        assertThatThrownBy(lock::read)
                .isInstanceOf(UserException.class)
                .hasMessageContaining(" is not known (expected 2 or 3); ");
    }

    @Test
    void refusesAFileThatIsNoLockFile() throws IOException {
        lock.file("package-lock.json", "{'name': 'x'}");
        assertThatThrownBy(lock::read).hasMessage(start() + "'lockfileVersion' is missing; run 'npm install'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "a/b", "a/node_modules/..", "@s", "@s/../x", ".bin", "", "a\\\\b"})
    void refusesFoldersThatAreNoNames(String name) throws IOException {
        lock.npm(ROOT + "'node_modules/" + name + "': {'version': '1.0.0', 'integrity': 'INTEGRITY'}");
        assertThatThrownBy(lock::read)
                .isInstanceOf(UserException.class)
                .hasMessageContaining("is not a package's name");
    }

    @Test
    void refusesAVersionThatLeadsOut() throws IOException {
        lock.npm(ROOT + "'node_modules/a': {'version': '../../x', 'integrity': 'INTEGRITY'}");
        assertThatThrownBy(lock::read)
                .hasMessage(start()
                        + "packages[\"node_modules/a\"].version: '../../x' is not a version; run 'npm install'");
    }

    @Test
    void wantsAnIntegrity() throws IOException {
        selecting("'version': '1.0.0'")
                .hasMessage(
                        start() + "a@1.0.0 has no integrity in the lock file; remove the lock file and node_modules,"
                                + " then run 'npm install'");
    }

    @Test
    void sha1AloneIsNone() throws IOException {
        selecting("'version': '1.0.0', 'integrity': 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk='")
                .hasMessage(
                        start() + "a@1.0.0 has no integrity that counts, 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' (expected"
                                + " sha512, sha384 or sha256); use a version whose registry knows more than SHA-1");
    }

    @Test
    void refusesGitWithoutShowingALogin() throws IOException {
        selecting("'version': '1.0.0', 'resolved': 'git+https://me:secret@git.example.com/a.git#0123'")
                .hasMessage(
                        start() + "a@1.0.0 comes from git (git+https://git.example.com/a.git#0123), which gives no"
                                + " integrity; publish it to a registry, or depend on the URL of a tarball ('npm pack' makes one)");
    }

    @Test
    void refusesFiles() throws IOException {
        selecting("'version': '1.0.0', 'resolved': 'file:a-1.0.0.tgz', 'integrity': 'INTEGRITY'")
                .hasMessageContaining("a@1.0.0 comes from a file (file:a-1.0.0.tgz)");
    }

    @Test
    void refusesLinks() throws IOException {
        lock.npm(ROOT
                + "'packages/a': {'version': '1.0.0'}, 'node_modules/a': {'resolved': 'packages/a', 'link': true}");
        assertThatThrownBy(() -> lock.select("linux-x64"))
                .hasMessageContaining(
                        "a@1.0.0 is a folder (packages/a), linked or of a workspace, which no integrity pins; publish it");
    }

    @Test
    void whatOnlyDevelopmentNeedsMayComeFromAnywhere() throws IOException {
        lock.packageJson("'dependencies': {'a': '*'}, 'devDependencies': {'b': 'file:b'}")
                .npm("'': {'dependencies': {'a': '*'}, 'devDependencies': {'b': 'file:b'}},"
                        + "'node_modules/a': {'version': '1.0.0', 'integrity': 'INTEGRITY'},"
                        + "'node_modules/b': {'resolved': 'b', 'link': true}, 'b': {}");
        assertThat(lock.select("linux-x64").packages())
                .extracting(LockedPackage::id)
                .containsExactly("a@1.0.0");
    }

    @Test
    void knowsWhatForAPackageIsNeededAsNpmDoes() throws Exception {
        for (String project : TestLock.PROJECTS) {
            Map<String, LockedPackage> marked = NpmLock.read(
                            TestLock.project(project).resolve("package-lock.json"))
                    .packages();
            for (LockedPackage worked : LockedTree.read(TestLock.project(project), Optional.of("package-lock.json"))
                    .packages()) {
                LockedPackage written = marked.get(worked.folder());
                assertThat(worked)
                        .as(project)
                        .isEqualTo(written.withUse(
                                worked.dev() ? worked.optional() : written.optional(),
                                written.dev(),
                                written.inBundle()));
            }
        }
    }
}
