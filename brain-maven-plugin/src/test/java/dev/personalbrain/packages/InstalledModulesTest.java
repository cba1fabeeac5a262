package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.TestElf;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest's npm modules, put in place by the installer. */
class InstalledModulesTest {
    private static final Platform PLATFORM = TestProject.platform("linux-x64");

    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
        project.with(
                        TestPackage.of("@a/tool")
                                .bin("tool", "cli.js")
                                .file("cli.js", "#!/usr/bin/env node\r\nx")
                                .file("index.d.ts", "types")
                                .program("run.sh", "#!/bin/sh\n")
                                .locked("dependencies", Map.of("b", "2.0.0")),
                        TestPackage.of("b").file("x.node", TestElf.x64().glibc()),
                        TestPackage.of("around")
                                .file("node_modules/inner/cli.js", "#!/bin/sh\r\n")
                                .locked("dependencies", Map.of("inner", "1.0.0")))
                .at(
                        "@a/tool/node_modules/b",
                        TestPackage.of("b", "2.0.0").bin("b", "b.js").file("b.js", "b"))
                .bundled("around/node_modules/inner", Map.of("bin", Map.of("inner", "cli.js")));
    }

    @AfterEach
    void stop() throws IOException {
        project.close();
    }

    private SortedMap<String, String> install(NpmModules modules) throws IOException {
        Manifest manifest = new Manifest(
                new Manifest.Application("app", "1.0.0"),
                List.of(PLATFORM),
                List.of(),
                List.<NativeModule>copyOf(modules.modules()));
        Path root = Files.createDirectories(folder.resolve("app"));
        Path file = root.resolve("native-modules.json");
        Files.write(file, ManifestJson.write(manifest));
        FetchSettings settings = FetchSettings.of(Map.of(), new Properties())
                .withSources(List.of(Source.parse(project.registry.base().toString())));
        new Installer(any -> Fetchers.of(settings), InstallListener.SILENT)
                .install(new InstallRequest(root, ManifestFile.read(file), PLATFORM));
        SortedMap<String, String> tree = Tree.of(root.resolve("node_modules"));
        tree.remove(".installed");
        return tree;
    }

    @Test
    void areWhatNpmWouldHaveInstalledWhereNothingIsPruned() throws IOException {
        NpmRequest request = project.request("linux-x64");
        NpmModules modules = project.modules(new NpmRequest(
                request.tree(), request.targets(), request.cache(), List.of(), false, Set.of(), Set.of()));
        NodeModules.write(project.cached(), folder.resolve("node_modules"));
        assertThat(install(modules))
                .isEqualTo(Tree.of(folder.resolve("node_modules")))
                .containsKey("around/node_modules/.bin/inner");
    }

    @Test
    void lackWhatIsPruned() throws IOException {
        SortedMap<String, String> installed = install(project.modules(project.request("linux-x64")));
        assertThat(installed).containsKeys("@a/tool/cli.js", ".bin/tool").doesNotContainKey("@a/tool/index.d.ts");
    }

    @Test
    void areSmallerWhereABundlerHasTakenTheRest() throws IOException {
        NpmRequest all = project.request("linux-x64");
        NpmTarget target = new NpmTarget(project.selection("linux-x64"), Set.of("b"));
        NpmModules modules = project.modules(new NpmRequest(all.tree(), List.of(target), all.cache()));
        assertThat(install(modules).keySet()).containsExactly("", "b", "b/package.json", "b/x.node");
    }

    @Test
    void nameRegistryPathAndTarball() throws IOException {
        NpmModules modules = project.modules(project.request("linux-x64"));
        assertThat(modules.modules()).extracting(NativeModule::id).contains("b@1.0.0", "b@2.0.0");
        modules.modules().forEach(module -> {
            assertThat(module.registry()).isEqualTo(project.registry.base().toString());
            assertThat(modules.tarballs().get(module.path()))
                    .hasSize(module.bytes())
                    .satisfies(file -> assertThat(Sha256.of(file)).isEqualTo(module.sha256()));
            assertThat(module.integrity()).startsWith("sha512-");
        });
    }
}
