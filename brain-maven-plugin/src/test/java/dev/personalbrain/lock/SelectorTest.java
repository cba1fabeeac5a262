package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelectorTest {
    @TempDir
    Path folder;

    private final List<String> packages = new ArrayList<>();

    /** @param about the rest of a package's entry, empty for none */
    private SelectorTest with(String path, String about) {
        packages.add("'node_modules/" + path + "': {'version': '1.0.0', 'integrity': 'INTEGRITY'"
                + (about.isEmpty() ? "" : ", " + about) + "}");
        return this;
    }

    private Selection select(String root, String platform) throws IOException {
        packages.add(0, "'': {" + root + "}");
        return new TestLock(folder)
                .packageJson(root)
                .npm(String.join(",", packages))
                .select(platform);
    }

    private static List<String> folders(List<LockedPackage> packages) {
        return packages.stream().map(LockedPackage::folder).toList();
    }

    @Test
    void leavesOutWhatOnlyDevelopmentNeeds() throws IOException {
        with("a", "").with("d", "'dev': true, 'dependencies': {'e': '1'}").with("e", "'dev': true");
        Selection selection = select("'dependencies': {'a': '1'}, 'devDependencies': {'d': '1'}", "linux-x64");
        assertThat(folders(selection.packages())).containsExactly("a");
        assertThat(selection.skipped()).isEmpty();
    }

    @Test
    void goesByPackageJsonAndNotByWhatTheLockFileOnceKnew() throws IOException {
        with("a", "'dev': true").with("b", "");
        Selection selection = select("'dependencies': {'a': '1'}, 'devDependencies': {'b': '1'}", "linux-x64");
        assertThat(folders(selection.packages())).containsExactly("a");
        assertThat(selection.packages().get(0).dev()).isFalse();
    }

    @Test
    void skipsOptionalPackagesOfOtherPlatformsAndWhatOnlyTheyNeed() throws IOException {
        with("a", "'optionalDependencies': {'mac': '1', 'any': '1'}")
                .with("mac", "'os': ['darwin'], 'dependencies': {'alone': '1', 'shared': '1'}")
                .with("any", "'dependencies': {'shared': '1'}")
                .with("alone", "")
                .with("shared", "");
        Selection selection = select("'dependencies': {'a': '1'}", "linux-x64");
        assertThat(folders(selection.packages())).containsExactly("a", "any", "shared");
        assertThat(folders(selection.skipped())).containsExactly("alone", "mac");
        assertThat(folders(LockedTree.read(folder)
                        .select(TestLock.platform("darwin-x64"))
                        .packages()))
                .containsExactly("a", "alone", "any", "mac", "shared");
    }

    @Test
    void skipsAnOptionalPackageThatCannotDoWithoutOneOfAnotherPlatform() throws IOException {
        with("opt", "'dependencies': {'between': '1'}")
                .with("between", "'dependencies': {'mac': '1'}")
                .with("mac", "'os': ['darwin']")
                .with("a", "");
        Selection selection = select("'dependencies': {'a': '1'}, 'optionalDependencies': {'opt': '1'}", "linux-x64");
        assertThat(folders(selection.packages())).containsExactly("a");
        assertThat(folders(selection.skipped())).containsExactly("between", "mac", "opt");
    }

    @Test
    void refusesARequiredPackageOfAnotherPlatform() {
        with("a", "'os': ['darwin', 'win32'], 'cpu': ['arm64']");
        assertThatThrownBy(() -> select("'dependencies': {'a': '1'}", "linux-x64"))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.PLATFORM))
                .hasMessage(
                        "a@1.0.0 does not run on linux-x64: it wants os darwin or win32, cpu arm64; make a an optional"
                                + " dependency, or build for another platform");
    }

    @Test
    void namesWhoNeedsAPackageOfAnotherPlatform() {
        with("a", "'dependencies': {'b': '1'}")
                .with("b", "'dependencies': {'mac': '1'}")
                .with("mac", "'libc': ['musl']");
        assertThatThrownBy(() -> select("'dependencies': {'a': '1'}", "linux-x64"))
                .hasMessageContaining(
                        "mac@1.0.0, which a@1.0.0 cannot do without, does not run on linux-x64: it wants libc musl");
    }

    @Test
    void aPackageOfAnotherPlatformThatOnlyDevelopmentNeedsIsFine() throws IOException {
        with("a", "").with("mac", "'os': ['darwin'], 'dev': true");
        assertThat(folders(select("'dependencies': {'a': '1'}, 'devDependencies': {'mac': '1'}", "linux-x64")
                        .packages()))
                .containsExactly("a");
    }

    @Test
    void findsWhatIsNearest() throws IOException {
        with("a", "'dependencies': {'b': '1', 'c': '1'}")
                .with("a/node_modules/b", "'dependencies': {'c': '1'}")
                .with("b", "")
                .with("c", "")
                .with("a/node_modules/b/node_modules/c", "");
        assertThat(folders(select("'dependencies': {'a': '1'}", "linux-x64").packages()))
                .containsExactly("a", "a/node_modules/b", "a/node_modules/b/node_modules/c", "c");
    }

    @Test
    void followsPeersButNotThoseThatMayBeAbsent() throws IOException {
        with(
                        "a",
                        "'peerDependencies': {'p': '1', 'q': '1', 'nowhere': '1'}, 'peerDependenciesMeta': {'q': {'optional': true}}")
                .with("p", "")
                .with("q", "");
        assertThat(folders(select("'dependencies': {'a': '1'}", "linux-x64").packages()))
                .containsExactly("a", "p");
    }

    @Test
    void anOptionalDependencyIsOptionalEvenIfItIsAlsoADependency() throws IOException {
        with("a", "'dependencies': {'mac': '1'}, 'optionalDependencies': {'mac': '1'}")
                .with("mac", "'os': ['darwin']");
        assertThat(folders(select("'dependencies': {'a': '1'}", "linux-x64").packages()))
                .containsExactly("a");
    }

    @Test
    void aCycleEnds() throws IOException {
        with("a", "'dependencies': {'b': '1'}").with("b", "'dependencies': {'a': '1'}");
        assertThat(folders(select("'dependencies': {'a': '1'}", "linux-x64").packages()))
                .containsExactly("a", "b");
    }

    @Test
    void refusesALockFileThatLacksWhatAPackageNeeds() {
        with("a", "'dependencies': {'lost': '1'}");
        assertThatThrownBy(() -> select("'dependencies': {'a': '1'}", "linux-x64"))
                .hasMessage(folder.resolve("package-lock.json")
                        + ": a@1.0.0 needs lost, which the lock file does not have; run 'npm install'");
    }

    @Test
    void tellsOptionalFromRequired() throws IOException {
        with("a", "'dependencies': {'both': '1'}")
                .with("both", "")
                .with("opt", "'dependencies': {'both': '1', 'x': '1'}")
                .with("x", "");
        Selection selection = select("'dependencies': {'a': '1'}, 'optionalDependencies': {'opt': '1'}", "linux-x64");
        assertThat(selection.packages())
                .filteredOn(LockedPackage::optional)
                .extracting(LockedPackage::folder)
                .containsExactly("opt", "x");
    }
}
