package dev.personalbrain.image.jib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.application.FileContent;
import dev.personalbrain.archive.JarPruner;
import dev.personalbrain.archive.TestJar;
import dev.personalbrain.archive.TestJarEntry;
import dev.personalbrain.checksum.Sha256;
import dev.personalbrain.error.UserException;
import dev.personalbrain.image.ImageLayer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerTarTest {
    /** Deflates to about a half, as machine code does, and other than at the level of layers. */
    private static final byte[] LIBRARY = code(300_001);

    @TempDir
    Path folder;

    @Test
    void takesADeflatedLibraryOverAsTheJarHasIt() throws IOException {
        Path jar = packed(LIBRARY, 4).write(folder.resolve("a.jar"));

        byte[] layer = bytes(cache().blob(layer(library(jar, LIBRARY))));

        assertThat(indexOf(TestJarEntry.deflate(LIBRARY, 4), layer)).isPositive();
        assertThat(files(layer)).containsExactly(Map.entry("app/lib.so", Sha256.of(LIBRARY)));
    }

    /** Around the sizes at which a tar pads, and buffers end. */
    @ParameterizedTest
    @ValueSource(ints = {511, 512, 513, 1024, 65_024, 65_535, 65_536, 65_537, 131_072})
    void isASoundLayerWhateverTheSizeOfTheLibrary(int size) throws IOException {
        byte[] content = code(size);
        Path jar = new TestJar().deflated("lib.so", content).write(folder.resolve("a.jar"));
        LayerBlob blob = cache().blob(TestPlan.layer(
                "native",
                TestPlan.file("/app/before", "before"),
                TestPlan.file("/app/first.so", library(jar, content)),
                TestPlan.file("/app/second.so", library(jar, content)),
                TestPlan.file("/app/behind", "behind")));

        byte[] tar = unzip(bytes(blob));

        assertThat(Digests.of(tar)).isEqualTo(blob.diffId());
        assertThat(tar.length % 512).isZero();
        assertThat(files(bytes(blob)))
                .containsEntry("app/first.so", Sha256.of(content))
                .containsEntry("app/second.so", Sha256.of(content))
                .containsEntry("app/behind", Sha256.of("behind".getBytes(StandardCharsets.UTF_8)))
                .hasSize(4);
    }

    @Test
    void hasTheSameTarAsALayerOfTheInstalledFiles() throws IOException {
        TestJar original = new TestJar()
                .manifest()
                .deflated("A.class", "class")
                .deflated("lib.so", LIBRARY)
                .deflated("foreign.dll", "foreign");
        Path jar = original.write(folder.resolve("a.jar"));
        byte[] pruned = pruned(jar, Set.of("lib.so", "foreign.dll"));

        LayerBlob made = cache().blob(TestPlan.layer(
                "native",
                TestPlan.file("/app/a.jar", prunedJar(jar, Set.of("lib.so", "foreign.dll"), pruned)),
                TestPlan.file("/app/lib.so", library(jar, LIBRARY))));
        LayerBlob installed = cache().blob(TestPlan.layer(
                "native",
                TestPlan.file("/app/a.jar", new FileContent.OfBytes(pruned)),
                TestPlan.file("/app/lib.so", new FileContent.OfBytes(LIBRARY))));

        assertThat(made.diffId()).isEqualTo(installed.diffId());
    }

    @Test
    void compressesWhatAJarStoresOrPacksInAHurry() throws IOException {
        byte[] content = new byte[200_000];
        Path stored = new TestJar().stored("lib.so", content).write(folder.resolve("stored.jar"));
        Path hurry = packed(content, 0).write(folder.resolve("hurry.jar"));

        LayerBlob small = cache().blob(layer(library(stored, content)));

        assertThat(small.size()).isLessThan(2_000);
        assertThat(bytes(cache().blob(layer(library(hurry, content))))).isEqualTo(bytes(small));
    }

    @Test
    void dependsOnHowTheJarPacksALibrary() throws IOException {
        Path one = packed(LIBRARY, 9).write(folder.resolve("one.jar"));
        Path two = packed(LIBRARY, 1).write(folder.resolve("two.jar"));

        LayerBlob first = cache().blob(layer(library(one, LIBRARY)));
        LayerBlob second = cache().blob(layer(library(two, LIBRARY)));

        assertThat(second.digest()).isNotEqualTo(first.digest());
        assertThat(second.diffId()).isEqualTo(first.diffId());
        assertThat(cache().blob(layer(library(one, LIBRARY))).digest()).isEqualTo(first.digest());
    }

    @Test
    void readsNoJarOfALayerThatIsThere() throws IOException {
        Path jar = new TestJar().deflated("lib.so", LIBRARY).write(folder.resolve("a.jar"));
        ImageLayer layer = layer(library(jar, LIBRARY));
        LayerBlob first = cache().blob(layer);
        Files.delete(jar);

        assertThat(cache().blob(layer).digest()).isEqualTo(first.digest());
    }

    @Test
    void refusesALibraryThatIsNotTheOneOfTheManifest() throws IOException {
        Path jar = folder.resolve("a.jar");
        FileContent.OfJarEntry expected =
                library(new TestJar().deflated("lib.so", LIBRARY).write(jar), LIBRARY);
        byte[] other = LIBRARY.clone();
        other[0]++;
        for (TestJar changed : List.of(
                new TestJar().deflated("lib.so", other),
                new TestJar().deflated("lib.so", code(LIBRARY.length - 1)),
                new TestJar().deflated("lib.so", code(LIBRARY.length + 1)),
                new TestJar().deflated("lib.so", LIBRARY).change("lib.so", entry -> entry.crc32++),
                new TestJar().deflated("lib.so", LIBRARY).change("lib.so", entry -> entry.data[500]++),
                new TestJar().deflated("other.so", LIBRARY))) {
            changed.write(jar);

            assertThatThrownBy(() -> cache().blob(layer(expected)))
                    .isInstanceOf(UserException.class)
                    .hasMessage("layer native: /app/lib.so (" + jar
                            + ") is not the file that it was when its checksum was taken: delete it, so that it is made"
                            + " or downloaded anew, and run the build again");
        }
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesAJarThatIsNotTheOneOfTheManifest() throws IOException {
        Path jar = new TestJar()
                .deflated("A.class", "class")
                .deflated("lib.so", LIBRARY)
                .write(folder.resolve("a.jar"));
        byte[] pruned = pruned(jar, Set.of("lib.so"));
        for (TestJar changed : List.of(
                new TestJar().deflated("A.class", "other").deflated("lib.so", LIBRARY),
                new TestJar().deflated("A.class", "class"))) {
            changed.write(jar);

            assertThatThrownBy(() -> cache().blob(layer(prunedJar(jar, Set.of("lib.so"), pruned))))
                    .isInstanceOf(UserException.class)
                    .hasMessageStartingWith("layer native: /app/lib.so (" + jar + ") is not the file that it was");
        }
        assertThat(leftovers()).isEmpty();
    }

    private LayerCache cache() {
        return new LayerCache(folder.resolve("cache"), new RecordedEvents());
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/layers"))) {
            return files.toList();
        }
    }

    private static ImageLayer layer(FileContent content) {
        return TestPlan.layer("native", TestPlan.file("/app/lib.so", content));
    }

    private static FileContent.OfJarEntry library(Path jar, byte[] content) throws IOException {
        return new FileContent.OfJarEntry(jar, Sha256.of(jar), "lib.so", content.length, Sha256.of(content));
    }

    private static FileContent prunedJar(Path jar, Set<String> removed, byte[] pruned) {
        return new FileContent.OfPrunedJar(jar, removed, pruned.length, Sha256.of(pruned));
    }

    private static byte[] pruned(Path jar, Set<String> removed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JarPruner.prune(jar, removed, out);
        return out.toByteArray();
    }

    /** Every fourth byte is noise. */
    private static byte[] code(int size) {
        byte[] bytes = new byte[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i += 4) {
            bytes[i] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static TestJar packed(byte[] content, int level) {
        return new TestJar().deflated("lib.so", content).change("lib.so", entry -> {
            entry.data = TestJarEntry.deflate(content, level);
            entry.compressedSize = entry.data.length;
        });
    }

    private static int indexOf(byte[] part, byte[] whole) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        return text.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    }

    private static Map<String, String> files(byte[] layer) throws IOException {
        Map<String, String> files = new HashMap<>();
        List<String> names = new ArrayList<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new ByteArrayInputStream(unzip(layer)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), Sha256.of(tar.readAllBytes()));
                names.add(entry.getName());
            }
        }
        assertThat(names).doesNotHaveDuplicates();
        return files;
    }

    private static byte[] unzip(byte[] layer) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(layer))) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(LayerBlob blob) throws IOException {
        try (InputStream in = blob.content().open()) {
            return in.readAllBytes();
        }
    }
}
