package dev.personalbrain.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.personalbrain.binary.TestElf;
import dev.personalbrain.error.ExitCode;
import dev.personalbrain.error.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which native files a platform gets, and which are refused. */
class NativeFilesTest {
    @TempDir
    Path folder;

    private TestProject project;

    @BeforeEach
    void start() throws IOException {
        project = new TestProject(folder);
    }

    @AfterEach
    void stop() throws IOException {
        project.close();
    }

    private static TestElf gnu() {
        return TestElf.x64().glibc();
    }

    private static TestElf musl() {
        return TestElf.x64().musl();
    }

    private static TestElf arm() {
        return TestElf.arm64().glibc();
    }

    private static byte[] truncated() {
        byte[] whole = gnu().withoutSections().build();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    private PackageAnalysis analysis(String name, String platform) throws IOException {
        return project.analysis(platform).packages().stream()
                .filter(each -> each.cached().locked().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kept(String name, String platform) throws IOException {
        return analysis(name, platform).natives().stream()
                .map(PackageFile::path)
                .toList();
    }

    private UserException failure(String... platforms) {
        return catchThrowableOfType(UserException.class, () -> project.modules(project.request(platforms)));
    }

    @Test
    void areKnownByTheirContentAndNotByTheirName() throws IOException {
        project.with(TestPackage.of("odd").file("data.bin", gnu()).file("lib.so", "no library"));
        assertThat(kept("odd", "linux-x64")).containsExactly("data.bin");
    }

    @Test
    void areKeptForThePlatformAlone() throws IOException {
        project.with(TestPackage.of("many")
                .file("prebuilds/linux-x64/node.napi.glibc.node", gnu())
                .file("prebuilds/linux-x64/node.napi.musl.node", musl())
                .file("prebuilds/linux-arm64/node.napi.node", arm())
                .file("index.js", "require('node-gyp-build')(__dirname)"));
        assertThat(kept("many", "linux-x64")).containsExactly("prebuilds/linux-x64/node.napi.glibc.node");
        assertThat(kept("many", "linux-x64-musl")).containsExactly("prebuilds/linux-x64/node.napi.musl.node");
        assertThat(kept("many", "linux-arm64")).containsExactly("prebuilds/linux-arm64/node.napi.node");
        assertThat(analysis("many", "linux-arm64").foreign()).hasSize(2);
        assertThat(project.analysis("linux-x64").findings()).isEmpty();
    }

    @Test
    void leaveOutTheOtherLibcsPackageThatDeclaresNone() throws IOException {
        project.with(
                TestPackage.of("@libsql/linux-x64-gnu").on("linux", "x64").file("index.node", gnu()),
                TestPackage.of("@libsql/linux-x64-musl").on("linux", "x64").file("index.node", musl()));
        PackageAnalysis left = analysis("@libsql/linux-x64-musl", "linux-x64");
        assertThat(left.dropped()).isTrue();
        assertThat(left.reason()).isEqualTo("left out: for another C library, @libsql/linux-x64-gnu stands in");
        assertThat(kept("@libsql/linux-x64-gnu", "linux-x64")).containsExactly("index.node");
        assertThat(analysis("@libsql/linux-x64-gnu", "linux-x64-musl").dropped())
                .isTrue();
        assertThat(project.modules(project.request("linux-x64")).modules())
                .extracting(module -> module.id())
                .containsExactly("@libsql/linux-x64-gnu@1.0.0");
    }

    @Test
    void areChosenByNameWhereTheirHeadersNameNoLibc() throws IOException {
        project.with(TestPackage.of("static")
                .file("bin/tool.linux-x64-gnu.node", TestElf.x64())
                .file("bin/tool.linux-x64-musl.node", TestElf.x64()));
        assertThat(kept("static", "linux-x64")).containsExactly("bin/tool.linux-x64-gnu.node");
        assertThat(kept("static", "linux-x64-musl")).containsExactly("bin/tool.linux-x64-musl.node");
    }

    @Test
    void keepTheOnlyStaticOneWhateverItsNameSays() throws IOException {
        project.with(TestPackage.of("static").file("bin/tool.linux-x64-musl.node", TestElf.x64()));
        assertThat(kept("static", "linux-x64")).containsExactly("bin/tool.linux-x64-musl.node");
        assertThat(analysis("static", "linux-x64").warnings())
                .containsExactly(
                        "bin/tool.linux-x64-musl.node is for linux-x64, linux-x64-musl, whatever its name says: kept");
    }

    @Test
    void countExecutables() throws IOException {
        project.with(TestPackage.of("@oven/bun-linux-x64")
                .on("linux", "x64")
                .file("bin/bun", gnu().type(2).interpreter("/lib64/ld-linux-x86-64.so.2")));
        assertThat(kept("@oven/bun-linux-x64", "linux-x64")).containsExactly("bin/bun");
    }

    @Test
    void refuseAnotherMachineInThePlatformsPlace() throws IOException {
        project.with(TestPackage.of("@libsql/linux-x64-gnu").on("linux", "x64").file("index.node", arm()));
        UserException failure = failure("linux-x64");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.PLATFORM);
        assertThat(failure)
                .hasMessage(
                        "native files that would not load on linux-x64: @libsql/linux-x64-gnu@1.0.0: index.node: needs"
                                + " linux-x64, has linux-arm64. Choose another version or platform, or vendor a file that fits");
    }

    @Test
    void refuseMuslInAPackageThatClaimsGlibc() {
        project.with(TestPackage.of("@libsql/linux-x64-gnu").on("linux", "x64").file("index.node", musl()));
        assertThat(failure("linux-x64")).hasMessageContaining("index.node: needs linux-x64, has linux-x64-musl");
    }

    @Test
    void refuseAFileOfAnotherMachineUnderThePlatformsName() {
        project.with(TestPackage.of("many")
                .file("prebuilds/linux-x64/a.node", arm())
                .file("prebuilds/linux-arm64/a.node", arm()));
        assertThat(failure("linux-x64"))
                .hasMessageContaining("many@1.0.0: prebuilds/linux-x64/a.node: needs linux-x64, has linux-arm64");
    }

    @Test
    void refuseATruncatedOne() {
        project.with(TestPackage.of("cut").file("a.node", truncated()));
        assertThat(failure("linux-x64"))
                .hasMessageContaining("cut@1.0.0: a.node: needs linux-x64, has bad ELF: a.node: ");
    }

    @Test
    void refuseAnEmptyOneAndOneThatIsNone() {
        project.with(
                TestPackage.of("empty").file("a.node", ""),
                TestPackage.of("text").file("b.node", "version https://"));
        assertThat(failure("linux-x64"))
                .hasMessageContaining("a.node: needs linux-x64, has an empty file")
                .hasMessageContaining("b.node: needs linux-x64, has a file that is no native one");
    }

    @Test
    void passOverDamageOfOtherPlatformsFiles() throws IOException {
        project.with(TestPackage.of("many")
                .file("prebuilds/linux-x64/a.node", gnu())
                .file("prebuilds/linux-arm64/a.node", truncated())
                .file("prebuilds/win32-x64/a.node", ""));
        assertThat(project.modules(project.request("linux-x64")).notes())
                .hasSize(2)
                .contains(
                        "many@1.0.0: prebuilds/win32-x64/a.node is named for another platform, and left out: an empty file");
        assertThat(failure("linux-arm64")).hasMessageContaining("prebuilds/linux-arm64/a.node: needs linux-arm64");
    }

    @Test
    void mustBeThereForThePlatform() {
        project.with(TestPackage.of("few").file("a.node", arm()));
        UserException failure = failure("linux-x64");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.PLATFORM);
        assertThat(failure)
                .hasMessage(
                        "few@1.0.0: no native file for linux-x64 (it has linux-arm64): choose another version or platform,"
                                + " or name few in <acceptMissing> where that native code is optional");
    }

    @Test
    void mayBeMissingWhereTheUserSaysSo() throws IOException {
        project.with(TestPackage.of("few").file("a.node", arm()).file("index.js", ""));
        assertThat(project.modules(accepting("few"))
                        .modules()
                        .get(0)
                        .installations()
                        .values())
                .allSatisfy(each -> assertThat(each.files())
                        .extracting(file -> file.path())
                        .containsExactly("index.js", "package.json"));
    }

    private NpmRequest accepting(String name) {
        NpmRequest strict = project.request("linux-x64");
        return new NpmRequest(strict.tree(), strict.targets(), strict.cache(), List.of(), true, Set.of(), Set.of(name));
    }

    /** Both are optional dependencies of one package, or of the project, and declare no C library. */
    private static TestPackage muslAlone() {
        return TestPackage.of("@libsql/linux-x64-musl").on("linux", "x64").file("index.node", musl());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@libsql/linux-x64-gnu", "libsql"})
    void mayLackWhatTheLockLacksWhereTheUserNamesItOrWhoNeedsIt(String name) throws IOException {
        project.with(TestPackage.of("libsql")
                        .locked(
                                "optionalDependencies",
                                Map.of("@libsql/linux-x64-gnu", "1.0.0", "@libsql/linux-x64-musl", "1.0.0")))
                .at("@libsql/linux-x64-musl", muslAlone());
        assertThat(failure("linux-x64"))
                .hasMessageStartingWith("libsql@1.0.0 needs @libsql/linux-x64-gnu on linux-x64")
                .hasMessageEndingWith(
                        ", or name @libsql/linux-x64-gnu in <acceptMissing> where that native code is optional");
        assertThat(project.modules(accepting(name)).modules())
                .extracting(module -> module.id())
                .containsExactly("libsql@1.0.0");
    }

    @Test
    void mayLackAnOptionalPackageOfTheProjectItself() throws IOException {
        project.with(muslAlone()).lacking("@libsql/linux-x64-gnu");
        assertThat(failure("linux-x64"))
                .hasMessageStartingWith("the project needs @libsql/linux-x64-gnu on linux-x64")
                .hasMessageContaining("or name @libsql/linux-x64-gnu in <acceptMissing>");
        assertThat(project.modules(accepting("@libsql/linux-x64-gnu")).modules())
                .isEmpty();
    }

    @Test
    void mayLackAnyForThePlatformWhereTheUserNamesWhoOughtToHaveOne() throws IOException {
        project.with(TestPackage.of("lib").locked("optionalDependencies", Map.of("@lib/darwin-arm64", "1.0.0")))
                .at("@lib/darwin-arm64", TestPackage.of("@lib/darwin-arm64").on("darwin", "arm64"));
        assertThat(failure("linux-x64"))
                .hasMessageStartingWith("lib@1.0.0 has no native package for linux-x64")
                .hasMessageContaining("or name lib in <acceptMissing>");
        assertThat(project.modules(accepting("lib")).modules()).hasSize(1);
    }

    @Test
    void areAcceptedByTheNamesThatTheMessageHas() {
        project.with(TestPackage.of("few").file("a.node", arm()))
                .with(TestPackage.of("@s/none").file("b.node", arm()));
        assertThat(failure("linux-x64")).hasMessageContaining("or name @s/none and few in <acceptMissing>");
    }

    @Test
    void mustNotLackAnOptionalPackageThatTheLockLacks() {
        project.with(TestPackage.of("lib")
                        .locked(
                                "optionalDependencies",
                                Map.of("@lib/linux-x64-gnu", "1.0.0", "@lib/darwin-arm64", "1.0.0")))
                .at(
                        "@lib/darwin-arm64",
                        TestPackage.of("@lib/darwin-arm64")
                                .on("darwin", "arm64")
                                .file("a.node", "x"));
        UserException failure = failure("linux-x64");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.PLATFORM);
        assertThat(failure).hasMessageContaining("lib@1.0.0 needs @lib/linux-x64-gnu on linux-x64");
    }

    @Test
    void keepTheLibrariesThatTheyNeed() throws IOException {
        project.with(TestPackage.of("pair")
                .file("build/a.node", gnu().needing("libb.so.1").runPath("$ORIGIN"))
                .file("build/libb.so.1", TestElf.x64().needing("libc.so.6").soname("libb.so.1")));
        assertThat(kept("pair", "linux-x64")).containsExactly("build/a.node", "build/libb.so.1");
        assertThat(project.analysis("linux-x64").findings()).isEmpty();
    }

    @Test
    void refuseALibraryThatIsThereForAnotherPlatformOnly() {
        project.with(TestPackage.of("pair")
                .file("build/a.node", gnu().needing("libb.so.1").runPath("$ORIGIN"))
                .file("build/libb.so.1", arm().soname("libb.so.1")));
        assertThat(failure("linux-x64"))
                .hasMessageContaining("pair@1.0.0: build/a.node: needs libb.so.1, has one for linux-arm64");
    }

    @Test
    void findLibrariesInThePackageThatTheRunPathLeadsTo() throws IOException {
        project.with(
                TestPackage.of("@img/sharp")
                        .file("lib/a.node", gnu().needing("libvips.so.8").runPath("$ORIGIN/../../vips/lib")),
                TestPackage.of("@img/vips").file("lib/libvips.so.8", gnu().soname("libvips.so.8")));
        assertThat(project.analysis("linux-x64").findings()).isEmpty();
    }

    @Test
    void refuseARunPathIntoAPackageThatHasAnotherPlatformsLibrary() {
        project.with(
                TestPackage.of("@img/sharp")
                        .file("lib/a.node", gnu().needing("libvips.so.8").runPath("$ORIGIN/../../vips/lib")),
                TestPackage.of("@img/vips")
                        .file("lib/libvips.so.8", arm().soname("libvips.so.8"))
                        .file("other.node", gnu()));
        assertThat(failure("linux-x64"))
                .hasMessageContaining("@img/sharp@1.0.0: lib/a.node: needs libvips.so.8, has one for linux-arm64");
    }

    @Test
    void takeTheSystemsLibrariesForGranted() throws IOException {
        project.with(TestPackage.of("a").file("a.node", gnu().needing("libssl.so.3")));
        NpmAnalysis analysis = project.analysis("linux-x64");
        assertThat(analysis.findings()).isEmpty();
        assertThat(NpmAnalysisText.of(analysis)).contains("Native files need GLIBC_2.17, libssl.so.3");
    }
}
