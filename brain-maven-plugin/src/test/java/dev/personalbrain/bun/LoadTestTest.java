package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.bun.LoadResult.Verdict;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With addons of libSQL's and the Bun that the plugin brings along. */
class LoadTestTest {
    private static final int TRUNCATED_BYTES = 3_000_000;

    @TempDir
    Path folder;

    private NpmProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = NpmProject.testBrain(folder.resolve("project"));
    }

    private byte[] addon(String packageName) throws IOException {
        BunRequest request = project.request("linux-x64", BunSettings.defaults());
        return Files.readAllBytes(request.cache().get(request.selection().packages()).stream()
                .filter(each -> each.locked().name().equals(packageName))
                .findFirst()
                .orElseThrow()
                .root()
                .resolve("index.node"));
    }

    private InstalledFolder installed(byte[] addon) throws IOException {
        Files.createDirectories(folder.resolve("packages/lib"));
        Files.write(folder.resolve("packages/lib/index.node"), addon);
        PackageTree tree =
                new TestPackages(folder.resolve("packages")).library("lib").tree();
        return InstalledFolder.make(folder.resolve("installed"), tree, Set.of("lib"));
    }

    private LoadResult result(byte[] addon) throws IOException {
        List<LoadResult> results = new LoadTest(installed(addon), project.bun(folder.resolve("scratch"))).run();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    @Test
    void anAddonOfThisPlatformIsLoaded() throws IOException {
        assertThat(result(addon("@libsql/linux-x64-gnu"))).hasToString("lib@1.0.0: index.node: ");
    }

    @Test
    void anAddonOfAnotherCLibraryIsNot() throws IOException {
        LoadResult result = result(addon("@libsql/linux-x64-musl"));
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).isNotEmpty();
    }

    @Test
    void aTruncatedAddonEndsBunAndIsTold() throws IOException {
        LoadResult result = result(Arrays.copyOf(addon("@libsql/linux-x64-gnu"), TRUNCATED_BYTES));
        assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(result.reason()).startsWith("Bun itself ended with exit code ");
    }

    @Test
    void whatIsNoAddonIsNotLoaded() throws IOException {
        assertThat(result("not a library".getBytes()).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void whatDoesNotLoadFailsTheBuild() throws IOException {
        OutsideCheck check = new OutsideCheck(installed(new byte[100]), project.bun(folder.resolve("scratch")));
        assertThatThrownBy(() -> check.load(new TestPackages().library("lib").analysis()))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("native files that do not load: when loaded: lib@1.0.0: index.node: ")
                .hasMessageContaining("<bun><loadTest>");
    }

    @Test
    void aBunThatHangsIsEnded() throws IOException {
        Path script = folder.resolve("bun");
        Files.writeString(script, "#!/bin/sh\nsleep 600\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        BunProcess bun = new BunProcess(script, folder.resolve("scratch"), Duration.ofMillis(300));
        List<LoadResult> results = new LoadTest(installed(new byte[1]), bun).run();
        assertThat(results).singleElement().asString().contains("<bun><timeout>");
    }
}
