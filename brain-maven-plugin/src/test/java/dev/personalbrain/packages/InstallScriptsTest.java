package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.binary.TestElf;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import dev.personalbrain.manifest.NpmFile;
import dev.personalbrain.manifest.NpmModule;
import dev.personalbrain.packages.ScriptDecision.VendoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallScriptsTest {
    @TempDir
    Path folder;

    private TestProject project;
    private Path addon;
    private String sha256;

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
        project.with(TestPackage.of("crypto")
                .script("postinstall", "node download.js")
                .file("index.js", ""));
        addon = vendor("crypto.node", TestElf.x64().glibc());
        sha256 = Sha256.of(addon);
    }

    @AfterEach
    void stop() throws IOException {
        project.close();
    }

    private Path vendor(String name, TestElf elf) throws IOException {
        return Files.write(folder.resolve(name), elf.build());
    }

    private NpmModules modules(String platform, ScriptDecision... decisions) throws IOException {
        return project.modules(project.request(Arrays.asList(decisions), platform));
    }

    private UserException failure(ScriptDecision... decisions) {
        return catchThrowableOfType(UserException.class, () -> modules("linux-x64", decisions));
    }

    private ScriptDecision vendored(Path file, String into, String hash) {
        return new ScriptDecision.Vendored("crypto", List.of(new VendoredFile(file, into, hash)));
    }

    @Test
    void needADecision() {
        project.with(TestPackage.of("b").locked("hasInstallScript", true));
        UserException failure = failure();
        assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(failure)
                .hasMessage(
                        "install scripts never run, and these packages have one: b@1.0.0 (a script that the lock file knows"
                                + " of), crypto@1.0.0 (postinstall: node download.js). Decide for each in <npm><scripts><script>:"
                                + " <package>NAME</package> with <vendored> (a file that stands in for what the script gets, with its"
                                + " <sha256>), <notNeeded>true</notNeeded> or <excluded>true</excluded>"
                                + " (on the command line -Dbrain.npm.notNeeded=NAME,NAME or -Dbrain.npm.excluded=NAME,NAME)");
    }

    @Test
    void areFoundInBundlesToo() {
        project.with(TestPackage.of("around")
                        .file("node_modules/inner/package.json", "{\"scripts\": {\"install\": \"make\"}}")
                        .locked("dependencies", Map.of("inner", "1.0.0")))
                .bundled("around/node_modules/inner", Map.of());
        assertThat(failure(new ScriptDecision.NotNeeded("crypto"))).hasMessageContaining("inner@1.0.0 (install: make)");
    }

    @Test
    void mayNotBeNeeded() throws IOException {
        assertThat(modules("linux-x64", new ScriptDecision.NotNeeded("crypto")).modules())
                .extracting(NpmModule::id)
                .containsExactly("crypto@1.0.0");
    }

    @Test
    void goWithTheirPackageWhereItIsExcluded() throws IOException {
        project.with(TestPackage.of("b").locked("dependencies", Map.of("only-b", "1.0.0")))
                .at("only-b", TestPackage.of("only-b").script("install", "x"));
        NpmTarget target =
                NpmTarget.all(project.tree().select(TestProject.platform("linux-x64"), Set.of("b", "crypto")));
        NpmRequest request = new NpmRequest(
                project.tree(),
                List.of(target),
                project.cache(),
                List.of(new ScriptDecision.Excluded("b"), new ScriptDecision.Excluded("crypto")),
                true,
                Set.of(),
                Set.of());
        assertThat(project.modules(request).modules()).isEmpty();
    }

    @Test
    void areReplacedByAFileOfTheProject() throws IOException {
        NpmModules modules = modules("linux-x64", vendored(addon, "lib/crypto.linux-x64-gnu.node", sha256));
        NpmFile file = modules.modules().get(0).installations().values().iterator().next().files().stream()
                .filter(each -> each.path().equals("lib/crypto.linux-x64-gnu.node"))
                .findFirst()
                .orElseThrow();
        assertThat(file.source()).isEqualTo(Optional.of("vendored/" + sha256 + "/crypto.linux-x64-gnu.node"));
        assertThat(file.sha256()).isEqualTo(sha256);
        assertThat(file.needed()).containsExactly("libc.so.6");
        assertThat(modules.vendored()).isEqualTo(Map.of(file.source().get(), addon));
    }

    @Test
    void areReplacedForEachPlatformByItsOwnFile() throws IOException {
        Path arm = vendor("arm.node", TestElf.arm64().glibc());
        ScriptDecision both = new ScriptDecision.Vendored(
                "crypto",
                List.of(
                        new VendoredFile(addon, "x64.node", sha256),
                        new VendoredFile(arm, "arm.node", Sha256.of(arm))));
        NpmModules modules = project.modules(project.request(List.of(both), "linux-x64", "linux-arm64"));
        assertThat(modules.modules().get(0).installations())
                .satisfies(each -> assertThat(
                                each.get(TestProject.platform("linux-x64")).files())
                        .extracting(NpmFile::path)
                        .containsExactly("index.js", "package.json", "x64.node"))
                .satisfies(each -> assertThat(
                                each.get(TestProject.platform("linux-arm64")).files())
                        .extracting(NpmFile::path)
                        .containsExactly("arm.node", "index.js", "package.json"));
    }

    @Test
    void areNotReplacedByAnotherPlatformsFile() throws IOException {
        Path arm = vendor("arm.node", TestElf.arm64().glibc());
        assertThat(failure(vendored(arm, "a.node", Sha256.of(arm))))
                .hasMessageContaining("crypto@1.0.0: a.node: needs linux-x64, has linux-arm64");
    }

    @Test
    void areNotReplacedByOtherBytes() {
        assertThat(failure(vendored(addon, "a.node", "00")))
                .hasMessage("<npm><scripts>: <vendored> of 'crypto': <file> " + addon + " has the SHA-256 " + sha256
                        + ", and <sha256> is '00': make sure that it is the right file, and correct <sha256>");
    }

    @Test
    void areNotReplacedByAFileThatIsNotThere() {
        assertThat(failure(vendored(folder.resolve("gone"), "a.node", sha256)))
                .hasMessageContaining("gone does not exist");
    }

    @Test
    void areNotReplacedOutsideOfThePackage() {
        for (String into : List.of("../a.node", "/a.node", "a//b", "", "C:x", "a\\b")) {
            assertThat(failure(vendored(addon, into, sha256))).hasMessageContaining("is no path in the package");
        }
    }

    @Test
    void replaceAFileOfTheTarball() throws IOException {
        NpmModules modules = modules("linux-x64", vendored(addon, "index.js", sha256));
        List<NpmFile> files = modules.modules()
                .get(0)
                .installations()
                .values()
                .iterator()
                .next()
                .files();
        assertThat(files).extracting(NpmFile::path).containsExactly("index.js", "package.json");
        assertThat(files.get(0).source()).isPresent();
    }

    @Test
    void areDecidedForPackagesThatThereAre() {
        assertThat(failure(new ScriptDecision.NotNeeded("cripto")))
                .hasMessage("<npm><scripts>: <package> 'cripto' is no package of "
                        + project.folder.resolve("package-lock.json")
                        + "; correct the name, or leave the <script> out");
        assertThat(failure(new ScriptDecision.NotNeeded("crypto"), new ScriptDecision.Excluded("crypto")))
                .hasMessageContaining("'crypto' comes twice");
    }
}
