package dev.personalbrain.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.npm.TestTarball;
import dev.personalbrain.scripts.Script.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tarballs that a manifest vouches for, and that must not be unpacked all the same. */
@Timeout(300)
class HostileTarballTest {
    /** The package.json of each. */
    private static final String OWN = "{\"name\": \"a\"}\n";

    private static final byte[] EVIL = {'e'};
    private static final String BAD = "; the manifest does not fit it: run the release again\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void areRefused(Runtime runtime) throws Exception {
        for (Map.Entry<String, byte[]> tarball : tarballs().entrySet()) {
            TestPackage hostile = TestPackage.of("a").as(tarball.getValue());
            TestHome home = TestHome.of(Files.createTempDirectory(folder, "app"), hostile)
                    .vendoring(hostile);

            Result result = install(runtime, home);

            assertThat(result.errors())
                    .as(tarball.getKey())
                    .startsWith("Error: a@1.2.3: bad tarball: ")
                    .contains(tarball.getKey())
                    .endsWith(BAD)
                    .hasLineCount(1);
            assertThat(result.code()).isEqualTo(5);
            assertThat(home.modules()).doesNotExist();
            assertThat(folder.resolve("evil")).doesNotExist();
        }
    }

    /** By what is said about them. */
    private static Map<String, byte[]> tarballs() throws IOException {
        Map<String, byte[]> tarballs = new TreeMap<>();
        tarballs.put("its name leads outside with '..'", of("package/../../../../evil", '0'));
        tarballs.put("'../evil/x': its name leads", of("../evil/x", '5'));
        tarballs.put("its name is absolute", of("/tmp/evil", '0'));
        tarballs.put("'C:/evil': its name is absolute", of("C:/evil", '0'));
        tarballs.put("has a backslash or a control character", of("package\\..\\evil", '0'));
        tarballs.put("'package/?[2J': has a backslash", of("package/\u001b[2J", '0'));
        tarballs.put("'package/null': is a device", of("package/null", '3'));
        tarballs.put("'package/pipe': is a device", of("package/pipe", '6'));
        tarballs.put("is of an unsupported type, S", of("package/sparse", 'S'));
        tarballs.put("'package/package.json': is there twice", of("package/package.json", '0'));
        tarballs.put(
                "'package/./package.json': is there twice",
                new TestTarball()
                        .file("package.json", OWN)
                        .entry("package/./package.json", '0', 0644, EVIL)
                        .gzip());
        tarballs.put("more than 200000 entries", many());
        tarballs.put("unpacks to more than 200 times its size", bomb());
        tarballs.put(
                "an extended header is malformed",
                new TestTarball()
                        .entry("PaxHeader", 'x', 0644, bytes("99 path=x\n"))
                        .gzip());
        tarballs.put(
                "an extended header has more than",
                new TestTarball()
                        .entry("long", 'L', 0644, new byte[(1 << 20) + 1])
                        .gzip());
        tarballs.put(
                "a number in a header is not octal",
                new TestTarball()
                        .header("package/x", '0', 0644, bytes("99999999999 "), "")
                        .gzip());
        tarballs.put(
                "a number in a header is negative or too large",
                new TestTarball()
                        .header("package/x", '0', 0644, filled(12, (byte) 0xff), "")
                        .gzip());
        tarballs.put(
                "its checksum is wrong",
                new TestTarball().raw(filled(512, (byte) '0')).gzip());
        tarballs.put(
                "ends in the middle of an entry",
                new TestTarball()
                        .header("package/x", '0', 0644, bytes("00000001000 "), "")
                        .gzipWithoutEnd());
        tarballs.put("its gzip stream is damaged or truncated", Arrays.copyOf(of("package/x", '0'), 60));
        tarballs.put("its gzip stream is damaged", bytes("no gzip at all"));
        return tarballs;
    }

    @ParameterizedTest
    @EnumSource
    void passesOverWhatNpmPassesOver(Runtime runtime) throws Exception {
        byte[] tarball = new TestTarball()
                .link("package/away", '2', "/etc")
                .link("package/hard", '1', "/etc/passwd")
                .entry("package/folder/", '5', 0755, new byte[0])
                .entry("alone", '0', 0644, EVIL)
                .pax("path=package/" + "long/".repeat(50) + "name.js", "mtime=1")
                .entry("short", '0', 0644, bytes("by pax"))
                .longName("package/" + "gnu/".repeat(60) + "name.js")
                .entry("short", '0', 0644, bytes("by GNU"))
                .prefixed("package/prefix", "name.js", bytes("by ustar"))
                .file(".gitignore", "git's")
                .file("sub/.npmignore", "npm's")
                .file("sub/.gitignore", "git's")
                .gzip();
        TestPackage odd = TestPackage.of("a").as(tarball);
        TestHome home = TestHome.of(folder.resolve("app"), odd(odd));
        home.vendoring(odd);

        Result result = install(runtime, home);

        assertThat(result.errors()).isEmpty();
        assertThat(home.installed("a/" + "long/".repeat(50) + "name.js")).hasContent("by pax");
        assertThat(home.installed("a/" + "gnu/".repeat(60) + "name.js")).hasContent("by GNU");
        assertThat(home.installed("a/prefix/name.js")).hasContent("by ustar");
        assertThat(home.installed("a/.npmignore")).hasContent("git's");
        assertThat(home.installed("a/sub/.npmignore")).hasContent("npm's");
        assertThat(home.installed("a/away")).doesNotExist();
    }

    private static TestPackage odd(TestPackage odd) {
        return TestPackage.empty("a")
                .as(odd.tarball())
                .expecting("long/".repeat(50) + "name.js", bytes("by pax"), false, false)
                .expecting("gnu/".repeat(60) + "name.js", bytes("by GNU"), false, false)
                .expecting("prefix/name.js", bytes("by ustar"), false, false)
                .expecting(".npmignore", bytes("git's"), false, false)
                .expecting("sub/.npmignore", bytes("npm's"), false, false);
    }

    @ParameterizedTest
    @EnumSource
    void isNotTheOneThatTheManifestWasMadeFrom(Runtime runtime) throws Exception {
        List<TestPackage> packages = List.of(
                TestPackage.of("a").expecting("missing.js", EVIL, false, false),
                TestPackage.of("a").with("x", "longer").as(packed("x", "long")),
                TestPackage.of("a").with("x", "short").as(packed("x", "shorter")),
                TestPackage.of("a").with("x", "right").as(packed("x", "wrong")));
        List<String> messages = List.of(
                "a@1.2.3: missing.js is not in its tarball" + BAD.strip(),
                "a@1.2.3: x comes out 2 bytes smaller than the 6 that the manifest says",
                "a@1.2.3: x comes out larger than the 5 bytes that the manifest says",
                "a@1.2.3: x comes out with the SHA-256 ");
        for (int i = 0; i < messages.size(); i++) {
            TestHome home = TestHome.of(Files.createTempDirectory(folder, "app"), packages.get(i));
            home.vendoring(packages.get(i));

            Result result = install(runtime, home);

            assertThat(result.errors()).startsWith("Error: " + messages.get(i));
            assertThat(result.code()).isEqualTo(5);
            assertThat(home.modules()).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasAnotherIntegrityThanTheLockFileSaid(Runtime runtime) throws Exception {
        TestPackage sound = TestPackage.of("a");
        TestHome home = TestHome.of(folder.resolve("app"), sound).vendoring(sound);
        String manifest = Files.readString(home.manifest());
        Files.writeString(home.manifest(), manifest.replaceFirst("sha512-....", "sha512-AAAA"));

        Result result = install(runtime, home);

        assertThat(result.code()).isEqualTo(5);
        assertThat(result.errors()).contains("its integrity is sha512-", ", but the manifest says sha512-AAAA");
    }

    private static byte[] packed(String path, String content) {
        return new TestTarball().file("package.json", OWN).file(path, content).gzip();
    }

    private static byte[] of(String name, char type) {
        return new TestTarball()
                .file("package.json", OWN)
                .entry(name, type, 0644, EVIL)
                .gzip();
    }

    private static byte[] many() {
        TestTarball tarball = new TestTarball();
        for (int i = 0; i <= 200_000; i++) {
            tarball.entry("package/d/", '5', 0755, new byte[0]);
        }
        return tarball.gzip();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] header = new byte[512];
            TestTarball tarball = new TestTarball().header("package/x", '0', 0644, bytes("04000000000 "), "");
            byte[] packed = tarball.gzipWithoutEnd();
            try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
                in.readNBytes(header, 0, header.length);
            }
            gzip.write(header);
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 512; i++) {
                gzip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] filled(int length, byte value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, value);
        return bytes;
    }

    private Result install(Runtime runtime, TestHome home) throws Exception {
        return Script.installer(runtime, folder, "install", "--root", home.folder())
                .run();
    }
}
