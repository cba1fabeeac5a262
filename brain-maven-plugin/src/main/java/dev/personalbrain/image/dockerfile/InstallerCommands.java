package dev.personalbrain.image.dockerfile;

import dev.personalbrain.application.Application;
import dev.personalbrain.application.BunProgram;
import dev.personalbrain.layers.LibraryGroups;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stages of a Dockerfile run: the installer, without a shell.
 *
 * @param launch the runtime with its options, and the installer's file
 */
record InstallerCommands(List<String> launch) {
    /** Where the stages have what they work on. */
    static final String BUILD = "/build";
    /** Where BuildKit keeps downloads between builds. */
    static final String CACHE = "/var/cache/brain";

    /** With Java or Bun, as the program itself. */
    static InstallerCommands of(Application application, Strategy strategy) {
        if (!(application.program() instanceof BunProgram)) {
            return new InstallerCommands(
                    List.of("java", "-Xmx48m", "-XX:+UseSerialGC", "-jar", BUILD + "/brain-installer.jar"));
        }
        String script = BUILD + "/brain-installer/main.mjs";
        return new InstallerCommands(
                strategy == Strategy.RUNTIME_INSTALL ? inProgram(application, script) : List.of("bun", script));
    }

    /** By the Bun that the compiled program holds, which no file of settings is to change. */
    private static List<String> inProgram(Application application, String script) {
        String program = BUILD + "/" + application.settings().names().executable();
        return List.of(
                "/usr/bin/env",
                "BUN_BE_BUN=1",
                program,
                "--env-file=/dev/null",
                "--config=/dev/null",
                "--no-install",
                script);
    }

    /** @param alone modules that get a folder of their own */
    List<String> install(List<String> alone, Builder builder) {
        List<String> words = words("install", "--root", BUILD);
        if (builder == Builder.BUILDKIT) {
            words.addAll(List.of("--keep", CACHE));
        }
        words.addAll(List.of("--layers", LayerCopy.LAYERS));
        list(words, "--alone", alone);
        return words;
    }

    List<String> layers(LibraryGroups groups) {
        List<String> words = words("layers", "--libraries", BUILD + "/lib");
        words.addAll(List.of("--layers", LayerCopy.LAYERS));
        list(words, "--alone", groups.alone());
        list(words, "--changing", groups.changing());
        words.addAll(List.of("--groups", Integer.toString(groups.groups())));
        return words;
    }

    private List<String> words(String... command) {
        List<String> words = new ArrayList<>(launch);
        words.addAll(List.of(command));
        return words;
    }

    private static void list(List<String> words, String option, List<String> names) {
        if (!names.isEmpty()) {
            words.addAll(List.of(option, String.join(",", names)));
        }
    }
}
