package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of programs that are compiled, and of packages that are loaded, as the original does it: see {@code docs/notes/original-flow.md}. */
class OriginalProgramTest {
    private static final List<String> BUILD =
            List.of("build", "src/index.ts", "--compile", "--minify", "--target=bun-linux-x64");
    private static final String MUSL = "lib/index.linux-x64-musl.node";
    private static final String GNU = "lib/index.linux-x64-gnu.node";

    @TempDir
    Path folder;

    private BunProcess bun(NpmProject project) throws IOException {
        return project.bun(Files.createDirectories(folder.resolve("scratch")));
    }

    private BunProcess compile(BunProcess bun, Path project, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(BUILD);
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--outfile", "brain"));
        BunProcess.Outcome outcome = bun.run(project, arguments);
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        return new BunProcess(project.resolve("brain"), bun.scratch(), bun.timeout());
    }

    /** Though all of them lie beside it, and it is started in its own folder. */
    @Test
    void theOriginalsLineMakesAProgramThatFindsNoExternal() throws IOException {
        NpmProject project = NpmProject.probing(folder.resolve("project"));
        Path build = BuildFolder.make(project.request("linux-x64", BunSettings.defaults()))
                .path();
        BunProcess program = compile(
                bun(project),
                build,
                "--external=@libsql/client",
                "--external=libsql",
                "--external=" + NpmProject.MATRIX);
        BunProcess.Outcome outcome = program.run(build, List.of());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.output()).contains("Cannot find module '@libsql/client'");
    }

    @Test
    void aProgramOfTheOriginalsLineTakesSettingsAndCodeFromTheFolderThatItIsStartedIn() throws IOException {
        NpmProject project = NpmProject.empty(folder.resolve("app"), "console.log(process.env.PLANTED ?? \"clean\");");
        BunProcess program = compile(bun(project), project.folder());
        Path hostile = Files.createDirectories(folder.resolve("hostile"));
        Files.writeString(hostile.resolve(".env"), "PLANTED=yes");
        Files.writeString(hostile.resolve("bunfig.toml"), "preload = [\"./preload.js\"]");
        Files.writeString(hostile.resolve("preload.js"), "console.log(\"preloaded\");");
        assertThat(program.run(hostile, List.of()).output()).isEqualTo("preloaded\nyes\n");
    }

    /** The package swallows that its library does not load, and fails when it is used. */
    @Test
    void requireProvesNothingOfALibrary() throws IOException {
        NpmProject project = NpmProject.testBrain(folder.resolve("project"));
        Path build = BuildFolder.make(project.request("linux-x64", BunSettings.defaults()))
                .path();
        Path matrix = build.resolve("node_modules").resolve(NpmProject.MATRIX);
        Files.copy(matrix.resolve(MUSL), matrix.resolve(GNU), StandardCopyOption.REPLACE_EXISTING);
        BunProcess.Outcome required = bun(project).run(build, List.of("-e", "require('" + NpmProject.MATRIX + "')"));
        BunProcess.Outcome used = bun(project)
                .run(build, List.of("-e", "require('" + NpmProject.MATRIX + "').encryptFile(Buffer.from('a'))"));
        assertThat(required.exitCode()).as(required.output()).isZero();
        assertThat(used.exitCode()).as(used.output()).isNotZero();
    }

    /** The original's own package: its script ends well, and there is no library. */
    @Test
    void aScriptThatDownloadsNothingEndsWell() throws IOException {
        NpmProject project = new NpmProject(folder.resolve("project"));
        for (String file : List.of("package.json", "bun.lock", "src/index.ts")) {
            Files.createDirectories(project.folder().resolve(file).getParent());
            Files.copy(
                    Path.of("src/it/test-brain-vendored").resolve(file),
                    project.folder().resolve(file));
        }
        Path build = BuildFolder.make(project.undecided("linux-x64", BunSettings.defaults()))
                .path();
        Path crypto = build.resolve("node_modules/@matrix-org/matrix-sdk-crypto-nodejs");
        BunProcess.Outcome outcome = TestProgram.withoutNetwork(bun(project)).run(crypto, List.of("download-lib.js"));
        assertThat(outcome.exitCode()).as(outcome.output()).isZero();
        assertThat(outcome.output()).contains("Download Failed");
        assertThat(crypto.resolve("matrix-sdk-crypto.linux-x64-gnu.node")).doesNotExist();
    }
}
