package dev.personalbrain.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.personalbrain.platform.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpmManifestTest extends PublishedSchema {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final String INTEGRITY = "sha512-" + "A".repeat(86) + "==";
    private static final Platform LINUX = Platform.parse("linux-x64").orElseThrow();
    private static final Platform MAC = Platform.parse("darwin-arm64").orElseThrow();

    @Test
    void readsWhatItWrites() {
        assertThat(ManifestJson.read(ManifestJson.write(sample()), "m")).isEqualTo(sample());
        assertAllowed(json());
    }

    @Test
    void writesTheDocumentedForm() {
        assertThat(json()).contains("""
                            {
                              "kind": "npm",
                              "id": "@s/tool@1.2.3-beta.1+5",
                              "name": "@s/tool",
                              "version": "1.2.3-beta.1+5",
                              "registry": "https://registry.example.org/npm/",
                              "path": "@s/tool/-/tool-1.2.3-beta.1.tgz",
                              "bytes": 100,
                              "sha256": "%1$s",
                              "integrity": "%3$s",
                              "installations": {
                                "linux-x64": {
                                  "folders": [
                                    "@s/tool",
                                    "a/node_modules/@s/tool"
                                  ],
                                  "files": [
                                    {
                                      "path": ".hidden/x..y.js",
                                      "bytes": 1,
                                      "sha256": "%1$s"
                                    },
                                    {
                                      "path": "cli.js",
                                      "bytes": 2,
                                      "sha256": "%2$s",
                                      "executable": true,
                                      "unixShebang": true
                                    },
                                    {
                                      "path": "lib/t.node",
                                      "bytes": 3,
                                      "sha256": "%2$s",
                                      "source": "vendored/%2$s/t.node",
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
                                  "links": {
                                    ".bin/tool": "../@s/tool/cli.js",
                                    "a/node_modules/.bin/tool": "../@s/tool/cli.js"
                                  }
                                }
                              }
                            },
                        """.formatted(A, B, INTEGRITY));
    }

    @Test
    void tellsModulesOfBothKindsApart() {
        Manifest manifest = sample();
        assertThat(manifest.modules())
                .extracting(NativeModule::id)
                .containsExactly("@s/tool@1.2.3-beta.1+5", "b@1", "g:m:1");
        assertThat(manifest.mavenModulesOn(LINUX)).hasSize(1);
        assertThat(manifest.npmModulesOn(LINUX)).hasSize(2);
        assertThat(manifest.npmModulesOn(MAC)).extracting(NpmModule::name).containsExactly("b");
    }

    /** Each line: what of the sample is replaced, by what, and the message. Refused by the published schema too. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": "@s/tool"  | "name": "../tool"    | modules[0].name: '../tool' is not the name of an npm package (NAME or @SCOPE/NAME); run
            "name": "@s/tool"  | "name": "@s"         | '@s' is not the name of an npm package
            "name": "@s/tool"  | "name": ".bin"       | '.bin' is not the name of an npm package
            "name": "@s/tool"  | "name": ".installed" | '.installed' is not the name of an npm package
            "name": "@s/tool"  | "name": "node_modules" | 'node_modules' is not the name of an npm package
            "name": "@s/tool"  | "name": "a b"        | 'a b' is not the name of an npm package
            "name": "@s/tool"  | "name": "@s/../x"    | '@s/../x' is not the name of an npm package
            "version": "1.2.3  | "version": "../3     | modules[0].version: '../3-beta.1+5' is not a version (letters, digits, '.', '-' and '+'); run
            "registry": "https://r | "registry": "https://me:pw@r | modules[0].registry: the URL has credentials in it; they belong into the environment
            example.org/npm/"  | example.org/npm"     | modules[0].registry: 'https://registry.example.org/npm' is not the URL of a repository
            "path": "@s/       | "path": "@s/../      | modules[0].path: '@s/../tool/-/tool-1.2.3-beta.1.tgz' is not a path below
            "path": "@s/       | "path": "/@s/        | is not a path below a repository (no leading /, no '..', no hidden folders)
            sha512-A           | sha1-A               | is not one integrity (sha512-BASE64; sha384 and sha256 are fine too); run the release
            sha512-A           | sha512-AA            | is not one integrity
            A==                | B==                  | is not one integrity
            A=="               | A==?x"               | is not one integrity
            "a/node_modules/@s/tool" | "../tool"      | modules[0].installations.linux-x64.folders[1]: '../tool' is not the folder of a package (NAME or @SCOPE/NAME, with /node_modules/ between several); run
            "a/node_modules/@s/tool" | "/tool"        | folders[1]: '/tool' is not the folder
            "a/node_modules/@s/tool" | "tool/"        | folders[1]: 'tool/' is not the folder
            "a/node_modules/@s/tool" | ".installed"   | folders[1]: '.installed' is not the folder
            "a/node_modules/@s/tool" | ".bin"         | folders[1]: '.bin' is not the folder
            "a/node_modules/@s/tool" | "a/b"          | folders[1]: 'a/b' is not the folder
            "a/node_modules/@s/tool" | "a/node_modules/node_modules" | folders[1]: 'a/node_modules/node_modules' is not the folder
            ".hidden/x..y.js"  | "../x.js"            | modules[0].installations.linux-x64.files[0].path: '../x.js' is not a path in a package (no leading /, no '..', no backslash, no colon); run
            ".hidden/x..y.js"  | "/etc/passwd"        | files[0].path: '/etc/passwd' is not a path in a package
            ".hidden/x..y.js"  | "a/./x.js"           | files[0].path: 'a/./x.js' is not a path in a package
            ".hidden/x..y.js"  | "a//x.js"            | files[0].path: 'a//x.js' is not a path in a package
            ".hidden/x..y.js"  | "a/"                 | files[0].path: 'a/' is not a path in a package
            ".hidden/x..y.js"  | "a\\\\x.js"          | files[0].path: 'a\\x.js' is not a path in a package
            ".hidden/x..y.js"  | "C:x.js"             | files[0].path: 'C:x.js' is not a path in a package
            ".hidden/x..y.js"  | "a\\nx.js"           | files[0].path: 'a?x.js' is not a path in a package
            "executable": true | "executable": "yes"  | files[1].executable: 'yes' is not true or false; run
            "unixShebang": true | "unixShebang": 1    | files[1].unixShebang: 1 is not true or false; run
            "source": "vendored/ | "source": "../vendored/ | files[2].source: '../vendored/
            "bytes": 3         | "bytes": -3          | files[2].bytes: -3 is not a whole number
            "needed": [        | "needed": ["",       | files[2].needed[0]: '' is not a text
            ".bin/tool": "../@s/tool/cli.js" | ".bin/../tool": "../x" | links: '.bin/../tool' is not a link to a program (.bin/NAME or FOLDER/node_modules/.bin/NAME); run
            ".bin/tool": "../@s/tool/cli.js" | "tool": "x"            | links: 'tool' is not a link to a program
            ".bin/tool": "../@s/tool/cli.js" | ".bin/.": "x"          | links: '.bin/.' is not a link to a program
            ".bin/tool": "../@s/tool/cli.js" | ".installed": "x"      | links: '.installed' is not a link to a program
            ".bin/tool": "../@s/tool/cli.js" | "a/.bin/x": "x"        | links: 'a/.bin/x' is not a link to a program
            ".bin/tool": "../@s/tool/cli.js" | "../node_modules/.bin/x": "x" | links: '../node_modules/.bin/x' is not a link to a program
            ".bin/tool": "../@s/tool/cli.js" | ".bin/tool": "/bin/sh" | links..bin/tool: '/bin/sh' is not a relative path that stays in node_modules; run
            ".bin/tool": "../@s/tool/cli.js" | ".bin/tool": "../a/../../../x" | is not a relative path that stays in node_modules
            ".bin/tool": "../@s/tool/cli.js" | ".bin/tool": ".."      | '..' is not a relative path that stays in node_modules
            """)
    void refusesBrokenModules(String original, String broken, String message) {
        refusesBoth(json(), original, broken, message);
    }

    @Test
    void refusesLinksThatLeadOutOfTheFolder() {
        for (String[] link : new String[][] {
            {".bin/tool", "../../outside"},
            {"a/node_modules/.bin/tool", "../../../../outside"},
            {".bin/tool", "../../node_modules/@s/tool/cli.js"}
        }) {
            refuses(
                    json().replace("\".bin/tool\": \"../@s/tool/cli.js\"", "\"" + link[0] + "\": \"" + link[1] + "\"")
                            .replace(",\n            \"a/node_modules/.bin/tool\": \"../@s/tool/cli.js\"", ""),
                    "'" + link[1] + "' is not a relative path that stays in node_modules");
        }
    }

    @Test
    void refusesAnIdThatIsNotNameAndVersion() {
        refuses(
                json().replace("\"id\": \"b@1\"", "\"id\": \"b@2\""),
                "modules[1].id: 'b@2' is not 'b@1', the module's name and version; run the release again");
    }

    @Test
    void refusesAnInstallationWithoutAFolder() {
        Manifest none = manifest(module("b", List.of(), List.of(), Map.of()));
        refuses(text(none), "installations.linux-x64.folders: is empty; run the release again");
    }

    @Test
    void refusesFilesOfTwoModulesInOnePlace() {
        refuses(
                text(manifest(
                        module("a", List.of("a"), List.of(file("node_modules/b/x.js")), Map.of()),
                        module("b", List.of("a/node_modules/b"), List.of(file("x.js")), Map.of()))),
                "modules: linux-x64: node_modules/a/node_modules/b/x.js is there twice, for a@1 and for b@1; run");
    }

    @Test
    void refusesNamesThatDifferInCaseOnly() {
        refuses(
                text(manifest(module("a", List.of("a"), List.of(file("README.md"), file("readme.md")), Map.of()))),
                "linux-x64: node_modules/a/readme.md is there twice, for a@1 and for a@1");
        refuses(
                text(manifest(
                        module("a", List.of("a"), List.of(file("x.js")), Map.of()),
                        module("A", List.of("A"), List.of(file("x.js")), Map.of()))),
                "is there twice, for A@1 and for a@1");
        refuses(
                text(manifest(
                        module("a", List.of("a"), List.of(file("x.js")), Map.of(".bin/x", "../a/x.js")),
                        module("b", List.of("b"), List.of(file("x.js")), Map.of(".bin/X", "../b/x.js")))),
                "linux-x64: node_modules/.bin/X is there twice, for a@1 and for b@1");
    }

    @Test
    void refusesAFileThatIsAFolderForAnother() {
        refuses(
                text(manifest(module("a", List.of("a"), List.of(file("lib"), file("Lib/x.js")), Map.of()))),
                "linux-x64: node_modules/a/Lib is a file of a@1 and a folder of a@1; run the release again");
        refuses(
                text(manifest(
                        module("a", List.of("a"), List.of(file("node_modules/.bin/x/evil.js")), Map.of()),
                        module("b", List.of("b"), List.of(), Map.of("a/node_modules/.bin/x", "../../../b")))),
                "linux-x64: node_modules/a/node_modules/.bin/x is a file of b@1 and a folder of a@1");
    }

    @Test
    void letsPlatformsHaveTheirOwnFilesInOnePlace() {
        Manifest manifest = new Manifest(
                new Manifest.Application("x", "1"),
                List.of(LINUX, MAC),
                List.of(),
                List.of(
                        npm("a", Map.of(LINUX, new NpmInstallation(List.of("a"), List.of(file("x")), Map.of()))),
                        npm("b", Map.of(MAC, new NpmInstallation(List.of("a"), List.of(file("X")), Map.of())))));
        assertThat(ManifestJson.read(ManifestJson.write(manifest), "m")).isEqualTo(manifest);
    }

    @Test
    void tellsAtFirstSightWhatAManifestMayHave() {
        ManifestFile both = new ManifestFile("m", ManifestJson.write(sample()));
        assertThat(both.mayHave("npm")).isTrue();
        assertThat(both.mayHave("maven")).isTrue();
        ManifestFile one =
                new ManifestFile("m", ManifestJson.write(manifest(module("a", List.of("a"), List.of(), Map.of()))));
        assertThat(one.mayHave("npm")).isTrue();
        assertThat(one.mayHave("maven")).isFalse();
        String escaped = new String(one.json(), UTF_8).replace("\"npm\"", "\"\\u006epm\"");
        assertThat(new ManifestFile("m", escaped.getBytes(UTF_8)).mayHave("npm"))
                .isTrue();
    }

    private static Manifest sample() {
        NpmInstallation tool = new NpmInstallation(
                List.of("a/node_modules/@s/tool", "@s/tool"),
                List.of(
                        new NpmFile("cli.js", 2, B, true, true, Optional.empty(), List.of(), Map.of()),
                        new NpmFile(".hidden/x..y.js", 1, A, false),
                        new NpmFile(
                                "lib/t.node",
                                3,
                                B,
                                false,
                                false,
                                Optional.of("vendored/" + B + "/t.node"),
                                List.of("libc.so.6"),
                                Map.of("libc.so.6", List.of("GLIBC_2.14")))),
                Map.of(".bin/tool", "../@s/tool/cli.js", "a/node_modules/.bin/tool", "../@s/tool/cli.js"));
        return new Manifest(
                new Manifest.Application("brain", "1.0"),
                List.of(MAC, LINUX),
                List.of(),
                List.of(
                        new MavenModule("g:m:1", "g/m/1/m-1.jar", 7, B, Map.of(LINUX, jar())),
                        npm("b", Map.of(LINUX, plain("b"), MAC, plain("b"))),
                        new NpmModule(
                                "@s/tool",
                                "1.2.3-beta.1+5",
                                "https://registry.example.org/npm/",
                                "@s/tool/-/tool-1.2.3-beta.1.tgz",
                                100,
                                A,
                                INTEGRITY,
                                Map.of(LINUX, tool))));
    }

    private static Installation jar() {
        return new Installation("m-1.jar", 7, B, List.of(), List.of(), Map.of(), 0);
    }

    private static NpmInstallation plain(String folder) {
        return new NpmInstallation(List.of(folder), List.of(file("index.js")), Map.of());
    }

    private static NpmFile file(String path) {
        return new NpmFile(path, 1, A, false);
    }

    private static Manifest manifest(NpmModule... modules) {
        return new Manifest(
                new Manifest.Application("x", "1"), List.of(LINUX), List.of(), new ArrayList<>(List.of(modules)));
    }

    private static NpmModule module(String name, List<String> folders, List<NpmFile> files, Map<String, String> links) {
        return npm(name, Map.of(LINUX, new NpmInstallation(folders, files, links)));
    }

    private static NpmModule npm(String name, Map<Platform, NpmInstallation> installations) {
        return new NpmModule(
                name,
                "1",
                "https://registry.example.org/",
                name + "/-/" + name + "-1.tgz",
                7,
                B,
                INTEGRITY,
                installations);
    }

    private static String json() {
        return text(sample());
    }

    private static String text(Manifest manifest) {
        return new String(ManifestJson.write(manifest), UTF_8);
    }
}
