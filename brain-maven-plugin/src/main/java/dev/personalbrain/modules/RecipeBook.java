package dev.personalbrain.modules;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Loader recipes, those of the user before the built-in ones. Immutable. */
public final class RecipeBook {
    private static final String BUILT_IN = "loader-recipes.json";

    /** One list for each source; an earlier one wins. */
    private final List<List<Recipe>> sources;

    private RecipeBook(List<List<Recipe>> sources) {
        this.sources = List.copyOf(sources);
    }

    /** The recipes that come with the plugin. */
    public static RecipeBook builtIn() {
        try (InputStream resource = RecipeBook.class.getResourceAsStream(BUILT_IN)) {
            String json = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new RecipeBook(List.of(new RecipeReader("built-in " + BUILT_IN).read(json)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * This book with the recipes of a file in front.
     *
     * @throws UserException CONFIGURATION: file, recipe index, field, value and what was expected
     */
    public RecipeBook with(Path file) {
        List<Recipe> recipes = new RecipeReader(file.toString()).read(text(file));
        return new RecipeBook(
                Stream.concat(Stream.of(recipes), sources.stream()).toList());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    "<recipes> '" + file + "' cannot be read: "
                            + (Files.exists(file) ? e.getMessage() : "it is not there"),
                    e);
        }
    }

    /** The recipe for this artifact and version, from the first source that has one. */
    Optional<Recipe> find(Dependency dependency) {
        return sources.stream()
                .flatMap(source -> findIn(source, dependency).stream())
                .findFirst();
    }

    /** The version ranges of the artifact's recipes, as text; empty where there is none for any version. */
    String knownVersions(Dependency dependency) {
        return sources.stream()
                .flatMap(List::stream)
                .filter(recipe -> recipe.artifact().matches(dependency))
                .map(recipe -> recipe.versions().text())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Recipe> findIn(List<Recipe> source, Dependency dependency) {
        List<Recipe> fitting =
                source.stream().filter(recipe -> recipe.fits(dependency)).toList();
        if (fitting.size() > 1) {
            throw new UserException(
                    ExitCode.CONFIGURATION,
                    fitting.get(1).where() + ": is for " + dependency.id() + " as "
                            + fitting.get(0).where() + " is: remove one or narrow its versions");
        }
        return fitting.stream().findFirst();
    }
}
