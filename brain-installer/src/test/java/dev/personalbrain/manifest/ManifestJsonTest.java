package dev.personalbrain.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.personalbrain.error.UserException;
import dev.personalbrain.platform.Platform;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestJsonTest extends PublishedSchema {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final Platform LINUX = Platform.parse("linux-x64").orElseThrow();

    @Test
    void readsWhatItWrites() {
        assertThat(ManifestJson.read(ManifestJson.write(sample()), "m")).isEqualTo(sample());
    }

    @Test
    void writesTheDocumentedForm() {
        assertThat(json()).isEqualTo("""
                        {
                          "formatVersion": 1,
                          "application": {
                            "name": "brain",
                            "version": "1.0"
                          },
                          "platforms": [
                            "linux-x64",
                            "darwin-arm64"
                          ],
                          "repositories": [
                            "https://repo.example.org/maven/"
                          ],
                          "modules": [
                            {
                              "kind": "maven",
                              "id": "g:a:1",
                              "path": "g/a/1/a-1.jar",
                              "bytes": 100,
                              "sha256": "%1$s",
                              "installations": {
                                "linux-x64": {
                                  "file": "a-1.jar",
                                  "bytes": 40,
                                  "sha256": "%2$s",
                                  "removed": [
                                    "mac.dylib",
                                    "win.dll"
                                  ],
                                  "libraries": [
                                    {
                                      "entry": "linux/liba.so",
                                      "file": "liba.so",
                                      "bytes": 30,
                                      "sha256": "%1$s",
                                      "needed": [
                                        "libc.so.6"
                                      ],
                                      "requires": {
                                        "libc.so.6": [
                                          "GLIBC_2.14"
                                        ]
                                      }
                                    }
                                  ],
                                  "properties": {
                                    "a.lib.path": "${lib}",
                                    "a.tmpdir": "${tmp}"
                                  },
                                  "environment": {
                                    "A_QUIET": "it's $1",
                                    "B": ""
                                  },
                                  "temporaryBytes": 0
                                }
                              }
                            },
                            {
                              "kind": "maven",
                              "id": "g:b:2",
                              "path": "g/b/2/b-2.jar",
                              "bytes": 7,
                              "sha256": "%2$s",
                              "installations": {
                                "linux-x64": {
                                  "file": "b-2.jar",
                                  "bytes": 7,
                                  "sha256": "%2$s",
                                  "removed": [],
                                  "libraries": [],
                                  "properties": {},
                                  "temporaryBytes": 9
                                }
                              }
                            }
                          ]
                        }
                        """.formatted(A, B));
    }

    @Test
    void writesWhatTheSchemaAllows() {
        assertAllowed(json());
        Manifest empty = new Manifest(new Manifest.Application("x", "1"), List.of(), List.of(), List.of());
        assertAllowed(new String(ManifestJson.write(empty), UTF_8));
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        String extended =
                json().replace("\"kind\": \"maven\"", "\"colour\": {\"x\": [1.5, true, null]}, \"kind\": \"maven\"");
        assertThat(ManifestJson.read(extended.getBytes(UTF_8), "m")).isEqualTo(sample());
        assertAllowed(extended);
    }

    /** Each line: what of the sample is replaced, by what, and the message. Refused by the published schema too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "formatVersion": 1        | "formatVersion": 2          | formatVersion: written by a newer version of the plugin (format 2, this installer reads 1): use the brain-installer.jar that came with it
            "formatVersion": 1        | "formatVersion": 0          | formatVersion: 0 is not a format version (1 is the first); run the release again
            "formatVersion": 1        | "formatVersion": "1"        | formatVersion: '1' is not a whole number that is not negative; run the release again
            "formatVersion": 1,       | ``                          | formatVersion: is missing; run the release again
            "name": "brain"           | "name": null                | application.name: is missing; run the release again
            "name": "brain"           | "name": ""                  | application.name: '' is not a text that is not empty; run the release again
            "version": "1.0"          | "version": 1.0              | application.version: 1.0 is not a text that is not empty; run the release again
            "linux-x64",              | "linux_x64",                | platforms[0]: 'linux_x64' is not a platform that this installer knows
            "linux-x64",              | "darwin-x64-musl",          | platforms[0]: 'darwin-x64-musl' is not a platform
            "darwin-arm64"            | 7                           | platforms[1]: 7 is not a text
            https://repo              | https://me:pw@repo          | repositories[0]: the URL has credentials in it; they belong into the environment or a netrc file
            https://repo              | ftp://repo                  | repositories[0]: 'ftp://repo.example.org/maven/' is not the URL of a repository
            https://repo.example      | https://no_host             | repositories[0]: 'https://no_host.org/maven/' is not the URL of a repository
            https://repo.example.org  | https://h:70000             | repositories[0]: 'https://h:70000/maven/' is not the URL of a repository
            https://repo              | file://repo                 | repositories[0]: 'file://repo.example.org/maven/' is not the URL of a repository
            .org/maven/               | .org/maven                  | repositories[0]: 'https://repo.example.org/maven' is not the URL of a repository
            .org/maven/               | .org/maven/?key=x/          | is not the URL of a repository
            "kind": "maven"           | "kind": "floppy"            | modules[0].kind: 'floppy' is not a kind of module that this installer knows (known: maven, npm): use the brain-installer.jar that came with the manifest
            "id": "g:a:1"             | "id": "a:1"                 | modules[0].id: 'a:1' is not an id of the form group:artifact[:classifier]:version; run
            "id": "g:a:1"             | "id": "g::1"                | modules[0].id: 'g::1' is not an id
            g/a/1/a-1.jar             | /g/a-1.jar                  | modules[0].path: '/g/a-1.jar' is not a path below a repository (no leading /, no '..', no hidden folders)
            g/a/1/a-1.jar             | g/../../a-1.jar             | modules[0].path: 'g/../../a-1.jar' is not a path below
            g/a/1/a-1.jar             | g//a-1.jar                  | modules[0].path: 'g//a-1.jar' is not a path below
            g/a/1/a-1.jar             | http://x/a.jar              | modules[0].path: 'http://x/a.jar' is not a path below
            "bytes": 100              | "bytes": -1                 | modules[0].bytes: -1 is not a whole number that is not negative; run the release again
            "bytes": 100              | "bytes": 1.5                | modules[0].bytes: 1.5 is not a whole number
            "bytes": 100              | "bytes": 99999999999999999999 | modules[0].bytes: 1.0E20 is not a whole number
            "sha256": "aaaa           | "sha256": "aaa              | modules[0].sha256: 'aaa
            "sha256": "aaaa           | "sha256": "Aaaa             | is not a SHA-256 (64 hexadecimal digits, lower case); run the release again
            "linux-x64": {            | "linux-z80": {              | modules[0].installations.linux-z80: 'linux-z80' is not a platform
            "file": "a-1.jar"         | "file": "../a-1.jar"        | modules[0].installations.linux-x64.file: '../a-1.jar' is not the name of a file (no separators, no leading dot); run
            "file": "a-1.jar"         | "file": "sub/a-1.jar"       | 'sub/a-1.jar' is not the name of a file
            "file": "a-1.jar"         | "file": "sub\\\\a-1.jar"    | 'sub\\a-1.jar' is not the name of a file
            "file": "a-1.jar"         | "file": ".installed"        | '.installed' is not the name of a file
            "file": "a-1.jar"         | "file": "lib"               | 'lib' is not the name of a jar (it has to end with .jar)
            "file": "a-1.jar"         | "file": "a\\u0000.jar"      | 'a?.jar' is not the name of a file
            "file": "liba.so"         | "file": ".."                | modules[0].installations.linux-x64.libraries[0].file: '..' is not the name of a file
            "file": "liba.so"         | "file": "/tmp/liba.so"      | '/tmp/liba.so' is not the name of a file
            "removed": []             | "removed": {}               | modules[1].installations.linux-x64.removed: an object is not a list; run the release again
            "libraries": []           | "libraries": [[]]           | modules[1].installations.linux-x64.libraries[0]: a list is not an object; run the release again
            "properties": {}          | "properties": {"a": 1}      | modules[1].installations.linux-x64.properties.a: 1 is not a text; run the release again
            "A_QUIET"                 | "A-QUIET"                   | modules[0].installations.linux-x64.environment: 'A-QUIET' is not a variable's name (letters, digits and _, no digit first); run the release again
            "A_QUIET"                 | "1_QUIET"                   | environment: '1_QUIET' is not a variable's name
            "A_QUIET"                 | ""                          | environment: '' is not a variable's name
            "it's $1"                 | 1                           | modules[0].installations.linux-x64.environment.A_QUIET: 1 is not a text; run the release again
            "it's $1"                 | "a\\nb"                      | environment.A_QUIET: 'a?b' is not a text without line breaks and other control characters; run
            "properties": {}          | "properties": {}, "environment": [] | modules[1].installations.linux-x64.environment: a list is not an object; run
            "temporaryBytes": 9       | "temporaryBytes": true      | modules[1].installations.linux-x64.temporaryBytes: true is not a whole number
            "GLIBC_2.14"              | null                        | libraries[0].requires.libc.so.6[0]: null is not a text
            """)
    void refusesBrokenManifests(String original, String broken, String message) {
        refusesBoth(json(), original, broken, message);
    }

    @Test
    void refusesWhatIsNotJson() {
        refuses("", "native-modules.json: null is not an object; run the release again");
        refuses("{\n\"a\": }", "native-modules.json: line 2: not JSON: Unexpected character");
        refuses(json().substring(0, 300), "not JSON: ");
        refuses(json() + "{}", "not JSON: something follows its end");
        refuses("{\"a\": 1, \"a\": 2}", "not JSON: Duplicate Object property \"a\"");
        refuses("[".repeat(100_000), "not JSON: ");
        refuses("[1]", "a list is not an object");
    }

    @Test
    void refusesAModuleThatIsThereTwice() {
        refuses(
                json().replace("\"g:b:2\"", "\"g:a:1\""),
                "modules: module g:a:1 is there twice, for g:a:1 and for g:a:1; run");
    }

    @Test
    void refusesTwoModulesThatInstallTheSameFile() {
        refuses(
                json().replace("\"b-2.jar\"", "\"a-1.jar\""),
                "modules: linux-x64: a-1.jar is there twice, for g:a:1 and for g:b:2; run");
    }

    @Test
    void refusesFilesWhoseNamesDifferInCaseOnly() {
        refuses(
                json().replace("\"b-2.jar\"", "\"A-1.jar\""),
                "modules: linux-x64: A-1.jar is there twice, for g:a:1 and for g:b:2; run");
    }

    @Test
    void refusesTwoLibrariesOfTheSameName() {
        Manifest twice = new Manifest(
                sample().application(),
                sample().platforms(),
                List.of(),
                List.of(
                        module("g:a:1", "a.jar", List.of(library("x"))),
                        module("g:b:1", "b.jar", List.of(library("y"), library("x")))));
        refuses(
                new String(ManifestJson.write(twice), UTF_8),
                "linux-x64: lib/x is there twice, for g:a:1 and for g:b:1");
    }

    @Test
    void refusesAnInstallationForAPlatformThatIsNotListed() {
        refuses(
                json().replace("\"linux-x64\",", "\"linux-arm64\","),
                "g:a:1 has an installation for linux-x64, which is not one of the platforms");
    }

    @Test
    void neverShowsCredentialsOfARepository() {
        assertThatThrownBy(() -> ManifestJson.read(
                        json().replace("https://", "https://me:secret@").getBytes(UTF_8), "m"))
                .message()
                .doesNotContain("secret");
    }

    @Test
    void saysWhereAMissingManifestWouldBe(@TempDir Path folder) {
        Path file = folder.resolve("native-modules.json");
        assertThatThrownBy(() -> ManifestJson.read(file))
                .isInstanceOf(UserException.class)
                .hasMessage(file
                        + ": no such file; it comes with the release: put it there, or name it with --manifest FILE");
    }

    @Test
    void refusesAFileThatIsTooLargeToBeAManifest(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("native-modules.json");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(1L << 40);
        }
        assertThatThrownBy(() -> ManifestJson.read(file)).hasMessageContaining("so it is no manifest");
        assertThatThrownBy(() -> ManifestJson.read(Path.of("/dev/zero"))).hasMessageContaining("so it is no manifest");
    }

    private static String json() {
        return new String(ManifestJson.write(sample()), UTF_8);
    }

    private static Manifest sample() {
        Installation first = new Installation(
                "a-1.jar",
                40,
                B,
                List.of("win.dll", "mac.dylib"),
                List.of(library("liba.so")),
                Map.of("a.lib.path", Installation.LIB, "a.tmpdir", Installation.TMP),
                Map.of("B", "", "A_QUIET", "it's $1"),
                0);
        return new Manifest(
                new Manifest.Application("brain", "1.0"),
                List.of(Platform.parse("darwin-arm64").orElseThrow(), LINUX),
                List.of("https://repo.example.org/maven/"),
                List.of(
                        new MavenModule("g:b:2", "g/b/2/b-2.jar", 7, B, Map.of(LINUX, plain("b-2.jar", List.of()))),
                        new MavenModule("g:a:1", "g/a/1/a-1.jar", 100, A, Map.of(LINUX, first))));
    }

    private static MavenModule module(String id, String file, List<PlacedLibrary> libraries) {
        return new MavenModule(id, "g/" + file, 7, B, Map.of(LINUX, plain(file, libraries)));
    }

    private static Installation plain(String file, List<PlacedLibrary> libraries) {
        return new Installation(file, 7, B, List.of(), libraries, Map.of(), 9);
    }

    private static PlacedLibrary library(String file) {
        return new PlacedLibrary(
                "linux/" + file, file, 30, A, List.of("libc.so.6"), Map.of("libc.so.6", List.of("GLIBC_2.14")));
    }
}
