package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A release's folder, with a {@code java}, or a program with a Bun in it, that writes down how it was called. */
final class TestHome {
    private static final String JAVA = """
            #!/bin/sh
            case $* in
                *brain-installer.jar* | *brain-installer/main.mjs*)
                    env -0 >"$RECORD/installer-environment"
                    pwd >"$RECORD/installer-folder"
                    printf '%s\\0' "$@" >>"$RECORD/installer"
                    [ -z "${INSTALLER_WAITS:-}" ] || { trap 'echo stopped >>"$RECORD/stopped"; exit 143' TERM; touch "$RECORD/waits"; while :; do sleep 0.05; done; }
                    [ ! -d "$APP_HOME/vendor" ] || ls -A "$APP_HOME/vendor/" >"$RECORD/vendor"
                    [ "${INSTALLER_CODE:-0}" -eq 0 ] || exit "$INSTALLER_CODE"
                    hash=$(sha256sum <"$APP_HOME/native-modules.json")
                    for modules in $(cat "$RECORD/modules"); do
                        [ ! -e "$APP_HOME/$modules/.installed" ] || touch "$RECORD/marked"
                        mkdir -p "$APP_HOME/$modules"
                        grep -qs "${hash%% *}" "$APP_HOME/$modules/.installed" || [ -n "${BUN_BE_BUN:-}" ] || touch "$APP_HOME/.$modules.lock"
                        echo "${hash%% *}" >"$APP_HOME/$modules/.installed"
                    done
                    exit 0
                    ;;
            esac
            for argument in "$@"; do
                case $argument in
                    -Djava.io.tmpdir=*)
                        folder=${argument#*=}
                        stat -c %a "$folder" >"$RECORD/mode"
                        ls -A "$folder" >"$RECORD/content"
                        [ -z "${KEEPS:-}" ] || touch "$folder/kept"
                        ;;
                esac
            done
            printf '%s\\0' "$@" >"$RECORD/arguments"
            env -0 >"$RECORD/environment"
            pwd >"$RECORD/folder"
            echo $$ >"$RECORD/process"
            [ -z "${JAVA_WAITS:-}" ] || { trap 'exit 143' TERM; touch "$RECORD/waits" "$RECORD/waits-$$"; while :; do sleep 0.05; done; }
            exit "${JAVA_CODE:-0}"
            """;

    private final Path home;
    private final Path record;
    private final Path java;

    private TestHome(Path home, Path record, Path java) {
        this.home = home;
        this.record = record;
        this.java = java;
    }

    /** @param home where the release goes, whatever signs its name has */
    static TestHome of(String which, Path work, Path home) throws IOException {
        Path made =
                new TestRelease(work).of(which).write(work.resolve("target")).folder();
        Files.createDirectories(home.getParent());
        Files.move(made, home);
        Path java = Files.createDirectories(work.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        if (which.equals("bun")) {
            Files.copy(
                    java,
                    home.resolve("brain"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        Path record = Files.createDirectory(work.resolve("record"));
        Files.write(record.resolve("modules"), modules(home));
        return new TestHome(home, record, java);
    }

    /** The folders that an installer would make. */
    private static List<String> modules(Path home) throws IOException {
        String manifest = Files.readString(home.resolve("native-modules.json"));
        return Stream.of("maven:native_modules", "npm:node_modules")
                .map(pair -> pair.split(":"))
                .filter(pair -> manifest.contains("\"kind\": \"" + pair[0] + "\""))
                .map(pair -> pair[1])
                .toList();
    }

    Path folder() {
        return home;
    }

    Path java() {
        return java;
    }

    Path wrapper() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith("-wrapper.sh"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A call of the wrapper by a shell, as {@code "busybox sh"}. */
    Command call(String shell, String... arguments) throws IOException {
        return Command.of(shell.split(" "))
                .with(wrapper().toString())
                .with(arguments)
                .set("BRAIN_JAVA", java)
                .set("RECORD", record);
    }

    void settings(String text) throws IOException {
        Files.writeString(home.resolve(".env"), text);
    }

    boolean started() {
        return Files.exists(record.resolve("arguments"));
    }

    List<String> arguments() throws IOException {
        return records("arguments");
    }

    /** Of all calls of the installer, one after the other. */
    List<String> installerArguments() throws IOException {
        return records("installer");
    }

    Map<String, String> environment() throws IOException {
        return environment("environment");
    }

    Map<String, String> installerEnvironment() throws IOException {
        return environment("installer-environment");
    }

    private Map<String, String> environment(String name) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        for (String variable : records(name)) {
            int sign = variable.indexOf('=');
            environment.put(variable.substring(0, sign), variable.substring(sign + 1));
        }
        return environment;
    }

    /** What java wrote down under a name, without its last line end. */
    String recorded(String name) throws IOException {
        return Files.readString(record.resolve(name)).stripTrailing();
    }

    long recordsThatStartWith(String start) throws IOException {
        try (Stream<Path> files = Files.list(record)) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .count();
        }
    }

    Path record(String name) {
        return record.resolve(name);
    }

    private List<String> records(String name) throws IOException {
        Path file = record.resolve(name);
        if (!Files.exists(file)) {
            return List.of();
        }
        String text = Files.readString(file);
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\0", -1));
    }
}
