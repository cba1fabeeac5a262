package dev.personalbrain.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.disk.QuotaDisk;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a disk has room, and a quota has not; takes root to mount one. */
@ParameterizedClass
@ValueSource(strings = {"native_modules", "node_modules"})
class QuotaTest {
    private static final int BYTES = 300_000;

    @Parameter
    String name;

    @TempDir
    Path folder;

    private QuotaDisk disk;
    private TestApplication old;
    private TestApplication next;

    @BeforeEach
    void mount() throws Exception {
        disk = QuotaDisk.mount(Files.createDirectory(folder.resolve("disk")));
        old = application("old");
        next = application("next");
        install(old);
    }

    private TestApplication application(String version) {
        TestApplication application = new TestApplication(folder.resolve("repository"), version);
        return name.equals("node_modules") ? application.npm(version, BYTES) : application.module(version, BYTES);
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @Test
    void saysThatNoRoomIsLeftAndGivesBackWhatItHasTaken() throws Exception {
        disk.leave(BYTES);

        assertThat(refusal())
                .hasMessageStartingWith(disk.folder() + ": no room is left (")
                .hasMessageContaining(" MB are needed (0.3 MB of downloads, 0.3 MB installed): ")
                .hasMessageEndingWith(
                        "free some room, have the quota raised, or install into another folder with --root DIR");

        assertThat(disk.folder().resolve("." + name + ".staging")).doesNotExist();
        disk.lift();
        assertThat(install(next)).isEqualTo(InstallOutcome.INSTALLED);
    }

    /** Down to the one that is just too small: that ends between the two renames of the switch, if it can end there. */
    @Test
    void keepsTheOldStateUnderEveryQuotaThatIsTooSmall() throws Exception {
        long tooSmall = 0;
        long enough = 4 * BYTES;
        while (enough - tooSmall > 1024) {
            long left = (tooSmall + enough) / 2;
            disk.leave(left);
            if (isEnough()) {
                enough = left;
            } else {
                tooSmall = left;
            }
        }
        assertThat(tooSmall).isGreaterThan(BYTES);
    }

    private boolean isEnough() throws Exception {
        UserException refusal = refusal();
        disk.lift();
        if (refusal != null) {
            assertThat(Verification.verify(disk.folder(), old.manifestFile(), TestApplication.PLATFORM))
                    .as(refusal.getMessage())
                    .isEmpty();
            assertThat(refusal).hasMessageEndingWith(Room.WAY_OUT);
        }
        install(old);
        return refusal == null;
    }

    /** Null where it succeeds. */
    private UserException refusal() {
        UserException refusal = catchThrowableOfType(UserException.class, () -> install(next));
        if (refusal != null) {
            assertThat(refusal.exitCode()).isEqualTo(ExitCode.TARGET);
        }
        return refusal;
    }

    private InstallOutcome install(TestApplication application) {
        return application.install(disk.folder(), InstallListener.SILENT);
    }
}
