package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.analysis.Dependency;
import dev.personalbrain.manifest.Manifest;
import dev.personalbrain.modules.Modules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathJarTest {
    private static final BuildTime TIME = BuildTime.parse("2026-01-01T00:00:00Z");

    private static final ApplicationSettings SETTINGS = new ApplicationSettings(
            new ApplicationNames("brain", "brain"), "1.0", "", OptionalInt.empty(), List.of(), TIME);
    private static final Manifest MANIFEST = new Manifest(
            new Manifest.Application("brain", "1.0"), List.of(SampleApplications.PLATFORM), List.of(), List.of());
    /** Of Linux, in bytes. */
    private static final int MOST_OF_ONE_ARGUMENT = 128 * 1024;

    @TempDir
    Path folder;

    @Test
    void namesTheDependenciesInOrderAsUrls() throws IOException {
        Path file = folder.resolve("a.jar");
        write(List.of("lib/b 1+x.jar", "native_modules/a.jar", "lib/c.jar"), file);

        try (JarFile jar = new JarFile(file.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .isEqualTo("lib/b%201+x.jar native_modules/a.jar lib/c.jar");
            assertThat(jar.stream())
                    .hasSize(1)
                    .allMatch(entry -> entry.getTimeLocal().equals(TIME.local()));
        }
    }

    @Test
    void leadsJavaToTheDependenciesFromTheApplicationsJar() throws Exception {
        Path root = Files.createDirectories(folder.resolve("two words")).resolve("app");
        lay(application("1.0"), root);

        assertThat(firstLineOf(root.resolve("brain.jar"))).isEqualTo("hello");
    }

    @Test
    void leadsJavaToMoreDependenciesThanACommandLineCanName() throws Exception {
        Path root = folder.resolve("app");
        lay(application("1.0"), root);
        List<String> classPath =
                new ArrayList<>(Collections.nCopies(4000, "lib/an-artifact-with-a-long-name-1.0.0.jar"));
        classPath.add("lib/lib-1.0.jar");
        assertThat(String.join(":", classPath).length()).isGreaterThan(MOST_OF_ONE_ARGUMENT);

        Files.delete(root.resolve("brain-classpath.jar"));
        write(classPath, root.resolve("brain-classpath.jar"));

        assertThat(firstLineOf(root.resolve("brain.jar"))).isEqualTo("hello");
    }

    @Test
    void leavesTheApplicationsJarAsItIsWhenAVersionChanges() throws IOException {
        JvmProgram before = program("1.0");
        byte[] jar = Files.readAllBytes(before.slimJar());
        JvmProgram after = program("2.0");

        assertThat(after.slimJar()).hasBinaryContent(jar);
        assertThat(sha256(after)).isNotEqualTo(sha256(before));
    }

    @Test
    void isNotThereWhereThereIsNothingToName() throws IOException {
        assertThat(ClassPathJar.of(List.of(), TIME)).isEmpty();
    }

    private Application application(String version) throws IOException {
        return new Application(SETTINGS, SampleApplications.PLATFORM, program(version), MANIFEST);
    }

    /** Its main class is its only dependency's. */
    private JvmProgram program(String version) throws IOException {
        Path file = folder.resolve("lib-" + version + ".jar");
        Dependency library = TestApplication.dependency(
                "g:lib:" + version,
                new TestApplication().withMainClass("a.Main").writeTo(file));
        return JvmProgram.prepare(
                SETTINGS,
                new JvmSettings(Optional.of("a.Main"), OptionalInt.empty(), List.of()),
                SampleApplications.PLATFORM,
                new TestApplication().with("a.txt", "a").writeTo(folder.resolve("built.jar")),
                List.of(library),
                new Modules(MANIFEST, List.of(library), List.of()),
                folder.resolve("work"));
    }

    private static String sha256(JvmProgram program) throws IOException {
        return program.classPath().orElseThrow().sha256();
    }

    private static void write(List<String> classPath, Path file) throws IOException {
        try (InputStream jar = ClassPathJar.of(classPath, TIME).orElseThrow().open()) {
            Files.copy(jar, file);
        }
    }

    private static void lay(Application application, Path root) throws IOException {
        ApplicationLayout layout = new ApplicationFiles(
                        application, new Templates(Optional.empty()), SampleApplications.tools())
                .layout(List.of(), List.of());
        LayoutFolder.write(layout, TIME, root);
    }

    private static String firstLineOf(Path jar) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), "-jar", jar.toString())
                .redirectErrorStream(true)
                .start();
        String line = process.inputReader().readLine();
        process.waitFor();
        return line;
    }
}
