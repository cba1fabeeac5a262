package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestBinaries;
import dev.personalbrain.binary.TestElf;
import dev.personalbrain.binary.TestMachO;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarAnalyzerTest {
    private static final byte[] CLASS = {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61, 0, 1};

    private static final Platform X64 = Platform.parse("linux-x64").orElseThrow();

    @TempDir
    Path folder;

    @Test
    void findsLibrariesByTheirContentWhateverTheirNames() throws IOException {
        JarAnalysis jar = analyze(new TestJar()
                .deflated("data/readme.txt", TestBinaries.of("linux-x64"))
                .stored("no-extension", TestBinaries.of("darwin-arm64"))
                .streamed("odd.so_windows_amd64", TestBinaries.of("windows-x64"))
                .deflated("libtext.so", "no library at all"));

        assertThat(jar.libraries())
                .extracting(LibraryEntry::path)
                .containsExactly("data/readme.txt", "no-extension", "odd.so_windows_amd64");
        assertThat(jar.platformNames()).isEqualTo("linux-x64, darwin-arm64, windows-x64");
        assertThat(jar.notAnalysed()).isEmpty();
    }

    @Test
    void tellsHowLargeALibraryIsAndWhatItTakesUpInTheJar() throws IOException {
        byte[] library = TestElf.x64().glibc().paddedTo(100_000).build();

        JarAnalysis jar = analyze(new TestJar().deflated("lib.so", library));

        LibraryEntry entry = jar.libraries().get(0);
        assertThat(entry.bytes()).isEqualTo(library.length);
        assertThat(entry.compressedBytes()).isLessThan(library.length / 10);
        assertThat(entry.library().requires()).containsEntry("libc.so.6", List.of("GLIBC_2.17"));
        assertThat(entry.library().platforms())
                .containsExactly(Platform.parse("linux-x64").orElseThrow());
    }

    @Test
    void takesNoClassForALibraryAndCountsThemWithoutModuleDescriptions() throws IOException {
        JarAnalysis jar = analyze(new TestJar()
                .deflated("org/example/A.class", CLASS)
                .deflated("META-INF/versions/11/org/example/B.class", CLASS)
                .deflated("META-INF/versions/11/module-info.class", CLASS)
                .deflated("module-info.class", CLASS));

        assertThat(jar.isNative()).isFalse();
        assertThat(jar.classes()).isEqualTo(2);
    }

    @Test
    void recordsWhatIsUnderDsymAsDebugSymbolsAndNotAsLibraries() throws IOException {
        JarAnalysis jar = analyze(new TestJar()
                .folder("native/libx.dylib.dSYM/")
                .deflated("native/libx.dylib.dSYM/Contents/Resources/DWARF/libx", TestBinaries.of("darwin-x64"))
                .deflated("native/libx.dylib.dSYM/Contents/Info.plist", "<plist/>"));

        assertThat(jar.libraries()).isEmpty();
        assertThat(jar.debugSymbols())
                .extracting(JarAnalysis.DebugEntry::path)
                .containsExactly(
                        "native/libx.dylib.dSYM/",
                        "native/libx.dylib.dSYM/Contents/Resources/DWARF/libx",
                        "native/libx.dylib.dSYM/Contents/Info.plist");
    }

    @Test
    void reportsNestedArchivesAsNotAnalysed() throws IOException {
        JarAnalysis jar = analyze(new TestJar()
                .deflated("inner.dat", new TestJar().deflated("lib.so", "x").bytes()));

        assertThat(jar.notAnalysed()).containsExactly("inner.dat");
        assertThat(jar.warnings()).containsExactly("not analysed: inner.dat: a nested zip archive");
    }

    @Test
    void reportsABrokenLibraryAsNotAnalysedAndGoesOn() throws IOException {
        byte[] truncated = Arrays.copyOf(TestBinaries.of("linux-x64"), 80);

        JarAnalysis jar = analyze(
                new TestJar().deflated("broken.so", truncated).deflated("sound.so", TestBinaries.of("linux-x64")));

        assertThat(jar.notAnalysed()).containsExactly("broken.so");
        assertThat(jar.warnings()).singleElement().asString().startsWith("not analysed: broken.so: bad ELF: broken.so");
        assertThat(jar.libraries()).extracting(LibraryEntry::path).containsExactly("sound.so");
    }

    @Test
    void warnsOfAPathThatContradictsTheHeaders() throws IOException {
        JarAnalysis jar = analyze(new TestJar().deflated("linux/mips64el/libpty.so", TestBinaries.of("linux-x64")));

        assertThat(jar.warnings()).containsExactly("linux/mips64el/libpty.so is for linux-x64, whatever its path says");
    }

    @Test
    void tellsASignedJar() throws IOException {
        assertThat(analyze(new TestJar().deflated("META-INF/BC2048KE.SF", "")).signed())
                .isTrue();
        assertThat(analyze(new TestJar().deflated("META-INF/maven/x.sf", "")).signed())
                .isFalse();
    }

    @Test
    void readsAnOddJarAndWarnsOnce() throws IOException {
        JarAnalysis jar = analyze(new TestJar()
                .deflated("META-INF/LICENSE", "a")
                .deflated("META-INF/LICENSE", "b")
                .deflated("a\\b", "c")
                .deflated("lib.so", TestBinaries.of("linux-x64")));

        assertThat(jar.libraries()).extracting(LibraryEntry::path).containsExactly("lib.so");
        assertThat(jar.warnings())
                .containsExactly("odd jar, which cannot be pruned: entry 'META-INF/LICENSE' is there twice"
                        + " (and 1 more of the kind)");
    }

    @Test
    void reportsWhatItCannotInflateAsNotAnalysed() throws IOException {
        JarAnalysis jar = analyze(new TestJar()
                .deflated("secret", "a")
                .change("secret", entry -> entry.flags |= 1)
                .deflated("packed", "b")
                .change("packed", entry -> entry.method = 93));

        assertThat(jar.notAnalysed()).containsExactly("secret", "packed");
        assertThat(jar.warnings())
                .containsExactly(
                        "not analysed: secret: it is encrypted",
                        "not analysed: packed: it is packed with the method 93; only stored (0) and deflated (8) can be"
                                + " read");
    }

    @Test
    void refusesANameThatLeadsOutside() {
        assertThatThrownBy(() -> analyze(new TestJar().deflated("../a", "a")))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("leads outside");
    }

    @Test
    void refusesATruncatedJar() throws IOException {
        Path file = new TestJar().deflated("a.txt", "a").write(folder.resolve("cut.jar"));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));

        assertThatThrownBy(() -> JarAnalyzer.analyze(file, "", Reach.EVERYBODY))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("cut.jar");
    }

    @Test
    void readsOfALibraryOutOfReachNoMoreThanItsFirstBytes() throws IOException {
        byte[] foreign = TestElf.arm64().glibc().paddedTo(100_000).build();
        TestJar jar = new TestJar()
                .deflated("x64.so", TestBinaries.of("linux-x64"))
                .deflated("musl.so", TestBinaries.of("linux-x64-musl"))
                .stored("arm.so", foreign)
                .change("arm.so", entry -> entry.data[50_000]++)
                .deflated("x.dylib", TestBinaries.of("darwin-x64"))
                .deflated("x.dll", TestBinaries.of("windows-x64"));

        JarAnalysis analysis = analyze(jar, Reach.of(List.of(X64)));

        assertThat(analysis.libraries()).extracting(LibraryEntry::path).containsExactly("x64.so", "musl.so");
        assertThat(analysis.unread()).extracting(UnreadLibrary::path).containsExactly("arm.so", "x.dylib", "x.dll");
        assertThat(analysis.unread()).noneMatch(each -> each.outline().mayRunOn(X64));
        assertThat(analysis.notAnalysed()).isEmpty();
        assertThatThrownBy(() -> analyze(jar)).isInstanceOf(BadArchiveException.class);
    }

    @Test
    void readsWhatMayBeForOneOfThePlatformsWithinReach() throws IOException {
        TestJar jar = new TestJar()
                .deflated("x64.so", TestBinaries.of("linux-x64"))
                .deflated("arm.so", TestBinaries.of("linux-arm64"))
                .deflated("s390x.so", TestBinaries.of("linux-s390x"))
                .deflated("fat.dylib", TestMachO.fat(TestMachO.x64()));

        JarAnalysis analysis =
                analyze(jar, Reach.of(List.of(X64, Platform.parse("linux-arm64").orElseThrow())));

        assertThat(analysis.libraries())
                .extracting(LibraryEntry::path)
                .containsExactly("x64.so", "arm.so", "fat.dylib");
        assertThat(analysis.unread()).extracting(UnreadLibrary::path).containsExactly("s390x.so");
    }

    @Test
    void tellsOfWhatIsOutOfReachWhatItTakesUpInTheJar() throws IOException {
        TestJar jar = new TestJar()
                .deflated("arm.so", TestElf.arm64().glibc().paddedTo(100_000).build());

        assertThat(analyze(jar, Reach.of(List.of(X64))).unread().get(0).compressedBytes())
                .isEqualTo(analyze(jar).libraries().get(0).compressedBytes());
    }

    @Test
    void readsABombOutOfReachNoFurther() throws IOException {
        byte[] foreign = TestElf.arm64().glibc().paddedTo(64 << 20).build();
        TestJar jar = new TestJar().deflated("bomb.so", foreign);

        assertThat(analyze(jar, Reach.of(List.of(X64))).warnings()).isEmpty();
        assertThat(analyze(jar).warnings())
                .containsExactly("not analysed: bomb.so: inflates to more than 200 times its packed size");
    }

    @Test
    void knowsABrokenLibraryByItsFirstBytes() throws IOException {
        byte[] truncated = Arrays.copyOf(TestBinaries.of("linux-arm64"), 80);

        JarAnalysis analysis = analyze(
                new TestJar().deflated("arm.so", truncated).deflated("header.so", Arrays.copyOf(truncated, 40)));

        assertThat(analysis.notAnalysed()).containsExactly("arm.so", "header.so");
        assertThat(analysis.unread()).extracting(UnreadLibrary::path).containsExactly("arm.so");
    }

    private JarAnalysis analyze(TestJar jar) throws IOException {
        return analyze(jar, Reach.EVERYBODY);
    }

    private JarAnalysis analyze(TestJar jar, Reach reach) throws IOException {
        return JarAnalyzer.analyze(jar.write(folder.resolve("test.jar")), "", reach);
    }
}
