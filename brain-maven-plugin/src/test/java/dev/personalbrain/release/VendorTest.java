package dev.personalbrain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.assembly.Assembled;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchSettings;
import dev.personalbrain.fetch.Fetchers;
import dev.personalbrain.fetch.Source;
import dev.personalbrain.install.InstallListener;
import dev.personalbrain.install.InstallOutcome;
import dev.personalbrain.install.InstallRequest;
import dev.personalbrain.install.Installer;
import dev.personalbrain.install.TestApplication;
import dev.personalbrain.manifest.ManifestFile;
import dev.personalbrain.manifest.ManifestJson;
import dev.personalbrain.release.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorTest {
    private static final String JAR = "org/alpha/1/alpha-1.jar";
    private static final String TARBALL = "@scope/beta/-/beta-1.0.0.tgz";

    @TempDir
    Path folder;

    private InstallableApplication application;
    private Path vendor;

    @BeforeEach
    void make() throws IOException {
        application = new InstallableApplication(folder.resolve("work"));
        vendor = folder.resolve("target/brain/vendor");
    }

    @Test
    void holdsTheOriginalsUnderTheirRepositoryPaths() throws Exception {
        write();

        assertThat(files(vendor)).containsExactly(TARBALL, "SHA256SUMS", JAR);
        assertThat(vendor.resolve(JAR))
                .hasSameBinaryContentAs(application.repository().resolve(JAR));
        assertThat(Command.of("stat", "-c", "%a %Y", vendor.resolve(JAR).toString())
                        .run()
                        .out())
                .isEqualTo("644 1767225600\n");
    }

    @Test
    void listsChecksumsThatSha256sumAccepts() throws Exception {
        write();

        Result result = Command.of("sha256sum", "-c", "SHA256SUMS").in(vendor).run();

        assertThat(result).isEqualTo(new Result(0, TARBALL + ": OK\n" + JAR + ": OK\n", ""));
    }

    @Test
    void isAllThatAnInstallerNeeds() throws Exception {
        write();
        Path root = Files.createDirectory(folder.resolve("root"));
        FetchSettings settings = FetchSettings.of(Map.of(), new Properties())
                .withSources(List.of(new Source.Folder(vendor)))
                .withOffline(true);
        ManifestFile manifest = new ManifestFile("manifest", ManifestJson.write(application.manifest()));

        InstallOutcome outcome = new Installer(any -> Fetchers.of(settings), InstallListener.SILENT)
                .install(new InstallRequest(root, manifest, TestApplication.PLATFORM));

        assertThat(outcome).isEqualTo(InstallOutcome.INSTALLED);
        assertThat(root.resolve("node_modules/@scope/beta/bin/cli.js")).exists();
    }

    @Test
    void hasAnArchiveToBeUnpackedBesideARelease() throws Exception {
        Path archive = folder.resolve("target/vendor.tar.gz");
        Vendor.of(List.of(application.assembled())).write(vendor, Optional.of(archive));
        Path release = Files.createDirectory(folder.resolve("release"));

        Command.of("tar", "-xzf", archive.toString()).in(release).run();

        assertThat(Command.of("diff", "-r", vendor.toString(), release + "/vendor")
                        .run())
                .isEqualTo(new Result(0, "", ""));
        assertThat(Command.of("sha256sum", "-c", "vendor.tar.gz.sha256")
                        .in(archive.getParent())
                        .run()
                        .code())
                .isZero();
    }

    @Test
    void isTheSameBytesWhereverItIsBuilt() throws Exception {
        Path archive = folder.resolve("one.tar.gz");
        Vendor.of(List.of(application.assembled())).write(vendor, Optional.of(archive));
        application = new InstallableApplication(folder.resolve("another place"));
        Path other = folder.resolve("two.tar.gz");

        Vendor.of(List.of(application.assembled())).write(folder.resolve("elsewhere"), Optional.of(other));

        assertThat(other).hasSameBinaryContentAs(archive);
    }

    @Test
    void holdsOnceWhatSeveralPlatformsNeed() throws Exception {
        Vendor several = Vendor.of(List.of(application.assembled(), application.assembled()));

        assertThat(several.size()).isEqualTo(2);
        assertThat(several.bytes())
                .isEqualTo(Files.size(application.repository().resolve(JAR))
                        + Files.size(application.repository().resolve(TARBALL)));
    }

    @Test
    void refusesOtherBytesUnderOnePath() throws Exception {
        Assembled other = new InstallableApplication(folder.resolve("other"), 60_000).assembled();
        List<Assembled> both = List.of(application.assembled(), other);

        assertThatThrownBy(() -> Vendor.of(both))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(JAR + ": two platforms need other bytes under this path");
    }

    @Test
    void replacesWhatAnEarlierBuildHasMade() throws Exception {
        write();
        Files.writeString(vendor.resolve(JAR), "damaged");

        write();

        assertThat(vendor.resolve(JAR))
                .hasSameBinaryContentAs(application.repository().resolve(JAR));
        assertThat(names(vendor.getParent())).containsExactly("vendor");
    }

    @Test
    void neverReplacesAFolderWithOtherFiles() throws Exception {
        write();
        Files.writeString(vendor.resolve("org/mine.txt"), "precious");

        assertThatThrownBy(this::write)
                .isInstanceOf(UserException.class)
                .hasMessage("<output>: " + vendor.resolve("org/mine.txt")
                        + " is there, and no earlier brain:vendor has made it: move it away, or name another folder");
        assertThat(vendor.resolve("org/mine.txt")).hasContent("precious");
    }

    @Test
    void neverReplacesAFileOrALink() throws Exception {
        Files.createDirectories(vendor.getParent());
        Files.createSymbolicLink(vendor, folder);

        assertThatThrownBy(this::write)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<output>: " + vendor + " is there");
    }

    @Test
    void refusesAnOriginalThatHasChanged() throws Exception {
        Path jar = application.repository().resolve(JAR);
        Files.write(jar, new byte[] {1, 2, 3});

        assertThatThrownBy(this::write)
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(JAR + ": " + jar + " has the SHA-256 ")
                .hasMessageEndingWith(": delete the folder " + jar.getParent() + ", and build again with a network");
        assertThat(vendor).doesNotExist();
        assertThat(vendor.getParent()).isEmptyDirectory();
    }

    @Test
    void leavesTheOldFolderWhereAnOriginalIsGone() throws Exception {
        write();
        Path tarball = application.repository().resolve(TARBALL);
        Assembled assembled = application.assembled();
        Files.delete(tarball);

        assertThatThrownBy(() -> Vendor.of(List.of(assembled)).write(vendor, Optional.empty()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith(TARBALL + ": " + tarball + " is not there any more");
        assertThat(files(vendor)).containsExactly(TARBALL, "SHA256SUMS", JAR);
    }

    private void write() throws Exception {
        Vendor.of(List.of(application.assembled())).write(vendor, Optional.empty());
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> names(Path parent) throws IOException {
        try (Stream<Path> files = Files.list(parent)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
