package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.manifest.Installation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnpackingTest extends ModulesFixture {
    private static final Map<String, Object> RECIPE = Map.of(
            "libraries", List.of(Map.of("entry", "n/*")),
            "properties", Map.of("look", "${lib}", "both", "${lib}"),
            "unpackProperties", Map.of("unpack", "${tmp}/${version}", "both", "${tmp}"),
            "unpackCopies", 3);
    private static final Map<String, String> UNPACKING = Map.of("unpack", "${tmp}/1", "both", "${tmp}");

    @Test
    void loadingFromTheJarTellsLoadersWhereToUnpackAndNothingElse() throws IOException {
        recipe("g:a", RECIPE);
        loading = Loading.JAR;
        Modules modules = build(List.of(LINUX), TestModule.of("g:a:1").library("n/a.so", LINUX));
        Installation installation = onlyModule(modules).installations().get(LINUX);
        assertThat(installation.libraries()).isEmpty();
        assertThat(installation.properties()).isEqualTo(UNPACKING);
        assertThat(installation.temporaryBytes()).isEqualTo(3 * 6);
        assertThat(modules.notes())
                .containsExactly("g:a:1: loads from its jar: unpacks up to 18 bytes (3 copies) to the private temporary"
                        + " folder at each start");
    }

    @Test
    void whatIsTakenOutIsNotUnpacked() throws IOException {
        recipe("g:a", RECIPE);
        Modules modules = build(List.of(LINUX), TestModule.of("g:a:1").library("n/a.so", LINUX));
        Installation installation = onlyModule(modules).installations().get(LINUX);
        assertThat(installation.properties()).isEqualTo(Map.of("look", "${lib}", "both", "${lib}"));
        assertThat(installation.temporaryBytes()).isZero();
        assertThat(modules.notes()).isEmpty();
    }

    @Test
    void aRecipeThatIsNotUsedOnAPlatformSaysWhereToUnpackThere() throws IOException {
        recipe("g:a", RECIPE);
        Modules modules = build(
                List.of(LINUX, MAC),
                TestModule.of("g:a:1").library("elsewhere.so", LINUX).library("n/a.dylib", MAC));
        assertThat(onlyModule(modules).installations().get(LINUX).properties()).isEqualTo(UNPACKING);
        assertThat(onlyModule(modules).installations().get(MAC).properties()).containsOnlyKeys("look", "both");
    }

    @Test
    void aRecipeThatLeavesALibraryInTheJarSetsAllItsProperties() throws IOException {
        recipe("g:a", RECIPE);
        Modules modules = build(
                List.of(LINUX), TestModule.of("g:a:1").library("n/a.so", LINUX).library("b.so", LINUX));
        Installation installation = onlyModule(modules).installations().get(LINUX);
        assertThat(installation.properties())
                .isEqualTo(Map.of("look", "${lib}", "both", "${lib}", "unpack", "${tmp}/1"));
        assertThat(installation.temporaryBytes()).isEqualTo(3 * 4);
        assertThat(modules.notes()).singleElement().asString().contains(": its recipe leaves libraries in the jar: ");
    }

    @Test
    void aRecipeMayTakeNothingOutAndSayHowOftenALibraryIsUnpacked() throws IOException {
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("de.connect2x.trixnity:trixnity-vodozemac-binaries-jvm:5.0.1")
                        .library("natives/linux-x86-64/libvodozemac.so", LINUX));
        assertThat(onlyModule(modules).installations().get(LINUX).temporaryBytes())
                .isEqualTo(23 * 36);
        assertThat(modules.notes())
                .containsExactly(
                        "de.connect2x.trixnity:trixnity-vodozemac-binaries-jvm:5.0.1: its recipe takes nothing out"
                                + " of the jar: unpacks up to 828 bytes (23 copies) to the private temporary folder at each start");
    }

    @Test
    void aModuleThatLoadsFromItsJarIsNoCompanion() throws IOException {
        recipes(Map.of(
                "g:a", Map.of("libraries", List.of(Map.of("entry", "*")), "companions", List.of("g:b")),
                "g:b", Map.of("unpackCopies", 2)));
        assertThat(notes(
                        TestModule.of("g:a:1").library("a.so", LINUX),
                        TestModule.of("g:b:1").library("b.so", LINUX)))
                .contains("g:a:1: its recipe counts on g:b, which does not load from the folder here");
    }

    @Test
    void theBuiltInRecipesKeepLoadersOutOfTheHomeFolder() throws IOException {
        loading = Loading.JAR;
        Modules modules = build(
                List.of(LINUX),
                TestModule.of("net.java.dev.jna:jna:5.19.1").library("com/sun/jna/x/libjnidispatch.so", LINUX),
                TestModule.of("ai.djl.huggingface:tokenizers:0.38.0").library("native/lib/x/libtokenizers.so", LINUX));
        assertThat(JavaOptions.of(modules.manifest(), LINUX, List.of()).options())
                .contains("-DENGINE_CACHE_DIR=${APP_TMP}", "-Djna.tmpdir=${APP_TMP}");
    }
}
