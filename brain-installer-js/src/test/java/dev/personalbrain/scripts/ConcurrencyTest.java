package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.Fault;
import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.scripts.Script.Result;
import dev.personalbrain.scripts.Script.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several installers in one folder. */
@Timeout(120)
class ConcurrencyTest {
    private static final TestPackage PACKAGE = TestPackage.of("a").withLibrary("a.node", 500_000);

    @TempDir
    Path folder;

    private FaultyRepository server;
    private TestHome home;
    private Path tickets;

    @BeforeEach
    void start() throws Exception {
        server = FaultyRepository.start().serve(PACKAGE.path(), PACKAGE.tarball());
        home = TestHome.of(folder.resolve("app"), PACKAGE.from(server.base().toString()));
        tickets = home.folder().resolve(".node_modules.locks");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void oneOfTenWorksAndTheOthersWaitForIt(Runtime runtime) throws Exception {
        assertOneWorks(
                List.of(runtime, runtime, runtime, runtime, runtime, runtime, runtime, runtime, runtime, runtime));
    }

    @Test
    void knowEachOtherWhateverRunsThem() throws Exception {
        assertOneWorks(List.of(Runtime.BUN, Runtime.NODE, Runtime.DENO, Runtime.BUN, Runtime.NODE, Runtime.DENO));
    }

    private void assertOneWorks(List<Runtime> runtimes) throws Exception {
        List<Running> running = new ArrayList<>();
        for (Runtime runtime : runtimes) {
            running.add(install(runtime).start());
        }
        List<Result> results = new ArrayList<>();
        for (Running each : running) {
            results.add(each.end());
        }
        assertThat(results)
                .allSatisfy(
                        result -> assertThat(result.code()).as(result.errors()).isZero());
        assertThat(results)
                .filteredOn(result -> result.out().contains("Installed 1 native module"))
                .hasSize(1);
        assertThat(server.requests()).hasSize(1);
        assertThat(home.names()).containsExactly("native-modules.json", "node_modules");
    }

    @ParameterizedTest
    @EnumSource
    void waitsNoLongerThanItIsTold(Runtime runtime) throws Exception {
        Running first = startAndStall(runtime);

        Result second = install(runtime).with("--wait", 1).run();
        first.process().destroyForcibly();
        first.end();

        assertThat(second.code()).isEqualTo(6);
        assertThat(second.out()).isEqualTo("Waiting for another installer that is at work in " + home.folder() + "\n");
        assertThat(second.errors())
                .isEqualTo("Error: " + home.folder() + ": another installer has been at work here for more than 1 s:"
                        + " wait for it, or end it, and try again\n");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotWaitForTheDead(Runtime runtime) throws Exception {
        Running first = startAndStall(runtime);
        first.process().destroyForcibly();
        first.end();
        assertThat(tickets()).hasSize(1);

        Result second = install(runtime).with("--wait", 0).run();

        assertThat(second.code()).as(second.errors()).isZero();
        assertThat(second.out()).doesNotContain("Waiting");
        assertThat(tickets).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void goesOnAtOnceWhenTheOtherIsKilled(Runtime runtime) throws Exception {
        Running first = startAndStall(runtime);
        Running second = install(runtime).start();
        while (Files.size(second.out()) == 0) {
            Thread.sleep(10);
        }

        first.process().destroyForcibly();

        assertThat(second.end().out()).contains("Waiting for another installer", "Installed 1 native module");
        first.end();
    }

    /** As one of a process that had the number of another before, and one that was killed while it chose. */
    @ParameterizedTest
    @EnumSource
    void mistakesNobodyElseForTheDead(Runtime runtime) throws Exception {
        Running first = startAndStall(runtime);
        first.process().destroyForcibly();
        first.end();
        String world = tickets().get(0).replaceFirst(".*-", "").replaceFirst("\\..*", "");
        Files.writeString(tickets.resolve("1-1-" + world + ".abc"), "1\n");
        Files.writeString(tickets.resolve("999999999-5-" + world + ".abc"), "");

        assertThat(install(runtime).with("--wait", 0).run().code()).isZero();
        assertThat(tickets).doesNotExist();
    }

    /** Whose processes cannot be seen from here: only that they give signs of life. */
    @ParameterizedTest
    @EnumSource
    void waitsForInstallersInOtherContainersAsLongAsTheyLive(Runtime runtime) throws Exception {
        Path ticket = Files.writeString(Files.createDirectory(tickets).resolve("7-1-elsewhere.abc"), "1\n");
        assertThat(install(runtime).with("--wait", 1).run().code()).isEqualTo(6);

        Files.setLastModifiedTime(ticket, FileTime.from(Instant.now().minusSeconds(61)));

        assertThat(install(runtime).with("--wait", 0).run().code()).isZero();
        assertThat(tickets).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void sweepsTicketsOfTheDeadThoughNothingIsToBeDone(Runtime runtime) throws Exception {
        Running first = startAndStall(runtime);
        first.process().destroyForcibly();
        first.end();
        String dead = tickets().get(0);
        install(runtime).run();
        Files.writeString(Files.createDirectory(tickets).resolve(dead), "1\n");

        assertThat(install(runtime).run().out()).isEqualTo("Native modules are up to date\n");

        assertThat(tickets).doesNotExist();
    }

    /** With the lock in its hands. */
    private Running startAndStall(Runtime runtime) throws Exception {
        server.failing(PACKAGE.path(), Fault.silence());
        Running running = install(runtime).start();
        while (server.requests().isEmpty()) {
            assertThat(running.process().isAlive()).isTrue();
            Thread.sleep(10);
        }
        return running;
    }

    private List<String> tickets() throws IOException {
        try (Stream<Path> files = Files.list(tickets)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Script install(Runtime runtime) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder());
    }
}
