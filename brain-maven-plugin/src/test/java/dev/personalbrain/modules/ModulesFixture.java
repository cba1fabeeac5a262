package dev.personalbrain.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.analysis.Analysis;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.manifest.NativeModule;
import dev.personalbrain.platform.Arch;
import dev.personalbrain.platform.Os;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

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

    final void recipe(String artifact, Map<String, ?> fields) {
        Map<String, Object> recipe = new HashMap<>(Map.of("artifact", artifact, "versions", "[1,)"));
        recipe.putAll(fields);
        recipes = RecipeBook.builtIn().with("<recipes>", List.of(recipe));
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
        List<String> repositories = List.of("https://user:secret@repo.example/m");
        return ModulesBuilder.build(new ModulesRequest(APPLICATION, analyses, repositories, recipes, loading, rules));
    }

    static NativeModule onlyModule(Modules modules) {
        assertThat(modules.manifest().modules()).hasSize(1);
        return modules.manifest().modules().get(0);
    }
}
