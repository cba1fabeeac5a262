package dev.personalbrain.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageJsonTest {
    @TempDir
    Path folder;

    private PackageJson read(String body) throws IOException {
        new TestLock(folder).packageJson(body);
        return PackageJson.read(folder);
    }

    @Test
    void readsWhatAProjectNeeds() throws IOException {
        PackageJson json =
                read("'name': 'a', 'version': '1.2.3', 'dependencies': {'b': '^1'}, 'optionalDependencies': {'c': '2'},"
                        + " 'devDependencies': {'d': '*'}, 'peerDependencies': {'e': '1', 'f': '1'},"
                        + " 'peerDependenciesMeta': {'f': {'optional': true}}, 'workspaces': ['packages/*']");
        assertThat(json.name()).isEqualTo("a");
        assertThat(json.version()).isEqualTo("1.2.3");
        assertThat(json.dependencies()).containsOnlyKeys("b");
        assertThat(json.optionalDependencies()).containsOnlyKeys("c");
        assertThat(json.devDependencies()).containsOnlyKeys("d");
        assertThat(json.peerDependencies()).containsOnlyKeys("e", "f");
        assertThat(json.optionalPeers()).containsExactly("f");
        assertThat(json.workspaces()).containsExactly("packages/*");
    }

    @Test
    void needsNoNameAndNoVersion() throws IOException {
        assertThat(read("").name()).isEmpty();
        assertThat(read("").version()).isEmpty();
    }

    @Test
    void putsRangesOfCatalogsInTheirPlaces() throws IOException {
        PackageJson json = read("'dependencies': {'a': 'catalog:', 'b': 'catalog:old'},"
                + " 'workspaces': {'packages': [], 'catalog': {'a': '^1'}, 'catalogs': {'old': {'b': '^2'}}}");
        assertThat(json.dependencies()).containsEntry("a", "^1").containsEntry("b", "^2");
    }

    @Test
    void refusesACatalogThatIsNotThere() {
        assertThatThrownBy(() -> read("'dependencies': {'a': 'catalog:old'}"))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        folder.resolve("package.json")
                                + ": 'a' is 'catalog:old', but no such catalog names it; write its version in place of the catalog");
    }

    @Test
    void refusesWhatIsNotAPackagesName() {
        assertThatThrownBy(() -> read("'dependencies': {'../a': '1'}"))
                .isInstanceOf(UserException.class)
                .hasMessage(folder.resolve("package.json")
                        + ": dependencies[\"../a\"]: '../a' is not a package's name; mend it");
    }

    @Test
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> PackageJson.read(folder))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(folder.resolve("package.json") + " is missing");
    }
}
