package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the Bun that the plugin brings along, whose programs read no package.json unless they are told to. */
class EntryCheckTest {
    private static final BunTarget HERE = BunTarget.of(Platform.current(), BunVariant.DEFAULT);

    @TempDir
    Path folder;

    private BunProcess bun;
    private InstalledFolder installed;

    @BeforeEach
    void install() throws IOException {
        bun = NpmProject.empty(folder.resolve("project"), "").bun(folder.resolve("scratch"));
        PackageTree tree = new TestPackages()
                .script("plain")
                .script("named")
                .script("exported")
                .tree();
        write("plain", "{\"name\": \"plain\"}", "index.js");
        write("named", "{\"name\": \"named\", \"main\": \"./lib/main.js\"}", "lib/main.js");
        write("exported", "{\"name\": \"exported\", \"exports\": {\"./sub\": \"./lib/sub.js\"}}", "lib/sub.js");
        installed = new InstalledFolder(folder.resolve("installed"), tree, Set.of("plain", "named", "exported"));
    }

    private void write(String name, String packageJson, String script) throws IOException {
        Path target = folder.resolve("installed/node_modules").resolve(name);
        Files.createDirectories(target.resolve(script).getParent());
        Files.writeString(target.resolve("package.json"), packageJson);
        Files.writeString(target.resolve(script), "throw new Error('nothing of a package runs')");
    }

    private CompileRequest like(boolean packageJson) {
        return new CompileRequest(
                folder,
                "src/index.ts",
                folder.resolve("brain"),
                HERE,
                BunVersion.of(BunPins.bundled().version()),
                List.of("plain", "named", "exported"),
                packageJson,
                true,
                List.of(),
                bun,
                bun.executable());
    }

    @Test
    void withoutTheOptionAProgramDoesNotFindWhatPackageJsonNames() {
        assertThatThrownBy(() -> new EntryCheck(installed, bun)
                        .check(like(false), HERE, List.of("plain", "named", "exported/sub")))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("does not find named, exported/sub in the node_modules");
    }

    @Test
    void withTheOptionItFindsThemInItsFolder() throws IOException {
        assertThat(new EntryCheck(installed, bun).check(like(true), HERE, List.of("plain", "named", "exported/sub")))
                .hasValueSatisfying(
                        note -> assertThat(note).endsWith("NODE_PATH alone does not lead it to exported/sub"));
    }

    @Test
    void whatNobodyCouldFindIsNotAskedFor() throws IOException {
        assertThat(new EntryCheck(installed, bun).check(like(false), HERE, List.of("plain", "exported", "absent")))
                .isEmpty();
    }

    @Test
    void theOptionIsNeededWhereAnEntryIsNoIndexFile() throws IOException {
        assertThat(PackageEntries.needPackageJson(installed)).isTrue();
        assertThat(PackageEntries.needPackageJson(
                        new InstalledFolder(installed.path(), installed.tree(), Set.of("plain"))))
                .isFalse();
        assertThat(PackageEntries.needPackageJson(
                        new InstalledFolder(installed.path(), installed.tree(), Set.of("named"))))
                .isTrue();
    }
}
