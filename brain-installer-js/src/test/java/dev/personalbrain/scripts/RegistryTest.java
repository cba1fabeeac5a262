package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.scripts.Script.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Registries that do wrong. */
@Timeout(120)
class RegistryTest {
    private static final int HALF = 50_000;
    private static final TestPackage PACKAGE = TestPackage.of("a").withLibrary("a.node", 2 * HALF);

    @TempDir
    Path folder;

    private FaultyRepository server;
    private TestHome home;

    @BeforeEach
    void start() throws Exception {
        server = FaultyRepository.start().serve(PACKAGE.path(), PACKAGE.tarball());
        home = TestHome.of(folder.resolve("app"), PACKAGE.from(server.base().toString()));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void isAskedAgainAfterFailuresThatPass(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.status(503), Fault.garbage(), Fault.otherBytes());

        Result result = install(runtime).run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(result.out())
                .contains(": HTTP 503; again in 0.", ": the answer is not HTTP; again in ", ": other bytes, SHA-256 ");
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void isLeftAloneAsLongAsItWants(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.status(429, "Retry-After: 2"));
        long started = System.nanoTime();

        Result result = install(runtime).run();

        assertThat(result.out()).contains(": HTTP 429; again in 2.0 s");
        assertThat(System.nanoTime() - started).isGreaterThan(2_000_000_000L);
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWhereItBrokeOff(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.truncatedAfter(HALF), Fault.resetAfter(100));

        Result result = install(runtime).run();

        assertThat(result.code()).as(result.errors()).isZero();
        assertThat(result.out()).contains("50000 of 1");
        assertThat(server.requests())
                .extracting(request -> request.header("Range").orElse(""))
                .hasSize(3)
                .startsWith("", "bytes=" + HALF + "-");
    }

    @ParameterizedTest
    @EnumSource
    void beginsAgainWhereItCannotGoOn(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.truncatedAfter(HALF), Fault.ignoringRange());

        assertThat(install(runtime).run().code()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void maySendChunks(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.chunked(PACKAGE.tarball()));

        assertThat(install(runtime).run().code()).isZero();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void isAskedOnceForWhatItDoesNotHave(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.status(404));

        Result result = install(runtime).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors())
                .isEqualTo("Error: a@1.2.3 was not delivered (expected "
                        + PACKAGE.module().bytes() + " bytes, SHA-256 "
                        + PACKAGE.module().sha256() + "): " + server.base()
                        + "a/-/a-1.2.3.tgz: HTTP 404. To mend: add a source that has the file to BRAIN_SOURCES\n");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void mayWantToKnowWhoWeAre(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.status(401));

        Result result = install(runtime).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors()).contains("HTTP 401", "BRAIN_REPOSITORY_TOKEN", "~/.netrc");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void hasAnotherFileOfThatName(Runtime runtime) throws Exception {
        server.serve(PACKAGE.path(), "<html>".getBytes(StandardCharsets.UTF_8));

        Result result = install(runtime).run();

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.errors()).contains("another file, of 6 bytes");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpWhenItDeliversOtherBytesTwice(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.otherBytes(), Fault.otherBytes());

        Result result = install(runtime).run();

        assertThat(result.code()).isEqualTo(5);
        assertThat(home.modules()).doesNotExist();
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpWhenItIsSilent(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.silence());

        Result result = impatient(runtime).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors()).contains("no answer in time (0 of ", "raise BRAIN_FETCH_TIMEOUT");
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpWhenItSendsItsHeadForEver(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.trickleHead());

        Result result = impatient(runtime).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors()).containsAnyOf("no answer in time", "the answer is not HTTP");
    }

    @ParameterizedTest
    @EnumSource
    void isGivenUpWhenItIsTooSlow(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.trickle());

        Result result = impatient(runtime).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors()).containsPattern("too slow: \\d+ bytes in 1 s");
    }

    @ParameterizedTest
    @EnumSource
    void isNotThere(Runtime runtime) throws Exception {
        server.close();

        Result result = impatient(runtime).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors())
                .contains("ECONNREFUSED", "check the address")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @EnumSource
    void leadsToAnother(Runtime runtime) throws Exception {
        try (FaultyRepository other = FaultyRepository.start().serve("there.tgz?signature=secret", PACKAGE.tarball())) {
            server.failing(PACKAGE.path(), Fault.redirect(other.base() + "there.tgz?signature=secret"));

            Result result = install(runtime)
                    .set("BRAIN_REPOSITORY_TOKEN", "secret")
                    .set("BRAIN_REPOSITORY_HOST", "127.0.0.1:" + server.port())
                    .run();

            assertThat(result.code()).as(result.errors()).isZero();
            assertThat(server.requests().get(0).header("Authorization")).contains("Bearer secret");
            assertThat(other.requests().get(0).path()).isEqualTo("/maven2/there.tgz?signature=secret");
            assertThat(other.requests().get(0).header("Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leadsInCircles(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.redirect("there"));
        server.failing("a/-/there", Fault.redirect("a-1.2.3.tgz?x=secret"));
        server.failing("a/-/a-1.2.3.tgz?x=secret", Fault.redirect("there"));

        Result result = install(runtime).run();

        assertThat(result.code()).isEqualTo(4);
        assertThat(result.errors()).contains("redirected 3 times, last to ").doesNotContain("secret");
    }

    @ParameterizedTest
    @EnumSource
    void leadsNowhere(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.redirect("ftp://elsewhere.invalid/"));

        assertThat(install(runtime).run().errors()).contains("HTTP 302 without a usable Location");
    }

    private Script install(Runtime runtime) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }

    private Script impatient(Runtime runtime) throws Exception {
        return install(runtime).set("BRAIN_FETCH_TIMEOUT", 1).set("BRAIN_FETCH_ATTEMPTS", 1);
    }
}
