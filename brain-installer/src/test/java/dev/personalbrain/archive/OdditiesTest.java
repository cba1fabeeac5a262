package dev.personalbrain.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OdditiesTest {
    private static final byte[] TEXT = "words, words, words, words".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void aSoundJarHasNone() throws IOException {
        Path jar = write(new TestJar()
                .prefix("#!/bin/sh\n".getBytes(UTF_8))
                .manifest()
                .stored("ä", TEXT)
                .comment("made for a test")
                .bytes());
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(contents.oddities()).isEmpty();
        }
    }

    @Test
    void twoEntriesOfOneName() throws IOException {
        isOdd(
                new TestJar().stored("META-INF/LICENSE", TEXT).deflated("META-INF/LICENSE", TEXT),
                "entry 'META-INF/LICENSE' is there twice");
    }

    @Test
    void aNameWithTheCharacterThatStandsForOthersIsNone() throws IOException {
        Path jar = new TestJar().stored("a\ufffdb", TEXT).write(folder.resolve("a.jar"));
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(contents.oddities()).isEmpty();
            assertThat(contents.entries().get(0).name()).isEqualTo("a\ufffdb");
        }
    }

    @Test
    void namesThatAreNotUtf8() throws IOException {
        isOdd(
                new TestJar().stored("x", TEXT).change("x", e -> e.rawName = new byte[] {(byte) 0xe4, 'a'}),
                "entry 'äa' has a name that is not UTF-8");
    }

    @Test
    void namesThatNoJvmLooksFor() throws IOException {
        isOdd(new TestJar().stored("a\\b", TEXT), "entry 'a\\b' has a backslash in its name");
        isOdd(new TestJar().stored("a\0b", TEXT), "entry 'a?b' has a NUL in its name");
        isOdd(new TestJar().stored("", TEXT), "entry '' has no name");
    }

    @Test
    void bytesBeforeTheArchiveThatItsOffsetsDoNotCount() throws IOException {
        isOdd(
                join("#!/bin/sh\n".getBytes(UTF_8), sample()),
                "there are 10 bytes before it that its offsets do not count");
    }

    @Test
    void bytesBehindTheArchive() throws IOException {
        isOdd(join(sample(), new byte[3]), "there are 3 bytes behind its end");
    }

    @Test
    void aJarThatWasCutOffBehindANestedOneIsNoOddity() throws IOException {
        byte[] nested = sample();
        byte[] outer = new TestJar().stored("nested.jar", nested).bytes();
        int end = 30 + "nested.jar".length() + nested.length;
        for (int more : new int[] {0, 5}) {
            Path jar = write(Arrays.copyOf(outer, end + more));
            assertThatThrownBy(() -> JarContents.open(jar)).isInstanceOf(BadArchiveException.class);
        }
    }

    private static byte[] sample() {
        return new TestJar().stored("a", TEXT).deflated("b", TEXT).bytes();
    }

    private void isOdd(TestJar jar, String oddity) throws IOException {
        isOdd(jar.bytes(), oddity);
    }

    /** It is told, nothing stands in the way of reading and copying the jar, and nothing can be removed from it. */
    private void isOdd(byte[] bytes, String oddity) throws IOException {
        Path jar = write(bytes);
        try (JarContents contents = JarContents.open(jar)) {
            assertThat(contents.oddities()).containsExactly(oddity);
            for (JarEntry entry : contents.entries()) {
                try (InputStream in = contents.inflate(entry)) {
                    assertThat(in.readAllBytes()).isEqualTo(TEXT);
                }
            }
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            JarPruner.prune(contents, Set.of(), copy);
            assertThat(copy.toByteArray()).isEqualTo(bytes);
            String first = contents.entries().get(0).name();
            assertThatThrownBy(() -> JarPruner.prune(contents, Set.of(first), copy))
                    .isInstanceOf(BadArchiveException.class)
                    .hasMessage("bad jar: " + jar + ": nothing can be removed from it, since " + oddity);
        }
    }

    private Path write(byte[] jar) throws IOException {
        return Files.write(Files.createTempFile(folder, "test", ".jar"), jar);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
