package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.manifest.Installation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleNotesTest extends ModulesFixture {
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
                        .mavenModules()
                        .get(0)
                        .installations()
                        .get(LINUX)
                        .properties())
                .isEqualTo(Map.of("RUST_LIBRARY_PATH", "${lib}/libtokenizers.so"));
    }

    @Test
    void passesTheAnalysissWarningsOn() {
        assertThat(notes(TestModule.of("g:a:1").library("a.so", LINUX).warning("its stack is executable")))
                .contains("g:a:1: its stack is executable");
    }
}
