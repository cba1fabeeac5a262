package dev.personalbrain.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.disk.Disk;
import dev.personalbrain.disk.Mount;
import dev.personalbrain.fetch.Fetcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The states that a kill can leave on the disk, each made by hand, and what the next run makes of them. */
@ParameterizedClass
@ValueSource(strings = {"native_modules", "node_modules"})
class SwitchTest {
    @Parameter
    String name;

    @TempDir
    Path folder;

    private TargetFolder target;
    private TestApplication one;
    private TestApplication two;

    @BeforeEach
    void makeTwoStates() throws IOException {
        Path root = Files.createDirectory(folder.resolve("application"));
        target = isNpm() ? TargetFolder.nodeModules(root) : TargetFolder.nativeModules(root);
        one = application("1", "alpha");
        two = application("2", "beta");
    }

    private boolean isNpm() {
        return name.equals("node_modules");
    }

    private TestApplication application(String version, String module) {
        TestApplication application = new TestApplication(folder.resolve("repository"), version);
        return isNpm() ? application.npm(module, 1000) : application.module(module, 1000);
    }

    @Test
    void finishesASwitchThatWasKilledBetweenTheTwoRenamesWithoutFetching() throws IOException {
        make(one, target.old());
        make(two, target.tree());
        assertThat(install(two, false)).isEqualTo(InstallOutcome.REPAIRED);
        assertComplete(two);
    }

    @Test
    void finishesASwitchThatWasKilledBeforeItsFirstRename() throws IOException {
        make(one, target.modules());
        make(two, target.tree());
        assertThat(install(two, false)).isEqualTo(InstallOutcome.REPAIRED);
        assertComplete(two);
    }

    @Test
    void clearsUpAfterASwitchThatWasKilledBeforeItDid() throws IOException {
        make(two, target.modules());
        make(one, target.old());
        Files.createDirectories(target.downloads());
        assertThat(install(two, false)).isEqualTo(InstallOutcome.UP_TO_DATE);
        assertComplete(two);
    }

    @Test
    void goesBackWithoutFetchingWhereTheReplacedStateIsStillThere() throws IOException {
        make(two, target.modules());
        make(one, target.old());
        assertThat(install(one, false)).isEqualTo(InstallOutcome.REPAIRED);
        assertComplete(one);
    }

    @Test
    void putsTheOldStateBackWhereItIsTheOneThatIsWanted() throws IOException {
        make(one, target.old());
        assertThat(install(one, false)).isEqualTo(InstallOutcome.REPAIRED);
        assertComplete(one);
    }

    @Test
    void putsTheOldStateBackEvenWhereAnotherOneIsInPlaceAndTheNewOneIsHalfMade() throws IOException {
        make(one, target.old());
        make(two, target.modules());
        Files.createDirectories(target.tree());
        assertThat(install(one, false)).isEqualTo(InstallOutcome.REPAIRED);
        assertComplete(one);
    }

    @Test
    void keepsTheOldStateUntilTheNewOneIsThere() throws IOException {
        make(one, target.old());
        TestApplication unknown = application("3", "beta");
        assertThat(install(unknown, true)).isEqualTo(InstallOutcome.INSTALLED);
        assertComplete(unknown);
    }

    @Test
    void makesAHalfMadeTreeAnew() throws IOException {
        make(two, target.tree());
        Files.delete(target.tree().resolve(".installed"));
        Files.writeString(target.tree().resolve(isNpm() ? "beta/lib/beta.node" : "beta-1.jar"), "half");
        assertThat(install(two, true)).isEqualTo(InstallOutcome.INSTALLED);
        assertComplete(two);
    }

    @Test
    void makesAFolderAnewThatHasNoMarker() throws IOException {
        make(two, target.modules());
        Files.delete(target.modules().resolve(".installed"));
        assertThat(install(two, true)).isEqualTo(InstallOutcome.INSTALLED);
        assertComplete(two);
    }

    @Test
    void takesTheMarkerAwayBeforeItDeletesAnythingElse() throws Exception {
        make(one, target.old());
        Path stuck = target.old().resolve("stuck");
        Files.createDirectory(stuck);
        try (Disk disk = Mount.disk(stuck, "1m")) {
            assertThatThrownBy(() -> Switch.discard(target.old())).isInstanceOf(IOException.class);
            assertThat(target.old().resolve(".installed")).doesNotExist();
        }
    }

    @Test
    void putsTheOldStateBackWhereTheNewOneCannotBeMoved() throws Exception {
        make(one, target.modules());
        make(two, target.tree());
        try (Disk disk = Mount.bound(target.tree())) {
            assertThatThrownBy(() -> install(two, false)).hasMessageContaining("cannot install here: ");
        }
        assertThat(Verification.verify(target.root(), one.manifestFile(), TestApplication.PLATFORM))
                .isEmpty();
        assertThat(install(two, false)).isEqualTo(InstallOutcome.REPAIRED);
    }

    private void assertComplete(TestApplication application) throws IOException {
        assertThat(Verification.verify(target.root(), application.manifestFile(), TestApplication.PLATFORM))
                .isEmpty();
        try (Stream<Path> files = Files.list(target.root())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("." + name + ".lock", name);
        }
    }

    /** A complete state in some place. */
    private void make(TestApplication application, Path place) throws IOException {
        Path elsewhere = Files.createTempDirectory(folder, "made");
        new Installer(manifest -> new FakeFetcher(folder.resolve("repository")), InstallListener.SILENT)
                .install(new InstallRequest(elsewhere, application.manifestFile(), TestApplication.PLATFORM));
        Files.createDirectories(place.getParent());
        Files.move(elsewhere.resolve(name), place);
    }

    private InstallOutcome install(TestApplication application, boolean online) {
        Fetcher fetcher = new FakeFetcher(online ? folder.resolve("repository") : folder.resolve("nowhere"));
        return new Installer(manifest -> fetcher, InstallListener.SILENT)
                .install(new InstallRequest(target.root(), application.manifestFile(), TestApplication.PLATFORM));
    }
}
