package dev.personalbrain.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarPrunerTest {
    private static final byte[] TEXT = "words, words, words, words".getBytes(UTF_8);

    @TempDir
    Path folder;

    @Test
    void leavesOutWhatIsNamedAndNothingElse() throws IOException {
        Path jar = write(sample());
        Path pruned = prune(jar, "native/", "native/liba.so", "native/libb.dylib");
        try (ZipFile zip = new ZipFile(pruned.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("META-INF/MANIFEST.MF", "a/", "a/A.class", "z.txt");
            assertThat(zip.getInputStream(zip.getEntry("a/A.class")).readAllBytes())
                    .isEqualTo(TEXT);
            assertThat(zip.getComment()).isEqualTo("made for a test");
        }
    }

    @Test
    void isReadableAsAStreamToo() throws IOException {
        Path pruned = prune(write(sample()), "native/liba.so");
        try (JarInputStream in = new JarInputStream(Files.newInputStream(pruned))) {
            assertThat(in.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("a.A");
            List<String> names = new ArrayList<>();
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                in.readAllBytes();
            }
            assertThat(names).containsExactly("a/", "a/A.class", "native/", "native/libb.dylib", "z.txt");
        }
    }

    @Test
    void isSoundForUnzip() throws Exception {
        Path pruned = prune(write(sample()), "native/liba.so");
        Process unzip = new ProcessBuilder("unzip", "-t", pruned.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(unzip.getInputStream().readAllBytes(), UTF_8);
        assertThat(unzip.waitFor()).as(output).isZero();
    }

    @Test
    void givesTheSameJarWhereNothingIsRemoved() throws IOException {
        for (TestJar jar :
                List.of(sample(), sample().zip64(), sample().prefix("#!/bin/sh\n".getBytes(UTF_8)), new TestJar())) {
            Path original = write(jar);
            assertThat(prune(original)).hasSameBinaryContentAs(original);
        }
    }

    @Test
    void givesWhatAJarWithoutTheEntriesWouldBe() throws IOException {
        TestJar without =
                new TestJar().manifest().streamed("b", TEXT).stored("d", TEXT).comment("c");
        TestJar with = new TestJar()
                .deflated("first", TEXT)
                .manifest()
                .stored("a", TEXT)
                .streamed("b", TEXT)
                .streamed("c", TEXT)
                .stored("d", TEXT)
                .deflated("last", TEXT)
                .comment("c");
        Path pruned = prune(write(with), "first", "a", "c", "last");
        assertThat(Files.readAllBytes(pruned)).isEqualTo(without.bytes());
    }

    @Test
    void givesWhatAZip64JarWithoutTheEntriesWouldBe() throws IOException {
        TestJar with = new TestJar().zip64().stored("a", TEXT).deflated("b", TEXT);
        assertThat(Files.readAllBytes(prune(write(with), "a")))
                .isEqualTo(new TestJar().zip64().deflated("b", TEXT).bytes());
    }

    @Test
    void keepsExtraFieldsCommentsAndWhatItCannotInflate() throws IOException {
        byte[] extra = {(byte) 0xfe, (byte) 0xca, 2, 0, 1, 2};
        TestJar jar = new TestJar().stored("x", TEXT).stored("odd", TEXT).change("odd", e -> {
            e.method = 93;
            e.flags |= 1;
            e.localExtra = extra;
            e.centralExtra = extra;
            e.comment = "an entry's comment";
        });
        TestJar without = new TestJar().stored("odd", TEXT).change("odd", e -> {
            e.method = 93;
            e.flags |= 1;
            e.localExtra = extra;
            e.centralExtra = extra;
            e.comment = "an entry's comment";
        });
        assertThat(Files.readAllBytes(prune(write(jar), "x"))).isEqualTo(without.bytes());
    }

    @Test
    void keepsTheDirectorysOrderWhereTheFilesIsAnother() throws IOException {
        byte[] jar = new TestJar()
                .stored("a", TEXT)
                .stored("b", TEXT)
                .stored("c", TEXT)
                .bytes();
        Path shuffled = Files.write(folder.resolve("shuffled.jar"), withSwappedHeaders(jar));
        try (ZipFile zip = new ZipFile(prune(shuffled, "b").toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            assertThat(entries).extracting(ZipEntry::getName).containsExactly("c", "a");
            for (ZipEntry entry : entries) {
                assertThat(zip.getInputStream(entry).readAllBytes()).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void copiesJarsThatAreLargerThanItsBuffers() throws IOException {
        TestJar jar = new TestJar();
        TestJar without = new TestJar();
        for (int i = 0; i < 5000; i++) {
            byte[] content = random(i);
            jar.stored("kept/" + i, content).deflated("removed/" + i, content);
            without.stored("kept/" + i, content);
        }
        String[] removed = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(i -> "removed/" + i)
                .toArray(String[]::new);
        assertThat(Files.readAllBytes(prune(write(jar), removed))).isEqualTo(without.bytes());
    }

    @Test
    void refusesNamesThatAreNotInTheJar() throws IOException {
        Path jar = write(sample());
        assertThatThrownBy(() -> prune(jar, "a/A.class", "native/libc.so"))
                .isInstanceOf(BadArchiveException.class)
                .hasMessage("bad jar: " + jar + ": no entry 'native/libc.so' that could be removed");
    }

    @Test
    void refusesAnEntryWhoseLocalHeaderIsAnotherOnes() throws IOException {
        Path jar = write(new TestJar().stored("a", TEXT).stored("b", TEXT).change("b", e -> e.localName = "c"));
        assertThatThrownBy(() -> prune(jar, "a")).isInstanceOf(BadArchiveException.class);
    }

    @Test
    void keepsASignatureValid() throws Exception {
        Path jar = write(sample());
        sign(jar);
        assertThat(run("jarsigner", "-verify", "-verbose", jar.toString())).contains("jar verified");
        Path pruned = prune(jar, "native/liba.so", "native/libb.dylib");
        assertThat(run("jarsigner", "-verify", "-verbose", pruned.toString())).contains("jar verified");
        try (java.util.jar.JarFile signed = new java.util.jar.JarFile(pruned.toFile(), true)) {
            java.util.jar.JarEntry entry = signed.getJarEntry("a/A.class");
            signed.getInputStream(entry).readAllBytes();
            assertThat(entry.getCodeSigners()).hasSize(1);
        }
    }

    @Test
    void noticesThatASignatureCheckCanFail() throws Exception {
        Path jar = write(sample());
        sign(jar);
        byte[] bytes = Files.readAllBytes(jar);
        String class1 = "a/A.class";
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(class1);
        bytes[at + class1.length()] ^= 1;
        Files.write(jar, bytes);
        assertThatThrownBy(() -> {
                    try (java.util.jar.JarFile signed = new java.util.jar.JarFile(jar.toFile(), true)) {
                        signed.getInputStream(signed.getJarEntry(class1)).readAllBytes();
                    }
                })
                .isInstanceOfAny(SecurityException.class, IOException.class);
    }

    private static TestJar sample() {
        return new TestJar()
                .manifest("Main-Class: a.A")
                .folder("a/")
                .stored("a/A.class", TEXT)
                .folder("native/")
                .deflated("native/liba.so", random(100_000))
                .streamed("native/libb.dylib", random(2000))
                .streamed("z.txt", TEXT)
                .comment("made for a test");
    }

    private void sign(Path jar) throws Exception {
        Path keys = folder.resolve("keys.p12");
        run(
                "keytool",
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-storepass",
                "secret1",
                "-alias",
                "k",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test");
        run("jarsigner", "-keystore", keys.toString(), "-storepass", "secret1", jar.toString(), "k");
    }

    private static String run(String tool, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** The first and the last of three headers of equal length change places. */
    private static byte[] withSwappedHeaders(byte[] jar) {
        byte[] swapped = jar.clone();
        int length = 46 + 1;
        int start = jar.length - 22 - 3 * length;
        System.arraycopy(jar, start, swapped, start + 2 * length, length);
        System.arraycopy(jar, start + 2 * length, swapped, start, length);
        return swapped;
    }

    private Path prune(Path jar, String... removed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JarPruner.prune(jar, Set.of(removed), out);
        Path pruned = Files.createTempFile(folder, "pruned", ".jar");
        try (OutputStream file = Files.newOutputStream(pruned)) {
            out.writeTo(file);
        }
        return pruned;
    }

    private Path write(TestJar jar) throws IOException {
        return jar.write(Files.createTempFile(folder, "test", ".jar"));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
