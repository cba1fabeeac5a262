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

/**
 * A machine to install on: this one, seen through a mount namespace in which {@code /etc}, {@code /opt}, {@code /srv}, {@code /run}
 * and {@code /var/lib} are folders of the test, and {@code systemctl} only writes down what it is asked. Needs root.
 */
final class TestMachine {
    private static final String SYSTEMCTL = "#!/bin/sh\necho \"$*\" >>/run/systemctl\n";
    private static final String ENTER = """
            for folder in etc opt srv run var/lib; do mount --bind "$MACHINE/$folder" "/$folder" || exit 99; done
            exec "$@"
            """;

    private static final List<String> USER_FILES =
            List.of("passwd", "group", "shadow", "gshadow", "login.defs", "nsswitch.conf");

    private final Path root;
    private final Path programs;

    private TestMachine(Path root, Path programs) {
        this.root = root;
        this.programs = programs;
    }

    /** @param work a folder outside of those that the namespace covers */
    static TestMachine in(Path work) throws Exception {
        Path root = Files.createDirectory(work.resolve("machine"));
        for (String folder : List.of("opt", "srv", "run/systemd/system", "var/lib")) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.createDirectories(root.resolve("etc/systemd/system"));
        for (String file : USER_FILES) {
            Files.copy(Path.of("/etc", file), root.resolve("etc").resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        TestMachine machine = new TestMachine(root, Files.createDirectory(work.resolve("programs")));
        machine.program("systemctl", SYSTEMCTL);
        return machine;
    }

    /** A program that is found before those of the machine. */
    void program(String name, String text) throws IOException {
        Files.writeString(programs.resolve(name), text);
        assertThat(programs.resolve(name).toFile().setExecutable(true)).isTrue();
    }

    /** Without a running systemd. */
    TestMachine withoutSystemd() throws IOException {
        Files.delete(root.resolve("run/systemd/system"));
        return this;
    }

    /** A path on the machine, as the test sees it. */
    Path path(String absolute) {
        return root.resolve(absolute.substring(1));
    }

    Command command(String... words) {
        return Command.of("unshare", "--mount", "--propagation", "private", "sh", "-c", ENTER, "enter")
                .with(words)
                .set("MACHINE", root)
                .set("PATH", programs + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
    }

    /** What systemctl was asked since the last time. */
    List<String> systemctl() throws IOException {
        Path calls = root.resolve("run/systemctl");
        if (!Files.exists(calls)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(calls);
        Files.delete(calls);
        return lines;
    }

    /** {@code "rwxr-x--- uid:gid"}. */
    String access(String absolute) throws Exception {
        return Command.of("stat", "-c", "%A %u:%g", path(absolute).toString())
                .run()
                .out()
                .strip()
                .substring(1);
    }

    /** {@code uid:gid} of a user of the machine; empty where there is none. */
    String user(String name) throws IOException {
        return Files.readAllLines(path("/etc/passwd")).stream()
                .map(line -> line.split(":"))
                .filter(fields -> fields[0].equals(name))
                .map(fields -> fields[2] + ":" + fields[3])
                .findFirst()
                .orElse("");
    }

    /** Every file that lasts, with its content's hash, to tell whether anything has changed. */
    Map<String, Integer> files() throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path :
                    paths.filter(each -> !each.startsWith(root.resolve("run"))).toList()) {
                int hash = Files.isRegularFile(path) ? java.util.Arrays.hashCode(Files.readAllBytes(path)) : 0;
                files.put(path.toString(), hash);
            }
        }
        return files;
    }
}
