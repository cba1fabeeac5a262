package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFilesTest {
    private static final String A = "'node_modules/a': {'version': '1.0.0', 'integrity': 'INTEGRITY'}";
    private static final String ROOT = "'': {'dependencies': {'a': '1.0.0'}}, ";

    @TempDir
    Path folder;

    private TestLock lock;

    @BeforeEach
    void project() throws IOException {
        lock = new TestLock(folder).packageJson("'dependencies': {'a': '1.0.0'}");
    }

    private AbstractThrowableAssert<?, ?> error() {
        return assertThatThrownBy(lock::read).isInstanceOf(UserException.class);
    }

    @Test
    void readsNpms() throws IOException {
        assertThat(lock.npm(ROOT + A).read().file()).isEqualTo(folder.resolve("package-lock.json"));
    }

    @Test
    void prefersAShrinkwrapAsNpmDoes() throws IOException {
        lock.npm("'': {}").file("npm-shrinkwrap.json", "{'lockfileVersion': 2, 'packages': {" + ROOT + A + "}}");
        assertThat(lock.read().file()).isEqualTo(folder.resolve("npm-shrinkwrap.json"));
    }

    @Test
    void readsBuns() throws IOException {
        lock.bun("'dependencies': {'a': '1.0.0'}", "'a': ['a@1.0.0', '', {}, 'INTEGRITY']");
        assertThat(lock.read().file()).isEqualTo(folder.resolve("bun.lock"));
    }

    @Test
    void wantsALockFile() {
        error().hasMessage(folder + " has no lock file (expected package-lock.json, npm-shrinkwrap.json or bun.lock);"
                + " 'npm install --package-lock-only' or 'bun install --lockfile-only' makes one");
    }

    @Test
    void doesNotReadBunsBinaryFormat() throws IOException {
        lock.file("bun.lockb", "#!/usr/bin/env bun\nbun-lockfile-format-v0\n");
        error().hasMessage(folder.resolve("bun.lockb")
                + " is in Bun's binary format (expected bun.lock, which is text); 'bun install --save-text-lockfile"
                + " --lockfile-only' makes it from this one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yarn.lock", "pnpm-lock.yaml"})
    void namesALockFileOfAnotherTool(String name) throws IOException {
        lock.file(name, "");
        error().hasMessageContaining("or bun.lock; " + name + " is not read)");
    }

    @Test
    void namesTheLockFileOfAWorkspace() throws IOException {
        Path member = Files.createDirectory(folder.resolve("member"));
        lock.npm(ROOT + A);
        lock = new TestLock(member).packageJson("");
        error().hasMessageEndingWith("; " + folder.resolve("package-lock.json")
                + " is of another folder, as a workspace's is, and does not count: this folder needs its own");
    }

    @Test
    void takesTwoThatAgree() throws IOException {
        lock.npm(ROOT + A).bun("'dependencies': {'a': '1.0.0'}", "'a': ['a@1.0.0', '', {}, 'INTEGRITY']");
        assertThat(lock.read().file()).isEqualTo(folder.resolve("package-lock.json"));
    }

    @Test
    void refusesTwoThatDoNotAgree() throws IOException {
        lock.packageJson("'dependencies': {'a': '1.x'}")
                .npm(ROOT + A)
                .bun("'dependencies': {'a': '1.x'}", "'a': ['a@1.1.0', '', {}, 'INTEGRITY']");
        error().hasMessage("package-lock.json and bun.lock do not agree: a is 1.0.0 in the first, 1.1.0 in the second;"
                + " remove the one that is not in use, or name the other in <npm><lockFile>");
        assertThat(lock.read("bun.lock").packages()).singleElement().hasFieldOrPropertyWithValue("version", "1.1.0");
    }

    @Test
    void refusesTwoOfWhichOneIsStale() throws IOException {
        lock.npm("'': {}").bun("'dependencies': {'a': '1.0.0'}", "'a': ['a@1.0.0', '', {}, 'INTEGRITY']");
        error().hasMessageContaining("are both there, and one cannot be used (")
                .hasMessageContaining("package-lock.json is not the lock file of package.json: a@1.0.0 has been added")
                .hasMessageEndingWith("or name the other in <npm><lockFile>");
    }

    @Test
    void developmentMayDifferBetweenTwo() throws IOException {
        lock.packageJson("'dependencies': {'a': '1.0.0'}, 'devDependencies': {'b': '1.x'}")
                .npm("'': {'dependencies': {'a': '1.0.0'}, 'devDependencies': {'b': '1.x'}}, " + A
                        + ", 'node_modules/b': {'version': '1.0.0', 'integrity': 'INTEGRITY', 'dev': true}")
                .bun(
                        "'dependencies': {'a': '1.0.0'}, 'devDependencies': {'b': '1.x'}",
                        "'a': ['a@1.0.0', '', {}, 'INTEGRITY'], 'b': ['b@1.1.0', '', {}, 'INTEGRITY']");
        assertThat(lock.read().packages()).hasSize(2);
    }

    @Test
    void refusesAChoiceThatIsNoLockFile() {
        assertThatThrownBy(() -> lock.read("yarn.lock"))
                .hasMessage(
                        "<npm><lockFile>: 'yarn.lock' is not a lock file's name (known: bun.lock, npm-shrinkwrap.json,"
                                + " package-lock.json)");
        assertThatThrownBy(() -> lock.read("bun.lock"))
                .hasMessage("<npm><lockFile>: '" + folder.resolve("bun.lock") + "' is missing");
    }
}
