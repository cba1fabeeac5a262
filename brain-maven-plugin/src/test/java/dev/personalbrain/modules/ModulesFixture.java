package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.MavenModule;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.jr.ob.JSON;

/** What the tests of this package build modules from: linux-x64 and darwin-arm64, the built-in recipes, jars in a folder. */
abstract class ModulesFixture {
    static final Platform LINUX = Platform.of(Os.LINUX, Arch.X64);
    static final Platform MAC = Platform.of(Os.DARWIN, Arch.ARM64);
    static final Manifest.Application APPLICATION = new Manifest.Application("brain", "1");

    @TempDir
    Path folder;

    RecipeBook recipes = RecipeBook.builtIn();
    Loading loading = Loading.FOLDER;
    ExternalRules rules = ExternalRules.NONE;
    List<String> repositories = List.of("https://user:secret@repo.example/m");

    /** Puts one recipe, for versions from 1 on, into {@link #myRecipes}. */
    final void recipe(String artifact, Map<String, ?> fields) {
        recipes(Map.of(artifact, fields));
    }

    final void recipes(Map<String, ? extends Map<String, ?>> byArtifact) {
        List<Map<String, Object>> list = new ArrayList<>();
        byArtifact.forEach((artifact, fields) -> {
            Map<String, Object> recipe = new HashMap<>(fields);
            recipe.put("artifact", artifact);
            recipe.put("versions", "[1,)");
            list.add(recipe);
        });
        try {
            Files.writeString(myRecipes(), JSON.std.asString(Map.of("formatVersion", 1, "recipes", list)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        recipes = RecipeBook.builtIn().with(myRecipes());
    }

    final Path myRecipes() {
        return folder.resolve("my-recipes.json");
    }

    final List<String> notes(TestModule... modules) {
        try {
            return build(List.of(LINUX), modules).notes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final void assertRefused(String message, TestModule... modules) {
        assertThatThrownBy(() -> build(List.of(LINUX), modules))
                .isInstanceOf(UserException.class)
                .hasMessage(message);
    }

    final Modules build(List<Platform> platforms, TestModule... modules) throws IOException {
        List<Analysis> analyses = platforms.stream()
                .map(platform -> TestModule.analysis(folder, platform, modules))
                .toList();
        return ModulesBuilder.build(new ModulesRequest(APPLICATION, analyses, repositories, recipes, loading, rules));
    }

    static MavenModule onlyModule(Modules modules) {
        assertThat(modules.manifest().modules()).hasSize(1);
        return modules.manifest().mavenModules().get(0);
    }
}
