package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.LayerSplit;
import dev.personalbrain.layers.LibraryGroups;
import java.util.ArrayList;
import java.util.List;

/** What the stages of a Dockerfile run: brain-installer.jar, by Java alone, without a shell. */
final class InstallerCommands {
    /** Where the stages have what they work on. */
    static final String BUILD = "/build";
    /** Where BuildKit keeps downloads between builds. */
    static final String CACHE = "/var/cache/brain";

    private InstallerCommands() {}

    static List<String> install(LayerSplit split, Builder builder) {
        List<String> words = new ArrayList<>(java("install", "--root", BUILD));
        if (builder == Builder.BUILDKIT) {
            words.addAll(List.of("--keep", CACHE));
        }
        words.addAll(List.of("--layers", LayerCopy.LAYERS));
        list(words, "--alone", split.modules());
        return words;
    }

    static List<String> layers(LibraryGroups groups) {
        List<String> words = new ArrayList<>(java("layers", "--libraries", BUILD + "/lib"));
        words.addAll(List.of("--layers", LayerCopy.LAYERS));
        list(words, "--alone", groups.alone());
        list(words, "--changing", groups.changing());
        words.addAll(List.of("--groups", Integer.toString(groups.groups())));
        return words;
    }

    private static List<String> java(String... command) {
        List<String> words =
                new ArrayList<>(List.of("java", "-Xmx48m", "-XX:+UseSerialGC", "-jar", BUILD + "/brain-installer.jar"));
        words.addAll(List.of(command));
        return words;
    }

    private static void list(List<String> words, String option, List<String> names) {
        if (!names.isEmpty()) {
            words.addAll(List.of(option, String.join(",", names)));
        }
    }
}
