package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.layers.ModuleLayers;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class LayersTest {
    @TempDir
    Path folder;

    private TestHome home;
    private Path layers;

    @BeforeEach
    void make() throws Exception {
        TestPackage one =
                TestPackage.of("@libsql/one").withLibrary("one.node", 1000).in("two/node_modules/@libsql/one");
        TestPackage two = TestPackage.of("two").withProgram("bin/two", "#!/bin/sh", "2");
        TestPackage three = TestPackage.of("data").with("x.js", "3");
        home = TestHome.of(folder.resolve("app"), one, two, three).vendoring(one, two, three);
        layers = folder.resolve("layers");
    }

    @ParameterizedTest
    @EnumSource
    void areThoseOfTheJavaInstaller(Runtime runtime) throws Exception {
        Result result = layOut(runtime, "@libsql/one,data,missing");
        List<String> missing = new ModuleLayers(
                        home.folder(),
                        ManifestFile.read(home.manifest()),
                        TestPackage.PLATFORM,
                        List.of("@libsql/one", "data", "missing"))
                .write(folder.resolve("java"));

        assertThat(result.errors()).isEmpty();
        assertThat(result.out())
                .endsWith("Warning: missing is not in the manifest: its layer is empty\nLaid out for an image in "
                        + layers + "\n");
        assertThat(missing).containsExactly("missing");
        assertThat(TestHome.tree(layers)).isEqualTo(TestHome.tree(folder.resolve("java")));
        assertThat(TestHome.tree(layers))
                .containsKeys(
                        "libsql-one/node_modules/two/node_modules/@libsql/one/one.node",
                        "npm-data/node_modules/data/x.js",
                        "missing/node_modules",
                        "other-modules/node_modules/.bin/two",
                        "marker/node_modules/.installed",
                        "data");
    }

    @ParameterizedTest
    @EnumSource
    void haveOneTimeForEverything(Runtime runtime) throws Exception {
        layOut(runtime, "two");

        try (Stream<Path> files = Files.walk(layers)) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                                    .toMillis())
                            .isEqualTo(1000));
        }
    }

    @ParameterizedTest
    @EnumSource
    void replaceTheirOwnAndNothingElse(Runtime runtime) throws Exception {
        assertThat(layOut(runtime, "two").code()).isZero();
        assertThat(layOut(runtime, "data").code()).isZero();
        assertThat(layers.resolve("two")).doesNotExist();

        Files.delete(layers.resolve(".brain-layers"));
        Result refused = layOut(runtime, "two");

        assertThat(refused.code()).isEqualTo(6);
        assertThat(refused.errors()).contains("--layers " + layers + ": holds files that were not made here");
        assertThat(Files.list(folder).map(file -> file.getFileName().toString()))
                .noneMatch(name -> name.startsWith(".layers-"));
    }

    @ParameterizedTest
    @EnumSource
    void areNotMadeWhereTheModulesAre(Runtime runtime) throws Exception {
        Result result =
                install(runtime).with("--layers", home.modules().resolve("x")).run();

        assertThat(result.code()).isEqualTo(6);
        assertThat(result.errors()).contains("lies in the way of " + home.modules());
    }

    @ParameterizedTest
    @EnumSource
    void areNotMadeOfWhatHasBeenAltered(Runtime runtime) throws Exception {
        install(runtime).run();
        Files.writeString(home.installed("data/x.js"), "other");

        Result result = layOut(runtime, "two");

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.errors())
                .contains("altered  node_modules/data/x.js  expected SHA-256", "delete node_modules");
        assertThat(layers).doesNotExist();
    }

    private Result layOut(Runtime runtime, String alone) throws Exception {
        return install(runtime).with("--layers", layers, "--alone", alone).run();
    }

    private Script install(Runtime runtime) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }
}
