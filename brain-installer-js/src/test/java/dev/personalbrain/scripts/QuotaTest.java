package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.disk.QuotaDisk;
import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a disk has room, and a quota has not; takes root to mount one. */
@Timeout(120)
class QuotaTest {
    private static final int BYTES = 300_000;
    private static final TestPackage OLD = TestPackage.of("old").withLibrary("old.node", BYTES);
    private static final TestPackage NEXT = TestPackage.of("next").withLibrary("next.node", BYTES);
    private static final String WAY_OUT =
            "free some room, have the quota raised, or install into another folder with --root DIR\n";

    @TempDir
    Path folder;

    private QuotaDisk disk;
    private TestHome home;

    @BeforeEach
    void mount() throws Exception {
        disk = QuotaDisk.mount(Files.createDirectory(folder.resolve("disk")));
        home = TestHome.of(disk.folder(), OLD).vendoring(OLD, NEXT);
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNoRoomIsLeftAndGivesBackWhatItHasTaken(Runtime runtime) throws Exception {
        disk.leave(BYTES);

        Result result = install(runtime);

        assertThat(result.errors())
                .startsWith("Error: " + home.folder() + ": no room is left (EDQUOT: disk quota exceeded)")
                .contains(": 1.7 MB are needed (0.3 MB of downloads, 0.3 MB installed): ")
                .endsWith(WAY_OUT);
        assertThat(result.code()).isEqualTo(6);
        assertThat(home.names()).containsExactly("native-modules.json", "vendor");
        disk.lift();
        assertThat(install(runtime).code()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void saysSoWhereNotEvenATicketFits(Runtime runtime) throws Exception {
        disk.leave(0);

        Result result = install(runtime);

        assertThat(result.errors())
                .startsWith("Error: " + home.folder() + ": cannot install here: EDQUOT: disk quota exceeded, mkdir '")
                .endsWith(": " + WAY_OUT);
        assertThat(result.code()).isEqualTo(6);
    }

    /** Down to the one that is just too small: that ends between the two renames of the switch, if it can end there. */
    @ParameterizedTest
    @EnumSource(names = "BUN")
    void keepsWhatIsInPlaceUnderEveryQuotaThatIsTooSmall(Runtime runtime) throws Exception {
        long tooSmall = 0;
        long enough = 4 * BYTES;
        while (enough - tooSmall > 1024) {
            long left = (tooSmall + enough) / 2;
            if (isEnough(left, runtime)) {
                enough = left;
            } else {
                tooSmall = left;
            }
        }
        assertThat(tooSmall).isGreaterThan(BYTES);
    }

    private boolean isEnough(long left, Runtime runtime) throws Exception {
        home.write(OLD);
        install(runtime);
        Map<String, String> before = home.tree();
        home.write(NEXT);
        disk.leave(left);
        Result result = install(runtime);
        disk.lift();
        if (result.code() != 0) {
            assertThat(result.errors()).endsWith(WAY_OUT);
            assertThat(home.tree()).as(result.errors()).isEqualTo(before);
        }
        return result.code() == 0;
    }

    private Result install(Runtime runtime) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder())
                .run();
    }
}
