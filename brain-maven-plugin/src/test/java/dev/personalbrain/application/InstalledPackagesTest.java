package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmInstallation;
import dev.personalbrain.manifest.NpmModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalledPackagesTest {
    private static final String UNKNOWN = "0".repeat(64);

    @TempDir
    Path folder;

    @Test
    void lieInEachOfTheirFoldersWithTheirModes() throws IOException {
        assertThat(layer(new NpmFile("lib/a.js", 1, UNKNOWN, false), new NpmFile("b.node", 1, UNKNOWN, true))
                        .entries())
                .extracting(entry -> entry.path() + " " + Integer.toOctalString(entry.mode()))
                .containsExactly(
                        "node_modules/.bin/tool 777",
                        "node_modules/c/node_modules/tool/b.node 755",
                        "node_modules/c/node_modules/tool/lib/a.js 644",
                        "node_modules/tool/b.node 755",
                        "node_modules/tool/lib/a.js 644");
    }

    @Test
    void areALayerByTheirName() throws IOException {
        assertThat(layer().name()).isEqualTo("native:npm:tool");
    }

    @Test
    void keepTheirLinks() throws IOException {
        assertThat(layer().entries()).containsExactly(new LayoutEntry.Link("node_modules/.bin/tool", "../tool/a.js"));
    }

    @Test
    void takeFilesOfTheProjectsOwn() throws IOException {
        NpmFile own = file("own.node", false, Optional.of("vendored/x/own.node"));

        assertThat(content(layer(own))).isEqualTo("own");
    }

    @Test
    void endTheFirstLineOfAProgramAsUnixDoes() throws IOException {
        Files.writeString(folder.resolve("a.js"), "#!/usr/bin/env node\r\none\r\n");

        assertThat(content(layer(file("a.js", true, Optional.empty())))).isEqualTo("#!/usr/bin/env node\none\r\n");
    }

    @Test
    void haveTheChecksumsThatTheManifestHas() throws IOException {
        Files.writeString(folder.resolve("a.js"), "one");
        NpmFile file = new NpmFile("a.js", 3, Sha256.of(folder.resolve("a.js")), false);

        assertThat(((LayoutEntry.File) layer(file).entries().get(1)).content().sha256())
                .isEqualTo(file.sha256());
    }

    private static NpmFile file(String path, boolean unixShebang, Optional<String> source) {
        return new NpmFile(path, 3, UNKNOWN, true, unixShebang, source, List.of(), Map.of());
    }

    private static String content(Layer layer) throws IOException {
        LayoutEntry.File file = (LayoutEntry.File) layer.entries().get(1);
        return new String(file.content().open().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Layer layer(NpmFile... files) throws IOException {
        List<String> folders = files.length == 0 ? List.of("tool") : List.of("tool", "c/node_modules/tool");
        NpmInstallation installation =
                new NpmInstallation(folders, List.of(files), Map.of(".bin/tool", "../tool/a.js"));
        NpmModule module = new NpmModule(
                "tool",
                "1.0",
                "https://registry.example.com/",
                "tool/-/tool-1.0.tgz",
                1,
                UNKNOWN,
                "sha512-x",
                Map.of(SampleApplications.PLATFORM, installation));
        Application bun = new SampleApplications(folder).bundled();
        Manifest manifest = new Manifest(
                bun.manifest().application(), List.of(SampleApplications.PLATFORM), List.of(), List.of(module));
        NodePackages packages = new NodePackages(
                new TreeMap<>(),
                Map.of("tool@1.0", folder),
                Map.of(),
                Map.of("vendored/x/own.node", Files.writeString(folder.resolve("own"), "own")));
        Application application =
                new Application(bun.settings(), bun.platform(), bun.program(), manifest, packages, List.of());
        return InstalledPackages.layers(application).get(0);
    }
}
