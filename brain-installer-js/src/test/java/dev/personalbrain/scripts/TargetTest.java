package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.disk.Disk;
import dev.personalbrain.disk.Mount;
import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.scripts.Script.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders that cannot be installed into. Needs root: it mounts small and read-only disks, and becomes another user. */
@Timeout(120)
class TargetTest {
    private static final TestPackage PACKAGE = TestPackage.of("a").withLibrary("a.node", 1_000_000);

    /** Whatever belongs to root can be read, the runtimes among them. */
    private static final String READING = "+dac_read_search";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void isNotThere(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), PACKAGE);

        Result result = Script.installer(runtime, folder, "install", "--root", folder.resolve("none"))
                .with("--manifest", home.manifest())
                .run();

        assertThat(result)
                .isEqualTo(new Result(
                        6,
                        "",
                        "Error: " + folder.resolve("none")
                                + ": no such folder: create it, or name another with --root DIR\n"));
    }

    @ParameterizedTest
    @EnumSource
    void belongsToAnother(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), PACKAGE).vendoring(PACKAGE);
        Path deno = Files.createTempDirectory("deno");
        Files.setPosixFilePermissions(deno, PosixFilePermissions.fromString("rwxrwxrwx"));

        Result result = install(runtime, home)
                .by(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        "--inh-caps=" + READING,
                        "--ambient-caps=" + READING)
                .set("DENO_DIR", deno)
                .run();

        assertThat(result.code()).as(result.errors()).isEqualTo(6);
        assertThat(result.errors())
                .isEqualTo("Error: " + home.folder() + ": cannot be written by the user 'nobody', its owner is 'root':"
                        + " run this as 'root', or hand the folder over: chown -R nobody " + home.folder() + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void isReadOnly(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), PACKAGE).vendoring(PACKAGE);

        Result installed = onReadOnlyDisk(runtime, home);
        install(runtime, home).run();
        Result upToDate = onReadOnlyDisk(runtime, home);

        assertThat(installed.code()).isEqualTo(6);
        assertThat(installed.errors()).contains("cannot be written, although it is owned by this user, 'root'");
        assertThat(upToDate).isEqualTo(new Result(0, "Native modules are up to date\n", ""));
    }

    private Result onReadOnlyDisk(Runtime runtime, TestHome home) throws Exception {
        try (Disk disk = Mount.readOnly(home.folder())) {
            return install(runtime, home).run();
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsLinksInTheInstallersPlace(Runtime runtime) throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("precious"), "x");
        for (String name :
                new String[] {"node_modules", ".node_modules.staging", ".node_modules.old", ".node_modules.locks"}) {
            TestHome home = TestHome.of(folder.resolve("app" + name), PACKAGE).vendoring(PACKAGE);
            Files.createSymbolicLink(home.folder().resolve(name), elsewhere);

            Result result = install(runtime, home).run();

            assertThat(result.errors())
                    .contains("/" + name + ": is a symbolic link, not a folder of the installer's own");
            assertThat(result.code()).isEqualTo(6);
            assertThat(TestHome.tree(elsewhere)).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTooSmall(Runtime runtime) throws Exception {
        TestPackage large = TestPackage.of("a").withLibrary("a.node", 4_000_000);
        try (Disk disk = disk();
                FaultyRepository server = serving(large)) {
            TestHome home = TestHome.of(disk.folder(), large);
            Result result = install(runtime, home)
                    .set("BRAIN_NPM_REGISTRY", server.base())
                    .run();

            assertThat(result.code()).isEqualTo(6);
            assertThat(result.errors())
                    .startsWith("Error: " + home.folder()
                            + ": not enough room: 9.1 MB are needed (4.0 MB of downloads, " + "4.0 MB installed), 6.")
                    .endsWith("are free: free some, or install into another folder with --root DIR\n");
            assertThat(server.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void becomesFullWhileItFetches(Runtime runtime) throws Exception {
        try (Disk disk = disk();
                FaultyRepository server = serving(PACKAGE)) {
            TestHome home = TestHome.of(disk.folder(), PACKAGE);
            Path ballast = home.folder().resolve("ballast");
            server.failing(PACKAGE.path(), (request, file, socket) -> {
                fill(ballast);
                return Fault.none().answer(request, file, socket);
            });

            Result result = install(runtime, home)
                    .set("BRAIN_NPM_REGISTRY", server.base())
                    .run();

            assertThat(result.errors()).startsWith("Error: " + home.folder() + ": the disk is full: ");
            assertThat(result.code()).isEqualTo(6);
            assertThat(home.names()).containsExactly("ballast", "native-modules.json");
            Files.delete(ballast);
            assertThat(install(runtime, home)
                            .set("BRAIN_NPM_REGISTRY", server.base())
                            .run()
                            .code())
                    .isZero();
        }
    }

    private static void fill(Path ballast) {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException e) {
            assertThat(ballast).exists();
        }
    }

    private Disk disk() throws Exception {
        return Mount.disk(Files.createDirectory(folder.resolve("disk")), "6m");
    }

    private static FaultyRepository serving(TestPackage each) throws IOException {
        return FaultyRepository.start().serve(each.path(), each.tarball());
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsInPlaceWhenSomethingFails(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), PACKAGE).vendoring(PACKAGE);
        install(runtime, home).run();
        Map<String, String> before = home.tree();
        home.write(TestPackage.of("b"));

        Result result = install(runtime, home).with("--offline").run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(home.tree()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void hasLinksAmongWhatIsStaged(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), PACKAGE).vendoring(PACKAGE);
        Path precious = Files.writeString(folder.resolve("precious"), "data");
        String sha256 = PACKAGE.module().sha256();
        for (String name : List.of(
                "tree", "discarded", "downloads", "downloads/" + sha256, "downloads/" + sha256 + "/a@1.2.3.tgz")) {
            Path link = home.folder().resolve(".node_modules.staging").resolve(name);
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, name.endsWith("tgz") ? precious : folder);

            Result result = install(runtime, home).run();

            assertThat(result.code()).as(result.out()).isEqualTo(6);
            assertThat(result.errors())
                    .contains("/" + name + ": is a symbolic link, not a f")
                    .hasLineCount(1);
            Files.delete(link);
        }
        assertThat(precious).hasContent("data");
        assertThat(home.modules()).doesNotExist();
    }

    private Script install(Runtime runtime, TestHome home) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }
}
