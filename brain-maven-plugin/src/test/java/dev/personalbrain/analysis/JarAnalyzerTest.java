package dev.personalbrain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.binary.TestBinaries;
import dev.personalbrain.binary.TestElf;
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

        assertThatThrownBy(() -> JarAnalyzer.analyze(file, ""))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("cut.jar");
    }

    private JarAnalysis analyze(TestJar jar) throws IOException {
        return JarAnalyzer.analyze(jar.write(folder.resolve("test.jar")), "");
    }
}
