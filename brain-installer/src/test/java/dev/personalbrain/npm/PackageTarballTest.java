package dev.personalbrain.npm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.archive.BadArchiveException;
import dev.personalbrain.npm.Integrity.Algorithm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageTarballTest {
    private static final String LONG = "a".repeat(90) + "/" + "b".repeat(90) + "/" + "é".repeat(90);

    @TempDir
    Path folder;

    @Test
    void readsFilesWithoutTheFirstComponentOfTheirPaths() throws IOException {
        assertThat(read(new TestTarball().file("package.json", "{}").file("lib/a.js", "1")))
                .isEqualTo(Map.of("package.json", "{}", "lib/a.js", "1"));
        assertThat(read(new TestTarball().entry("node-v1/./lib//a.js", '0', 0644, bytes("1"))))
                .isEqualTo(Map.of("lib/a.js", "1"));
    }

    @Test
    void tellsWhatIsExecutableByAnybody() throws IOException {
        Map<String, Boolean> executable = new LinkedHashMap<>();
        PackageTarball.read(
                write(new TestTarball()
                        .file("a", "")
                        .program("b", "")
                        .entry("package/c", '0', 0610, bytes(""))
                        .gzip()),
                (path, program, content) -> executable.put(path, program));
        assertThat(executable).isEqualTo(Map.of("a", false, "b", true, "c", true));
    }

    @Test
    void readsNamesThatAreTooLongForAHeader() throws IOException {
        assertThat(read(new TestTarball()
                        .pax("mtime=1.5", "path=package/" + LONG)
                        .file("short", "1")))
                .isEqualTo(Map.of(LONG, "1"));
        assertThat(read(TestTarball.gnu().longName("package/" + LONG).file("short", "1")))
                .isEqualTo(Map.of(LONG, "1"));
        assertThat(read(new TestTarball().prefixed("package/" + "p".repeat(100), "a.js", bytes("1"))))
                .isEqualTo(Map.of("p".repeat(100) + "/a.js", "1"));
    }

    @Test
    void aLongNameIsForOneEntryAlone() throws IOException {
        assertThat(read(new TestTarball()
                        .pax("path=package/long")
                        .file("x", "1")
                        .file("y", "2")))
                .isEqualTo(Map.of("long", "1", "y", "2"));
    }

    @Test
    void readsSizesOfPaxAndBinaryOnes() throws IOException {
        byte[] binary = new byte[12];
        binary[0] = (byte) 0x80;
        binary[11] = 3;
        assertThat(read(new TestTarball()
                        .header("package/a", '0', 0644, binary, "")
                        .bytes(bytes("abc"))
                        .pax("size=2")
                        .header("package/b", '0', 0644, TestTarball.octal(0, 12), "")
                        .bytes(bytes("de"))
                        .file("c", "")))
                .isEqualTo(Map.of("a", "abc", "b", "de", "c", ""));
    }

    @Test
    void leavesOutFoldersLinksAndGlobalRecords() throws IOException {
        assertThat(read(new TestTarball()
                        .entry("pax_global_header", 'g', 0644, bytes("16 comment=abcd\n"))
                        .entry("package/", '5', 0755, bytes(""))
                        .entry("package/lib/", '0', 0755, bytes(""))
                        .link("package/out", '2', "/etc/passwd")
                        .link("package/up", '2', "../../..")
                        .link("package/hard", '1', "package/a")
                        .entry("toplevel", '0', 0644, bytes("no place to go"))
                        .file("a", "1")))
                .isEqualTo(Map.of("a", "1"));
    }

    @Test
    void aFolderHasNoContentWhateverItsHeaderSays() throws IOException {
        assertThat(read(new TestTarball()
                        .header("package/lib", '5', 0755, TestTarball.octal(4096, 12), "")
                        .file("a", "1")))
                .isEqualTo(Map.of("a", "1"));
    }

    @Test
    void takesAGitignoreForTheNpmignoreThatIsMissing() throws IOException {
        assertThat(read(new TestTarball().file("lib/.gitignore", "1"))).isEqualTo(Map.of("lib/.npmignore", "1"));
        assertThat(read(new TestTarball().file(".npmignore", "1").file(".gitignore", "2")))
                .isEqualTo(Map.of(".npmignore", "1"));
    }

    @Test
    void passesOverWhatTheVisitorDoesNotRead() throws IOException {
        Map<String, Integer> first = new LinkedHashMap<>();
        Path file = write(
                new TestTarball().file("a", "abc".repeat(1000)).file("b", "d").gzip());
        PackageTarball.read(file, (path, executable, content) -> first.put(path, content.read()));
        assertThat(first).isEqualTo(Map.of("a", (int) 'a', "b", (int) 'd'));
    }

    @Test
    void needsNoBlocksAtItsEnd() throws IOException {
        assertThat(read(new TestTarball().file("a", "1").gzipWithoutEnd())).isEqualTo(Map.of("a", "1"));
        assertThat(read(new TestTarball().gzip())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"package/../../etc/passwd", "../package/a", "package/a/..", ".."})
    void refusesWhatLeadsOutside(String name) {
        refuses(new TestTarball().entry(name, '0', 0644, bytes("x")), "its name leads outside with '..'");
        refuses(new TestTarball().pax("path=" + name).file("a", "x"), "its name leads outside with '..'");
        refuses(new TestTarball().longName(name).file("a", "x"), "its name leads outside with '..'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "C:/package/a", "c:package/a"})
    void refusesAbsoluteNames(String name) {
        refuses(new TestTarball().entry(name, '0', 0644, bytes("x")), "entry '" + name + "': its name is absolute");
    }

    @ParameterizedTest
    @ValueSource(strings = {"package/a\\..\\b", "package/a\nb", "package/a\0b"})
    void refusesNamesThatMeanSomethingElseElsewhere(String name) {
        refuses(
                new TestTarball().pax("path=" + name).file("a", "x"),
                "has a backslash or a control character in its name");
    }

    @Test
    void refusesNamesThatNoDiskTakes() {
        refuses(
                new TestTarball().pax("path=package/" + "a/".repeat(5000)).file("a", "x"),
                "has more than 4096 characters");
    }

    @ParameterizedTest
    @ValueSource(chars = {'3', '4', '6'})
    void refusesDevicesAndPipes(char type) {
        refuses(new TestTarball().entry("package/null", type, 0666, bytes("")), "is a device or a pipe");
        refuses(new TestTarball().entry("null", type, 0666, bytes("")), "is a device or a pipe");
    }

    @ParameterizedTest
    @ValueSource(chars = {'S', 'M', 'V', '9'})
    void refusesTypesThatItDoesNotKnow(char type) {
        refuses(new TestTarball().entry("package/a", type, 0644, bytes("")), "is of an unsupported type");
    }

    @Test
    void refusesANameThatIsThereTwice() {
        refuses(new TestTarball().file("a", "1").file("b", "2").file("a", "3"), "entry 'package/a': is there twice");
        refuses(
                new TestTarball().file("a", "1").entry("other/./a", '0', 0644, bytes("2")),
                "entry 'other/./a': is there twice");
    }

    @Test
    void refusesMoreEntriesThanAnyPackageHas() throws IOException {
        Path file = folder.resolve("million.tgz");
        try (GZIPOutputStream out = fast(file)) {
            for (int number = 0; number < 200_001; number++) {
                out.write(tar(new TestTarball().file("f" + number, "")));
            }
        }
        int[] count = {0};
        assertThatThrownBy(() -> PackageTarball.read(file, (path, executable, content) -> count[0]++))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("more than 200000 entries");
        assertThat(count[0]).isEqualTo(200_000);
    }

    @Test
    void refusesABomb() throws IOException {
        Path file = folder.resolve("bomb.tgz");
        try (GZIPOutputStream out = fast(file)) {
            out.write(tar(new TestTarball().header("package/a", '0', 0644, TestTarball.octal(1L << 30, 12), "")));
            for (int mebibyte = 0; mebibyte < 257; mebibyte++) {
                out.write(new byte[1 << 20]);
            }
        }
        assertThatThrownBy(() -> PackageTarball.read(file, (path, executable, content) -> {}))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("unpacks to more than 200 times its size");
    }

    @Test
    void refusesEveryTruncation() throws IOException {
        byte[] whole = new TestTarball()
                .file("a", random(5000))
                .pax("path=package/b")
                .file("x", random(700))
                .gzip();
        for (int length = 0; length < whole.length; length += 97) {
            byte[] start = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(start))
                    .as("%d bytes", length)
                    .isInstanceOf(BadArchiveException.class)
                    .hasMessageStartingWith("bad tarball: p.tgz: ");
        }
    }

    @Test
    void refusesATarThatEndsInTheMiddle() {
        byte[] size = TestTarball.octal(1000, 12);
        refuses(new TestTarball().header("package/a", '0', 0644, size, "").gzipWithoutEnd(), "ends in the middle");
        refuses(new TestTarball().file("a", "1").raw(bytes("rest")).gzipWithoutEnd(), "ends in the middle");
    }

    @Test
    void refusesWhatIsNoTarball() {
        refuses(bytes("<html>not found</html>"), "not a gzip file");
        refuses(new byte[0], "shorter than the header of a gzip file");
        refuses(new TestTarball().raw("0".repeat(512).getBytes(UTF_8)).gzip(), "its checksum is wrong");
    }

    @Test
    void refusesMalformedHeaders() {
        byte[] negative = new byte[12];
        Arrays.fill(negative, (byte) 0xff);
        refuses(new TestTarball().header("package/a", '0', 0644, negative, ""), "is negative or too large");
        refuses(new TestTarball().header("package/a", '0', 0644, bytes("00000000x9 "), ""), "is not octal");
        refuses(
                new TestTarball().header("x", 'L', 0, TestTarball.octal(2 << 20, 12), ""),
                "an extended header has more than 1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"path=a", "x path=a\n", "99 path=a\n", "0 path=a\n", "9 path=ab", "7 path\n", "9 size=x\n"})
    void refusesMalformedRecords(String records) {
        refuses(
                new TestTarball().entry("x", 'x', 0644, bytes(records)).file("a", "1"),
                "an extended header is malformed");
    }

    @Test
    void aDamagedTarballIsBadOrReadsWithItsBytesButNothingElseHappens() throws IOException {
        byte[] whole = new TestTarball()
                .longName("package/" + LONG)
                .file("x", random(3000))
                .pax("path=package/b")
                .file("y", "2")
                .gzip();
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            readOrRefuse(damaged);
        }
    }

    @Test
    void aDamagedTarIsBadOrReadsButNothingElseHappens() throws IOException {
        byte[] whole = tar(new TestTarball()
                .longName("package/" + LONG)
                .file("x", "content")
                .pax("path=package/b", "size=1")
                .file("y", "2"));
        Random random = new Random(8);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = whole.clone();
            for (int change = 0; change <= random.nextInt(3); change++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            readOrRefuse(TestTarball.gzip(damaged));
        }
    }

    private void readOrRefuse(byte[] gzip) throws IOException {
        try {
            for (String path : read(gzip).keySet()) {
                assertThat(Path.of("/root").resolve(path).normalize().startsWith("/root"))
                        .as(path)
                        .isTrue();
            }
        } catch (BadArchiveException e) {
            assertThat(e).hasMessageStartingWith("bad tarball: p.tgz: ");
        }
    }

    @Test
    void throwsWhatTheVisitorThrows() throws IOException {
        IOException full = new IOException("No space left on device");
        Path file = write(new TestTarball().file("a", "1").gzip());
        assertThatThrownBy(() -> PackageTarball.read(file, (path, executable, content) -> {
                    throw full;
                }))
                .isSameAs(full);
    }

    @Test
    void checksItsIntegrityInTheSamePass() throws Exception {
        byte[] whole = new TestTarball().file("a", "1").gzip();
        byte[] longer = Arrays.copyOf(whole, whole.length + 100);
        for (byte[] bytes : new byte[][] {whole, longer}) {
            Integrity integrity = Integrity.of(
                    Algorithm.SHA512, MessageDigest.getInstance("SHA-512").digest(bytes));
            Map<String, String> files = new LinkedHashMap<>();
            PackageTarball.read(write(bytes), integrity, (path, executable, content) -> files.put(path, text(content)));
            assertThat(files).isEqualTo(Map.of("a", "1"));
        }
    }

    @Test
    void refusesATarballOfAnotherIntegrity() throws Exception {
        Integrity other = Integrity.of(
                Algorithm.SHA512, MessageDigest.getInstance("SHA-512").digest(bytes("other")));
        Path file = write(new TestTarball().file("a", "1").gzip());
        assertThatThrownBy(() -> PackageTarball.read(file, other, (path, executable, content) -> {}))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageContaining("bad tarball: p.tgz: expected " + other + ", found sha512-");
    }

    private static GZIPOutputStream fast(Path file) throws IOException {
        return new GZIPOutputStream(Files.newOutputStream(file), 1 << 16) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private static byte[] tar(TestTarball tarball) throws IOException {
        try (InputStream in =
                new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(tarball.gzipWithoutEnd()))) {
            return in.readAllBytes();
        }
    }

    private void refuses(TestTarball tarball, String message) {
        refuses(tarball.gzip(), message);
    }

    private void refuses(byte[] gzip, String message) {
        assertThatThrownBy(() -> read(gzip))
                .isInstanceOf(BadArchiveException.class)
                .hasMessageStartingWith("bad tarball: p.tgz: ")
                .hasMessageContaining(message);
    }

    private Map<String, String> read(TestTarball tarball) throws IOException {
        return read(tarball.gzip());
    }

    private Map<String, String> read(byte[] gzip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        PackageTarball.read(write(gzip), (path, executable, content) -> files.put(path, text(content)));
        return files;
    }

    private Path write(byte[] gzip) throws IOException {
        return Files.write(folder.resolve("p.tgz"), gzip);
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readAllBytes(), UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
