package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeModulesTest {
    @TempDir
    Path folder;

    private TestProject project;
    private Path target;

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
        target = project.folder.resolve("node_modules");
    }

    @AfterEach
    void stop() throws IOException {
        project.close();
    }

    private SortedMap<String, String> write() throws IOException {
        NodeModules.write(project.cached(), target);
        return Tree.of(target);
    }

    @Test
    void linksProgramsAndMakesThemRunOnUnix() throws IOException {
        project.with(
                TestPackage.of("@a/tool").bin("tool", "bin/cli.js").file("bin/cli.js", "#!/usr/bin/env node\r\nx\r\n"));
        SortedMap<String, String> entries = write();
        assertThat(entries.get(".bin/tool")).isEqualTo("link to ../@a/tool/bin/cli.js");
        assertThat(entries.get("@a/tool/bin/cli.js")).startsWith("file rwxr-xr-x ");
        assertThat(entries.get("@a/tool/package.json")).startsWith("file rw-r--r-- ");
        assertThat(entries.get("@a/tool")).isEqualTo("folder rwxr-xr-x");
        assertThat(Files.readString(target.resolve("@a/tool/bin/cli.js"))).isEqualTo("#!/usr/bin/env node\nx\r\n");
    }

    @Test
    void leavesTheFirstLineOfOtherFilesAlone() throws IOException {
        project.with(TestPackage.of("a").file("x.js", "#!/usr/bin/env node\r\nx"));
        write();
        assertThat(Files.readString(target.resolve("a/x.js"))).isEqualTo("#!/usr/bin/env node\r\nx");
    }

    @Test
    void linksNoProgramThatIsNotThere() throws IOException {
        project.with(
                TestPackage.of("a").bin("tool", "gone.js"),
                TestPackage.of("b").bin("tool", "b.js").file("b.js", ""));
        assertThat(write()).doesNotContainKey(".bin/tool");
    }

    @Test
    void givesAProgramsNameToTheFirstPackageInNpmsOrder() throws IOException {
        project.with(
                TestPackage.of("b1").bin("tool", "t.js").file("t.js", ""),
                TestPackage.of("b-2").bin("tool", "t.js").file("t.js", ""));
        assertThat(write().get(".bin/tool")).isEqualTo("link to ../b-2/t.js");
    }

    @Test
    void linksProgramsOfInnerPackagesBesideThem() throws IOException {
        project.with(TestPackage.of("a").locked("dependencies", Map.of("@s/b", "2.0.0")))
                .at(
                        "a/node_modules/@s/b",
                        TestPackage.of("@s/b", "2.0.0").bin("b", "b.js").file("b.js", ""));
        assertThat(write().get("a/node_modules/.bin/b")).isEqualTo("link to ../@s/b/b.js");
    }

    @Test
    void linksProgramsOfBundledPackages() throws IOException {
        project.with(TestPackage.of("around")
                        .file("node_modules/inner/cli.js", "#!/bin/sh\r\n")
                        .locked("dependencies", Map.of("inner", "1.0.0")))
                .bundled("around/node_modules/inner", Map.of("bin", Map.of("tool", "cli.js")));
        assertThat(write().get("around/node_modules/.bin/tool")).isEqualTo("link to ../inner/cli.js");
        assertThat(Files.readString(target.resolve("around/node_modules/inner/cli.js")))
                .isEqualTo("#!/bin/sh\n");
    }

    @Test
    void laysOutAnAliasUnderItsOwnName() throws IOException {
        TestPackage real = TestPackage.of("real", "3.0.0").file("x.js", "x").locked("name", "real");
        project.with(TestPackage.of("a").locked("dependencies", Map.of("other", "npm:real@3.0.0")))
                .at("other", real);
        assertThat(write()).containsKey("other/x.js").doesNotContainKey("real");
    }

    @Test
    void replacesWhatIsThere() throws IOException {
        project.with(TestPackage.of("a"));
        Files.createDirectories(target.resolve("old/folder"));
        assertThat(write().keySet()).containsExactly("", "a", "a/package.json");
    }

    @Test
    void leavesTheOldFolderAndNoDraftWhereItFails() throws IOException {
        project.with(TestPackage.of("a"), TestPackage.of("b"));
        write();
        List<CachedPackage> packages = project.cached();
        Files.delete(packages.get(1).root().resolve("package.json"));
        assertThatThrownBy(() -> NodeModules.write(packages, target)).isInstanceOf(IOException.class);
        assertThat(target.resolve("b/package.json")).exists();
        try (var files = Files.list(project.folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("node_modules", "package.json", "package-lock.json");
        }
    }
}
