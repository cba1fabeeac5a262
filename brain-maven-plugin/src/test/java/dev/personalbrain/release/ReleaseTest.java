package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.Layer;
import dev.personalbrain.application.SampleApplications;
import dev.personalbrain.application.Templates;
import dev.personalbrain.error.UserException;
import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
    private static final String NAME = "personal-brain-v1.0-linux-x64";

    @TempDir
    Path folder;

    @Test
    void holdsWhatAServerNeeds() throws IOException {
        ReleaseFiles release = full();

        assertThat(paths(release.folder()))
                .containsExactly(
                        ".env.example",
                        "README.md",
                        "brain-classpath.jar",
                        "brain-health.jar",
                        "brain-installer.jar",
                        "brain-wrapper.sh",
                        "brain.args",
                        "brain.jar",
                        "lib",
                        "lib/changing-2.0-SNAPSHOT.jar",
                        "lib/pure-1.0.jar",
                        "native-modules.json",
                        "personal-brain.service",
                        "setup.sh");
    }

    @Test
    void holdsNoInstallerWhereThereIsNothingToInstall() throws IOException {
        ReleaseFiles release = new TestRelease(folder).of("plain").write(folder.resolve("target"));

        assertThat(paths(release.folder()))
                .containsExactly(
                        ".env.example",
                        "My.App_2-wrapper.sh",
                        "My.App_2.args",
                        "My.App_2.jar",
                        "My.App_2.service",
                        "README.md",
                        "brain-health.jar",
                        "native-modules.json",
                        "setup.sh");
    }

    @Test
    void layersWhatSeldomChangesFirst() throws IOException {
        assertThat(new TestRelease(folder).of("full").layout().layers())
                .extracting(Layer::name)
                .containsExactly("dependencies", "snapshot-dependencies", "application");
    }

    @Test
    void hasModesAndTimesThatTheBuildMachineDoesNotChange() throws IOException {
        ReleaseFiles release = full();

        assertThat(mode(release.folder().resolve("brain-wrapper.sh"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(release.folder().resolve("setup.sh"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(release.folder().resolve("lib"))).isEqualTo("rwxr-xr-x");
        assertThat(mode(release.folder().resolve("brain.jar"))).isEqualTo("rw-r--r--");
        try (Stream<Path> files = Files.walk(release.folder())) {
            for (Path file : files.toList()) {
                assertThat(Files.getLastModifiedTime(file))
                        .isEqualTo(FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
            }
        }
    }

    @Test
    void isUnpackedByTarIntoTheSameFolder() throws Exception {
        ReleaseFiles release = full();
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));

        for (String tar : List.of("tar", "busybox tar")) {
            Result result = Command.of(tar.split(" "))
                    .with("-xzf", release.archive().toString())
                    .in(unpacked)
                    .run();

            assertThat(result).isEqualTo(new Result(0, "", ""));
            assertThat(Command.of("diff", "-r", release.folder().toString(), unpacked + "/" + NAME)
                            .run())
                    .isEqualTo(new Result(0, "", ""));
            assertThat(mode(unpacked.resolve(NAME + "/setup.sh"))).isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void holdsTheUsersFilesInFolderAndArchiveAlike() throws Exception {
        ReleaseFiles release = new TestRelease(folder).of("extra").write(folder.resolve("target"));
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Command.of("tar", "-xzf", release.archive().toString()).in(unpacked).run();

        assertThat(Command.of("diff", "-r", "--no-dereference", release.folder().toString(), unpacked + "/" + NAME)
                        .run())
                .isEqualTo(new Result(0, "", ""));
        for (Path root : List.of(release.folder(), unpacked.resolve(NAME))) {
            assertThat(root.resolve("it's/a b $x.txt")).hasContent("text");
            assertThat(root.resolve("it's/empty")).isEmptyDirectory();
            assertThat(Files.readSymbolicLink(root.resolve("ünïcode"))).hasToString("it's/a b $x.txt");
            assertThat(Files.readSymbolicLink(root.resolve("to nothing"))).hasToString("none");
            assertThat(mode(root.resolve("tool"))).isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void isSortedAndOwnedByRootInTheArchive() throws Exception {
        String listing = Command.of("tar", "--numeric-owner", "--full-time", "--utc", "-tvzf")
                .with(full().archive().toString())
                .run()
                .out();

        assertThat(listing.lines()).allMatch(line -> line.contains(" 0/0 ") && line.contains("2026-01-01 00:00:00"));
        List<String> names = listing.lines()
                .map(line -> line.substring(line.indexOf(NAME)))
                .map(line -> line.replaceFirst("/$", ""))
                .toList();
        assertThat(names).isSorted().startsWith(NAME, NAME + "/.env.example");
    }

    @Test
    void hasAChecksumThatSha256sumAccepts() throws Exception {
        ReleaseFiles release = full();

        Result result = Command.of(
                        "sha256sum", "-c", release.checksum().getFileName().toString())
                .in(release.checksum().getParent())
                .run();

        assertThat(result).isEqualTo(new Result(0, NAME + ".tar.gz: OK\n", ""));
    }

    @Test
    void replacesAnOlderReleaseAndItsStaleFiles() throws IOException {
        ReleaseFiles release = full();
        Files.createDirectories(release.folder().resolve("native_modules/lib"));
        Files.writeString(release.folder().resolve("native_modules/lib/stale"), "x");
        byte[] archive = Files.readAllBytes(release.archive());

        full();

        assertThat(release.folder().resolve("native_modules")).doesNotExist();
        assertThat(release.archive()).hasBinaryContent(archive);
        assertThat(namesIn(folder.resolve("target"))).containsExactly(NAME, NAME + ".tar.gz", NAME + ".tar.gz.sha256");
    }

    @Test
    void leavesTheOldReleaseWhereTheNewOneFails() throws IOException {
        ReleaseFiles release = full();
        Path templates = Files.createDirectory(folder.resolve("templates"));
        Files.writeString(templates.resolve("README.md.ftl"), "[=oops]");
        Release broken = new Release(
                new TestRelease(folder).full(), new Templates(Optional.of(templates)), SampleApplications.tools());

        assertThatThrownBy(() -> broken.write(folder.resolve("target")))
                .isInstanceOf(UserException.class)
                .hasMessage("template README.md.ftl, line 1: there is no variable 'oops'");
        assertThat(release.folder().resolve("README.md")).exists();
        assertThat(namesIn(folder.resolve("target"))).containsExactly(NAME, NAME + ".tar.gz", NAME + ".tar.gz.sha256");
    }

    @Test
    void leavesNothingWhereALibraryIsGone() throws IOException {
        Release release = new TestRelease(folder).of("full");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path library :
                    files.filter(each -> each.toString().contains("library")).toList()) {
                Files.delete(library);
            }
        }

        assertThatThrownBy(() -> release.write(folder.resolve("target"))).isInstanceOf(IOException.class);
        assertThat(namesIn(folder.resolve("target"))).isEmpty();
    }

    @Test
    void takesTheUsersTemplates() throws IOException {
        Path templates = Files.createDirectory(folder.resolve("templates"));
        Files.writeString(templates.resolve("README.md.ftl"), "[=name] by me on port [=port]");

        Release release = new Release(
                new TestRelease(folder).full(), new Templates(Optional.of(templates)), SampleApplications.tools());

        assertThat(release.write(folder.resolve("target")).folder().resolve("README.md"))
                .hasContent("personal-brain by me on port 3333");
    }

    private ReleaseFiles full() throws IOException {
        return new TestRelease(folder).of("full").write(folder.resolve("target"));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static List<String> paths(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> !file.equals(root))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> namesIn(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
