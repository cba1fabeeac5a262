package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Installation;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.manifest.PlacedLibrary;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesBuilderTest {
    private static final Platform LINUX = Platform.of(Os.LINUX, Arch.X64);
    private static final Platform MAC = Platform.of(Os.DARWIN, Arch.ARM64);
    private static final Manifest.Application APPLICATION = new Manifest.Application("brain", "1");

    @TempDir
    Path folder;

    private RecipeBook recipes = RecipeBook.builtIn();
    private Loading loading = Loading.FOLDER;
    private ExternalRules rules = ExternalRules.NONE;

    @Test
    void placesALibraryUnderTheNameThatItsLoaderLooksForOnEachPlatform() throws IOException {
        NativeModule module = onlyModule(build(
                List.of(LINUX, MAC),
                TestModule.of("org.duckdb:duckdb_jdbc:2.0.0.1")
                        .library("libduckdb_java.so_linux_amd64", LINUX)
                        .library("libduckdb_java.so_macos_arm64", MAC)));

        assertThat(module.id()).isEqualTo("org.duckdb:duckdb_jdbc:2.0.0.1");
        Installation linux = module.installations().get(LINUX);
        assertThat(linux.libraries())
                .containsExactly(new PlacedLibrary(
                        "libduckdb_java.so_linux_amd64",
                        "libduckdb_java.so",
                        29,
                        TestModule.sha256("libduckdb_java.so_linux_amd64"),
                        List.of("libc.so.6"),
                        Map.of("libc.so.6", List.of("GLIBC_2.14"))));
        assertThat(linux.removed()).containsExactly("libduckdb_java.so_macos_arm64");
        assertThat(linux.properties()).isEqualTo(Map.of("java.library.path", "${lib}"));
        assertThat(linux.temporaryBytes()).isZero();
        assertThat(module.installations().get(MAC).libraries())
                .extracting(PlacedLibrary::file)
                .containsExactly("libduckdb_java.dylib");
    }

    @Test
    void pinsTheJarThatPruningGives() throws IOException {
        TestModule duckdb = TestModule.of("org.duckdb:duckdb_jdbc:2.0.0.1")
                .library("libduckdb_java.so_linux_amd64", LINUX)
                .library("libduckdb_java.so_macos_arm64", MAC)
                .debugSymbols("x.dSYM/Contents/x");
        NativeModule module = onlyModule(build(List.of(LINUX), duckdb));

        ByteArrayOutputStream pruned = new ByteArrayOutputStream();
        JarPruner.prune(
                duckdb.dependency(folder).file(),
                Set.of("libduckdb_java.so_linux_amd64", "libduckdb_java.so_macos_arm64", "x.dSYM/Contents/x"),
                pruned);
        Installation installation = module.installations().get(LINUX);
        assertThat(installation.bytes()).isEqualTo(pruned.size());
        assertThat(installation.sha256()).isEqualTo(TestModule.sha256(pruned.toByteArray()));
        assertThat(installation.file()).isEqualTo("duckdb_jdbc-2.0.0.1.jar");
        assertThat(installation.removed()).containsExactly("libduckdb_java.so_macos_arm64", "x.dSYM/Contents/x");
    }

    @Test
    void theSameInputGivesTheSameManifest() throws IOException {
        TestModule[] modules = {
            TestModule.of("org.duckdb:duckdb_jdbc:2.0.0.1").library("libduckdb_java.so_linux_amd64", LINUX),
            TestModule.of("g:b:1").library("b.so", LINUX),
            TestModule.of("g:a:1").library("a.so", LINUX)
        };
        byte[] manifest = ManifestJson.write(build(List.of(LINUX, MAC), modules).manifest());
        assertThat(ManifestJson.write(build(List.of(LINUX, MAC), modules).manifest()))
                .isEqualTo(manifest);
        assertThat(ManifestJson.write(ManifestJson.read(manifest, "m"))).isEqualTo(manifest);
    }

    @Test
    void leavesOutTheVariantsThatARecipeNames() throws IOException {
        Installation installation = onlyModule(build(
                        List.of(LINUX),
                        TestModule.of("org.signal:libsignal-client:0.86.5")
                                .library("libsignal_jni_amd64.so", LINUX)
                                .library("libsignal_jni_testing_amd64.so", LINUX)))
                .installations()
                .get(LINUX);
        assertThat(installation.libraries()).extracting(PlacedLibrary::file).containsExactly("libsignal_jni.so");
        assertThat(installation.removed()).containsExactly("libsignal_jni_testing_amd64.so");
        assertThat(installation.temporaryBytes()).isZero();
    }

    @Test
    void aModuleWithoutARecipeStaysInItsJarAndANoteSaysWhatItUnpacks() throws IOException {
        Modules modules = build(List.of(LINUX), TestModule.of("g:a:1").library("a.so", LINUX));
        Installation installation = onlyModule(modules).installations().get(LINUX);
        assertThat(installation.libraries()).isEmpty();
        assertThat(installation.properties()).isEmpty();
        assertThat(installation.temporaryBytes()).isEqualTo(4);
        assertThat(modules.notes())
                .containsExactly("g:a:1: no recipe: unpacks 4 bytes to the private temporary folder at each start");
    }

    @Test
    void aRecipeForOtherVersionsIsNotUsedAndANoteSaysSo() throws IOException {
        Modules modules = build(
                List.of(LINUX), TestModule.of("org.duckdb:duckdb_jdbc:1.0").library("libduckdb_java.so_x", LINUX));
        assertThat(onlyModule(modules).installations().get(LINUX).libraries()).isEmpty();
        assertThat(modules.notes()).singleElement().asString().contains("(there is one for [1.4.3.0,3)): unpacks");
    }

    @Test
    void aRecipeThatWouldGiveTwoLibrariesOneNameIsNotUsedOnThatPlatform() throws IOException {
        Modules modules = build(
                List.of(LINUX, MAC),
                TestModule.of("org.xerial:sqlite-jdbc:3.54.1.0")
                        .library("org/sqlite/native/a/libsqlitejdbc.so", LINUX)
                        .library("org/sqlite/native/b/libsqlitejdbc.so", LINUX)
                        .library("org/sqlite/native/c/libsqlitejdbc.dylib", MAC));
        Map<Platform, Installation> installations = onlyModule(modules).installations();
        assertThat(installations.get(LINUX).libraries()).isEmpty();
        assertThat(installations.get(LINUX).properties()).isEmpty();
        assertThat(installations.get(MAC).libraries()).hasSize(1);
        assertThat(modules.notes())
                .singleElement()
                .asString()
                .contains("its recipe has no single library for linux-x64: unpacks")
                .endsWith("(linux-x64)");
    }

    @Test
    void loadingFromTheJarUsesNoRecipe() throws IOException {
        loading = Loading.JAR;
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("org.duckdb:duckdb_jdbc:2.0.0.1").library("libduckdb_java.so_linux_amd64", LINUX));
        Installation installation = onlyModule(modules).installations().get(LINUX);
        assertThat(installation.libraries()).isEmpty();
        assertThat(installation.properties()).isEmpty();
        assertThat(installation.temporaryBytes()).isEqualTo(29);
        assertThat(modules.notes()).singleElement().asString().contains(": loads from its jar: unpacks");
    }

    @Test
    void saysWhereALoaderNeedsATemporaryFolderOrACompanion() throws IOException {
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("com.microsoft.onnxruntime:onnxruntime:1.29.0")
                        .library("ai/onnxruntime/native/linux-x64/libonnxruntime.so", LINUX),
                TestModule.of("ai.djl.huggingface:tokenizers:0.38.0")
                        .library("native/lib/linux-x86_64/cpu/libtokenizers.so", LINUX));
        assertThat(modules.notes())
                .containsExactly(
                        "com.microsoft.onnxruntime:onnxruntime:1.29.0: loads from the folder, but needs a writable temporary"
                                + " folder",
                        "ai.djl.huggingface:tokenizers:0.38.0: its recipe counts on net.java.dev.jna:jna, which does not"
                                + " load from the folder here");
    }

    @Test
    void isContentWhereTheCompanionLoadsFromTheFolder() throws IOException {
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("net.java.dev.jna:jna:5.19.1")
                        .library("com/sun/jna/linux-x86-64/libjnidispatch.so", LINUX),
                TestModule.of("ai.djl.huggingface:tokenizers:0.38.0")
                        .library("native/lib/linux-x86_64/cpu/libtokenizers.so", LINUX));
        assertThat(modules.notes()).isEmpty();
        assertThat(modules.manifest()
                        .modules()
                        .get(0)
                        .installations()
                        .get(LINUX)
                        .properties())
                .isEqualTo(Map.of("RUST_LIBRARY_PATH", "${lib}/libtokenizers.so"));
    }

    @Test
    void aRecipeMayServeSeveralClassifierJarsWithARuleForEach() throws IOException {
        recipe(
                "g:a",
                Map.of(
                        "libraries",
                        List.of(Map.of("entry", "*.so"), Map.of("entry", "*.dylib")),
                        "leaveOut",
                        List.of()));
        Modules modules = build(
                List.of(LINUX, MAC),
                TestModule.withoutClasses("g:a:linux:1").library("x.so", LINUX),
                TestModule.withoutClasses("g:a:mac:1").library("x.dylib", MAC));
        assertThat(modules.manifest().modules())
                .hasSize(2)
                .allSatisfy(module -> assertThat(module.installations()).hasSize(1));
    }

    @Test
    void aJarOfOtherPlatformsOnlyIsInstalledWhereItIsOfUseAndNowhereElse() throws IOException {
        TestModule[] jars = {
            TestModule.withoutClasses("g:a:linux:1").library("a.so", LINUX),
            TestModule.withoutClasses("g:a:mac:1").library("a.dylib", MAC)
        };
        Modules modules = build(List.of(LINUX), jars);
        assertThat(modules.manifest().modules()).extracting(NativeModule::id).containsExactly("g:a:linux:1");
        assertThat(modules.bundled()).isEmpty();
        assertThat(modules.notes()).contains("g:a:mac:1: is for other platforms only: left out");
    }

    @Test
    void bundlesPureJavaInClassPathOrder() throws IOException {
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("g:z:1"),
                TestModule.of("g:n:1").library("n.so", LINUX),
                TestModule.of("g:b:1"));
        assertThat(modules.bundled()).extracting(Dependency::artifactId).containsExactly("z", "b");
    }

    @Test
    void theUserMayMakePureJavaExternalAndBundleAModule() throws IOException {
        rules = new ExternalRules(List.of("g:java"), List.of("g:native"));
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("g:java:1"),
                TestModule.of("g:native:1").library("n.so", LINUX));
        assertThat(onlyModule(modules).id()).isEqualTo("g:java:1");
        assertThat(modules.bundled()).extracting(Dependency::id).containsExactly("g:native:1");
        assertThat(modules.notes())
                .containsExactly("g:native:1: is bundled as configured, with the libraries of all platforms in it");
    }

    @Test
    void saysWhichPatternMatchesNothingAndRefusesWhatIsNone() {
        rules = new ExternalRules(List.of("g:typo"), List.of());
        assertThat(notes(TestModule.of("g:a:1"))).containsExactly("<external>: 'g:typo' matches no dependency");
        rules = new ExternalRules(List.of(), List.of("g:a", "a"));
        assertRefused(
                "<bundled> entry 2: 'a' is not group:artifact or group:artifact:classifier", TestModule.of("g:a:1"));
    }

    @Test
    void bundlesAModuleOfThisBuildBecauseNoRepositoryHasIt() throws IOException {
        Modules modules = build(
                List.of(LINUX), TestModule.of("g:mine:1").library("m.so", LINUX).project());
        assertThat(modules.manifest().modules()).isEmpty();
        assertThat(modules.bundled()).hasSize(1);
        assertThat(modules.notes())
                .containsExactly(
                        "g:mine:1: is built here, so no repository has it: it is bundled, with the libraries of"
                                + " all platforms in it");
    }

    @Test
    void passesTheAnalysissWarningsOn() {
        assertThat(notes(TestModule.of("g:a:1").library("a.so", LINUX).warning("its stack is executable")))
                .contains("g:a:1: its stack is executable");
    }

    @Test
    void refusesARecipeWhoseLibraryIsNotInTheModule() {
        recipe("g:a", Map.of("libraries", List.of(Map.of("entry", "native/*.so"))));
        assertRefused(
                "<recipes>: recipes[0].libraries[0].entry: 'native/*.so' is no native library of g:a:1 (it has a.so):"
                        + " correct it, or give a recipe of your own for this version",
                TestModule.of("g:a:1").library("a.so", LINUX));
        recipe("g:a", Map.of("libraries", List.of(Map.of("entry", "*")), "leaveOut", List.of("*_testing.so")));
        assertRefused(
                "<recipes>: recipes[0].leaveOut[0]: '*_testing.so' is no native library of g:a:1 (it has a.so, b.so,"
                        + " c.so, …): correct it, or give a recipe of your own for this version",
                TestModule.of("g:a:1")
                        .library("b.so", LINUX)
                        .library("a.so", LINUX)
                        .library("d.so", LINUX)
                        .library("c.so", MAC));
    }

    @Test
    void refusesTwoRulesForOneLibrary() {
        recipe("g:a", Map.of("libraries", List.of(Map.of("entry", "*.so"), Map.of("entry", "a*"))));
        assertRefused(
                "<recipes>: recipes[0].libraries[1].entry: takes 'a.so' out of g:a:1 as <recipes>:"
                        + " recipes[0].libraries[0] does: make one of the patterns narrower",
                TestModule.of("g:a:1").library("a.so", LINUX));
    }

    @Test
    void refusesTwoModulesThatInstallOneLibrary() {
        recipe("g:*", Map.of("libraries", List.of(Map.of("entry", "**"))));
        assertRefused(
                "g:a:1 and g:b:1 both install the library 'lib/LIBX.so' on linux-x64: exclude one, name one in <bundled>,"
                        + " or set <loading> to jar",
                TestModule.of("g:a:1").library("a/libx.so", LINUX),
                TestModule.of("g:b:1").library("b/LIBX.so", LINUX));
    }

    @Test
    void refusesTwoModulesThatSetOnePropertyToDifferentValues() {
        recipes = recipes.with(
                "<recipes>",
                List.of(
                        Map.of("artifact", "g:a", "versions", "[1,)", "properties", Map.of("p", "${lib}")),
                        Map.of("artifact", "g:b", "versions", "[1,)", "properties", Map.of("p", "${lib}/b"))));
        assertRefused(
                "g:a:1 and g:b:1 set the system property 'p' to '${lib}' and '${lib}/b': give one of them a recipe of your"
                        + " own, or set <loading> to jar",
                TestModule.of("g:a:1").library("a.so", LINUX),
                TestModule.of("g:b:1").library("b.so", LINUX));
    }

    @Test
    void putsTheGroupInFrontWhereTwoJarsWouldHaveOneName() throws IOException {
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("g:a:1").library("a.so", LINUX),
                TestModule.of("h:A:1").library("b.so", LINUX),
                TestModule.of("g:c:x:1").library("c.so", LINUX));
        assertThat(modules.manifest().modules())
                .extracting(module -> module.installations().get(LINUX).file())
                .containsExactly("g-a-1.jar", "c-1-x.jar", "h-A-1.jar");
    }

    @Test
    void refusesTwoJarsThatHaveOneNameWithTheirGroupsAsWell() {
        assertRefused(
                "g:a-b:1 and g-a:b:1 both install the jar 'g-a-b-1.jar': exclude one or name one in <bundled>",
                TestModule.of("g:a-b:1").library("a.so", LINUX),
                TestModule.of("h:a-b:1").library("b.so", LINUX),
                TestModule.of("g-a:b:1").library("c.so", LINUX),
                TestModule.of("h:b:1").library("d.so", LINUX));
    }

    @Test
    void theManifestNamesApplicationPlatformsAndRepositories() throws IOException {
        Manifest manifest = build(List.of(MAC, LINUX), TestModule.of("g:a:1")).manifest();
        assertThat(manifest.application()).isEqualTo(APPLICATION);
        assertThat(manifest.platforms()).containsExactly(LINUX, MAC);
        assertThat(manifest.repositories()).containsExactly("https://repo.example/m/");
    }

    private void recipe(String artifact, Map<String, ?> fields) {
        Map<String, Object> recipe = new HashMap<>(Map.of("artifact", artifact, "versions", "[1,)"));
        recipe.putAll(fields);
        recipes = RecipeBook.builtIn().with("<recipes>", List.of(recipe));
    }

    private List<String> notes(TestModule... modules) {
        try {
            return build(List.of(LINUX), modules).notes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(String message, TestModule... modules) {
        assertThatThrownBy(() -> build(List.of(LINUX), modules))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    private Modules build(List<Platform> platforms, TestModule... modules) throws IOException {
        List<Analysis> analyses = platforms.stream()
                .map(platform -> TestModule.analysis(folder, platform, modules))
                .toList();
        List<String> repositories = List.of("https://user:secret@repo.example/m");
        return ModulesBuilder.build(new ModulesRequest(APPLICATION, analyses, repositories, recipes, loading, rules));
    }

    private static NativeModule onlyModule(Modules modules) {
        assertThat(modules.manifest().modules()).hasSize(1);
        return modules.manifest().modules().get(0);
    }
}
