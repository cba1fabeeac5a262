package dev.personalbrain.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command line in a JVM of its own, as small as on the target. */
final class InstallerProcess {
    private final List<String> prefix = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();
    private final Map<String, String> environment = new java.util.TreeMap<>();

    InstallerProcess() {
        classPath.add(placeOf(BrainInstaller.class).toString());
        classPath.add(placeOf(tools.jackson.core.JsonParser.class).toString());
    }

    /** How it ended. */
    record Result(int exitCode, String output, String errors) {}

    /** Before {@code java} on the command line. */
    InstallerProcess prefix(String... words) {
        prefix.addAll(List.of(words));
        return this;
    }

    InstallerProcess environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    InstallerProcess classPath(List<Path> replacement) {
        classPath.clear();
        replacement.forEach(path -> classPath.add(path.toString()));
        return this;
    }

    Process start(String... arguments) throws IOException {
        return startMain(BrainInstaller.class.getName(), arguments);
    }

    Process startMain(String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx48m", "-XX:+UseSerialGC", "-cp", String.join(":", classPath), mainClass));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("JAVA_") || name.startsWith("BRAIN_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return result(start(arguments));
    }

    static Result result(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Result(process.waitFor(), output, errors);
    }

    /** The jar or folder that a class comes from. */
    static Path placeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Copies the classes to where another user can read them. */
    static List<Path> copyClasses(Path folder) throws IOException {
        Path jackson = Files.copy(placeOf(tools.jackson.core.JsonParser.class), folder.resolve("jackson.jar"));
        Path classes = placeOf(BrainInstaller.class);
        try (var files = Files.walk(classes)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve("classes")
                        .resolve(classes.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return List.of(folder.resolve("classes"), jackson);
    }
}
