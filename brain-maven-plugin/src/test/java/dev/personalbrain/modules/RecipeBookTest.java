package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeBookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.xerial:sqlite-jdbc:3.54.1.0",
                "org.rocksdb:rocksdbjni:11.8.1",
                "com.microsoft.onnxruntime:onnxruntime:1.29.0",
                "org.signal:libsignal-client:0.86.5",
                "org.duckdb:duckdb_jdbc:2.0.0.1",
                "com.github.luben:zstd-jni:1.5.7-28",
                "net.java.dev.jna:jna:5.19.1",
                "org.xerial.snappy:snappy-java:1.1.10.12",
                "at.yawk.lz4:lz4-java:1.13.0",
                "org.lz4:lz4-java:1.8.0",
                "ai.djl.huggingface:tokenizers:0.38.0",
                "org.conscrypt:conscrypt-openjdk-uber:2.9.0",
                "org.fusesource.jansi:jansi:2.4.3",
                "org.jline:jline-native:3.30.6",
                "io.netty:netty-tcnative-boringssl-static:linux-x86_64:2.0.84.Final",
                "io.netty:netty-transport-native-epoll:linux-x86_64:4.2.18.Final"
            })
    void hasARecipeFor(String id) {
        assertThat(RecipeBook.builtIn().find(dependency(id))).isPresent();
    }

    @Test
    void everyBuiltInRecipeCoversTheVersionsThatItWasVerifiedWith() throws IOException {
        String json = Files.readString(Path.of("src/main/resources/dev/personalbrain/modules/loader-recipes.json"));
        assertThat(new RecipeReader("built-in").read(json))
                .allSatisfy(recipe -> assertThat(recipe.verified()).isNotEmpty().allMatch(recipe.versions()::contains));
    }

    @Test
    void theDocumentationListsEachBuiltInRecipeWithItsVersions() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/recipes.md"));
        String json = Files.readString(Path.of("src/main/resources/dev/personalbrain/modules/loader-recipes.json"));
        assertThat(new RecipeReader("built-in").read(json))
                .allSatisfy(recipe -> assertThat(lines)
                        .filteredOn(line -> line.startsWith("| `" + recipe.artifact() + "` |"))
                        .singleElement()
                        .asString()
                        .contains(recipe.verified())
                        .satisfies(
                                line -> assertThat(recipe.properties().keySet()).allMatch(line::contains))
                        .satisfies(line -> assertThat(
                                        recipe.unpacking().properties().keySet())
                                .allMatch(line::contains)));
    }

    @Test
    void theDocumentationsExampleIsSound() throws IOException {
        String text = Files.readString(Path.of("../docs/recipes.md"));
        int begin = text.indexOf("```json") + "```json".length();
        String example = text.substring(begin, text.indexOf("```", begin));
        assertThat(new RecipeReader("recipes.md").read(example)).hasSize(1);
    }

    @Test
    void doesNotUseARecipeForAVersionOutsideItsRange() {
        Dependency old = dependency("org.duckdb:duckdb_jdbc:1.4.2.0");
        assertThat(RecipeBook.builtIn().find(old)).isEmpty();
        assertThat(RecipeBook.builtIn().knownVersions(old)).isEqualTo("[1.4.3.0,3)");
    }

    @Test
    void aUsersRecipeWinsOverABuiltInOne() throws IOException {
        Path file = Files.writeString(folder.resolve("my.json"), """
                {"formatVersion": 1, "recipes": [
                  {"artifact": "org.duckdb:duckdb_jdbc", "versions": "[2,3)", "libraries": [{"entry": "*"}]}]}
                """);
        RecipeBook book = RecipeBook.builtIn().with(file);
        assertThat(book.find(dependency("org.duckdb:duckdb_jdbc:2.0.0.1"))
                        .orElseThrow()
                        .where())
                .isEqualTo(file + ": recipes[0]");
        assertThat(book.find(dependency("org.duckdb:duckdb_jdbc:1.4.3.0"))
                        .orElseThrow()
                        .where())
                .startsWith("built-in");
    }

    @Test
    void refusesAFileThatCannotBeRead() {
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> RecipeBook.builtIn().with(missing))
                .isInstanceOf(UserException.class)
                .hasMessage("<recipes> '" + missing + "' cannot be read: it is not there");
    }

    @Test
    void refusesTwoRecipesOfOneFileForOneVersion() throws IOException {
        Path file = folder.resolve("my.json");
        Files.writeString(file, """
                {"formatVersion": 1, "recipes": [
                  {"artifact": "g:a", "versions": "[1,3)", "properties": {"x": "1"}},
                  {"artifact": "g:*", "versions": "[2,)", "properties": {"x": "2"}}]}
                """);
        RecipeBook book = RecipeBook.builtIn().with(file);
        assertThat(book.find(dependency("g:a:1"))).isPresent();
        assertThatThrownBy(() -> book.find(dependency("g:a:2")))
                .isInstanceOf(UserException.class)
                .hasMessage(file + ": recipes[1]: is for g:a:2 as " + file
                        + ": recipes[0] is: remove one or narrow its versions");
    }

    private Dependency dependency(String id) {
        return TestModule.of(id).dependency(folder);
    }
}
