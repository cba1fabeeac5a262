package dev.personalbrain.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarContentsTest {
    private static final byte[] TEXT = "words, words, words, words".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void readsStoredDeflatedAndStreamedEntriesInTheDirectorysOrder() throws IOException {
        Path jar = write(new TestJar()
                .manifest("Main-Class: a.B")
                .folder("a/")
                .stored("a/stored", TEXT)
                .deflated("a/deflated", TEXT)
                .streamed("ä/streamed", TEXT));
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(contents.entries())
                    .extracting(dev.personalbrain.archive.JarEntry::name)
                    .containsExactly("META-INF/MANIFEST.MF", "a/", "a/stored", "a/deflated", "ä/streamed");
            assertThat(contents.entries().get(1).isDirectory()).isTrue();
            assertThat(contents.entries().get(3).size()).isEqualTo(TEXT.length);
            for (int i = 2; i < 5; i++) {
                assertThat(read(contents, i)).isEqualTo(TEXT);
            }
            assertThat(new String(read(contents, 0), UTF_8)).contains("Main-Class: a.B");
        }
    }

    @Test
    void handsOutTheDeflatedBytesWhileItInflatesThem() throws IOException {
        byte[] large = random(300_000);
        Path jar = write(new TestJar().deflated("large", large).stored("stored", large));
        try (JarContents contents = JarContents.open(jar)) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] read = contents.inflate(contents.require("large"), packed).readAllBytes();
            assertThat(Arrays.equals(read, large)).isTrue();
            assertThat(Arrays.equals(packed.toByteArray(), TestJarEntry.deflate(large, 9)))
                    .isTrue();
            assertThat(contents.require("large").isDeflated()).isTrue();
            assertThat(contents.require("stored").isDeflated()).isFalse();
        }
    }

    @Test
    void saysWhichEntryIsMissing() throws IOException {
        Path jar = write(new TestJar().deflated("a", TEXT));
        try (JarContents contents = JarContents.open(jar)) {
            assertThatThrownBy(() -> contents.require("b"))
                    .isInstanceOf(BadArchiveException.class)
                    .hasMessage("bad jar: " + jar + ": it has no entry 'b'");
        }
    }

    @Test
    void readsWhatTheJdkWrites() throws IOException {
        byte[] large = random(300_000);
        Path jar = folder.resolve("jdk.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.setComment("made by the JDK");
            out.putNextEntry(new JarEntry("large"));
            out.write(large);
        }
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(read(contents, 0)).isEqualTo(large);
        }
    }

    @Test
    void readsAnArchiveWithoutEntries() throws IOException {
        try (JarContents contents = JarContents.open(write(new TestJar()))) {
            assertThat(contents.entries()).isEmpty();
        }
    }

    @Test
    void readsEntriesThatDeflateToNothingOrFillTheReadersBufferExactly() throws IOException {
        byte[] full = random(900);
        Path jar = write(new TestJar().deflated("empty", new byte[0]).deflated("full", full));
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(read(contents, 0)).isEmpty();
            try (InputStream in = contents.inflate(contents.entries().get(1))) {
                assertThat(in.read(new byte[900])).isEqualTo(900);
                assertThat(in.read(new byte[900])).isEqualTo(-1);
            }
        }
    }

    @Test
    void readsZip64Records() throws IOException {
        Path jar = write(new TestJar().zip64().stored("a", TEXT).deflated("b", TEXT));
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(read(contents, 0)).isEqualTo(TEXT);
            assertThat(read(contents, 1)).isEqualTo(TEXT);
        }
    }

    @Test
    void findsTheEndRecordBeforeALongComment() throws IOException {
        Path jar = write(new TestJar().stored("a", TEXT).comment("PK\5\6".repeat(16_000)));
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(read(contents, 0)).isEqualTo(TEXT);
        }
    }

    @Test
    void toleratesBytesBeforeTheFirstEntry() throws IOException {
        Path jar = write(new TestJar().prefix("#!/bin/sh\n".getBytes(UTF_8)).stored("a", TEXT));
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(read(contents, 0)).isEqualTo(TEXT);
        }
    }

    @Test
    void readsEntriesFromSeveralThreadsAtOnce() throws Exception {
        TestJar jar = new TestJar();
        byte[][] contents = new byte[8][];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = random(200_000 + i);
            jar.deflated("entry" + i, contents[i]);
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (JarContents opened = JarContents.open(write(jar))) {
            List<Callable<Boolean>> reads = java.util.stream.IntStream.range(0, 64)
                    .mapToObj(i -> (Callable<Boolean>) () -> Arrays.equals(read(opened, i % 8), contents[i % 8]))
                    .toList();
            for (var read : threads.invokeAll(reads)) {
                assertThat(read.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        byte[] whole =
                new TestJar().manifest().stored("a", TEXT).deflated("b", TEXT).bytes();
        for (int length = 0; length < whole.length; length++) {
            Path jar = Files.write(folder.resolve("truncated.jar"), Arrays.copyOf(whole, length));
            refuses(jar).hasMessageStartingWith("bad jar: " + jar + ": ");
        }
    }

    @Test
    void neverFailsInAnotherWayWhateverByteIsDamaged() throws IOException {
        byte[] whole = new TestJar()
                .zip64()
                .manifest()
                .stored("a", TEXT)
                .streamed("b", TEXT)
                .bytes();
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = whole.clone();
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Path jar = Files.write(folder.resolve("damaged.jar"), damaged);
            try (JarContents contents = JarContents.open(jar)) {
                for (int entry = 0; entry < contents.entries().size(); entry++) {
                    read(contents, entry);
                }
                JarPruner.prune(jar, Set.of("a"), OutputStream.nullOutputStream());
            } catch (BadArchiveException e) {
                assertThat(e).hasMessageStartingWith("bad jar: ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../a", "a/../../b", "a/..", "..", "/etc/passwd", "\\a", "..\\a", "a\\..\\b", "C:/a", "c:a"})
    void refusesNamesThatLeadOutside(String name) throws IOException {
        refuses(write(new TestJar().stored(name, TEXT))).hasMessageContaining("its name ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", "..a/b..", "...", "a/.../b", ":", "1:a"})
    void allowsNamesThatOnlyLookLikeIt(String name) throws IOException {
        try (JarContents contents = JarContents.open(write(new TestJar().stored(name, TEXT)))) {
            assertThat(contents.entries()).hasSize(1);
        }
    }

    @Test
    void refusesEntriesThatOverlap() throws IOException {
        refuses(write(new TestJar().stored("a", TEXT).stored("b", TEXT).change("b", e -> e.headerOffset = 0L)))
                .hasMessageContaining("overlaps");
        refuses(write(new TestJar().stored("a", TEXT).stored("b", TEXT).change("a", e -> {
                    e.compressedSize += 20;
                    e.size += 20;
                })))
                .hasMessageContaining("'a'")
                .hasMessageContaining("overlaps");
    }

    @Test
    void refusesSizesAndOffsetsBeyondTheFile() throws IOException {
        refuses(write(new TestJar().stored("a", TEXT).change("a", e -> e.compressedSize = 0x7fffffffL)))
                .hasMessageContaining("overlaps");
        refuses(write(new TestJar().zip64().stored("a", TEXT).change("a", e -> e.compressedSize = Long.MAX_VALUE)))
                .hasMessageContaining("overlaps");
        refuses(write(new TestJar().zip64().stored("a", TEXT).change("a", e -> e.headerOffset = -2L)))
                .hasMessageContaining("negative");
        refuses(write(new TestJar().stored("a", TEXT).change("a", e -> e.headerOffset = 0x7ffffff0L)))
                .hasMessageContaining("overlaps");
    }

    @Test
    void refusesAnArchiveOfSeveralDisks() throws IOException {
        refuses(write(new TestJar().stored("a", TEXT).change("a", e -> e.disk = 2)))
                .hasMessageContaining("another disk");
        byte[] jar = new TestJar().stored("a", TEXT).bytes();
        jar[jar.length - 18] = 1;
        refuses(Files.write(folder.resolve("disks.jar"), jar)).hasMessageContaining("several disks");
    }

    @Test
    void refusesMoreEntriesThanAJvmWouldOpen() throws IOException {
        byte[] jar = new TestJar().zip64().bytes();
        jar[jar.length - 22 - 20 - 56 + 32 + 4] = 1;
        refuses(Files.write(folder.resolve("many.jar"), jar)).hasMessageContaining("entries, more than");
    }

    @Test
    void refusesAZipBombBeforeAndWhileItInflates() throws IOException {
        byte[] zeros = new byte[1_000_000];
        fails(new TestJar().deflated("bomb", zeros).change("bomb", e -> e.size = 1000), "more than the 1000 bytes");
        fails(new TestJar().deflated("bomb", zeros).change("bomb", e -> e.size = 2_000_000_000L), "which cannot be");
        fails(new TestJar().zip64().deflated("bomb", zeros).change("bomb", e -> e.size = 5L << 30), "more than");
    }

    @Test
    void neverHandsOutMoreThanTheEntryClaims() throws IOException {
        Path jar = write(new TestJar().deflated("bomb", new byte[1_000_000]).change("bomb", e -> e.size = 1000));
        try (JarContents contents = JarContents.open(jar);
                InputStream in = contents.inflate(contents.entries().get(0))) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            assertThatThrownBy(in::read).isInstanceOf(BadArchiveException.class);
        }
    }

    @Test
    void refusesDamagedData() throws IOException {
        fails(new TestJar().stored("a", TEXT).change("a", e -> e.data[3] ^= 1), "its CRC-32 is");
        fails(new TestJar().deflated("a", TEXT).change("a", e -> e.data[0] = 7), "'a' is damaged");
        fails(new TestJar().deflated("a", TEXT).change("a", e -> e.size += 5), "5 bytes shorter");
        fails(new TestJar().stored("a", TEXT).change("a", e -> e.size += 5), "is stored, but claims");
        fails(new TestJar().deflated("a", TEXT).change("a", e -> e.compressedSize -= 3), "'a' is damaged");
    }

    @Test
    void refusesTooMuchDataForAnEntry() throws IOException {
        fails(
                new TestJar().deflated("a", TEXT).change("a", e -> {
                    e.data = Arrays.copyOf(e.data, e.data.length + 4);
                    e.compressedSize += 4;
                }),
                "its data ends after");
    }

    @Test
    void refusesALocalHeaderThatIsAnotherOnes() throws IOException {
        fails(new TestJar().stored("a", TEXT).change("a", e -> e.localName = "b"), "another name or method");
        fails(new TestJar().stored("abcd", TEXT).change("abcd", e -> e.localName = "abcdef"), "another name or method");
    }

    @Test
    void keepsButDoesNotInflateWhatItCannotRead() throws IOException {
        fails(new TestJar().stored("a", TEXT).change("a", e -> e.flags |= 1), "is encrypted");
        fails(new TestJar().stored("a", TEXT).change("a", e -> e.method = 93), "method 93");
    }

    private Path write(TestJar jar) throws IOException {
        return jar.write(Files.createTempFile(folder, "test", ".jar"));
    }

    private void fails(TestJar jar, String message) throws IOException {
        try (JarContents contents = JarContents.open(write(jar))) {
            assertThatThrownBy(() -> read(contents, 0))
                    .isInstanceOf(BadArchiveException.class)
                    .hasMessageStartingWith("bad jar: ")
                    .hasMessageContaining(message);
        }
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(Path jar) {
        return assertThatThrownBy(() -> JarContents.open(jar).close()).isInstanceOf(BadArchiveException.class);
    }

    private static byte[] read(JarContents contents, int index) throws IOException {
        try (InputStream in = contents.inflate(contents.entries().get(index))) {
            return in.readAllBytes();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
