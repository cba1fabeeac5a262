package dev.personalbrain.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.personalbrain.fetch.Fetcher;
import dev.personalbrain.manifest.ManifestFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Upgrades of an application some of whose modules stay as they are. */
class KeptModuleTest {
    @TempDir
    Path folder;

    private Path root;
    private Path library;
    private Path repository;
    private FakeFetcher fetcher;

    @BeforeEach
    void installTheOldVersion() throws IOException {
        repository = folder.resolve("repository");
        root = Files.createDirectory(folder.resolve("application"));
        library = root.resolve("native_modules/lib/libkept.so");
        fetcher = new FakeFetcher(repository);
        install(version("1.0").module("dropped", 100));
        fetcher.fetched().clear();
    }

    private TestApplication version(String version) {
        return new TestApplication(repository, version).module("kept", 300_000).npm("tool", 200_000);
    }

    @Test
    void fetchesNothingWhereOnlyTheApplicationIsAnother() throws IOException {
        TestApplication next = version("2.0");
        install(next);
        assertThat(fetcher.fetched()).isEmpty();
        assertLikeNew(next);
    }

    @Test
    void fetchesTheModulesThatAreNew() throws IOException {
        TestApplication next = version("2.0").module("added", 1000).npm("more", 1000);
        install(next);
        assertThat(fetcher.fetched()).containsExactlyInAnyOrder("org:added:1", "more@1.0.0");
        assertLikeNew(next);
    }

    @Test
    void saysWhatIsToBeFetched() {
        List<String> planned = new ArrayList<>();
        InstallListener listener = new InstallListener() {
            @Override
            public void planned(InstallPlan plan, InstallPlan absent) {
                plan.all().forEach(each -> planned.add(each.module().id()));
                absent.all()
                        .forEach(each -> planned.add("absent " + each.module().id()));
            }
        };
        install(version("2.0").module("added", 1000).manifestFile(), fetcher, listener);
        assertThat(planned).containsExactly("org:added:1", "org:kept:1", "tool@1.0.0", "absent org:added:1");
    }

    @Test
    void fetchesAgainWhatWasAlteredWhereItLies() throws IOException {
        byte[] altered = Files.readAllBytes(library);
        altered[altered.length - 1]++;
        Files.write(library, altered);
        assertFetchesItAgain();
    }

    @Test
    void fetchesAgainWhatIsNoFileAnyLonger() throws IOException {
        Path elsewhere = Files.move(library, folder.resolve("elsewhere.so"));
        Files.createSymbolicLink(library, elsewhere);
        assertFetchesItAgain();
    }

    @Test
    void givesFilesTheirModesAgain() throws IOException {
        Path program = root.resolve("node_modules/tool/bin/cli.js");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rwxrwxrwx"));
        install(version("2.0"));
        assertThat(fetcher.fetched()).isEmpty();
        assertThat(mode(program)).isEqualTo("rwxr-xr-x");
        assertThat(mode(library)).isEqualTo("rw-r--r--");
    }

    @Test
    void leavesTheFilesInPlaceToWhoeverHasThemOpen() throws IOException {
        Path open = Files.createLink(folder.resolve("open"), library);
        install(version("2.0"));
        assertThat(Files.getAttribute(open, "unix:ino")).isNotEqualTo(Files.getAttribute(library, "unix:ino"));
        Files.writeString(open, "written through the old name");
        assertThat(Verification.verify(root, version("2.0").manifestFile(), TestApplication.PLATFORM))
                .isEmpty();
    }

    @Test
    void leavesTheOldStateWhereANewModuleCannotBeFetched() throws IOException {
        Map<String, String> before = InstallerTest.files(root);
        ManifestFile next = version("2.0").module("added", 1000).manifestFile();
        Files.delete(repository.resolve("org/added/1/added-1.jar"));
        assertThat(catching(next)).isInstanceOf(UncheckedIOException.class);
        assertThat(InstallerTest.files(root)).containsAllEntriesOf(before);
        assertThat(new Marker(next.sha256(), TestApplication.PLATFORM).isIn(root.resolve("native_modules")))
                .isFalse();
    }

    @Test
    void takesNothingFromAFolderWhoseManifestHadOtherFiles() throws IOException {
        TestApplication other = new TestApplication(repository, "3.0")
                .module("kept", 300_000)
                .npm(new TestPackage("tool", "1.0.0").file("package.json", "another".getBytes(UTF_8)));
        install(other);
        assertThat(fetcher.fetched()).containsExactly("tool@1.0.0");
        assertLikeNew(other);
    }

    private void assertFetchesItAgain() throws IOException {
        TestApplication next = version("2.0");
        install(next);
        assertThat(fetcher.fetched()).containsExactly("org:kept:1");
        assertLikeNew(next);
    }

    private Throwable catching(ManifestFile manifest) {
        return catchThrowable(() -> install(manifest, fetcher, InstallListener.SILENT));
    }

    private void install(TestApplication application) {
        install(application.manifestFile(), fetcher, InstallListener.SILENT);
    }

    private void install(ManifestFile manifest, Fetcher from, InstallListener listener) {
        InstallOutcome outcome = new Installer(any -> from, listener)
                .install(new InstallRequest(root, manifest, TestApplication.PLATFORM));
        assertThat(outcome).isEqualTo(InstallOutcome.INSTALLED);
    }

    /** The same files, links and modes as in a folder that had nothing before. */
    private void assertLikeNew(TestApplication application) throws IOException {
        assertThat(Verification.verify(root, application.manifestFile(), TestApplication.PLATFORM))
                .isEmpty();
        Path upgraded = root;
        root = Files.createDirectory(folder.resolve("new"));
        install(application.manifestFile(), new FakeFetcher(repository), InstallListener.SILENT);
        assertThat(NpmInstallTest.lines(upgraded)).isEqualTo(NpmInstallTest.lines(root));
        assertThat(InstallerTest.files(upgraded)).isEqualTo(InstallerTest.files(root));
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
