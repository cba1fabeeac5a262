package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where files come from, and in which order. */
@Timeout(120)
class SourcesTest {
    private static final TestPackage PACKAGE = TestPackage.of("@a/b").with("index.js", "1");

    @TempDir
    Path folder;

    private FaultyRepository server;

    @BeforeEach
    void start() throws Exception {
        server = FaultyRepository.start().serve(PACKAGE.path(), PACKAGE.tarball());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void comesFromTheRegistryThatTheManifestNames(Runtime runtime) throws Exception {
        TestHome home = home();

        Result result = install(runtime, home).run();

        assertThat(result.errors()).isEmpty();
        assertThat(home.installed("@a/b/index.js")).hasContent("1");
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().get(0).path()).isEqualTo("/maven2/@a/b/-/b-1.2.3.tgz");
        assertThat(server.requests().get(0).header("User-Agent")).contains("brain-installer");
    }

    @ParameterizedTest
    @EnumSource
    void comesFromTheRegistryOfTheEnvironmentInItsPlace(Runtime runtime) throws Exception {
        TestHome home = TestHome.of(folder.resolve("app"), PACKAGE.from("http://127.0.0.1:9/"));

        Result result =
                install(runtime, home).set("BRAIN_NPM_REGISTRY", server.base()).run();

        assertThat(result.errors()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void asksSourcesOneAfterTheOther(Runtime runtime) throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Path flat = Files.createDirectories(folder.resolve("flat"));
        TestHome home = home();

        String nothing = install(runtime, TestHome.of(folder.resolve("other"), PACKAGE.from("http://127.0.0.1:9/")))
                .with("--source", empty)
                .set("BRAIN_SOURCES", folder.resolve("none") + ",\nfile://" + flat)
                .set("BRAIN_FETCH_ATTEMPTS", 1)
                .run()
                .errors();
        Files.write(flat.resolve("b-1.2.3.tgz"), PACKAGE.tarball());
        Result found = install(runtime, home).set("BRAIN_SOURCES", flat).run();

        assertThat(nothing)
                .startsWith("Error: @a/b@1.2.3 was not delivered (expected ")
                .containsSubsequence(
                        empty + "/@a/b/-/b-1.2.3.tgz: no such file; ",
                        folder.resolve("none") + "/@a/b/-/b-1.2.3.tgz: no such folder; ",
                        flat + "/@a/b/-/b-1.2.3.tgz: no such file; ",
                        "http://127.0.0.1:9/@a/b/-/b-1.2.3.tgz: ",
                        ". To mend: add a source that has the file to BRAIN_SOURCES; check the address")
                .hasLineCount(1);
        assertThat(found.code()).as(found.errors()).isZero();
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatItHasDownloaded(Runtime runtime) throws Exception {
        Path kept = folder.resolve("my cache");

        Result first = install(runtime, home()).with("--keep", kept).run();
        Result second = install(runtime, TestHome.of(folder.resolve("second"), PACKAGE))
                .with("--keep=" + kept, "--offline")
                .run();

        assertThat(first.code()).as(first.errors()).isZero();
        assertThat(second.code()).as(second.errors()).isZero();
        assertThat(kept.resolve(PACKAGE.path())).hasBinaryContent(PACKAGE.tarball());
        assertThat(TestHome.tree(kept)).hasSize(5);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void asksNobodyWhenItIsOffline(Runtime runtime) throws Exception {
        Result result = install(runtime, home()).set("BRAIN_OFFLINE", "true").run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors()).contains("not asked: offline", "unset BRAIN_OFFLINE");
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void asksOtherHostsOverHttpOnlyWhereItMay(Runtime runtime) throws Exception {
        TestPackage elsewhere = TestPackage.of("@a/b").from("http://registry.invalid/");

        Result refused =
                install(runtime, TestHome.of(folder.resolve("app"), elsewhere)).run();
        Result allowed = install(runtime, TestHome.of(folder.resolve("app"), elsewhere))
                .with("--allow-http")
                .set("BRAIN_FETCH_ATTEMPTS", 1)
                .run();

        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.errors()).contains("not asked: http is not encrypted", "BRAIN_ALLOW_HTTP=true");
        assertThat(allowed.code()).isEqualTo(4);
        assertThat(allowed.errors()).contains("unknown host registry.invalid");
    }

    @ParameterizedTest
    @EnumSource
    void takesOtherBytesFromNoFolder(Runtime runtime) throws Exception {
        Path altered = Files.createDirectories(folder.resolve("altered"));
        byte[] bytes = PACKAGE.tarball();
        bytes[bytes.length / 2] ^= 1;
        Files.write(altered.resolve("b-1.2.3.tgz"), bytes);
        TestHome home = home();

        Result result =
                install(runtime, home).with("--source", altered, "--offline").run();

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.errors())
                .contains("other bytes, SHA-256 ", "use a source that holds the files of this release");
        assertThat(home.modules()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhichFileOfTheReleaseIsNotThere(Runtime runtime) throws Exception {
        TestPackage vendored = TestPackage.of("@a/b")
                .withVendored("x.node", "addon")
                .from(server.base().toString());
        server.serve(vendored.path(), vendored.tarball());

        Result result =
                install(runtime, TestHome.of(folder.resolve("app"), vendored)).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors())
                .startsWith("Error: @a/b@1.2.3, x.node was not delivered")
                .contains("no source is configured");
    }

    private TestHome home() throws Exception {
        return TestHome.of(folder.resolve("app"), PACKAGE.from(server.base().toString()));
    }

    private Script install(Runtime runtime, TestHome home) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }
}
