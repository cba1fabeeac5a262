package dev.personalbrain.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.disk.Disk;
import dev.personalbrain.disk.Mount;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.fetch.FetchRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a file system of 6 MB of its own, which takes root to mount. */
class FullDiskTest {
    @TempDir
    Path folder;

    private Path disk;
    private Disk mounted;
    private Path ballast;
    private Path repository;
    private TestApplication old;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        ballast = disk.resolve("ballast");
        repository = folder.resolve("repository");
        mounted = Mount.disk(disk, "6m");
        old = new TestApplication(repository, "old").module("small", 1000);
        install(old, InstallListener.SILENT);
    }

    @AfterEach
    void unmount() throws Exception {
        mounted.close();
    }

    @Test
    void saysBeforeItFetchesThatThereIsNotEnoughRoom() {
        TestApplication large = new TestApplication(repository, "large").module("large", 4_000_000);
        InstallListener listener = new InstallListener() {
            @Override
            public void started(FetchRequest request, String source) {
                throw new AssertionError("fetched, although it cannot fit");
            }
        };
        fails(large, listener, "not enough room: 9.1 MB are needed (4.0 MB of downloads, 4.0 MB installed), 6.");
    }

    @Test
    void keepsTheOldStateWhenTheDiskFillsWhileItFetches() {
        fails(fitting(), new Filling(false), "the disk is full: ");
    }

    @Test
    void keepsTheOldStateWhenTheDiskFillsWhileItPrunes() {
        fails(fitting(), new Filling(true), "the disk is full: ");
    }

    @Test
    void keepsTheOldStateWhenTheDiskFillsWhileItUnpacks() {
        TestApplication npm =
                new TestApplication(repository, "new").npm("alpha", 1_000_000).npm("beta", 500_000);
        fails(npm, new Filling(true), "the disk is full: ");
    }

    private TestApplication fitting() {
        return new TestApplication(repository, "new").module("alpha", 1_000_000).module("beta", 500_000);
    }

    private void fails(TestApplication application, InstallListener listener, String message) {
        assertThatThrownBy(() -> install(application, listener))
                .isInstanceOfSatisfying(
                        UserException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.TARGET))
                .hasMessageStartingWith(disk + ": " + message)
                .hasMessageEndingWith("are free: free some, or install into another folder with --root DIR");
        assertThat(Verification.verify(disk, old.manifestFile(), TestApplication.PLATFORM))
                .isEmpty();
        if (Files.exists(ballast)) {
            assertThat(disk.resolve(".native_modules.staging")).doesNotExist();
            assertThat(disk.resolve(".node_modules.staging")).doesNotExist();
            assertThat(ballast.toFile().delete()).isTrue();
            assertThat(install(application, InstallListener.SILENT)).isEqualTo(InstallOutcome.INSTALLED);
        }
    }

    private InstallOutcome install(TestApplication application, InstallListener listener) {
        return application.install(disk, listener);
    }

    /** Fills the disk as soon as the first bytes have arrived, or the first file. */
    private final class Filling implements InstallListener {
        private final boolean afterFetching;

        Filling(boolean afterFetching) {
            this.afterFetching = afterFetching;
        }

        @Override
        public void received(FetchRequest request, long bytes) {
            if (!afterFetching) {
                fill();
            }
        }

        @Override
        public void finished(FetchRequest request) {
            if (afterFetching) {
                fill();
            }
        }

        private synchronized void fill() {
            try (OutputStream out = Files.newOutputStream(ballast)) {
                while (true) {
                    out.write(new byte[4096]);
                }
            } catch (IOException e) {
                assertThat(ballast).exists();
            }
        }
    }
}
