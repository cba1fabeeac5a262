package dev.personalbrain.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.UserException;
import dev.personalbrain.packages.ScriptDecision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the Bun that the plugin brings along. */
class BunBuildTest {
    private static final String LIBSQL = "@libsql/linux-x64-gnu";

    @TempDir
    Path folder;

    private static BunSettings settings() {
        return BunSettings.defaults();
    }

    @Test
    void ofTestBrainOnlyTheNativePackagesStayOutside() throws IOException {
        BundleAnalysis analysis = BunBuild.analyze(NpmProject.testBrain(folder).request("linux-x64", settings()));
        assertThat(analysis.externals()).containsExactly(LIBSQL, NpmProject.MATRIX);
        assertThat(analysis.installed()).containsExactly(LIBSQL, NpmProject.MATRIX);
        assertThat(analysis.bundled()).contains("libsql", "@libsql/client").doesNotContain("shelljs", "@napi-rs/cli");
        assertThat(analysis.suggestions()).isEmpty();
        assertThat(analysis.computed()).anySatisfy(place -> {
            assertThat(place.file()).isEqualTo("node_modules/libsql/index.js");
            assertThat(place.line()).isEqualTo(26);
            assertThat(place.text()).startsWith("require(`@libsql/${target}`)");
            assertThat(place.found()).containsExactly(LIBSQL);
        });
    }

    @Test
    void theUsersExternalsCountAndTheFewestAreSuggested() throws IOException {
        List<String> three = List.of("@libsql/client", "libsql", NpmProject.MATRIX);
        NpmProject project = NpmProject.testBrain(folder);
        BundleAnalysis analysis =
                BunBuild.analyze(project.request("linux-x64", TestSettings.withExternals(three, false)));
        assertThat(analysis.externals()).containsExactlyInAnyOrderElementsOf(three);
        assertThat(analysis.installed()).contains(LIBSQL, "js-base64", "@neon-rs/load", "detect-libc");
        assertThat(analysis.bytesSaved()).isPositive();
        assertThat(analysis.suggestions())
                .singleElement()
                .asString()
                .contains(LIBSQL + ", " + NpmProject.MATRIX, "less to install", "brain.bun.minimal");

        BundleAnalysis fewest = BunBuild.analyze(project.request("linux-x64", TestSettings.withExternals(three, true)));
        assertThat(fewest.externals()).containsExactly(LIBSQL, NpmProject.MATRIX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-x64", "linux-arm64", "linux-x64-musl"})
    void theSameSourcesGiveTheSameBytes(String platform) throws IOException {
        NpmProject here = NpmProject.testBrain(folder.resolve("here"));
        NpmProject there = NpmProject.testBrain(folder.resolve("some/where else"));
        Files.setLastModifiedTime(there.folder().resolve("src/index.ts"), FileTime.fromMillis(0));
        Files.writeString(there.folder().resolve(".env"), "BRAIN_PORT=1");
        BunOutcome first = BunBuild.compile(here.request(platform, TestSettings.withExternals(List.of(), true)));
        BunOutcome second = BunBuild.compile(there.request(platform, settings()));
        assertThat(Sha256.of(second.program().file()))
                .isEqualTo(Sha256.of(first.program().file()));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(first.program().file())))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void theProgramFindsAndLoadsWhatLiesBesideIt() throws IOException {
        NpmProject project = NpmProject.probing(folder);
        BunRequest request = project.request("linux-x64", settings());
        BunOutcome outcome = BunBuild.compile(request);
        assertThat(outcome.program().notes()).anyMatch(note -> note.startsWith("loaded by Bun on this machine: "));

        InstalledFolder target = InstalledFolder.make(
                folder.resolve("installed"),
                request.packageTree(),
                outcome.bundle().installed());
        BunProcess program = new BunProcess(outcome.program().file(), folder.resolve("scratch"), Duration.ofMinutes(1));
        assertThat(program.run(target.path(), List.of()).output()).isEqualTo("42 hello /app\n");
        BunProcess.Outcome lost = program.run(folder.resolve("src"), List.of());
        assertThat(lost.exitCode()).isEqualTo(1);
        assertThat(lost.output()).contains("Cannot find");
        Map<String, String> path = Map.of("NODE_PATH", target.modules().toString());
        assertThat(program.run(folder.resolve("src"), List.of(), path).output()).startsWith("42 hello");
    }

    @Test
    void theProgramReadsNoConfigurationOfTheFolderThatItIsStartedIn() throws IOException {
        NpmProject project = NpmProject.empty(folder.resolve("app"), "console.log(process.env.PLANTED ?? \"clean\");");
        Path program = BunBuild.compile(project.request("linux-x64", settings()))
                .program()
                .file();
        Path hostile = Files.createDirectories(folder.resolve("hostile"));
        Files.writeString(hostile.resolve(".env"), "PLANTED=yes");
        Files.writeString(hostile.resolve("bunfig.toml"), "preload = [\"./preload.js\"]");
        Files.writeString(hostile.resolve("preload.js"), "console.log(\"preloaded\");");
        BunProcess process = new BunProcess(program, folder.resolve("scratch"), Duration.ofMinutes(1));
        assertThat(process.run(hostile, List.of()).output()).isEqualTo("clean\n");
    }

    @Test
    void whatAProgramDoesNotNeedIsNotLeftBehind() throws IOException {
        NpmProject project = NpmProject.empty(folder, "console.log(1)");
        BunRequest request = project.request("linux-x64", settings());
        BunBuild.compile(request);
        assertThat(request.work()).isDirectoryContaining("glob:**/brain");
        try (var files = Files.list(request.work())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aMistakeInASourceIsShownWhereItIs() throws IOException {
        NpmProject project = NpmProject.empty(folder, "console.log(1);\nconst a: = 3;\n");
        BunRequest request = project.request("linux-x64", settings());
        assertThatThrownBy(() -> BunBuild.compile(request))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("src/index.ts:2:");
        assertThat(request.work()).isEmptyDirectory();
    }

    @Test
    void anImportThatIsNotThereIsShownWithTheWayOut() throws IOException {
        NpmProject project = NpmProject.empty(folder, "import a from \"hono\";\nconsole.log(a);\n");
        assertThatThrownBy(() -> BunBuild.compile(project.request("linux-x64", settings())))
                .isInstanceOf(UserException.class)
                .hasMessageMatching(
                        "src/index.ts:1:\\d+: 'hono' is imported, and not there: add hono to package.json's "
                                + "dependencies, and lock it");
    }

    @Test
    void anEntryThatIsNotThereIsRefused() throws IOException {
        NpmProject project = NpmProject.empty(folder, "");
        Files.delete(folder.resolve("src/index.ts"));
        assertThatThrownBy(() -> BunBuild.compile(project.request("linux-x64", settings())))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("<bun><entry>: 'src/index.ts' is no file");
    }

    @Test
    void anotherVersionWantsItsIntegrity() throws IOException {
        NpmProject project = NpmProject.empty(folder, "");
        assertThatThrownBy(() ->
                        BunBuild.compile(project.request("linux-x64", TestSettings.withVersion("1.3.14", Map.of()))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("<bun><integrity> has nothing for linux-x64")
                .hasMessageContaining("@1.3.14 dist.integrity");
    }

    @Test
    void aPackageWithAnInstallScriptWantsADecision() throws IOException {
        NpmProject project = NpmProject.testBrain(folder);
        BunRequest request = project.undecided("linux-x64", settings());
        assertThatThrownBy(() -> BunBuild.compile(request))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(NpmProject.MATRIX + "@0.1.0-beta.13 (postinstall: node check-exists.js)")
                .hasMessageContaining("<notNeeded>");
        assertThat(BunBuild.analyze(request).externals()).containsExactly(LIBSQL, NpmProject.MATRIX);
    }

    @Test
    void filesOfTheProjectTakeThePlaceOfAPackagesOwnBeforeItIsBundled() throws IOException {
        NpmProject project = NpmProject.testBrain(folder);
        Path own = Files.writeString(folder.resolve("own.js"), "// ours");
        ScriptDecision vendored = new ScriptDecision.Vendored(
                NpmProject.MATRIX,
                List.of(
                        new ScriptDecision.VendoredFile(own, "lib/utils.js", Sha256.of(own)),
                        new ScriptDecision.VendoredFile(own, "lib/made/new.js", Sha256.of(own))));
        BuildFolder build = BuildFolder.make(project.request("linux-x64", settings(), List.of(vendored)));
        Path lib =
                build.path().resolve("node_modules").resolve(NpmProject.MATRIX).resolve("lib");
        assertThat(lib.resolve("utils.js")).hasContent("// ours");
        assertThat(lib.resolve("made/new.js")).hasContent("// ours");
    }

    @Test
    void theScriptsOfWorkersAreGivenAsArguments() throws IOException {
        NpmProject project = NpmProject.empty(folder, """
                const worker = new Worker(new URL("./worker.ts", import.meta.url).href);
                worker.onmessage = (event) => { console.log(event.data); worker.terminate(); };
                """);
        Files.writeString(folder.resolve("src/worker.ts"), "postMessage(\"from the worker\");");
        BunSettings worker = TestSettings.withArguments("src/worker.ts");
        Path program =
                BunBuild.compile(project.request("linux-x64", worker)).program().file();
        BunProcess process = new BunProcess(program, folder.resolve("scratch"), Duration.ofMinutes(1));
        assertThat(process.run(folder, List.of()).output()).isEqualTo("from the worker\n");
    }

    @Test
    void compilesWithoutANetwork() throws IOException {
        NpmProject project = NpmProject.testBrain(folder);
        BunRequest request = project.request("linux-arm64", settings());
        BuildFolder build = BuildFolder.make(request);
        BunProcess bun = project.bun(folder.resolve("scratch"));
        BunProcess compiler = TestProgram.withoutNetwork(bun);
        Bundling bundling = Bundling.of(request, build, compiler);
        CompiledProgram program = BunCompiler.compile(new CompileRequest(
                build.path(),
                "src/index.ts",
                folder.resolve("brain"),
                request.target(),
                BunVersion.of(BunPins.bundled().version()),
                List.copyOf(bundling.external()),
                true,
                true,
                List.of(),
                compiler,
                PinnedBun.executable(settings(), request.selection().platform(), request.cache())));
        assertThat(program.file()).isExecutable();
    }
}
