package dev.personalbrain.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlimJarTest {
    private static final BuildTime TIME = BuildTime.parse("2026-01-01T00:00:00Z");
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    Path folder;

    @AfterEach
    void restoreTimeZone() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void isStartedByJava() throws Exception {
        Path slim = slim(new TestApplication().withMainClass("a.Main"), "none.jar");

        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", slim.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(java.inputReader().readLine()).isEqualTo("hello");
        assertThat(java.waitFor()).isZero();
    }

    @Test
    void namesTheJarOfTheClassPathAsUrl() throws IOException {
        Path slim = slim(new TestApplication().withMainClass("a.Main"), "a b-classpath.jar");

        assertThat(attributes(slim).getValue(Attributes.Name.CLASS_PATH)).isEqualTo("a%20b-classpath.jar");
    }

    @Test
    void keepsTheManifestsOtherAttributesAndReplacesItsClassPath() throws IOException {
        Path slim = slim(new TestApplication()
                .withManifest("Multi-Release: true\r\nClass-Path: old.jar\r\nAdd-Opens: java.base/java.lang\r\n")
                .withMainClass("a.Main")
                .with("META-INF/versions/21/a/b.txt", "newer"));

        assertThat(attributes(slim).getValue("Multi-Release")).isEqualTo("true");
        assertThat(attributes(slim).getValue("Add-Opens")).isEqualTo("java.base/java.lang");
        assertThat(attributes(slim).getValue(Attributes.Name.CLASS_PATH)).isNull();
        assertThat(attributes(slim).getValue(Attributes.Name.MAIN_CLASS)).isEqualTo("a.Main");
        assertThat(names(slim)).contains("META-INF/versions/21/a/b.txt");
    }

    @Test
    void readsASignedJarWhateverItsSignatureSays() throws Exception {
        Path jar = new TestApplication().withMainClass("a.Main").writeTo(folder.resolve("signed.jar"));
        Path keys = folder.resolve("keys");
        tool("keytool", "-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=a", "-keystore", keys.toString());
        tool("jarsigner", "-keystore", keys.toString(), jar.toString(), "a");
        try (FileSystem zip = FileSystems.newFileSystem(jar)) {
            Files.write(zip.getPath("a/Main.class"), new byte[] {0}, StandardOpenOption.APPEND);
        }

        try (ApplicationJar signed = ApplicationJar.open(jar)) {
            Path slim = folder.resolve("slim.jar");
            new SlimJar(signed, "a.Main", Optional.empty(), TIME).write(slim);
            assertThat(names(slim)).doesNotContain("META-INF/A.SF", "META-INF/A.EC");
        }
    }

    private static void tool(String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", "change-it"));
        assertThat(new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void dropsASignatureThatTheNewManifestWouldBreakAndTheIndex() throws IOException {
        Path slim = slim(new TestApplication()
                .withManifest("\r\nName: a/Main.class\r\nSHA-256-Digest: AAAA\r\n\r\nName: a/\r\nSealed: true\r\n")
                .withMainClass("a.Main")
                .with("META-INF/ME.SF", "x")
                .with("META-INF/me.rsa", "x")
                .with("META-INF/SIG-ME", "x")
                .with("META-INF/INDEX.LIST", "x")
                .with("META-INF/services/a.SF", "kept"));

        assertThat(names(slim)).containsExactly("META-INF/MANIFEST.MF", "META-INF/services/a.SF", "a/Main.class");
        try (JarFile jar = new JarFile(slim.toFile())) {
            assertThat(jar.getManifest().getEntries()).containsOnlyKeys("a/");
        }
    }

    @Test
    void putsTheManifestFirstAndSortsTheRest() throws IOException {
        Path slim = slim(new TestApplication()
                .with("z.txt", "z")
                .withMainClass("a.Main")
                .with("A.txt", "A")
                .with("a/", ""));

        assertThat(names(slim)).containsExactly("META-INF/MANIFEST.MF", "A.txt", "a/", "a/Main.class", "z.txt");
    }

    @Test
    void hasTheSameBytesInEveryTimeZoneAndOrder() throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Path one = slim(new TestApplication().withMainClass("a.Main").with("b.txt", "b"), "a-classpath.jar");
        byte[] first = Files.readAllBytes(one);
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        Path two = slim(new TestApplication().with("b.txt", "b").withMainClass("a.Main"), "a-classpath.jar");

        assertThat(Files.readAllBytes(two)).isEqualTo(first);
        try (JarFile jar = new JarFile(two.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getTimeLocal)).allMatch(TIME.local()::equals);
        }
    }

    @Test
    void doesNotTellWhoBuiltTheJarWhenAndWithWhat() throws IOException {
        Path slim = slim(new TestApplication()
                .withManifest("Built-By: alice\r\nBuild-Jdk: 17.0.15\r\nBuild-Jdk-Spec: 17\r\nCreated-By: Maven\r\n"
                        + "Implementation-Version: 1\r\n")
                .withMainClass("a.Main")
                .with("META-INF/maven/g/a/pom.properties", "#Generated by Maven\n#Sun Nov 22\nversion=1\n"));

        assertThat(attributes(slim).keySet())
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("Manifest-Version", "Implementation-Version", "Main-Class");
        try (JarFile jar = new JarFile(slim.toFile())) {
            assertThat(jar.getInputStream(jar.getEntry("META-INF/maven/g/a/pom.properties")))
                    .hasContent("version=1\n");
        }
    }

    @Test
    void leavesNothingElseInTheFolder() throws IOException {
        Path slim = slim(new TestApplication().withMainClass("a.Main"));

        try (var files = Files.list(slim.getParent())) {
            assertThat(files).containsExactly(slim);
        }
    }

    private Path slim(TestApplication application) throws IOException {
        return slim(application, null);
    }

    /** @param classPath name of the jar that names the rest of the class path; may be null */
    private Path slim(TestApplication application, String classPath) throws IOException {
        Path target = folder.resolve("out/app.jar");
        try (ApplicationJar jar = ApplicationJar.open(application.writeTo(folder.resolve("built.jar")))) {
            new SlimJar(jar, "a.Main", Optional.ofNullable(classPath), TIME).write(target);
        }
        return target;
    }

    private static Attributes attributes(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.getManifest().getMainAttributes();
        }
    }

    private static List<String> names(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
