package dev.personalbrain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same project gives the same image, whenever, wherever and by whomever it is built; a changed one never does. */
class ReproducibleImageTest {
    @TempDir
    private static Path folder;

    private static String repository;
    private static Path project;
    private static RemoteImage image;

    @BeforeAll
    static void build() throws Exception {
        repository = Engine.running().newImage("reproducible");
        project = AwkwardApplication.write(folder.resolve("project"));
        image = build(project, "first");
    }

    @Test
    void aSecondBuildIsTheSame() throws Exception {
        requireSame(build(project, "second"));
    }

    @Test
    void anotherFolderTimeZoneLanguageUmaskAndCacheMakeNoDifference() throws Exception {
        Path elsewhere = folder.resolve("some where/else");
        Program umask = Program.of("sh", "-c", "umask 077 && exec \"$@\"", "umask");
        MavenBuild maven = MavenBuild.in(AwkwardApplication.write(elsewhere), umask)
                .set("TZ", "Pacific/Kiritimati")
                .set("MAVEN_OPTS", "-Duser.language=tr -Duser.country=TR")
                .with("-Dbrain.cache=" + folder.resolve("other cache"));

        requireSame(build(maven, "elsewhere"));
    }

    @Test
    void newTimesOfEveryFileMakeNoDifference() throws Exception {
        Path touched = AwkwardApplication.write(folder.resolve("touched"));
        try (Stream<Path> files = Files.walk(touched)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
            }
        }

        requireSame(build(touched, "touched"));
    }

    /** By the same compiler: what another compiler makes of the sources is its own affair. */
    @Test
    void anotherVersionOfJavaMakesNoDifference() throws Exception {
        Path compiler = Path.of(System.getProperty("java.home"), "bin", "javac");
        MavenBuild maven = MavenBuild.in(AwkwardApplication.write(folder.resolve("java")))
                .set("JAVA_HOME", OtherJdk.home())
                .with("-Dmaven.compiler.fork=true", "-Dmaven.compiler.executable=" + compiler);

        requireSame(build(maven, "java"));
    }

    @Test
    void aChangeThatKeepsPathSizeAndTimeMakesAnotherImage() throws Exception {
        Path changed = AwkwardApplication.write(folder.resolve("changed"));
        RemoteImage before = build(changed, "before-change");
        Path file = changed.resolve("src/main/extra files/it's.txt");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace('s', 'z'));
        Files.setLastModifiedTime(file, time);

        RemoteImage after = build(changed, "after-change");

        assertThat(before.digest()).isEqualTo(image.digest());
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(after.layers()).hasSameSizeAs(before.layers());
    }

    /** Tells layers and configuration before it tells the digest. */
    private static void requireSame(RemoteImage other) {
        assertThat(other.layers()).isEqualTo(image.layers());
        assertThat(other.configuration()).isEqualTo(image.configuration());
        assertThat(other.digest()).isEqualTo(image.digest());
    }

    private static RemoteImage build(Path checkout, String tag) throws IOException, InterruptedException {
        return build(MavenBuild.in(checkout), tag);
    }

    private static RemoteImage build(MavenBuild maven, String tag) throws IOException, InterruptedException {
        String name = repository + ":" + tag;
        maven.with("-Dbrain.from.image=" + Engine.running().base(), "-Dbrain.to.image=" + name)
                .run("clean", "brain:dockerPush");
        return RemoteImage.of(name);
    }
}
