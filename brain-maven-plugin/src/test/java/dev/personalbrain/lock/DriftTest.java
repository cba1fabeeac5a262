package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftTest {
    private static final String THEN =
            "'dependencies': {'a': '^1.0.0', 'al': 'npm:real@^2.0.0', 'tag': 'next'}, 'devDependencies': {'d': '*'},"
                    + " 'optionalDependencies': {'gone': '1'}";
    private static final String NPM =
            "'': {" + THEN + "}, 'node_modules/a': {'version': '1.2.0', 'integrity': 'INTEGRITY'},"
                    + "'node_modules/al': {'name': 'real', 'version': '2.0.1', 'integrity': 'INTEGRITY'},"
                    + "'node_modules/tag': {'version': '9.0.0-next.1', 'integrity': 'INTEGRITY'},"
                    + "'node_modules/d': {'version': '1.0.0', 'integrity': 'INTEGRITY', 'dependencies': {'deep': '3'}},"
                    + "'node_modules/deep': {'version': '3.0.0', 'integrity': 'INTEGRITY'}";
    private static final String BUN =
            "'a': ['a@1.2.0', '', {}, 'INTEGRITY'], 'al': ['real@2.0.1', '', {}, 'INTEGRITY'],"
                    + "'tag': ['tag@9.0.0-next.1', '', {}, 'INTEGRITY'],"
                    + "'d': ['d@1.0.0', '', {'dependencies': {'deep': '3'}}, 'INTEGRITY'], 'deep': ['deep@3.0.0', '', {}, 'INTEGRITY']";

    @TempDir
    Path folder;

    /** @param change of package.json since the lock file was written: {@code 'a': '^1.0.0' -> 'a': '^1.1.0'} */
    private TestLock project(String change) throws IOException {
        String[] sides = change.split(" -> ", -1);
        return new TestLock(folder).packageJson(THEN.replace(sides[0], sides.length > 1 ? sides[1] : sides[0]));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "nothing",
                "'^1.0.0' -> '^1.1.0'",
                "'^1.0.0' -> '>=1 <3'",
                "'^1.0.0' -> '*'",
                "'^1.0.0' -> ''",
                "'npm:real@^2.0.0' -> 'npm:real@2.0.1'",
                "'npm:real@^2.0.0' -> 'npm:real'",
                "'gone': '1' -> ",
                "'devDependencies': {'d': '*'} -> 'devDependencies': {'d': '*', 'deep': '^3'}",
                "'tag': 'next' -> 'tag': '9.0.0-next.1'",
                "'a': '^1.0.0' -> 'a': '^1.0.0', 'd': '1'"
            })
    void passesWhatTheLockFileAdmits(String change) throws IOException {
        project(change).npm(NPM);
        assertThatCode(() -> LockedTree.read(folder)).doesNotThrowAnyException();
        folder.resolve("package-lock.json").toFile().delete();
        project(change).bun(THEN, BUN);
        assertThatCode(() -> LockedTree.read(folder)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'^1.0.0' -> '^1.3.0' | a is 1.2.0, but ^1.3.0 is wanted",
                "'^1.0.0' -> 'latest' | a is 1.2.0, but latest is wanted",
                "'^1.0.0' -> 'github:me/a' | a is 1.2.0, but github:me/a is wanted",
                "'^1.0.0' -> 'npm:other@^1.0.0' | a is 1.2.0, but npm:other@^1.0.0 is wanted",
                "'npm:real@^2.0.0' -> '^2.0.0' | al is 2.0.1, but ^2.0.0 is wanted",
                "'a': '^1.0.0' -> 'a': '^1.0.0', 'new': '^4' | new@^4 has been added",
                "'gone': '1' -> 'gone': '1', 'new': '*' | new@* has been added",
                "'devDependencies': { -> 'peerDependencies': {'p': '1'}, 'devDependencies': { | p@1 has been added",
                "'d': '*' -> 'd': '2' | d is 1.0.0, but 2 is wanted"
            })
    void namesWhatHasChanged(String change, String message) throws IOException {
        project(change).npm(NPM);
        refused("package-lock.json", message, "run 'npm install'");
        folder.resolve("package-lock.json").toFile().delete();
        project(change).bun(THEN, BUN);
        refused("bun.lock", message, "run 'bun install'");
    }

    private void refused(String file, String message, String command) {
        assertThatThrownBy(() -> LockedTree.read(folder))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        folder.resolve(file) + " is not the lock file of package.json: " + message + "; " + command);
    }

    /** npm ci refuses them too, even with --omit=dev, and so does Bun. */
    @ParameterizedTest
    @CsvSource({"a, ^1.0.0", "al, npm:real@^2.0.0", "tag, next", "d, *"})
    void namesWhatAMergeLost(String name, String range) throws IOException {
        project("nothing").npm(NPM.replace("'node_modules/" + name + "'", "'node_modules/other'"));
        refused("package-lock.json", lost(name, range), "run 'npm install', or merge it again");
        folder.resolve("package-lock.json").toFile().delete();
        project("nothing").bun(THEN, BUN.replace("'" + name + "': [", "'other': ["));
        refused("bun.lock", lost(name, range), "run 'bun install', or merge it again");
    }

    private static String lost(String name, String range) {
        return name + "@" + range + " is missing from it";
    }

    @Test
    void whatIsNeededForProductionAndForDevelopmentIsLostOnce() throws IOException {
        String needs = "'dependencies': {'a': '1'}, 'devDependencies': {'a': '1'}";
        new TestLock(folder).packageJson(needs).npm("'': {" + needs + "}");
        refused("package-lock.json", lost("a", "1"), "run 'npm install', or merge it again");
    }

    @Test
    void aPeerOfTheProjectNeedNotBeThere() throws IOException {
        String needs = "'peerDependencies': {'p': '1'}";
        new TestLock(folder).packageJson(needs).npm("'': {" + needs + "}").read();
    }

    @Test
    void anOptionalPeerNeedNotBeThere() throws IOException {
        new TestLock(folder)
                .packageJson("'peerDependencies': {'p': '1'}, 'peerDependenciesMeta': {'p': {'optional': true}}")
                .npm("'': {}")
                .read();
    }

    @Test
    void bunsLockFileKeepsNothingThatNobodyNeeds() throws IOException {
        project("'devDependencies': {'d': '*'} -> 'devDependencies': {}").bun(THEN, BUN);
        refused("bun.lock", "d has been removed", "run 'bun install'");
    }

    @Test
    void npmsLockFileMay() throws IOException {
        project("'devDependencies': {'d': '*'} -> 'devDependencies': {}").npm(NPM);
        assertThatCode(() -> LockedTree.read(folder)).doesNotThrowAnyException();
    }

    @Test
    void namesAFewOfManyDifferences() throws IOException {
        new TestLock(folder)
                .packageJson("'dependencies': {'a': '1', 'b': '1', 'c': '1', 'd': '1', 'e': '1', 'f': '1', 'g': '1'}")
                .npm("'': {}");
        refused(
                "package-lock.json",
                "a@1 has been added, b@1 has been added, c@1 has been added, d@1 has been added, e@1 has been added, and 2 more",
                "run 'npm install'");
    }

    @Test
    void bunsOverridesHaveToBeTheSame() throws IOException {
        String lock = "{'lockfileVersion': 3, 'workspaces': {'': {}}, 'overrides': {'x': '1.0.0', 'y': {'z': '2'}}}";
        new TestLock(folder)
                .packageJson("'overrides': {'x': '1.0.0', 'y': {'z': '2'}}")
                .file("bun.lock", lock)
                .read();
        new TestLock(folder)
                .packageJson("'resolutions': {'**/x': '1.0.0', 'y': {'z': '2'}}")
                .read();
        new TestLock(folder).packageJson("'overrides': {'x': '1.0.1', 'y': {'z': '2'}}");
        refused("bun.lock", "the overrides have changed", "run 'bun install'");
        new TestLock(folder).packageJson("");
        refused("bun.lock", "the overrides have changed", "run 'bun install'");
    }

    /** As Bun 1.4.5 writes them. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "'overrides': {'a': '$a'} | {'a': '*'}",
                "'resolutions': {'**/x': '1'} | {'x': '1'}",
                "'resolutions': {'x/@s/y': '1', 'x/z': '2'} | {'x': {'@s/y': '1', 'z': '2'}}",
                "'overrides': {'x': '1'}, 'resolutions': {'y': '1'} | {'x': '1'}",
                "'overrides': {'x@2': '1'} | {'x@2': {'.': '1'}}",
                "'overrides': {'x': {'.': '1', 'y': '$a'}} | {'x': {'.': '1', 'y': '*'}}",
                "'overrides': {'x': '', 'y': '1'} | {'y': '1'}",
                "'resolutions': {'x': '1', 'x/y': '2'} | {'x': {'.': '1', 'y': '2'}}",
                "'resolutions': {'x/y': '2', 'x': '1'} | {'x': {'.': '1', 'y': '2'}}",
                "'overrides': {} | {}"
            })
    void overridesAreTheSameInBunsForm(String written, String locked) throws IOException {
        new TestLock(folder)
                .packageJson("'dependencies': {'a': '*'}, " + written)
                .file(
                        "bun.lock",
                        "{'lockfileVersion': 3, 'workspaces': {'': {'dependencies': {'a': '*'}}}, 'overrides': "
                                + locked + ", 'packages': {'a': ['a@1.0.0', '', {}, 'INTEGRITY']}}")
                .read();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'deep': '3.1.0'} | deep@3.0.0 is locked, but overridden as 3.1.0",
                "{'deep': {'.': '4'}} | deep@3.0.0 is locked, but overridden as 4",
                "{'d': {'deep': '^4'}} | deep@3.0.0 is locked, but overridden as ^4",
                "{'deep': '$d'}, 'dependencies': {'d': '1'} | deep@3.0.0 is locked, but overridden as $d"
            })
    void npmsLockFileHasToFollowOverrides(String overrides, String message) throws IOException {
        new TestLock(folder).packageJson("'overrides': " + overrides).npm(NPM);
        refused("package-lock.json", message, "run 'npm install'");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'deep': '3'}",
                "{'other': '1'}",
                "{'a': {'deep': '7'}}",
                "{'deep@2': '7'}",
                "{'deep': 'npm:fork@1'}"
            })
    void npmsLockFileMayFollowOverrides(String overrides) throws IOException {
        new TestLock(folder).packageJson("'overrides': " + overrides).npm(NPM).read();
    }

    @Test
    void anOverrideOfBunsIsStrongerThanTheProjectsOwnRange() throws IOException {
        new TestLock(folder)
                .packageJson("'dependencies': {'a': '^7'}, 'overrides': {'a': '1.2.0'}")
                .file(
                        "bun.lock",
                        "{'lockfileVersion': 2, 'workspaces': {'': {'dependencies': {'a': '^7'}}}, 'overrides': {'a': '1.2.0'},"
                                + " 'packages': {'a': ['a@1.2.0', '', {}, 'INTEGRITY']}}")
                .read();
    }
}
