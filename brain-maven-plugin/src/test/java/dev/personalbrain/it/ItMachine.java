package dev.personalbrain.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.install.FileTree;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A machine whose first process is a real systemd: made of namespaces, with this machine's programs, folders of its own and no network
 * but a loopback. What is installed on it is gone with it. Needs root.
 */
public final class ItMachine implements AutoCloseable {
    private static final int SECONDS_TO_BOOT = 30;

    private final Path root;
    private final Process process;
    private final long systemd;

    private ItMachine(Path root, Process process, long systemd) {
        this.root = root;
        this.process = process;
        this.systemd = systemd;
    }

    /** @param folder of the machine; one that was there before goes */
    public static ItMachine boot(File folder) throws Exception {
        Path root = folder.toPath();
        FileTree.delete(root);
        Files.createDirectories(root);
        Path script = root.resolve("boot.sh");
        try (InputStream in = ItMachine.class.getResourceAsStream("boot.sh")) {
            Files.copy(in, script);
        }
        Process process = new ProcessBuilder("sh", script.toString(), root.toString())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("boot.log").toFile())
                .start();
        for (int tenths = 0; tenths < SECONDS_TO_BOOT * 10 && process.isAlive(); tenths++) {
            TimeUnit.MILLISECONDS.sleep(100);
            for (ProcessHandle child : process.children().toList()) {
                ItMachine machine = new ItMachine(root, process, child.pid());
                if (machine.call("systemctl", "is-active", "basic.target").startsWith("active")) {
                    return machine;
                }
            }
        }
        process.destroyForcibly();
        throw new AssertionError("systemd does not boot: " + Files.readString(root.resolve("boot.log")));
    }

    /** Where a folder or a file of the machine is seen from outside: below {@code etc}, {@code opt}, {@code srv} or {@code var}. */
    public File file(String path) {
        return root.resolve(path).toFile();
    }

    /** Copies a release to {@code /srv}, as an operator would. */
    public void copy(File release) throws Exception {
        Process copy = new ProcessBuilder("cp", "-a", release.toString(), root.resolve("srv") + "/").start();
        assertThat(copy.waitFor()).isZero();
    }

    /** Runs a program on the machine, which has to succeed, and returns what it wrote. */
    public String run(String... words) throws Exception {
        Process running = start(words);
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor())
                .as(String.join(" ", words) + ": " + said + Files.readString(root.resolve("console")))
                .isZero();
        return said;
    }

    /** Until a program succeeds, 30 seconds at most. */
    public void await(String... words) throws Exception {
        for (int tries = 0; tries < 150 && start(words).waitFor() != 0; tries++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        run(words);
    }

    /** Properties of a unit, as {@code systemctl show} has them. */
    public Map<String, String> unit(String name) throws Exception {
        Map<String, String> properties = new TreeMap<>();
        run("systemctl", "show", name)
                .lines()
                .filter(line -> line.contains("="))
                .forEach(line ->
                        properties.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return properties;
    }

    private String call(String... words) throws IOException {
        return new String(start(words).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private Process start(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("nsenter", "--target", Long.toString(systemd)));
        all.addAll(List.of("--mount", "--pid", "--cgroup", "--ipc", "--uts", "--net", "--wd=/"));
        all.addAll(List.of(words));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
    }

    /** Ends all that runs on the machine, and removes its control groups once the last process is gone. */
    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
        Path group = Path.of(Files.readString(root.resolve("group")).strip());
        for (int tries = 0; tries < 100 && Files.exists(group); tries++) {
            new ProcessBuilder("find", group.toString(), "-depth", "-type", "d", "-exec", "rmdir", "{}", "+")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
