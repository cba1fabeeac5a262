package dev.personalbrain.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.binary.Content;
import dev.personalbrain.binary.NativeBinaries;
import dev.personalbrain.install.FileTree;
import dev.personalbrain.platform.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tarball that an integration test's build has made, unpacked and used as its user would. */
public final class ItRelease {
    private final Path target;
    private final String name;
    private final Map<String, String> environment = new HashMap<>();

    /** The release for this machine. */
    public ItRelease(File project, String nameAndVersion) {
        this(project, nameAndVersion, Platform.current().toString());
    }

    public ItRelease(File project, String nameAndVersion, String platform) {
        this.target = project.toPath().resolve("target");
        this.name = nameAndVersion + "-" + platform;
    }

    public void environment(String variable, String value) {
        environment.put(variable, value);
    }

    public void checksumIsRight() throws Exception {
        runIn(target, "sha256sum", "-c", name + ".tar.gz.sha256");
    }

    /** Into a folder of its own, so that what the build left in {@code target} stays as it is. */
    public void unpack() throws Exception {
        Files.createDirectories(folder().getParent());
        runIn(folder().getParent(), "tar", "-xzf", archive().toString());
    }

    /** What was unpacked, as the archive has it: without what was installed or added since. */
    public void unpackAgain() throws Exception {
        FileTree.delete(folder());
        unpack();
    }

    /** Where it was unpacked. */
    public File unpacked() {
        return folder().toFile();
    }

    /** Starts the application and returns what it wrote to standard output. */
    public String start(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", wrapper().toString()));
        words.addAll(Arrays.asList(arguments));
        return runIn(target, words.toArray(new String[0]));
    }

    /** Runs a program in the release's folder. */
    public String run(String... words) throws Exception {
        return runIn(folder(), words);
    }

    public void has(String... paths) {
        for (String path : paths) {
            assertThat(folder().resolve(path)).exists();
        }
    }

    public void lacks(String... paths) {
        for (String path : paths) {
            assertThat(folder().resolve(path)).doesNotExist();
        }
    }

    public void contains(String path, String text) {
        assertThat(folder().resolve(path)).content().contains(text);
    }

    public void doesNotContain(String path, String text) {
        assertThat(folder().resolve(path)).content().doesNotContain(text);
    }

    /** By what its headers say. */
    public void runsOn(String program, String platform) throws IOException {
        Content content = Content.of(Files.readAllBytes(folder().resolve(program)));
        assertThat(NativeBinaries.read(content, program).platforms())
                .extracting(Platform::toString)
                .containsExactly(platform);
    }

    /** Lists the entries that differ before it looks at the archives' bytes. */
    public void isSameAs(ItRelease other) throws Exception {
        unpack();
        other.unpack();
        assertThat(other.contents()).isEqualTo(contents());
        assertThat(other.archive()).hasSameBinaryContentAs(archive());
    }

    private Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String hash = run("sha256sum", file.toString()).substring(0, 64);
                contents.put(folder().relativize(file).toString(), hash);
            }
        }
        return contents;
    }

    private Path archive() {
        return target.resolve(name + ".tar.gz");
    }

    private Path folder() {
        return target.resolve("unpacked").resolve(name);
    }

    private Path wrapper() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith("-wrapper.sh"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String runIn(Path where, String... words) throws Exception {
        Path errors = Files.createTempFile("errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(where.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", words) + ": " + out + Files.readString(errors))
                .isZero();
        Files.delete(errors);
        return out;
    }
}
