package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestBinaries;
import dev.personalbrain.binary.TestElf;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.platform.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyAnalyzerTest {
    @TempDir
    Path folder;

    @Test
    void countsTheBytesThatPruningLeavesExactly() throws IOException {
        Dependency dependency = TestDependency.released(folder, "both", both());
        ByteArrayOutputStream pruned = new ByteArrayOutputStream();
        JarPruner.prune(dependency.file(), Set.of("arm.so", "x.dSYM/", "x.dSYM/Info.plist"), pruned);

        DependencyAnalysis analysis = analyze(dependency, "linux-x64");

        assertThat(analysis.prunedBytes()).isEqualTo(pruned.size());
        assertThat(analysis.external()).isTrue();
        assertThat(analysis.reason()).isEqualTo("1 of 2 libraries is for linux-x64");
        assertThat(analysis.missing()).isFalse();
    }

    @Test
    void leavesAPureJavaJarInTheApplication() throws IOException {
        DependencyAnalysis analysis =
                analyze(TestDependency.released(folder, "pure", new TestJar().deflated("A.txt", "a")), "linux-x64");

        assertThat(analysis.external()).isFalse();
        assertThat(analysis.reason()).isEqualTo("no native libraries");
        assertThat(analysis.prunedBytes()).isEqualTo(analysis.jar().bytes());
    }

    @Test
    void bundlesWhatNoRepositoryHasAsItIs() throws IOException {
        DependencyAnalysis analysis = analyze(TestDependency.ofTheProject(folder, "mine", both()), "linux-x64");

        assertThat(analysis.external()).isFalse();
        assertThat(analysis.reason()).isEqualTo("bundled: no repository has it");
        assertThat(analysis.prunedBytes()).isEqualTo(analysis.jar().bytes());
    }

    @Test
    void missesALibraryForThePlatform() throws IOException {
        DependencyAnalysis analysis = analyze(TestDependency.released(folder, "both", both()), "linux-s390x");

        assertThat(analysis.missing()).isTrue();
        assertThat(analysis.dropped()).isFalse();
        assertThat(analysis.reason()).isEqualTo("none of its 2 libraries is for linux-s390x");
    }

    @Test
    void dropsAnotherPlatformsJarWithoutClasses() throws IOException {
        TestJar jar = new TestJar()
                .deflated("META-INF/versions/11/module-info.class", "x")
                .deflated("lib.so", TestBinaries.of("linux-arm64"));

        DependencyAnalysis analysis = analyze(TestDependency.released(folder, "arm", jar), "linux-x64");

        assertThat(analysis.dropped()).isTrue();
        assertThat(analysis.missing()).isFalse();
        assertThat(analysis.external()).isTrue();
        assertThat(analysis.prunedBytes()).isZero();
        assertThat(analysis.reason()).isEqualTo("dropped: libraries of another platform only, no classes");
    }

    @Test
    void missesALibraryInAJarOfManyPlatformsThoughItHasNoClasses() throws IOException {
        TestJar jar = new TestJar()
                .deflated("arm.so", TestBinaries.of("linux-arm64"))
                .deflated("mac.dylib", TestBinaries.of("darwin-arm64"));

        DependencyAnalysis analysis = analyze(TestDependency.released(folder, "binaries", jar), "linux-x64");

        assertThat(analysis.dropped()).isFalse();
        assertThat(analysis.missing()).isTrue();
    }

    @Test
    void warnsOfWhatTheKeptLibrariesDoAndNotOfTheForeignOnes() throws IOException {
        TestJar jar = new TestJar()
                .deflated("cpu/libx.so", TestElf.x64().glibc().executableStack().build())
                .deflated(
                        "cuda/libx.so",
                        TestElf.x64()
                                .glibc()
                                .runPath("$ORIGIN:/usr/lib/x:/build/Release")
                                .build())
                .deflated("arm.so", TestElf.arm64().glibc().executableStack().build());

        DependencyAnalysis analysis = analyze(TestDependency.released(folder, "odd", jar), "linux-x64");

        assertThat(analysis.warnings())
                .containsExactly(
                        "cpu/libx.so asks for an executable stack, which hardened systems refuse",
                        "cuda/libx.so looks for libraries in a folder of its build machine: /build/Release",
                        "2 variants of libx.so are kept: cpu/libx.so, cuda/libx.so");
    }

    @Test
    void warnsWhereAMuslPlatformMakesDoWithAGlibcBuild() throws IOException {
        DependencyAnalysis analysis = analyze(TestDependency.released(folder, "both", both()), "linux-x64-musl");

        assertThat(analysis.missing()).isFalse();
        assertThat(analysis.warnings())
                .containsExactly(
                        "no build for musl: keeps x64.so, built for the GNU C library, which musl may load: try it");
    }

    @Test
    void missesALibraryWhereAMuslPlatformCannotLoadTheGlibcBuild() throws IOException {
        TestJar jar = new TestJar()
                .deflated(
                        "lib.so",
                        TestElf.x64().glibc().needing("ld-linux-x86-64.so.2").build());

        DependencyAnalysis analysis = analyze(TestDependency.released(folder, "tied", jar), "linux-x64-musl");

        assertThat(analysis.missing()).isTrue();
        assertThat(analysis.dropped()).isFalse();
        assertThat(analysis.warnings())
                .containsExactly("no build for musl: lib.so needs the GNU loader, so linux-x64-musl cannot load it");
    }

    @Test
    void prunesWhatIsBrokenAndCertainlyForAnother() throws IOException {
        byte[] broken = Arrays.copyOf(TestBinaries.of("linux-arm64"), 80);
        Dependency dependency = TestDependency.released(folder, "broken", both().deflated("broken.so", broken));
        ByteArrayOutputStream pruned = new ByteArrayOutputStream();
        JarPruner.prune(dependency.file(), Set.of("arm.so", "broken.so", "x.dSYM/", "x.dSYM/Info.plist"), pruned);

        DependencyAnalysis analysis = analyze(dependency, "linux-x64");

        assertThat(analysis.foreign()).containsExactly("arm.so", "broken.so");
        assertThat(analysis.prunedBytes()).isEqualTo(pruned.size());
        assertThat(analysis.reason()).isEqualTo("1 of 3 libraries is for linux-x64");
    }

    @Test
    void keepsWhatIsBrokenAndMayBeForThePlatform() throws IOException {
        byte[] broken = Arrays.copyOf(TestBinaries.of("linux-x64"), 80);

        DependencyAnalysis analysis =
                analyze(TestDependency.released(folder, "broken", both().deflated("broken.so", broken)), "linux-x64");

        assertThat(analysis.foreign()).containsExactly("arm.so");
        assertThat(analysis.reason()).isEqualTo("1 of 2 libraries is for linux-x64");
        assertThat(analysis.warnings()).anyMatch(line -> line.startsWith("not analysed: broken.so: bad ELF: "));
    }

    private static TestJar both() {
        return new TestJar()
                .deflated("A.class", "x")
                .deflated("x64.so", TestBinaries.of("linux-x64"))
                .streamed("arm.so", TestBinaries.of("linux-arm64"))
                .folder("x.dSYM/")
                .deflated("x.dSYM/Info.plist", "<plist/>");
    }

    private static DependencyAnalysis analyze(Dependency dependency, String platform) throws IOException {
        JarAnalysis jar = JarAnalyzer.analyze(dependency.file(), Sha256.of(dependency.file()), Reach.EVERYBODY);
        return new DependencyAnalyzer(dependency, jar, Platform.parse(platform).orElseThrow()).analyze();
    }
}
